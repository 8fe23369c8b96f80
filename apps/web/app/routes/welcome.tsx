import { loadWelcome, makeFirstAdmin, WelcomePage } from '@swingtag/accounts-web';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import type { Route } from './+types/welcome';

export const headers = privatePage;
export const meta: Route.MetaFunction = () => [{ name: 'robots', content: 'noindex' }];

export function loader({ request, context }: Route.LoaderArgs) {
  return loadWelcome(request, context);
}

export function action({ request, context }: Route.ActionArgs) {
  return makeFirstAdmin(request, context);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function WelcomeRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <WelcomePage token={loaderData.token} answer={actionData} />;
}
