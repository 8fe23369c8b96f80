import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { PageTitle } from '@swingtag/platform-web';
import { Pager, Time } from '@swingtag/ui';
import { Link } from 'react-router';
import css from './admin-page.module.css';
import { useFigureNames } from './figure-names.ts';
import { nameOfFigure, stretchQuery, type FigureRowsData } from './figures.load.ts';

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
          {rows.nodes.map(({ id, at, count, about, path: to, member }) => (
            <li key={id} className={css.row}>
              <p className={css.head}>
                <span>
                  {member ? (
                    <Link className={css.name} to={`/admin/members/${encodeURIComponent(member.handle)}`}>
                      {member.handle}
                    </Link>
                  ) : null}
                  {to ? (
                    <>
                      {member ? ' · ' : null}
                      <a href={to}>{about ?? t`comment ${id}`}</a>
                    </>
                  ) : null}
                </span>
                {at ? <Time at={at} exact className={css.dimmed} /> : <Plural value={count} one="# vote" other="# votes" />}
              </p>
            </li>
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
