import { t } from '@lingui/core/macro';
import { describePage, query } from '@swingtag/platform-web';
import { BoardsDocument } from '@swingtag/platform-web/gql';
import { BoardsPage } from '@swingtag/posts-web';
import type { Route } from './+types/boards';

export function loader({ context }: Route.LoaderArgs) {
  return query(context, BoardsDocument);
}

export function meta({ matches }: Route.MetaArgs) {
  return describePage(matches, {
    title: t`Boards`,
    description: t`Where the talk goes on: ask, show, argue, and help each other carry better.`,
    path: '/boards',
  });
}

export default function BoardsRoute({ loaderData }: Route.ComponentProps) {
  return <BoardsPage groups={loaderData.boardGroups} />;
}
