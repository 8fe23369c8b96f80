/**
 * Instant run-off as docs/vote-rules.md writes it down. Options are numbers, by their places in the header.
 * @typedef {{ votes: (number | null)[], exhausted: number, leaving: number[] }} Round votes by option, null for those that have left
 * @typedef {{ ranks: number[], count: number }} Ballots that rank alike
 */

/**
 * @param {number} options
 * @param {Ballots[]} ballots
 * @returns {{ rounds: Round[], winners: number[] }}
 */
export function runOff(options, ballots) {
  /** @type {Round[]} */
  const rounds = [];
  const isIn = new Array(options).fill(true);
  while (ballots.some((one) => one.count > 0) && isIn.includes(true)) {
    const round = countRound(isIn, ballots);
    rounds.push(round);
    const standing = isIn.flatMap((is, option) => (is ? [option] : []));
    const active = standing.reduce((sum, option) => sum + votesIn(round, option), 0);
    const winner = standing.find((option) => votesIn(round, option) * 2 > active);
    if (winner !== undefined) return { rounds, winners: [winner] };
    const leaving = lastOf(standing, rounds);
    if (leaving.length === standing.length) return { rounds, winners: standing };
    round.leaving = leaving;
    for (const option of leaving) isIn[option] = false;
    if (leaving.length === standing.length - 1) return { rounds, winners: standing.filter((option) => isIn[option]) };
  }
  return { rounds, winners: [] };
}

/** @param {boolean[]} isIn @param {Ballots[]} ballots @returns {Round} */
function countRound(isIn, ballots) {
  /** @type {(number | null)[]} */
  const votes = isIn.map((is) => (is ? 0 : null));
  let exhausted = 0;
  for (const { ranks, count } of ballots) {
    const first = ranks.find((option) => isIn[option]);
    if (first === undefined) exhausted += count;
    else votes[first] = (votes[first] ?? 0) + count;
  }
  return { votes, exhausted, leaving: [] };
}

/**
 * Those with the fewest votes; of several, those that had fewer in the latest earlier round that sets them apart.
 * @param {number[]} standing
 * @param {Round[]} rounds
 */
function lastOf(standing, rounds) {
  let last = standing;
  for (let at = rounds.length - 1; at >= 0 && last.length > 1; at--) {
    const round = /** @type {Round} */ (rounds[at]);
    const fewest = Math.min(...last.map((option) => votesIn(round, option)));
    last = last.filter((option) => votesIn(round, option) === fewest);
  }
  return last;
}

const votesIn = (/** @type {Round} */ round, /** @type {number} */ option) => round.votes[option] ?? 0;
