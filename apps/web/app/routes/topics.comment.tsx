import { addComment, loadTopicToComment, NewCommentPage } from '@swingtag/comments-web';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import type { Route } from './+types/topics.comment';

export const headers = privatePage;

export function loader({ context, params }: Route.LoaderArgs) {
  return loadTopicToComment(context, params.id);
}

export function action({ request, context, params }: Route.ActionArgs) {
  return addComment(request, context, { postId: params.id });
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function TopicCommentRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <NewCommentPage post={loaderData.post} unsent={loaderData.unsent} answer={actionData} />;
}
