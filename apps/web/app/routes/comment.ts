import { findComment } from '@swingtag/comments-web';
import type { Route } from './+types/comment';

export function loader({ context, params }: Route.LoaderArgs) {
  return findComment(context, params.id);
}
