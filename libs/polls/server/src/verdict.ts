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

/** The counts of a poll's options, in their order. Shares lie between 0 and 1. */
export function toTally({ options, rankings }: CountedPoll): Tally {
  const total = votersOf(options);
  return {
    total,
    counts: options.map((option) => toCount(option, rankings ? option.firsts : option.votes, total)),
    rounds: rankings && runOff(idsOf(options), rankings).rounds.map((round) => toRound(round, options)),
  };
}

export function toVerdict(poll: CountedPoll): Verdict {
  const total = votersOf(poll.options);
  if (total === 0) return { outcome: Outcome.NO_VOTES, winners: [], margin: 0, total };
  const { winners: ids, margin } = poll.rankings ? runOff(idsOf(poll.options), poll.rankings) : most(poll.options);
  const winners = poll.options.filter((option) => ids.includes(option.id));
  return { outcome: outcomeOf(poll.kind, winners), winners, margin, total };
}

function outcomeOf(kind: PollKind, winners: readonly CountedOption[]): Outcome {
  const isYayNay = kind === PollKind.YAY_NAY;
  if (winners.length !== 1) return isYayNay ? Outcome.SPLIT : Outcome.TIED;
  if (!isYayNay) return Outcome.WON;
  return winners[0]?.key === 'yay' ? Outcome.YAY : Outcome.NAY;
}

/** All that have the most votes, and how far the next one is behind; a tie is 0 apart. */
function most(options: readonly CountedOption[]): { winners: string[]; margin: number } {
  const [first = 0, second = 0] = options.map((option) => option.votes).toSorted((one, other) => other - one);
  return { winners: options.filter((option) => option.votes === first).map((option) => option.id), margin: first - second };
}

const idsOf = (options: readonly CountedOption[]) => options.map((option) => option.id);

function toCount(option: CountedOption, votes: number, total: number) {
  return { option, votes, share: total === 0 ? null : votes / total };
}

function toRound({ counts, exhausted, leaving, decidedBy }: RunOffCount, options: readonly CountedOption[]): RunOffRound {
  const active = [...counts.values()].reduce((sum, votes) => sum + votes, 0);
  return {
    counts: options
      .filter((option) => counts.has(option.id))
      .map((option) => toCount(option, counts.get(option.id) ?? 0, active))
      .toSorted((one, other) => other.votes - one.votes),
    exhausted,
    leaving: options.filter((option) => leaving.includes(option.id)),
    decidedByRound: decidedBy === null ? null : decidedBy + 1,
  };
}
