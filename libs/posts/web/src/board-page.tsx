import { Trans } from '@lingui/react/macro';
import type { BoardQuery } from '@swingtag/platform-web/gql';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import css from './boards.module.css';

type Board = NonNullable<BoardQuery['board']>;

/** A board with its purpose; what stands on it comes as children. */
export function BoardPage({ board, children }: { board: Board; children?: ReactNode }) {
  return (
    <main id="content" className={css.page}>
      <header className={css.head}>
        <p className={css.kicker}>
          <Link to="/boards">{board.group.name}</Link>
        </p>
        <h1 tabIndex={-1}>{board.name}</h1>
        <p className={css.lead}>{board.purpose}</p>
        {board.isPrivate ? (
          <p className={css.facts}>
            <Trans>Private: only those who belong here see it.</Trans>
          </p>
        ) : null}
      </header>
      {children}
    </main>
  );
}
