import { privatePage } from '@swingtag/platform-web';
import { FollowingPage, loadFollowing } from '@swingtag/posts-web';
import type { Route } from './+types/me.watching';

export const headers = privatePage;

export function loader({ request, context }: Route.LoaderArgs) {
  return loadFollowing(request, context);
}

export default function MyWatchingRoute({ loaderData }: Route.ComponentProps) {
  return <FollowingPage {...loaderData} />;
}
