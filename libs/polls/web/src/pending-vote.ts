import { isRefusal, isSecure, mutate, safePath, setFlash, withHash, type PageContext } from '@swingtag/platform-web';
import { CastVoteDocument } from '@swingtag/platform-web/gql';
import { createCookie } from 'react-router';
import { ballotId } from './ballot-id.ts';

/** A visitor's tap, kept while they sign in. */
interface PendingVote {
  pollId: string;
  choice: string[];
  next: string;
}

const halfAnHour = 1800;
const cookie = createCookie('swingtag-pending-vote', { path: '/', httpOnly: true, sameSite: 'lax', maxAge: halfAnHour });

function isPendingVote(value: unknown): value is PendingVote {
  if (typeof value !== 'object' || value === null) return false;
  const { pollId, choice, next } = value as Record<string, unknown>;
  return typeof pollId === 'string' && typeof next === 'string' && Array.isArray(choice) && choice.every((id) => typeof id === 'string');
}

/** Value of a `Set-Cookie` header. */
export function keepVote(context: PageContext, vote: PendingVote): Promise<string> {
  return cookie.serialize(vote, { secure: isSecure(context) });
}

async function castKept(context: PageContext, { pollId, choice }: PendingVote): Promise<string> {
  const { castVote } = await mutate(context, CastVoteDocument, { input: { pollId, choice } });
  const about = ballotId(pollId);
  if (isRefusal(castVote)) {
    return setFlash(context, { tone: 'problem', about, text: `Your vote is not counted. ${castVote.message}` });
  }
  const label = castVote.poll.viewerVote?.choice.map((option) => option.label).join(', ') ?? 'vote';
  return setFlash(context, { tone: 'ok', about, text: `Your ${label} is counted.` });
}

/**
 * For the action that signs somebody in, right after it has: casts the vote the visitor had tapped before.
 * Null when there is none; else where to go on and the cookies to send along.
 */
export async function castPendingVote(
  request: Request,
  context: PageContext,
): Promise<{ next: string; cookies: string[] } | null> {
  const kept: unknown = await cookie.parse(request.headers.get('cookie'));
  if (!isPendingVote(kept)) return null;
  const flash = await castKept(context, kept);
  const forgotten = await cookie.serialize('', { maxAge: 0 });
  return { next: withHash(safePath(kept.next), ballotId(kept.pollId)), cookies: [flash, forgotten] };
}
