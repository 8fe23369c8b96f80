import { deleteComment } from '@swingtag/comments-web';
import { redirect } from 'react-router';
import type { Route } from './+types/comment.delete';

/** Somebody has opened the form's address itself. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(`/comments/${encodeURIComponent(params.id)}`);
}

export function action({ request, context, params }: Route.ActionArgs) {
  return deleteComment(request, context, params.id);
}
