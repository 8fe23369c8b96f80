import { restoreComment } from '@swingtag/comments-web';
import { redirect } from 'react-router';
import type { Route } from './+types/comment.restore';

/** Somebody has opened the form's address itself. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(`/comments/${encodeURIComponent(params.id)}`);
}

export function action({ request, context, params }: Route.ActionArgs) {
  return restoreComment(request, context, params.id);
}
