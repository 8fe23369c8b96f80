/** A step of the line: when, and which share of the votes stood on the first option, between 0 and 1. */
export interface ShareStep {
  at: string;
  time: number;
  total: number;
  share: number;
}

export interface HistoryPoint {
  at: string;
  votes: readonly number[];
}

/** Steps at which somebody's vote stood; nothing is drawn where nobody's did. */
export function shareSteps(points: readonly HistoryPoint[]): ShareStep[] {
  return points.flatMap(({ at, votes }) => {
    const total = votes.reduce((sum, count) => sum + count, 0);
    return total === 0 ? [] : [{ at, time: Date.parse(at), total, share: (votes[0] ?? 0) / total }];
  });
}

/** How often the lead went from one side to the other; a tie in between is no change of its own. */
export function leadChanges(steps: readonly ShareStep[]): number {
  const leaders = steps.map((step) => Math.sign(step.share - 0.5)).filter((side) => side !== 0);
  return leaders.filter((side, index) => index > 0 && side !== leaders[index - 1]).length;
}

/** Where a moment lies between the first and the last step, in hundredths of the width. */
export function placeOf(time: number, steps: readonly ShareStep[]): number {
  const first = steps[0]?.time ?? 0;
  const last = steps.at(-1)?.time ?? first;
  return last === first ? 0 : Math.round(((time - first) / (last - first)) * 10_000) / 100;
}

/** SVG path of the stepped line on a field of 100 × 100, the full share at the top. */
export function stepPath(steps: readonly ShareStep[]): string {
  const height = (share: number) => Math.round((1 - share) * 10_000) / 100;
  const [first, ...rest] = steps;
  if (!first) return '';
  const line = rest.map((step) => `H${placeOf(step.time, steps)}V${height(step.share)}`).join('');
  return `M0 ${height(first.share)}${line}H100`;
}
