import { Trans } from '@lingui/react/macro';
import { Comments, commentsPage } from '@swingtag/comments-web';
import { describePage, notFound, query } from '@swingtag/platform-web';
import { ArticleDocument } from '@swingtag/platform-web/gql';
import { LivePolls } from '@swingtag/polls-web';
import { ArticlePage, articlePath, noteRead, pollsInText, TopicTalks } from '@swingtag/posts-web';
import { Link } from 'react-router';
import type { Route } from './+types/article';

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { article } = await query(context, ArticleDocument, { slug: params.slug, ...commentsPage(request) });
  if (!article) return notFound();
  await noteRead(request, context, article);
  return { article };
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
