import { isRefusal, mutate, refuse, setFlash, signInPath, type PageContext } from '@swingtag/platform-web';
import { CreditCommentDocument, LikeCommentDocument, UncreditCommentDocument, UnlikeCommentDocument } from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';
import { nextOf } from './comment.action.ts';

/** What the action of a button does. */
const DEEDS = {
  like: async (context: PageContext, id: string) => (await mutate(context, LikeCommentDocument, { id })).likeComment,
  unlike: async (context: PageContext, id: string) => (await mutate(context, UnlikeCommentDocument, { id })).unlikeComment,
  credit: async (context: PageContext, id: string) => (await mutate(context, CreditCommentDocument, { id })).creditComment,
  uncredit: async (context: PageContext, id: string) => (await mutate(context, UncreditCommentDocument, { id })).uncreditComment,
};

/** Likes, credits or takes either back. A browser without script goes back to the page of the button; its script needs the refusal only. */
export async function pressComment(request: Request, context: PageContext, id: string, deed: keyof typeof DEEDS) {
  const { next, form } = await nextOf(request, id);
  const isScript = form.has('script');
  const answer = await DEEDS[deed](context, id);
  if (!isRefusal(answer)) return isScript ? null : redirect(next, { status: 303 });
  if (answer.reason === 'SIGN_IN_REQUIRED') return redirect(signInPath(next));
  if (isScript) return refuse(answer);
  return redirect(next, { status: 303, headers: { 'Set-Cookie': await setFlash(context, { tone: 'problem', text: answer.message }) } });
}
