import { Comments, commentsPage } from '@swingtag/comments-web';
import { describePage, notFound, query } from '@swingtag/platform-web';
import { TopicDocument } from '@swingtag/platform-web/gql';
import { LivePolls } from '@swingtag/polls-web';
import { noteRead, TopicPage } from '@swingtag/posts-web';
import { isRouteErrorResponse, redirect } from 'react-router';
import type { Route } from './+types/topic';

/** A merged topic leads on; a comment that was moved elsewhere is found where it is now. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const page = commentsPage(request);
  try {
    const { topic } = await query(context, TopicDocument, { id: params.id, ...page });
    if (topic?.mergedInto) return redirect(topic.mergedInto.path + new URL(request.url).search, { status: 301 });
    if (!topic) return notFound();
    await noteRead(request, context, topic);
    return { topic };
  } catch (error) {
    const isMissing = isRouteErrorResponse(error) || (typeof error === 'object' && error !== null && 'init' in error);
    if (isMissing && page.commentsAt) return redirect(`/comments/${encodeURIComponent(page.commentsAt)}`);
    throw error;
  }
}

export function meta({ loaderData, matches }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { title, path, board, state } = loaderData.topic;
  const tags = describePage(matches, { title, path, kind: 'article' });
  return board.isPrivate || state === 'DELETED' ? [...tags, { name: 'robots', content: 'noindex' }] : tags;
}

export default function TopicRoute({ loaderData }: Route.ComponentProps) {
  const { topic } = loaderData;
  return (
    <LivePolls pollIds={topic.poll ? [topic.poll.id] : []} loaded={loaderData}>
      <TopicPage key={topic.id} topic={topic}>
        <Comments post={topic} />
      </TopicPage>
    </LivePolls>
  );
}
