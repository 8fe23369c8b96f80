import { Trans } from '@lingui/react/macro';
import { PhotoFigure } from '@swingtag/media-web';
import { describePage, notFound, query } from '@swingtag/platform-web';
import { TrendDocument } from '@swingtag/platform-web/gql';
import { Ballot, LivePolls } from '@swingtag/polls-web';
import { ArticleList, Forecasts, talkPath, VerdictsOverYears } from '@swingtag/posts-web';
import { BagRack, Camps, liningClass, TrendAdvice, TrendOrigins, TrendPairings } from '@swingtag/trends-web';
import { classes, Stitching } from '@swingtag/ui';
import type { ReactNode } from 'react';
import { redirect } from 'react-router';
import type { Route } from './+types/trend';
import css from './trend.module.css';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { trend } = await query(context, TrendDocument, { slug: params.slug });
  if (!trend) notFound();
  // A synonym leads to the one address.
  if (trend.slug !== params.slug) throw redirect(`/trends/${trend.slug}`, 301);
  return { trend };
}

export function meta({ loaderData, matches }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { name, dek, slug, cover } = loaderData.trend;
  return describePage(matches, { title: name, description: dek, path: `/trends/${slug}`, image: cover.url });
}

type TrendOfPage = Route.ComponentProps['loaderData']['trend'];

function Head({ trend }: { trend: TrendOfPage }) {
  const article = trend.articles.nodes[0];
  const synonyms = trend.synonyms.join(', ');
  return (
    <header className={css.head}>
      <div className={css.title}>
        <h1 tabIndex={-1}>{trend.name}</h1>
        <p className={css.dek}>{trend.dek}</p>
        {synonyms ? (
          <p className={css.synonyms}>
            <Trans>Also called {synonyms}</Trans>
          </p>
        ) : null}
      </div>
      <PhotoFigure picture={trend.cover} isFirst className={css.cover} />
      {trend.poll ? (
        <div className={css.ballot}>
          <Ballot poll={trend.poll} discussTo={article ? talkPath(article.slug) : '#articles'} />
        </div>
      ) : null}
    </header>
  );
}

function Questions({ trend }: { trend: TrendOfPage }) {
  const article = trend.articles.nodes[0];
  return (
    <div className={css.questions}>
      {trend.questions.nodes.map((poll) => (
        <Ballot key={poll.id} poll={poll} discussTo={article ? talkPath(article.slug) : '#articles'} isCard headingLevel={3} />
      ))}
    </div>
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

export default function TrendRoute({ loaderData }: Route.ComponentProps) {
  const { trend } = loaderData;
  return (
    <LivePolls pollIds={[...(trend.poll ? [trend.poll.id] : []), ...trend.questions.nodes.map(({ id }) => id)]} loaded={loaderData}>
      <main id="content" key={trend.id} className={classes(css.page, liningClass(trend.lining))}>
        <Head trend={trend} />
        <Stitching thread="lining" />
        <Section id="camps" title={<Trans>Two camps</Trans>}>
          <Camps trend={trend} />
        </Section>
        <VerdictsOverYears trend={trend} />
        {trend.questions.nodes.length > 0 ? (
          <Section id="questions" title={<Trans>More questions</Trans>}>
            <Questions trend={trend} />
          </Section>
        ) : null}
        <TrendOrigins trend={trend} />
        <Forecasts trend={trend} />
        <TrendAdvice trend={trend} />
        <TrendPairings trend={trend} />
        {trend.bags.nodes.length > 0 ? (
          <Section id="bags" title={<Trans>Bags on the rack</Trans>}>
            <BagRack bags={trend.bags.nodes} />
          </Section>
        ) : null}
        {trend.articles.nodes.length > 0 ? (
          <Section id="articles" title={<Trans>Read about it</Trans>}>
            <ArticleList articles={trend.articles.nodes} />
          </Section>
        ) : null}
      </main>
    </LivePolls>
  );
}
