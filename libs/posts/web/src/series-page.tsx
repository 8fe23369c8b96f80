import { Trans } from '@lingui/react/macro';
import { unmask, type FragmentRef } from '@swingtag/platform-web';
import type { SeriesPageFragment, SeriesShelfFragment } from '@swingtag/platform-web/gql';
import { Link } from 'react-router';
import { ArticleList } from './article-list.tsx';
import css from './series-page.module.css';

/** The articles of a series in order, each with why it was picked. */
export function SeriesPage({ series: ref }: { series: FragmentRef<SeriesPageFragment> }) {
  const { title, dek, year, parts } = unmask<SeriesPageFragment>(ref);
  return (
    <main id="content" className={css.page}>
      <header className={css.head}>
        <p>
          <Link to="/articles">{year ? <Trans>Picks of the year</Trans> : <Trans>Series</Trans>}</Link>
        </p>
        <h1 tabIndex={-1}>{title}</h1>
        <p className={css.dek}>{dek}</p>
      </header>
      <ol role="list" className={css.parts}>
        {parts.map(({ number, note, article }) => (
          <li key={article.id} className={css.part}>
            <p className={css.note}>
              {number}. {note}
            </p>
            <ArticleList articles={[article]} headingLevel={2} />
          </li>
        ))}
      </ol>
    </main>
  );
}

/** All series, picks of the years first. */
export function SeriesShelf({ series }: { series: readonly FragmentRef<SeriesShelfFragment>[] }) {
  return (
    <ul role="list" className={css.shelf}>
      {unmask<SeriesShelfFragment>(series).map(({ id, slug, title, dek }) => (
        <li key={id}>
          <h3>
            <Link to={`/series/${slug}`}>{title}</Link>
          </h3>
          <p>{dek}</p>
        </li>
      ))}
    </ul>
  );
}
