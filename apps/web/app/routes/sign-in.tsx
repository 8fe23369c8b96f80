import { askForCode, loadSignIn, SignInPage } from '@swingtag/accounts-web';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import type { Route } from './+types/sign-in';

export const headers = privatePage;

export function loader({ request, context }: Route.LoaderArgs) {
  return loadSignIn(request, context);
}

export function action({ request, context }: Route.ActionArgs) {
  return askForCode(request, context);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function SignInRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <SignInPage next={loaderData.next} answer={actionData} />;
}
