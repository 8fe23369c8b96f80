import { Trans } from '@lingui/react/macro';
import { unmask, type FragmentRef } from '@swingtag/platform-web';
import type { SeriesLinksFragment } from '@swingtag/platform-web/gql';
import { Link } from 'react-router';
import { articlePath } from './article-path.ts';
import css from './series-links.module.css';

/** Where an article stands in its series, and what comes before and after. */
export function SeriesLinks({ article }: { article: FragmentRef<SeriesLinksFragment> }) {
  const places = unmask<SeriesLinksFragment>(article).series.map(({ series, number, count, previous, next }) => (
    <nav key={series.id} className={css.series} aria-label={series.title}>
      <p>
        <Trans>
          Part {number} of {count}: <Link to={`/series/${series.slug}`}>{series.title}</Link>
        </Trans>
      </p>
      {previous ? (
        <p>
          <Trans>
            Before: <Link to={articlePath(previous.slug)}>{previous.title}</Link>
          </Trans>
        </p>
      ) : null}
      {next ? (
        <p>
          <Trans>
            Next: <Link to={articlePath(next.slug)}>{next.title}</Link>
          </Trans>
        </p>
      ) : null}
    </nav>
  ));
  return places.length > 0 ? <div className={css.all}>{places}</div> : null;
}
