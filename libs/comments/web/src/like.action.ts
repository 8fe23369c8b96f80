import { isRefusal, mutate, refuse, setFlash, signInPath, type PageContext } from '@swingtag/platform-web';
import { LikeCommentDocument, UnlikeCommentDocument } from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';
import { nextOf } from './comment.action.ts';

/** Likes or takes that back. A browser without script goes back to the page of the button; its script needs the refusal only. */
export async function likeComment(request: Request, context: PageContext, id: string, deed: 'like' | 'unlike') {
  const { next, form } = await nextOf(request, id);
  const isScript = form.has('script');
  const answer =
    deed === 'like' ? (await mutate(context, LikeCommentDocument, { id })).likeComment : (await mutate(context, UnlikeCommentDocument, { id })).unlikeComment;
  if (!isRefusal(answer)) return isScript ? null : redirect(next, { status: 303 });
  if (answer.reason === 'SIGN_IN_REQUIRED') return redirect(signInPath(next));
  if (isScript) return refuse(answer);
  return redirect(next, { status: 303, headers: { 'Set-Cookie': await setFlash(context, { tone: 'problem', text: answer.message }) } });
}
