import { Outcome, type CountedOption, type Tally, type Verdict } from './poll.graphql.ts';

/** The counts of a poll's options, in their order. Shares lie between 0 and 1. */
export function toTally(options: readonly CountedOption[]): Tally {
  const total = options.reduce((sum, option) => sum + option.votes, 0);
  return {
    total,
    counts: options.map((option) => ({ option, votes: option.votes, share: total === 0 ? null : option.votes / total })),
  };
}

/** YAY or NAY by simple majority; equal sides are split. */
export function toVerdict(tally: Tally): Verdict {
  const votes = (key: string) => tally.counts.find((count) => count.option.key === key)?.votes ?? 0;
  const lead = votes('yay') - votes('nay');
  const decided = lead === 0 ? Outcome.SPLIT : lead > 0 ? Outcome.YAY : Outcome.NAY;
  return { outcome: tally.total === 0 ? Outcome.NO_VOTES : decided, margin: Math.abs(lead), total: tally.total };
}
