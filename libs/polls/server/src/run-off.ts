/** How many ballots rank alike: option ids, the best first. */
export interface Ranking {
  choice: readonly string[];
  votes: number;
}

export interface RunOff {
  rounds: RunOffCount[];
  /** One; several when nothing sets them apart; none without ballots. */
  winners: string[];
  /** Between the first and the second of the last round. */
  margin: number;
}

export interface RunOffCount {
  /** Of the options still in it. */
  counts: Map<string, number>;
  exhausted: number;
  leaving: string[];
  /** Index of the earlier round that decided between several at the bottom. */
  decidedBy: number | null;
}

/**
 * Instant run-off. Each ballot stands on its best option still in; what has more than half of the ballots that stand on something has won;
 * otherwise the last one leaves, until one is left. Several at the bottom: those leave that had fewest in the latest earlier round in which they
 * differed (Scottish Local Government Elections Order 2011, schedule 1, rule 51). Where that order draws a lot, all of them leave together, so that
 * neither luck nor the order of the options has a say; if nothing else is left, they are level.
 */
export function runOff(options: readonly string[], rankings: readonly Ranking[]): RunOff {
  const cast = rankings.filter((ranking) => ranking.votes > 0);
  const rounds: RunOffCount[] = [];
  let standing = [...options];
  while (standing.length > 0 && cast.length > 0) {
    const round = countRound(standing, cast);
    rounds.push(round);
    const [first, second] = [...round.counts].toSorted((one, other) => other[1] - one[1]);
    const active = [...round.counts.values()].reduce((sum, votes) => sum + votes, 0);
    if (first && first[1] * 2 > active) return { rounds, winners: [first[0]], margin: first[1] - (second?.[1] ?? 0) };
    Object.assign(round, lastOf(standing, rounds));
    const left = standing.filter((id) => !round.leaving.includes(id));
    if (left.length === 0) round.leaving = [];
    if (left.length < 2) return { rounds, winners: left.length === 1 ? left : standing, margin: (first?.[1] ?? 0) - (second?.[1] ?? 0) };
    standing = left;
  }
  return { rounds, winners: [], margin: 0 };
}

function countRound(standing: readonly string[], rankings: readonly Ranking[]): RunOffCount {
  const counts = new Map(standing.map((id) => [id, 0]));
  let exhausted = 0;
  for (const { choice, votes } of rankings) {
    const id = choice.find((one) => counts.has(one));
    if (id === undefined) exhausted += votes;
    else counts.set(id, (counts.get(id) ?? 0) + votes);
  }
  return { counts, exhausted, leaving: [], decidedBy: null };
}

function lastOf(standing: readonly string[], rounds: readonly RunOffCount[]): Pick<RunOffCount, 'leaving' | 'decidedBy'> {
  let leaving = lowest(standing, rounds.at(-1));
  let decidedBy: number | null = null;
  for (let earlier = rounds.length - 2; earlier >= 0 && leaving.length > 1; earlier--) {
    const fewer = lowest(leaving, rounds[earlier]);
    if (fewer.length < leaving.length) decidedBy = earlier;
    leaving = fewer;
  }
  return { leaving, decidedBy };
}

function lowest(ids: readonly string[], round: RunOffCount | undefined): string[] {
  const votes = (id: string) => round?.counts.get(id) ?? 0;
  const fewest = Math.min(...ids.map(votes));
  return ids.filter((id) => votes(id) === fewest);
}
