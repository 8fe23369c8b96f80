import { describePage, notFound, query } from '@swingtag/platform-web';
import { BoardDocument } from '@swingtag/platform-web/gql';
import { BoardPage, boardPath } from '@swingtag/posts-web';
import type { Route } from './+types/board';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { board } = await query(context, BoardDocument, { slug: params.slug });
  return { board: board ?? notFound() };
}

export function meta({ loaderData, matches }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { name, purpose, slug } = loaderData.board;
  return describePage(matches, { title: name, description: purpose, path: boardPath(slug) });
}

export default function BoardRoute({ loaderData }: Route.ComponentProps) {
  return <BoardPage board={loaderData.board} />;
}
