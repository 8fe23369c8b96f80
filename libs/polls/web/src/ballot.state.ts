import type { BallotFragment } from '@swingtag/platform-web/gql';

type Tally = NonNullable<BallotFragment['tally']>;

function counted(tally: Tally, from: string | undefined, to: string | undefined): Tally {
  const counts = tally.counts.map((count) => ({
    ...count,
    votes: count.votes + Number(count.option.id === to) - Number(count.option.id === from),
  }));
  const total = tally.total + Number(to !== undefined) - Number(from !== undefined);
  return { total, counts: counts.map((count) => ({ ...count, share: total > 0 ? count.votes / total : null })) };
}

/**
 * The poll as it will look when the server accepts the choice (null: the withdrawal). Shown at once; the server's
 * answer replaces it. A result that is hidden stays hidden.
 */
export function withChoice(poll: BallotFragment, optionId: string | null): BallotFragment {
  const before = poll.viewerVote?.option.id;
  const option = poll.options.find(({ id }) => id === optionId);
  if (option?.id === before) return poll;
  return {
    ...poll,
    responses: poll.responses + Number(option !== undefined) - Number(before !== undefined),
    tally: poll.tally && counted(poll.tally, before, option?.id),
    viewerVote: option ? { id: poll.viewerVote?.id ?? '', reason: poll.viewerVote?.reason ?? null, option } : null,
  };
}

/** The side an option stands for; it decides shape, colour and hatch. */
export function sideOf(key: string): 'yay' | 'nay' | 'other' {
  const side = key.toLowerCase();
  return side === 'yay' || side === 'nay' ? side : 'other';
}
