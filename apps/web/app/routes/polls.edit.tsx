import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import { editPoll, loadPollTexts, PollEditPage } from '@swingtag/polls-web';
import type { Route } from './+types/polls.edit';

export const headers = privatePage;

export function loader({ context, params }: Route.LoaderArgs) {
  return loadPollTexts(context, params.pollId);
}

export function action({ request, context, params }: Route.ActionArgs) {
  return editPoll(request, context, params.pollId);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function PollEditRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <PollEditPage poll={loaderData.poll} answer={actionData} />;
}
