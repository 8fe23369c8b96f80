import type { TestApi } from '@swingtag/platform-server/testing';
import { Poll, PollKind, PollOption, PollService, ResultsRule, type NewPoll } from '@swingtag/polls-server';

export interface PollForTest {
  id: string;
  yay: string;
  nay: string;
  /** Option ids in their order. */
  options: string[];
}

/** A poll about nothing in particular; states only what the test is about. */
export async function aPoll(
  api: TestApi,
  about: Partial<NewPoll> & { closed?: boolean } = {},
): Promise<PollForTest> {
  const { closed, ...poll } = about;
  const id = await api.db.transaction((tx) =>
    api.get(PollService).open(tx, {
      question: 'YAY or NAY: test bags?',
      kind: PollKind.YAY_NAY,
      trendId: null,
      resultsRule: ResultsRule.ALWAYS,
      changesAllowed: true,
      closesAt: null,
      ...poll,
    }),
  );
  if (closed) await api.db.getRepository(Poll).update({ id }, { closedAt: new Date() });
  const options = await api.db.getRepository(PollOption).find({ where: { pollId: id }, order: { position: 'ASC' } });
  const idOf = (key: string) => options.find((option) => option.key === key)?.id ?? '';
  return { id, yay: idOf('yay'), nay: idOf('nay'), options: options.map((option) => option.id) };
}

/** Options for a poll of another kind than YAY/NAY: `a`, `b`, `c`… */
export function lettered(count: number): { key: string; label: string }[] {
  return Array.from({ length: count }, (_, i) => String.fromCharCode(97 + i)).map((key) => ({ key, label: key.toUpperCase() }));
}

type Three<T> = Record<'kept' | 'counted' | 'replayed', T>;

const COUNTED = 'SELECT choice FROM vote WHERE poll_id = $1';
const REPLAYED = 'SELECT DISTINCT ON (member_id) choice FROM vote_event WHERE poll_id = $1 ORDER BY member_id, id DESC';

/** The tally by its three definitions: kept, counted, replayed; per option key the votes that contain it. */
export async function tallyThreeWays(api: TestApi, poll: PollForTest): Promise<Three<Record<string, number>>> {
  return threeWays(api, poll, 'key, votes AS n', 'count(c.place)');
}

/** As tallyThreeWays, of the votes that begin with an option. */
export async function firstsThreeWays(api: TestApi, poll: PollForTest): Promise<Three<Record<string, number>>> {
  return threeWays(api, poll, 'key, firsts AS n', 'count(c.place) FILTER (WHERE c.place = 1)');
}

/** How many rank alike, as `a>b>c`. */
export async function rankingsThreeWays(api: TestApi, poll: PollForTest): Promise<Three<Record<string, number>>> {
  const named = `(SELECT string_agg(o.key, '>' ORDER BY c.place) FROM unnest(v.choice) WITH ORDINALITY AS c(id, place) JOIN poll_option o ON o.id = c.id)`;
  const read = (sql: string) => readCounts(api, poll, sql);
  const count = (votes: string) => read(`SELECT ${named} AS key, count(*) AS n FROM (${votes}) v WHERE choice <> '{}' GROUP BY choice ORDER BY 1`);
  return {
    kept: await read(`SELECT ${named} AS key, v.votes AS n FROM poll_ranking v WHERE v.poll_id = $1 AND v.votes > 0 ORDER BY 1`),
    counted: await count(COUNTED),
    replayed: await count(REPLAYED),
  };
}

async function threeWays(api: TestApi, poll: PollForTest, kept: string, counted: string): Promise<Three<Record<string, number>>> {
  const count = (votes: string) =>
    readCounts(api, poll, `SELECT o.key, ${counted} AS n FROM poll_option o
       LEFT JOIN (SELECT c.* FROM (${votes}) v CROSS JOIN LATERAL unnest(v.choice) WITH ORDINALITY AS c(id, place)) c ON c.id = o.id
      WHERE o.poll_id = $1 GROUP BY o.key`);
  return {
    kept: await readCounts(api, poll, `SELECT ${kept} FROM poll_option WHERE poll_id = $1`),
    counted: await count(COUNTED),
    replayed: await count(REPLAYED),
  };
}

async function readCounts(api: TestApi, poll: PollForTest, sql: string): Promise<Record<string, number>> {
  const rows = await api.db.query<{ key: string; n: string }[]>(sql, [poll.id]);
  return Object.fromEntries(rows.map(({ key, n }) => [key, Number(n)]));
}
