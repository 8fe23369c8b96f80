import { addComment, loadArticleToComment, NewCommentPage } from '@swingtag/comments-web';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import type { Route } from './+types/articles.comment';

export const headers = privatePage;

export function loader({ context, params }: Route.LoaderArgs) {
  return loadArticleToComment(context, params.slug);
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { post } = await loadArticleToComment(context, params.slug);
  return addComment(request, context, { postId: post.id });
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function ArticleCommentRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <NewCommentPage post={loaderData.post} unsent={loaderData.unsent} answer={actionData} />;
}
