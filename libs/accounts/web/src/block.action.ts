import { t } from '@lingui/core/macro';
import { formOf, isRefusal, mutate, query, refuse, safePath, setFlash, signInPath, textOf, type PageContext } from '@swingtag/platform-web';
import { BlockDocument, BlocksDocument, MuteWordsDocument, SignedInAsDocument, UnblockDocument } from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';

export async function loadBlocks(request: Request, context: PageContext) {
  if (!(await query(context, SignedInAsDocument)).me) throw redirect(signInPath('/me/blocks'));
  const after = new URL(request.url).searchParams.get('page') || null;
  return { ...(await query(context, BlocksDocument, { after })), isFirstPage: after === null };
}

/** The form of `/me/blocks`: one word or phrase a line. */
export async function saveMutedWords(request: Request, context: PageContext) {
  const words = textOf(await formOf(request), 'words');
  const given = words.split('\n').map((word) => word.trim()).filter(Boolean);
  const { muteWords: answer } = await mutate(context, MuteWordsDocument, { words: given });
  if (isRefusal(answer)) return answer.reason === 'SIGN_IN_REQUIRED' ? redirect(signInPath('/me/blocks')) : refuse(answer, { words });
  const count = answer.words.length;
  const text = count === 0 ? t`No words are muted now.` : count === 1 ? t`One word is muted now.` : t`${count} words are muted now.`;
  return redirect('/me/blocks', { status: 303, headers: { 'Set-Cookie': await setFlash(context, { tone: 'ok', text }) } });
}

/** The actions of `/members/:handle/block` and `/unblock`: back to where the button was. */
export async function blockAction(request: Request, context: PageContext, handle: string, isWanted: boolean) {
  const page = `/members/${encodeURIComponent(handle)}`;
  const next = safePath((await formOf(request)).get('next'), page);
  const answer = isWanted ? (await mutate(context, BlockDocument, { handle })).block : (await mutate(context, UnblockDocument, { handle })).unblock;
  if (isRefusal(answer) && answer.reason === 'SIGN_IN_REQUIRED') return redirect(signInPath(page));
  const flash = isRefusal(answer)
    ? ({ tone: 'problem', text: answer.message } as const)
    : isWanted
      ? ({ tone: 'ok', text: t`You have blocked ${handle}. They are not told.`, undo: `${page}/unblock` } as const)
      : ({ tone: 'ok', text: t`You have unblocked ${handle}.` } as const);
  return redirect(next, { status: 303, headers: { 'Set-Cookie': await setFlash(context, flash) } });
}
