import { Plural, Trans } from '@lingui/react/macro';
import { PhotoFigure } from '@swingtag/media-web';
import { unmask, type FragmentRef } from '@swingtag/platform-web';
import type { ArticlePageFragment } from '@swingtag/platform-web/gql';
import { AskedBefore, Ballot, ballotId, hasHistory, NetSwing, VerdictOverTime } from '@swingtag/polls-web';
import { BagRack, Camps, liningClass } from '@swingtag/trends-web';
import { classes, Stitching, Time } from '@swingtag/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ArticleBody } from './article-body.tsx';
import { ArticleList } from './article-list.tsx';
import css from './article-page.module.css';
import { talkPath } from './article-path.ts';
import { SeriesLinks } from './series-links.tsx';

function Head({ article }: { article: ArticlePageFragment }) {
  const { trend, poll } = article;
  return (
    <header className={css.head}>
      <div className={css.title}>
        <p className={css.kicker}>
          <Link to={`/trends/${trend.slug}`}>{trend.name}</Link>
        </p>
        <h1 tabIndex={-1}>{article.title}</h1>
      </div>
      <PhotoFigure picture={article.cover} isFirst className={css.cover} />
      {poll ? (
        <div className={css.ballot}>
          <Ballot poll={poll} discussTo={talkPath(article.slug)} hidesQuestion={poll.question === article.title} />
          <NetSwing poll={poll} />
        </div>
      ) : null}
    </header>
  );
}

function Byline({ article }: { article: ArticlePageFragment }) {
  const { handle } = article.author;
  return (
    <p className={css.byline}>
      <span>
        <Trans>
          By <Link to={`/members/${encodeURIComponent(handle)}`}>{handle}</Link>
        </Trans>
      </span>
      <span>
        <Trans>
          Published <Time at={article.publishedAt} />
        </Trans>
      </span>
      {article.updatedAt && article.updatedAt !== article.publishedAt ? (
        <span>
          <Trans>
            Updated <Time at={article.updatedAt} />
          </Trans>
        </span>
      ) : null}
    </p>
  );
}

/** Whose money or goods are in the article, said before it begins. */
function Disclosed({ by }: { by: ArticlePageFragment['disclosure'] }) {
  if (!by) return null;
  return (
    <p className={css.disclosure}>
      {by === 'SPONSORED' ? <Trans>Advertisement: this article was paid for.</Trans> : null}
      {by === 'AFFILIATE' ? <Trans>Some links in this article earn us money.</Trans> : null}
      {by === 'GIFT' ? <Trans>Something in this article was given to us. Nobody paid for what we say of it.</Trans> : null}
    </p>
  );
}

function Section({ id, title, children }: { id: string; title: ReactNode; children: ReactNode }) {
  return (
    <section className={css.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Responses({ article }: { article: ArticlePageFragment }) {
  const { poll, commentCount } = article;
  return (
    <p className={css.responses}>
      {poll ? (
        <a href={`#${ballotId(poll.id)}`}>
          <Plural value={poll.responses} _0="No votes yet" one="# vote" other="# votes" />
        </a>
      ) : null}
      <a href="#comments">
        <Plural value={commentCount} _0="No comments yet" one="# comment" other="# comments" />
      </a>
    </p>
  );
}

/** An article from its title to its related reads; the talk about it comes as children, and a preview has none. */
export function ArticlePage({ article: ref, children }: {
  article: FragmentRef<ArticlePageFragment>;
  children?: ReactNode;
}) {
  const article = unmask<ArticlePageFragment>(ref);
  const { trend } = article;
  const hasCamps = trend.argumentsFor.length + trend.argumentsAgainst.length > 0;
  return (
    <main id="content" className={classes(css.page, liningClass(trend.lining))}>
      <article className={css.article}>
        <Head article={article} />
        <Stitching thread="lining" />
        <div className={css.story}>
          <div className={css.opening}>
            <p className={css.dek}>{article.dek}</p>
            <Byline article={article} />
            <Disclosed by={article.disclosure} />
          </div>
          <ArticleBody article={article} own={article.poll} discussTo={talkPath(article.slug)} />
        </div>
        {article.bags.length > 0 ? (
          <Section id="bags" title={<Trans>Bags on the rack</Trans>}>
            <BagRack bags={article.bags} />
          </Section>
        ) : null}
        {hasCamps ? (
          <Section id="camps" title={<Trans>Two camps</Trans>}>
            <Camps trend={trend} />
          </Section>
        ) : null}
        {article.poll && hasHistory(article.poll) ? (
          <Section id="over-time" title={<Trans>The verdict over time</Trans>}>
            <VerdictOverTime poll={article.poll} editedAt={article.updatedAt} />
          </Section>
        ) : null}
        {article.askedBefore.length > 0 ? (
          <Section id="asked-before" title={<Trans>Asked before</Trans>}>
            <AskedBefore polls={article.askedBefore} />
          </Section>
        ) : null}
        {article.signOff ? <p className={css.signOff}>{article.signOff}</p> : null}
        {children ? <Responses article={article} /> : null}
      </article>
      {children}
      <SeriesLinks article={article} />
      {article.relatedReads.length > 0 ? (
        <aside className={css.related} aria-labelledby="related">
          <Stitching />
          <h2 id="related">
            <Trans>Related reads</Trans>
          </h2>
          <ArticleList articles={article.relatedReads} />
        </aside>
      ) : null}
    </main>
  );
}
