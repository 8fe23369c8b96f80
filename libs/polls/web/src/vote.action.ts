import {
  formOf,
  isRefusal,
  mutate,
  notFound,
  safePath,
  setFlash,
  signInPath,
  textOf,
  withHash,
  type Flash,
  type PageContext,
  type Refused,
} from '@swingtag/platform-web';
import { CastVoteDocument, GiveReasonDocument, WithdrawVoteDocument } from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';
import { choiceOf } from './ballot.choice.ts';
import { ballotId, choiceId } from './ballot-id.ts';
import { keepVote } from './pending-vote.ts';
import { longestKept } from './reason-length.ts';

export type VoteIntent = 'cast' | 'withdraw' | 'reason';

/** What the ballot's own script is told; without script the answer is a redirect with a flash. */
export type VoteAnswer =
  | { outcome: 'done'; intent: VoteIntent }
  | { outcome: 'refused'; intent: VoteIntent; message: string }
  | { outcome: 'unsent'; intent?: undefined };

function intentOf(form: FormData): VoteIntent {
  const intent = textOf(form, 'intent');
  return intent === 'withdraw' || intent === 'reason' ? intent : 'cast';
}

async function send(context: PageContext, pollId: string, intent: VoteIntent, form: FormData): Promise<Refused | null> {
  const result = await (async () => {
    switch (intent) {
      case 'withdraw':
        return (await mutate(context, WithdrawVoteDocument, { pollId })).withdrawVote;
      case 'reason':
        return (await mutate(context, GiveReasonDocument, { input: { pollId, body: textOf(form, 'body') } })).giveReason;
      case 'cast':
        return (await mutate(context, CastVoteDocument, { input: { pollId, choice: choiceOf(form) } })).castVote;
    }
  })();
  return isRefusal(result) ? result : null;
}

/** A visitor's tap is not lost: it is kept, and counted when they have signed in. */
async function askToSignIn(context: PageContext, pollId: string, intent: VoteIntent, form: FormData, next: string) {
  const headers = new Headers();
  if (intent === 'cast') {
    headers.append('Set-Cookie', await keepVote(context, { pollId, choice: choiceOf(form), next }));
  }
  return redirect(signInPath(withHash(next, ballotId(pollId))), { headers });
}

/** The action of `/polls/:pollId/vote`: cast, withdraw or give a reason. */
export async function voteAction(request: Request, context: PageContext, pollId: string) {
  if (!/^\d{1,19}$/.test(pollId)) notFound();
  const form = await formOf(request);
  const intent = intentOf(form);
  const next = safePath(form.get('next'));
  const refusal = await send(context, pollId, intent, form);
  if (refusal?.reason === 'SIGN_IN_REQUIRED') return askToSignIn(context, pollId, intent, form, next);

  if (form.has('script')) {
    const answer: VoteAnswer = refusal
      ? { outcome: 'refused', intent, message: refusal.message }
      : { outcome: 'done', intent };
    return answer;
  }
  const headers = new Headers();
  if (refusal) {
    const text = refusal.message;
    const flash: Flash =
      intent === 'cast'
        ? { tone: 'problem', about: choiceId(pollId), text, typed: choiceOf(form).join() }
        : { tone: 'problem', about: ballotId(pollId), text, typed: intent === 'reason' ? textOf(form, 'body').slice(0, longestKept) : undefined };
    headers.append('Set-Cookie', await setFlash(context, flash));
  }
  return redirect(withHash(next, ballotId(pollId)), { status: 303, headers });
}
