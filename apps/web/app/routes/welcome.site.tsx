import { loadOpening, OpeningPage, openSite } from '@swingtag/moderation-web';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import type { Route } from './+types/welcome.site';

export const headers = privatePage;
export const meta: Route.MetaFunction = () => [{ name: 'robots', content: 'noindex' }];

export function loader({ context }: Route.LoaderArgs) {
  return loadOpening(context);
}

export function action({ request, context }: Route.ActionArgs) {
  return openSite(request, context);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function OpeningRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <OpeningPage {...loaderData} answer={actionData} />;
}
