import { describePage, notFound, query } from '@swingtag/platform-web';
import { BoardDocument } from '@swingtag/platform-web/gql';
import { BoardPage, boardPath } from '@swingtag/posts-web';
import type { Route } from './+types/board';

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const after = new URL(request.url).searchParams.get('page') || null;
  const { board } = await query(context, BoardDocument, { slug: params.slug, after });
  return { board: board ?? notFound(), isFirstPage: after === null };
}

export function meta({ loaderData, matches }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { name, purpose, slug } = loaderData.board;
  return describePage(matches, { title: name, description: purpose, path: boardPath(slug) });
}

export default function BoardRoute({ loaderData }: Route.ComponentProps) {
  return <BoardPage board={loaderData.board} isFirstPage={loaderData.isFirstPage} />;
}
