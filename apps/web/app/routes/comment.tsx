import { findComment } from '@swingtag/comments-web';
import type { Route } from './+types/comment';

export function loader({ context, params }: Route.LoaderArgs) {
  return findComment(context, params.id);
}

/** Never shown: the loader leads on. With a component, a comment that is gone gets the error page. */
export default function CommentRoute() {
  return null;
}
