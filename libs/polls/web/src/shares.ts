/** Below this many votes a percentage would claim more than it knows. */
export const fewestForPercentages = 10;

/** Of polls with several choices each: every share for itself, of the voters. Null when there are too few. */
export function sharesOfVoters(votes: readonly number[], voters: number): number[] | null {
  return voters < fewestForPercentages ? null : votes.map((count) => Math.round((count * 100) / voters));
}

/**
 * Whole percentages that add up to 100: largest remainder, the earlier option first on a tie.
 * Null when there are too few votes for percentages.
 */
export function wholePercentages(votes: readonly number[]): number[] | null {
  const total = votes.reduce((sum, count) => sum + count, 0);
  if (total < fewestForPercentages) return null;
  const exact = votes.map((count) => (count * 100) / total);
  const whole = exact.map(Math.floor);
  const missing = 100 - whole.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}
