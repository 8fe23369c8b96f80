import type { LedgerEnd } from './ledger.line.ts';
import { toTally, type CountedPoll } from './verdict.ts';

/** What the site shows of a poll, as its ledger claims it; the verifier counts anew. */
export function endOf(poll: CountedPoll): Pick<LedgerEnd, 'voters' | 'tally' | 'winners' | 'rounds'> {
  const { total, counts, rounds, leaders } = toTally(poll);
  const keysOf = (options: readonly { key: string }[]) => options.map((option) => option.key);
  return {
    voters: total,
    tally: counts.map(({ option, votes }) => ({ option: option.key, votes })),
    winners: keysOf(leaders),
    rounds: rounds && rounds.map((round) => ({
      votes: round.votes,
      exhausted: round.exhausted,
      leaving: keysOf(round.leaving),
    })),
  };
}
