import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { PageTitle } from '@swingtag/platform-web';
import { Pager, Time } from '@swingtag/ui';
import { Link } from 'react-router';
import css from './admin-page.module.css';
import { useFigureNames } from './figure-names.ts';
import { nameOfFigure, stretchQuery, type FigureRowsData } from './figures.load.ts';
import { SubjectStanding } from './subject-standing.tsx';

type FigureRow = FigureRowsData['rows']['nodes'][number];

/** What was written, or is reported: where it stands and how it begins. */
function Subject({ subject: { kind, name, path, state, words, author, board }, isReport }: { subject: NonNullable<FigureRow['subject']>; isReport: boolean }) {
  return (
    <>
      <p>
        {path ? <a href={kind === 'MEMBER' ? `/admin${path}` : path}>{name}</a> : name}
      </p>
      {words ? <p className={css.words}>{words}</p> : null}
      <p className={css.aside}>
        <SubjectStanding kind={kind} state={state} />
        {isReport && kind !== 'MEMBER' ? (
          <span>
            <Trans>by {author.handle}</Trans>
          </span>
        ) : null}
        {board ? (
          <span>
            <Trans>on the board {board.name}</Trans>
          </span>
        ) : null}
      </p>
    </>
  );
}

function Row({ row: { id, at, count, question, member, subject }, kind }: { row: FigureRow; kind: FigureRowsData['kind'] }) {
  const isAct = kind === 'COMMENTS' || kind === 'TOPICS' || kind === 'REPORTS';
  return (
    <li className={css.row}>
      <p className={css.head}>
        {member ? (
          <Link className={css.name} to={`/admin/members/${encodeURIComponent(member.handle)}`}>
            {member.handle}
          </Link>
        ) : (
          <a className={css.name} href={`/polls/${id}/ledger`}>
            {question}
          </a>
        )}
        {at ? <Time at={at} exact className={css.dimmed} /> : <Plural value={count} one="# vote" other="# votes" />}
      </p>
      {subject ? <Subject subject={subject} isReport={kind === 'REPORTS'} /> : null}
      {isAct && !subject ? (
        <p className={css.dimmed}>
          <Trans>On a board that you do not read, or gone.</Trans>
        </p>
      ) : null}
    </li>
  );
}

/** Exactly those that a number of the desk counts. */
export function FigureRowsPage({ kind, rows, total, from, to, withSample, isFirstPage }: FigureRowsData) {
  const { t } = useLingui();
  const name = useFigureNames()[kind];
  const stretch = stretchQuery({ from, to, withSample });
  const path = `/admin/figures/${nameOfFigure(kind)}?${stretch}`;
  const { hasNextPage, endCursor } = rows.pageInfo;
  return (
    <>
      <PageTitle>{name}</PageTitle>
      <h1 tabIndex={-1}>{name}</h1>
      <p>
        <Plural value={total} one="# from" other="# from" /> {from} <Trans>to</Trans> {to} (UTC).{' '}
        <Link to={`/admin?${stretch}`}>
          <Trans>Back to the desk</Trans>
        </Link>
      </p>
      {rows.nodes.length === 0 ? (
        <p>
          <Trans>None in these days.</Trans>
        </p>
      ) : (
        <ul role="list" className={css.section}>
          {rows.nodes.map((row) => (
            <Row key={row.id} row={row} kind={kind} />
          ))}
        </ul>
      )}
      <Pager
        label={t`Pages of the list`}
        newer={isFirstPage ? null : { to: path, text: <Trans>First page</Trans> }}
        older={hasNextPage && endCursor ? { to: `${path}&page=${encodeURIComponent(endCursor)}`, text: <Trans>Next page</Trans> } : null}
      />
    </>
  );
}
