import { PollKind } from './poll.entity.ts';
import { Outcome, type CountedOption, type RunOffRound, type Tally, type Verdict } from './poll.graphql.ts';
import { runOff, type Ranking, type RunOffCount } from './run-off.ts';

/** What a tally is made from. */
export interface CountedPoll {
  kind: PollKind;
  options: readonly CountedOption[];
  /** Of a ranked poll; else null. */
  rankings: readonly Ranking[] | null;
}

/** Every vote begins with one option: so the voters are counted whatever the kind of the poll. */
export function votersOf(options: readonly CountedOption[]): number {
  return options.reduce((sum, option) => sum + option.firsts, 0);
}

/** The counts of a poll's options, in their order, and who is ahead. Shares lie between 0 and 1. */
export function toTally(poll: CountedPoll): Tally {
  const { options, rankings } = poll;
  const total = votersOf(options);
  const { winners, rounds } = result(poll);
  return {
    total,
    counts: options.map((option) => {
      const votes = rankings ? option.firsts : option.votes;
      return { option, votes, share: total === 0 ? null : votes / total };
    }),
    rounds: rounds && rounds.map((round) => toRound(round, options)),
    leaders: winners,
  };
}

export function toVerdict(poll: CountedPoll): Verdict {
  const { winners, margin } = result(poll);
  return { outcome: outcomeOf(poll.kind, winners), winners, margin, total: votersOf(poll.options) };
}

function result({ options, rankings }: CountedPoll): { winners: CountedOption[]; margin: number; rounds: RunOffCount[] | null } {
  if (!rankings) return { ...most(options), rounds: null };
  const { winners, margin, rounds } = runOff(options.map((option) => option.id), rankings);
  return { winners: options.filter((option) => winners.includes(option.id)), margin, rounds };
}

function outcomeOf(kind: PollKind, winners: readonly CountedOption[]): Outcome {
  if (winners.length === 0) return Outcome.NO_VOTES;
  const isYayNay = kind === PollKind.YAY_NAY;
  if (winners.length !== 1) return isYayNay ? Outcome.SPLIT : Outcome.TIED;
  if (!isYayNay) return Outcome.WON;
  return winners[0]?.key === 'yay' ? Outcome.YAY : Outcome.NAY;
}

/** All that have the most votes, and how far the next one is behind; a tie is 0 apart. */
function most(options: readonly CountedOption[]): { winners: CountedOption[]; margin: number } {
  const [first = 0, second = 0] = options.map((option) => option.votes).toSorted((one, other) => other - one);
  return { winners: first === 0 ? [] : options.filter((option) => option.votes === first), margin: first - second };
}

function toRound({ counts, exhausted, leaving, decidedBy }: RunOffCount, options: readonly CountedOption[]): RunOffRound {
  return {
    votes: options.map((option) => counts.get(option.id) ?? null),
    exhausted,
    leaving: options.filter((option) => leaving.includes(option.id)),
    decidedByRound: decidedBy === null ? null : decidedBy + 1,
  };
}
