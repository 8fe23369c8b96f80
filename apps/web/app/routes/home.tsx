import type { Route } from './+types/home';

export function meta(_: Route.MetaArgs) {
  return [{ title: 'Swingtag' }];
}

export default function HomeRoute() {
  return (
    <main id="content">
      <h1 tabIndex={-1}>Swingtag</h1>
    </main>
  );
}
