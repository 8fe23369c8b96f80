import { Plural, Trans } from '@lingui/react/macro';
import { Photo } from '@swingtag/media-web';
import { unmask, type FragmentRef } from '@swingtag/platform-web';
import type { TrendShelfFragment } from '@swingtag/platform-web/gql';
import { classes, Stitching } from '@swingtag/ui';
import { Link } from 'react-router';
import { liningClass } from './lining.ts';
import css from './trend-shelf.module.css';

function Shelf({ trend, isFirst }: { trend: TrendShelfFragment; isFirst: boolean }) {
  return (
    <li className={classes(css.shelf, liningClass(trend.lining))}>
      <Stitching thread="lining" className={css.thread} />
      <Photo picture={trend.cover} isFirst={isFirst} className={css.picture} />
      <div className={css.text}>
        <h2>
          <Link to={`/trends/${trend.slug}`} className={css.name}>
            {trend.name}
          </Link>
        </h2>
        <p>{trend.dek}</p>
        {trend.poll ? (
          <p className={css.facts}>
            {trend.poll.isOpen ? <Trans>Open:</Trans> : <Trans>Closed:</Trans>}{' '}
            <Plural value={trend.poll.responses} _0="no votes yet" one="# vote" other="# votes" />
          </p>
        ) : null}
      </div>
    </li>
  );
}

/** All trends, one under the other, each in its lining. */
export function TrendShelves({ trends }: { trends: readonly FragmentRef<TrendShelfFragment>[] }) {
  return (
    <ul role="list" className={css.shelves}>
      {unmask<TrendShelfFragment>(trends).map((trend, index) => (
        <Shelf key={trend.id} trend={trend} isFirst={index === 0} />
      ))}
    </ul>
  );
}
