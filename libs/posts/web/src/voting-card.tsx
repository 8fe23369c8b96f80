import { Photo } from '@swingtag/media-web';
import { unmask, type FragmentRef } from '@swingtag/platform-web';
import type { VotingCardFragment } from '@swingtag/platform-web/gql';
import { Ballot } from '@swingtag/polls-web';
import { liningClass } from '@swingtag/trends-web';
import { classes } from '@swingtag/ui';
import { Link } from 'react-router';
import { articlePath, talkPath } from './article-path.ts';
import css from './voting-card.module.css';

export interface VotingCardProps {
  article: FragmentRef<VotingCardFragment>;
  headingLevel: 2 | 3;
  /** Large, beside its picture on a wide screen. */
  isLead?: boolean;
}

/** An article to vote on where it stands. */
export function VotingCard({ article: ref, headingLevel, isLead = false }: VotingCardProps) {
  const article = unmask<VotingCardFragment>(ref);
  const Heading = `h${headingLevel}` as const;
  return (
    <article className={classes(css.card, isLead && css.lead, liningClass(article.trend.lining))}>
      <Photo picture={article.cover} isFirst={isLead} className={css.picture} />
      <div className={css.text}>
        <Heading className={css.title}>
          <Link to={articlePath(article.slug)}>{article.title}</Link>
        </Heading>
        {isLead ? <p className={css.dek}>{article.dek}</p> : null}
      </div>
      {article.poll ? (
        <div className={css.ballot}>
          <Ballot
            poll={article.poll}
            discussTo={talkPath(article.slug)}
            isCard
            hidesQuestion
            headingLevel={headingLevel === 2 ? 3 : 4}
          />
        </div>
      ) : null}
    </article>
  );
}
