import { addComment, loadComment, quotingOf, ReplyPage } from '@swingtag/comments-web';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import type { Route } from './+types/comment.reply';

export const headers = privatePage;

export function loader({ request, context, params }: Route.LoaderArgs) {
  return loadComment(context, params.id, 'reply', quotingOf(request));
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { comment } = await loadComment(context, params.id);
  return addComment(request, context, { postId: comment.post.id, parentId: comment.id });
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function ReplyRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ReplyPage comment={loaderData.comment} unsent={loaderData.unsent} answer={actionData} />;
}
