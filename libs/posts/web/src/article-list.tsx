import { Plural, Trans } from '@lingui/react/macro';
import { Photo } from '@swingtag/media-web';
import { unmask, type FragmentRef } from '@swingtag/platform-web';
import type { ArticleListFragment } from '@swingtag/platform-web/gql';
import { liningClass } from '@swingtag/trends-web';
import { classes, Time } from '@swingtag/ui';
import { Link } from 'react-router';
import css from './article-list.module.css';
import { articlePath } from './article-path.ts';

function Row({ article, isRanked, headingLevel }: {
  article: ArticleListFragment;
  isRanked: boolean;
  headingLevel: 2 | 3;
}) {
  const Heading = `h${headingLevel}` as const;
  return (
    <li className={classes(css.row, liningClass(article.trend.lining))}>
      <Photo picture={article.cover} className={css.picture} />
      <div className={css.text}>
        <Heading className={css.title}>
          <Link to={articlePath(article.slug)}>{article.title}</Link>
        </Heading>
        {isRanked ? null : <p className={css.dek}>{article.dek}</p>}
        <p className={css.facts}>
          {article.poll ? (
            <span className={css.votes}>
              <Plural value={article.poll.responses} _0="No votes yet" one="# vote" other="# votes" />
              {article.poll.isOpen ? null : <Trans>, closed</Trans>}
            </span>
          ) : null}
          {isRanked ? null : <Time at={article.publishedAt} />}
        </p>
      </div>
    </li>
  );
}

/** Articles to go on to: with dek and date, or ranked by number. */
export function ArticleList({ articles, isRanked = false, headingLevel = 3 }: {
  articles: readonly FragmentRef<ArticleListFragment>[];
  isRanked?: boolean;
  headingLevel?: 2 | 3;
}) {
  const List = isRanked ? 'ol' : 'ul';
  return (
    <List role="list" className={classes(css.list, isRanked && css.ranked)}>
      {unmask<ArticleListFragment>(articles).map((article) => (
        <Row key={article.id} article={article} isRanked={isRanked} headingLevel={headingLevel} />
      ))}
    </List>
  );
}
