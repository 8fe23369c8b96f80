import type { LedgerEnd } from './ledger.line.ts';
import { toTally, toVerdict, type CountedPoll } from './verdict.ts';

/** What the site shows of a poll, as its ledger claims it; the verifier counts anew. */
export function endOf(poll: CountedPoll): Pick<LedgerEnd, 'voters' | 'tally' | 'winners' | 'rounds'> {
  const { total, counts, rounds } = toTally(poll);
  const keysOf = (options: readonly { key: string }[]) => options.map((option) => option.key);
  return {
    voters: total,
    tally: counts.map(({ option, votes }) => ({ option: option.key, votes })),
    winners: keysOf(toVerdict(poll).winners),
    rounds: rounds && rounds.map((round) => ({
      votes: poll.options.map(({ id }) => round.counts.find((count) => count.option.id === id)?.votes ?? null),
      exhausted: round.exhausted,
      leaving: keysOf(round.leaving),
    })),
  };
}
