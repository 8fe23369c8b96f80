import { t } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { describePage, NothingYet, query } from '@swingtag/platform-web';
import { ArticlesDocument } from '@swingtag/platform-web/gql';
import { ArticleList, SeriesShelf } from '@swingtag/posts-web';
import { Pager } from '@swingtag/ui';
import type { Route } from './+types/articles';
import css from './trends.module.css';

export async function loader({ request, context }: Route.LoaderArgs) {
  const after = new URL(request.url).searchParams.get('after');
  return { after, ...(await query(context, ArticlesDocument, { after })) };
}

export function meta({ matches }: Route.MetaArgs) {
  return describePage(matches, {
    title: t`Articles`,
    description: t`Every question the editors have asked, the newest first, and the series they belong to.`,
    path: '/articles',
  });
}

export default function ArticlesRoute({ loaderData }: Route.ComponentProps) {
  const { t } = useLingui();
  const { after, allSeries, articles } = loaderData;
  const { nodes, pageInfo } = articles;
  return (
    <main id="content" className={css.page}>
      <header className={css.head}>
        <h1 tabIndex={-1}>
          <Trans>Articles</Trans>
        </h1>
        <p className={css.lead}>
          <Trans>Every question the editors have asked, the newest first, and the series they belong to.</Trans>
        </p>
      </header>
      {after === null && allSeries.length > 0 ? (
        <section className={css.head} aria-labelledby="series">
          <h2 id="series">
            <Trans>Series and picks</Trans>
          </h2>
          <SeriesShelf series={allSeries} />
        </section>
      ) : null}
      {nodes.length > 0 ? (
        <ArticleList articles={nodes} headingLevel={2} />
      ) : (
        <NothingYet way={{ to: '/admin/articles', text: <Trans>Write the first article</Trans> }}>
          <Trans>The editors have not asked anything yet. Their first question will stand here.</Trans>
        </NothingYet>
      )}
      <Pager
        label={t`More articles`}
        newer={after ? { to: '/articles', text: <Trans>Back to the start</Trans> } : null}
        older={
          pageInfo.hasNextPage && pageInfo.endCursor
            ? { to: `/articles?after=${encodeURIComponent(pageInfo.endCursor)}`, text: <Trans>Show more</Trans> }
            : null
        }
      />
    </main>
  );
}
