import { CommentHistoryPage, loadCommentHistory } from '@swingtag/comments-web';
import type { Route } from './+types/comment.history';

export function loader({ context, params }: Route.LoaderArgs) {
  return loadCommentHistory(context, params.id);
}

export default function CommentHistoryRoute({ loaderData }: Route.ComponentProps) {
  return <CommentHistoryPage {...loaderData} />;
}
