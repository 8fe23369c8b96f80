import { t } from '@lingui/core/macro';
import { formOf, isRefusal, mutate, notFound, query, safePath, setFlash, signInPath, textOf, type PageContext, type Refused } from '@swingtag/platform-web';
import {
  BoardToFollowDocument, FollowingDocument, MarkPostReadDocument, PostToFollowDocument, SetBoardAttentionDocument, SetPostAttentionDocument, SignedInAsDocument, type Attention,
} from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';

const LEVELS: readonly string[] = ['WATCH', 'TRACK', 'MUTE'] satisfies Attention[];

function isLevel(text: string): text is Attention {
  return LEVELS.includes(text);
}

export async function loadPostToFollow(context: PageContext, id: string) {
  const { post } = await query(context, PostToFollowDocument, { id });
  return post ?? notFound();
}

export async function loadBoardToFollow(context: PageContext, slug: string) {
  const { board } = await query(context, BoardToFollowDocument, { slug });
  return board ?? notFound();
}

/** For `/me/watching`. */
export async function loadFollowing(request: Request, context: PageContext) {
  if (!(await query(context, SignedInAsDocument)).me) throw redirect(signInPath('/me/watching'));
  const after = new URL(request.url).searchParams.get('page') || null;
  return { ...(await query(context, FollowingDocument, { after })), isFirstPage: after === null };
}

async function said(context: PageContext, next: string, refusal: Refused | null) {
  if (refusal?.reason === 'SIGN_IN_REQUIRED') return redirect(signInPath(next));
  const flash = refusal ? ({ tone: 'problem', text: refusal.message } as const) : ({ tone: 'ok', text: t`Your choice is saved.` } as const);
  return redirect(next, { status: 303, headers: { 'Set-Cookie': await setFlash(context, flash) } });
}

export async function followPost(request: Request, context: PageContext, postId: string) {
  const form = await formOf(request);
  const wanted = textOf(form, 'level');
  const { setPostAttention: answer } = await mutate(context, SetPostAttentionDocument, { input: { postId, level: isLevel(wanted) ? wanted : null } });
  return said(context, safePath(form.get('next'), isRefusal(answer) ? '/me/watching' : answer.post.path), isRefusal(answer) ? answer : null);
}

export async function followBoard(request: Request, context: PageContext, slug: string) {
  const form = await formOf(request);
  const wanted = textOf(form, 'level');
  const board = await loadBoardToFollow(context, slug);
  const { setBoardAttention: answer } = await mutate(context, SetBoardAttentionDocument, { input: { boardId: board.id, level: isLevel(wanted) ? wanted : null } });
  return said(context, safePath(form.get('next'), `/boards/${board.slug}`), isRefusal(answer) ? answer : null);
}

/** The viewer has the talk before them. Never keeps a page from being shown. */
export async function noteRead(request: Request, context: PageContext, post: { id: string }) {
  if (/(?:^|;\s*)swingtag_session=/.test(request.headers.get('cookie') ?? '')) await mutate(context, MarkPostReadDocument, { postId: post.id });
}
