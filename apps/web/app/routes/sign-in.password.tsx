import { confirmPassword, goOn, isArrival, loadSignIn, SignInPasswordPage } from '@swingtag/accounts-web';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import { castPendingVote } from '@swingtag/polls-web';
import type { Route } from './+types/sign-in.password';

export const headers = privatePage;

export function loader({ request, context }: Route.LoaderArgs) {
  return loadSignIn(request, context);
}

export async function action({ request, context }: Route.ActionArgs) {
  const answer = await confirmPassword(request, context);
  return isArrival(answer) ? goOn(context, answer, await castPendingVote(request, context)) : answer;
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function SignInPasswordRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <SignInPasswordPage next={loaderData.next} answer={actionData} />;
}
