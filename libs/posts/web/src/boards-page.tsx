import { Plural, Trans } from '@lingui/react/macro';
import { NothingYet, unmask, type FragmentRef } from '@swingtag/platform-web';
import type { BoardCardFragment, BoardsQuery } from '@swingtag/platform-web/gql';
import { Stitching, Time } from '@swingtag/ui';
import { Link } from 'react-router';
import { boardPath } from './board-path.ts';
import css from './boards.module.css';

function BoardRow({ board: ref }: { board: FragmentRef<BoardCardFragment> }) {
  const board = unmask<BoardCardFragment>(ref);
  return (
    <li className={css.row}>
      <h3 className={css.name}>
        <Link to={boardPath(board.slug)}>{board.name}</Link>
      </h3>
      <p className={css.purpose}>{board.purpose}</p>
      <p className={css.facts}>
        {board.viewerHasUnread ? (
          <span className={css.unread}>
            <Trans>Unread</Trans>
          </span>
        ) : null}
        {board.isPrivate ? (
          <span>
            <Trans>Private</Trans>
          </span>
        ) : null}
        <span>
          <Plural value={board.topicCount} _0="No topics yet" one="# topic" other="# topics" />
        </span>
        {board.lastTopic ? (
          <span className={css.last}>
            <Link to={board.lastTopic.path}>{board.lastTopic.title}</Link>, <Time at={board.lastTopic.activeAt} relative />
          </span>
        ) : null}
      </p>
    </li>
  );
}

/** All boards that the viewer may read, in their groups. */
export function BoardsPage({ groups }: { groups: BoardsQuery['boardGroups'] }) {
  const filled = groups.filter((group) => group.boards.length > 0);
  return (
    <main id="content" className={css.page}>
      <header className={css.head}>
        <h1 tabIndex={-1}>
          <Trans>Boards</Trans>
        </h1>
        <p className={css.lead}>
          <Trans>Where the talk goes on: ask, show, argue, and help each other carry better.</Trans>
        </p>
      </header>
      {filled.length === 0 ? (
        <NothingYet way={{ to: '/admin/boards', text: <Trans>Make the first board</Trans> }}>
          <Trans>There are no boards yet. When there is one, topics start here.</Trans>
        </NothingYet>
      ) : null}
      {filled.map((group) => (
        <section key={group.id} className={css.group} aria-labelledby={`group-${group.id}`}>
          <Stitching />
          <h2 id={`group-${group.id}`}>{group.name}</h2>
          <ul role="list" className={css.list}>
            {group.boards.map((board) => (
              <BoardRow key={board.id} board={board} />
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
