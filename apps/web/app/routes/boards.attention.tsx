import { privatePage } from '@swingtag/platform-web';
import { followBoard, FollowBoardPage, loadBoardToFollow } from '@swingtag/posts-web';
import type { Route } from './+types/boards.attention';

export const headers = privatePage;

export async function loader({ context, params }: Route.LoaderArgs) {
  return { board: await loadBoardToFollow(context, params.slug) };
}

export function action({ request, context, params }: Route.ActionArgs) {
  return followBoard(request, context, params.slug);
}

export default function FollowBoardRoute({ loaderData }: Route.ComponentProps) {
  return <FollowBoardPage board={loaderData.board} />;
}
