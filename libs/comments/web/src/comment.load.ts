import { notFound, query, type PageContext } from '@swingtag/platform-web';
import {
  ArticleToCommentDocument,
  CommentAddressDocument,
  CommentPageDocument,
  CommentRepliesDocument,
  TopicToCommentDocument,
} from '@swingtag/platform-web/gql';
import { lastUnsent } from '@swingtag/posts-web';
import { redirect } from 'react-router';
import { commentPath } from './comment.address.ts';

/** The permanent address of a comment leads to the page where it stands. */
export async function findComment(context: PageContext, id: string) {
  const { comment } = await query(context, CommentAddressDocument, { id });
  return redirect(comment ? commentPath(comment.post.path, comment) : notFound());
}

/** For the page on which a comment on an article is written. */
export async function loadArticleToComment(context: PageContext, slug: string) {
  const { article } = await query(context, ArticleToCommentDocument, { slug });
  const post = article ?? notFound();
  return { post, unsent: await lastUnsent(context, `post:${post.id}`) };
}

/** For the page on which a comment on a topic is written. */
export async function loadTopicToComment(context: PageContext, id: string) {
  const { topic } = await query(context, TopicToCommentDocument, { id });
  const post = topic ?? notFound();
  return { post, unsent: await lastUnsent(context, `post:${post.id}`) };
}

/** For the pages on which a comment is answered or edited. */
export async function loadComment(context: PageContext, id: string, place: 'reply' | 'edit' = 'reply') {
  const { comment } = await query(context, CommentPageDocument, { id });
  return { comment: comment ?? notFound(), unsent: await lastUnsent(context, `${place}:${id}`) };
}

/** For the page of all replies. */
export async function loadReplies(request: Request, context: PageContext, id: string) {
  const after = new URL(request.url).searchParams.get('page') || null;
  const { comment } = await query(context, CommentRepliesDocument, { id, after });
  return { comment: comment ?? notFound(), isFirstPage: after === null };
}
