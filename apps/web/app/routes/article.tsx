import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Comments, commentsPage } from '@swingtag/comments-web';
import { describePage, gone, notFound, query, type PageContext } from '@swingtag/platform-web';
import { ArticleDocument, WithdrawnArticleDocument } from '@swingtag/platform-web/gql';
import { LivePolls } from '@swingtag/polls-web';
import { ArticlePage, articlePath, noteRead, pollsInText, TopicTalks } from '@swingtag/posts-web';
import { shortDate } from '@swingtag/ui';
import { Link } from 'react-router';
import type { Route } from './+types/article';

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { article } = await query(context, ArticleDocument, { slug: params.slug, ...commentsPage(request) });
  if (!article) return noArticle(context, params.slug);
  await noteRead(request, context, article);
  return { article };
}

/** 410 with the editors' reason when they have taken it back, 404 otherwise. */
async function noArticle(context: PageContext, slug: string): Promise<never> {
  const { withdrawnArticle } = await query(context, WithdrawnArticleDocument, { slug });
  if (!withdrawnArticle) return notFound();
  const { reason, withdrawnAt } = withdrawnArticle;
  const day = shortDate(withdrawnAt);
  return gone(t`The editors took this article back on ${day}. They say: ${reason}`);
}

export function meta({ loaderData, matches }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { title, dek, slug, cover } = loaderData.article;
  return describePage(matches, { title, description: dek, path: articlePath(slug), image: cover.url, kind: 'article' });
}

export default function ArticleRoute({ loaderData }: Route.ComponentProps) {
  const { article } = loaderData;
  return (
    <LivePolls pollIds={[...(article.poll ? [article.poll.id] : []), ...pollsInText(article)]} loaded={loaderData}>
      <ArticlePage key={article.id} article={article}>
        <Comments post={article} />
        <TopicTalks topics={article.topics} articleSlug={article.slug} />
        <p>
          <Link to={`${articlePath(article.slug)}/report`}>
            <Trans>Report this article</Trans>
          </Link>
        </p>
      </ArticlePage>
    </LivePolls>
  );
}
