import { t } from '@lingui/core/macro';
import {
  formOf,
  isRefusal,
  mutate,
  refuse,
  safePath,
  setFlash,
  signInPath,
  textOf,
  withHash,
  type PageContext,
  type Refused,
} from '@swingtag/platform-web';
import {
  AddCommentDocument,
  DeleteCommentDocument,
  EditCommentDocument,
  RestoreCommentDocument,
} from '@swingtag/platform-web/gql';
import { previewOf } from '@swingtag/posts-web';
import { redirect } from 'react-router';
import { commentAnchor, commentDeed, commentPath } from './comment.address.ts';

type Written = Parameters<typeof commentPath>[1] & { post: { path: string } };

function goTo(comment: Written) {
  return redirect(commentPath(comment.post.path, comment), { status: 303 });
}

/** Writes a comment on a post, or a reply; the page is shown again when the server refuses it. */
export async function addComment(request: Request, context: PageContext, to: { postId: string; parentId?: string }) {
  const form = await formOf(request);
  const body = textOf(form, 'body');
  if (textOf(form, 'intent') === 'preview') return previewOf(context, { body });
  const { addComment: answer } = await mutate(context, AddCommentDocument, { input: { ...to, body, unsentId: textOf(form, 'unsentId') || null } });
  return isRefusal(answer) ? refuse(answer, { body }) : goTo(answer.comment);
}

export async function editComment(request: Request, context: PageContext, id: string) {
  const form = await formOf(request);
  const body = textOf(form, 'body');
  if (textOf(form, 'intent') === 'preview') return previewOf(context, { body });
  const { editComment: answer } = await mutate(context, EditCommentDocument, { input: { commentId: id, body, unsentId: textOf(form, 'unsentId') || null } });
  return isRefusal(answer) ? refuse(answer, { body }) : goTo(answer.comment);
}

/** Back to the page of the button, with a message when something stood in the way. */
async function back(context: PageContext, next: string, refusal: Refused) {
  if (refusal.reason === 'SIGN_IN_REQUIRED') return redirect(signInPath(next));
  const flash = await setFlash(context, { tone: 'problem', text: refusal.message });
  return redirect(next, { status: 303, headers: { 'Set-Cookie': flash } });
}

/** What a button of a comment has sent, and where to go on. */
export async function nextOf(request: Request, id: string): Promise<{ next: string; form: FormData }> {
  const form = await formOf(request);
  return { form, next: withHash(safePath(form.get('next'), `/comments/${encodeURIComponent(id)}`), commentAnchor(id)) };
}

/** Deletes, and offers to undo it. */
export async function deleteComment(request: Request, context: PageContext, id: string) {
  const { next } = await nextOf(request, id);
  const { deleteComment: answer } = await mutate(context, DeleteCommentDocument, { id });
  if (isRefusal(answer)) return back(context, next, answer);
  const undo = commentDeed(id, 'restore');
  const flash = await setFlash(context, { tone: 'ok', text: t`Your comment is deleted.`, undo });
  return redirect(next, { status: 303, headers: { 'Set-Cookie': flash } });
}

export async function restoreComment(request: Request, context: PageContext, id: string) {
  const { next } = await nextOf(request, id);
  const { restoreComment: answer } = await mutate(context, RestoreCommentDocument, { id });
  if (isRefusal(answer)) return back(context, next, answer);
  const flash = await setFlash(context, { tone: 'ok', text: t`Your comment is back.` });
  return redirect(next, { status: 303, headers: { 'Set-Cookie': flash } });
}
