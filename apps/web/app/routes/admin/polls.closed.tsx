import { ClosedPollsPage, loadClosedPolls, reopenPoll } from '@swingtag/moderation-web/admin';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import type { Route } from './+types/polls.closed';

export const headers = privatePage;

export function loader({ request, context }: Route.LoaderArgs) {
  return loadClosedPolls(request, context);
}

export function action({ request, context }: Route.ActionArgs) {
  return reopenPoll(request, context);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function ClosedPollsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ClosedPollsPage {...loaderData} answer={actionData} />;
}
