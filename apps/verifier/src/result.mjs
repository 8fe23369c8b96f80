import { runOff } from './run-off.mjs';

/**
 * @typedef {{ voters: number, tally: import('./format.mjs').Tally, winners: string[], rounds: import('./format.mjs').Round[] | null }} Recount
 * @typedef {{ choice: string[], count: number }} Alike how many stand on the same choice
 */

/**
 * @param {string[]} keys
 * @param {Alike[]} ballots
 * @param {boolean} isRanked
 * @returns {Recount}
 */
export function resultOf(keys, ballots, isRanked) {
  const voters = ballots.reduce((sum, ballot) => sum + ballot.count, 0);
  const votes = new Map(keys.map((key) => [key, 0]));
  for (const { choice, count } of ballots) {
    for (const key of isRanked ? choice.slice(0, 1) : choice) votes.set(key, /** @type {number} */ (votes.get(key)) + count);
  }
  const tally = [...votes].map(([option, count]) => ({ option, votes: count }));
  if (!isRanked) {
    const most = Math.max(...votes.values());
    return { voters, tally, winners: voters === 0 ? [] : keys.filter((key) => votes.get(key) === most), rounds: null };
  }
  const { rounds, winners } = runOff(keys.length, ballots.map(({ choice, count }) => ({ ranks: choice.map((key) => keys.indexOf(key)), count })));
  const named = (/** @type {number[]} */ options) => options.map((option) => String(keys[option]));
  return { voters, tally, winners: named(winners), rounds: rounds.map((round) => ({ ...round, leaving: named(round.leaving) })) };
}

/**
 * What the footer claims otherwise than the recount says; null when they agree.
 * @param {import('./format.mjs').Result} claimed
 * @param {Recount} counted
 */
export function differenceOf(claimed, counted) {
  if (JSON.stringify(claimed.tally) !== JSON.stringify(counted.tally)) return `the footer gives the tally ${inWords(claimed.tally)}, the recount ${inWords(counted.tally)}`;
  if (claimed.voters !== undefined && claimed.voters !== counted.voters) return `the footer counts ${claimed.voters} voters, the recount ${counted.voters}`;
  if (claimed.rounds) {
    const round = Array.from({ length: Math.max(claimed.rounds.length, counted.rounds?.length ?? 0) }, (_, i) => i)
      .find((i) => JSON.stringify(claimed.rounds?.[i]) !== JSON.stringify(counted.rounds?.[i]));
    if (round !== undefined) return `the footer tells round ${round + 1} of the run-off otherwise than the recount`;
  }
  if (claimed.winners && claimed.winners.join() !== counted.winners.join()) return `the footer says that ${listed(claimed.winners)} won, the recount ${listed(counted.winners)}`;
  return null;
}

const inWords = (/** @type {import('./format.mjs').Tally} */ tally) => tally.map(({ option, votes }) => `${option} ${votes}`).join(', ') || 'of nothing';
const listed = (/** @type {string[]} */ keys) => keys.join(' and ') || 'nobody';
