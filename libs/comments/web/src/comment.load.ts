import { notFound, query, unmask, type PageContext } from '@swingtag/platform-web';
import {
  ArticleToCommentDocument,
  CommentAddressDocument,
  CommentHistoryDocument,
  CommentPageDocument,
  CommentRepliesDocument,
  TopicToCommentDocument,
  type TextEditsFragment,
} from '@swingtag/platform-web/gql';
import { lastUnsent } from '@swingtag/posts-web';
import { redirect } from 'react-router';
import { commentPath } from './comment.address.ts';
import type { CommentHistory } from './history-page.tsx';

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

/** What of a comment a reply begins with: all, or these words. */
interface Quoting {
  words: string | null;
}

/** From `?quote=`: empty means all. */
export function quotingOf(request: Request): Quoting | null {
  const words = new URL(request.url).searchParams.get('quote');
  return words === null ? null : { words: words.slice(0, 3000) || null };
}

/** For the pages on which a comment is answered or edited. */
export async function loadComment(context: PageContext, id: string, place: 'reply' | 'edit' = 'reply', quoting: Quoting | null = null) {
  const { comment } = await query(context, CommentPageDocument, { id, isQuoting: quoting !== null, words: quoting?.words ?? null });
  return { comment: comment ?? notFound(), unsent: await lastUnsent(context, `${place}:${id}`) };
}

/** For the page of what was edited. */
export async function loadCommentHistory(context: PageContext, id: string): Promise<{ comment: CommentHistory }> {
  const { comment } = await query(context, CommentHistoryDocument, { id });
  const found = comment ?? notFound();
  return { comment: { ...found, edits: found.edits.map((edit) => unmask<TextEditsFragment>(edit)) } };
}

/** For the page of all replies. */
export async function loadReplies(request: Request, context: PageContext, id: string) {
  const after = new URL(request.url).searchParams.get('page') || null;
  const { comment } = await query(context, CommentRepliesDocument, { id, after });
  return { comment: comment ?? notFound(), isFirstPage: after === null };
}
