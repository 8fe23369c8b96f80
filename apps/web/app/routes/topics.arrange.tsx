import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import { arrangeTopic, ArrangeTopicPage, loadTopicToArrange } from '@swingtag/posts-web';
import type { Route } from './+types/topics.arrange';

export const headers = privatePage;

export function loader({ context, params }: Route.LoaderArgs) {
  return loadTopicToArrange(context, params.id);
}

export function action({ request, context, params }: Route.ActionArgs) {
  return arrangeTopic(request, context, params.id);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function ArrangeTopicRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ArrangeTopicPage {...loaderData} answer={actionData} />;
}
