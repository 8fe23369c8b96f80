import { closePoll, loadOpenPolls, PollsPage } from '@swingtag/moderation-web/admin';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import type { Route } from './+types/polls';

export const headers = privatePage;

export function loader({ request, context }: Route.LoaderArgs) {
  return loadOpenPolls(request, context);
}

export function action({ request, context }: Route.ActionArgs) {
  return closePoll(request, context);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function PollsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <PollsPage {...loaderData} answer={actionData} />;
}
