import { privatePage } from '@swingtag/platform-web';
import { followPost, FollowPostPage, loadPostToFollow } from '@swingtag/posts-web';
import type { Route } from './+types/posts.attention';

export const headers = privatePage;

export async function loader({ context, params }: Route.LoaderArgs) {
  return { post: await loadPostToFollow(context, params.id) };
}

export function action({ request, context, params }: Route.ActionArgs) {
  return followPost(request, context, params.id);
}

export default function FollowPostRoute({ loaderData }: Route.ComponentProps) {
  return <FollowPostPage post={loaderData.post} />;
}
