import { confirmCode, goOn, isArrival, loadSignInCode, SignInCodePage } from '@swingtag/accounts-web';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import { castPendingVote } from '@swingtag/polls-web';
import type { Route } from './+types/sign-in.code';

export const headers = privatePage;

export function loader({ request, context }: Route.LoaderArgs) {
  return loadSignInCode(request, context);
}

export async function action({ request, context }: Route.ActionArgs) {
  const answer = await confirmCode(request, context);
  return isArrival(answer) ? goOn(context, answer, await castPendingVote(request, context)) : answer;
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function SignInCodeRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <SignInCodePage {...loaderData} answer={actionData} />;
}
