import { pressComment } from '@swingtag/comments-web';
import { sendOr, unsentForm } from '@swingtag/platform-web';
import { redirect } from 'react-router';
import type { Route } from './+types/comment.unlike';

/** Somebody has opened the form's address itself. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(`/comments/${encodeURIComponent(params.id)}`);
}

export function action({ request, context, params }: Route.ActionArgs) {
  return pressComment(request, context, params.id, 'unlike');
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}
