import { t } from '@lingui/core/macro';
import { formOf, isRefusal, mutate, notFound, safePath, setFlash, signInPath, textOf, withHash, type PageContext } from '@swingtag/platform-web';
import { RemindOfPollDocument } from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';
import { ballotId } from './ballot-id.ts';

/** The action of `/polls/:pollId/remind`. */
export async function remindAction(request: Request, context: PageContext, pollId: string) {
  if (!/^\d{1,19}$/.test(pollId)) notFound();
  const form = await formOf(request);
  const isWanted = textOf(form, 'isWanted') === 'true';
  const about = ballotId(pollId);
  const next = withHash(safePath(form.get('next')), about);
  const { remindOfPoll: answer } = await mutate(context, RemindOfPollDocument, { pollId, isWanted });
  if (isRefusal(answer) && answer.reason === 'SIGN_IN_REQUIRED') return redirect(signInPath(next));
  const flash = isRefusal(answer)
    ? ({ tone: 'problem', about, text: answer.message } as const)
    : ({ tone: 'ok', about, text: isWanted ? t`You will be told before this vote closes.` : t`You will not be reminded.` } as const);
  return redirect(next, { status: 303, headers: { 'Set-Cookie': await setFlash(context, flash) } });
}
