import { loadReplies, RepliesPage } from '@swingtag/comments-web';
import type { Route } from './+types/comment.replies';

export function loader({ request, context, params }: Route.LoaderArgs) {
  return loadReplies(request, context, params.id);
}

export default function RepliesRoute({ loaderData }: Route.ComponentProps) {
  return <RepliesPage {...loaderData} />;
}
