import type { BallotFragment } from '@swingtag/platform-web/gql';

type Tally = NonNullable<BallotFragment['tally']>;

/** Which options of a choice the tally counts: of a ranking the first. */
function countedIn(poll: BallotFragment, choice: readonly string[]): readonly string[] {
  return poll.kind === 'RANKED' ? choice.slice(0, 1) : choice;
}

function counted(tally: Tally, from: readonly string[], to: readonly string[], voters: number): Tally {
  const counts = tally.counts.map((count) => ({
    ...count,
    votes: count.votes + Number(to.includes(count.option.id)) - Number(from.includes(count.option.id)),
  }));
  const total = tally.total + voters;
  return { ...tally, total, counts: counts.map((count) => ({ ...count, share: total > 0 ? count.votes / total : null })) };
}

/**
 * The poll as it will look when the server accepts the choice (empty: the withdrawal). Shown at once; the server's
 * answer replaces it. A result that is hidden stays hidden. Of a ranking the rounds stay as they were: only the server counts them.
 */
export function withChoice(poll: BallotFragment, optionIds: readonly string[]): BallotFragment {
  const before = poll.viewerVote?.choice.map(({ id }) => id) ?? [];
  const chosen = poll.kind === 'RANKED' ? optionIds.flatMap((id) => poll.shownOptions.find((option) => option.id === id) ?? []) : poll.shownOptions.filter(({ id }) => optionIds.includes(id));
  const after = chosen.map(({ id }) => id);
  if (after.join() === before.join()) return poll;
  const voters = Math.sign(after.length) - Math.sign(before.length);
  return {
    ...poll,
    responses: poll.responses + voters,
    tally: poll.tally && counted(poll.tally, countedIn(poll, before), countedIn(poll, after), voters),
    viewerVote: chosen.length > 0 ? { id: poll.viewerVote?.id ?? '', changedAt: poll.viewerVote?.changedAt ?? null, reason: poll.viewerVote?.reason ?? null, choice: chosen } : null,
  };
}

/** The side an option stands for; it decides shape, colour and hatch. */
export function sideOf(key: string): 'yay' | 'nay' | 'other' {
  const side = key.toLowerCase();
  return side === 'yay' || side === 'nay' ? side : 'other';
}
