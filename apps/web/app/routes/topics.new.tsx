import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import { loadNewTopic, NewTopicPage, startTopic } from '@swingtag/posts-web';
import type { Route } from './+types/topics.new';

export const headers = privatePage;

export function loader({ request, context }: Route.LoaderArgs) {
  return loadNewTopic(request, context);
}

export function action({ request, context }: Route.ActionArgs) {
  return startTopic(request, context);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function NewTopicRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <NewTopicPage {...loaderData} answer={actionData} />;
}
