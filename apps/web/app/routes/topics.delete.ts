import { deleteTopic } from '@swingtag/posts-web';
import { redirect } from 'react-router';
import type { Route } from './+types/topics.delete';

/** Somebody has opened the form's address itself. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(`/topics/${encodeURIComponent(params.id)}`);
}

export function action({ context, params }: Route.ActionArgs) {
  return deleteTopic(context, params.id);
}
