import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { aPoll } from '@swingtag/polls-server/testing';
import { ModerationModule } from './index.ts';

const FIGURES = `query Figures($from: String, $to: String, $withSample: Boolean) {
  figures(from: $from, to: $to, withSample: $withSample) { from to figures { kind total days { day count } } } }`;
const ROWS = `query Rows($kind: FigureKind!, $from: String, $to: String, $withSample: Boolean, $first: Int, $after: String) {
  figureRows(kind: $kind, from: $from, to: $to, withSample: $withSample, first: $first, after: $after) { nodes { id at count member { handle } } pageInfo { hasNextPage endCursor } } }`;
const KINDS = ['SIGN_UPS', 'ACTIVE_MEMBERS', 'VOTES', 'COMMENTS', 'TOPICS', 'REPORTS'];

interface Report {
  figures: { from: string; to: string; figures: { kind: string; total: number; days: { day: string; count: number }[] }[] };
}
interface Rows {
  figureRows: { nodes: { id: string; at: string | null; count: number }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [ModerationModule] });
});
afterAll(() => api.close());

/** Votes of these members at these moments, as the writer leaves them. */
async function votes(members: readonly TestMember[], at: readonly string[]): Promise<void> {
  const poll = await aPoll(api);
  for (const [place, member] of members.entries()) {
    await api.db.query(
      `INSERT INTO vote_event (poll_id, member_id, kind, choice, at) SELECT $1, $2, 'cast', ARRAY[o.id], $3 FROM poll_option o WHERE o.poll_id = $1 ORDER BY o.position LIMIT 1`,
      [poll.id, member.id, at[place]],
    );
  }
}

/** An id for each that a row counts. */
async function listed(staff: TestMember, kind: string, days: object): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const { figureRows }: Rows = await staff.caller.run<Rows>(ROWS, { kind, ...days, first: 2, after });
    ids.push(...figureRows.nodes.flatMap(({ id, count }) => Array.from({ length: count }, (_, place) => `${id}/${place}`)));
    if (!figureRows.pageInfo.hasNextPage) return ids;
    after = figureRows.pageInfo.endCursor;
  }
}

test('each figure and its list agree, page by page; days are those of UTC, the last one counts in full', async () => {
  const staff = await aMember(api, { role: 'MODERATOR', createdAt: new Date('2020-01-01') });
  const members = [];
  for (const day of ['2026-03-01T00:00:00Z', '2026-03-01T23:59:59.999Z', '2026-03-02T12:00:00Z', '2026-03-03T00:00:00Z']) {
    members.push(await aMember(api, { createdAt: new Date(day) }));
  }
  const [first, second] = members as [TestMember, TestMember];
  await votes([first, first, second], ['2026-02-28T23:59:59.999Z', '2026-03-01T08:00:00Z', '2026-03-02T23:59:59Z']);
  const days = { from: '2026-03-01', to: '2026-03-02' };
  const { figures } = await staff.caller.run<Report>(FIGURES, days);
  const total = Object.fromEntries(figures.figures.map((one) => [one.kind, one.total]));
  expect(total).toEqual({ SIGN_UPS: 3, ACTIVE_MEMBERS: 0, VOTES: 2, COMMENTS: 0, TOPICS: 0, REPORTS: 0 });
  expect(figures.figures.find(({ kind }) => kind === 'SIGN_UPS')?.days).toEqual([{ day: '2026-03-01', count: 2 }, { day: '2026-03-02', count: 1 }]);
  for (const kind of KINDS) {
    const ids = await listed(staff, kind, days);
    expect([kind, ids.length, new Set(ids).size]).toEqual([kind, total[kind], total[kind]]);
  }
});

test('sample members count only when they are asked for', async () => {
  const staff = await aMember(api, { role: 'MODERATOR', createdAt: new Date('2020-01-01') });
  const sample = await aMember(api, { createdAt: new Date('2026-03-01T12:00:00Z') });
  await api.db.query('UPDATE member SET is_sample = true WHERE id = $1', [sample.id]);
  await votes([sample], ['2026-03-01T12:00:00Z']);
  for (const withSample of [false, true]) {
    const days = { from: '2026-03-01', to: '2026-03-01', withSample };
    const { figures } = await staff.caller.run<Report>(FIGURES, days);
    for (const kind of ['SIGN_UPS', 'VOTES']) {
      expect([kind, figures.figures.find((one) => one.kind === kind)?.total, (await listed(staff, kind, days)).length]).toEqual([kind, Number(withSample), Number(withSample)]);
    }
  }
});

test('without days it is the last thirty', async () => {
  const staff = await aMember(api, { role: 'ADMIN' });
  const { figures } = await staff.caller.run<Report>(FIGURES);
  expect(figures.figures.map(({ days }) => days.length)).toEqual(KINDS.map(() => 30));
  expect(figures.figures.find(({ kind }) => kind === 'SIGN_UPS')?.total).toBe(1);
});

test.each([['2026-02-30', null], ['yesterday', null], ['2026-03-02', '2026-03-01'], ['1000-01-01', '2026-01-01'], ["2026-01-01'", null]])(
  'from %s to %s is refused in words', async (from, to) => {
    const staff = await aMember(api, { role: 'ADMIN' });
    expect((await staff.caller.ask(FIGURES, { from, to })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

test('the number of statements does not depend on how much there is or how long the stretch', async () => {
  const staff = await aMember(api, { role: 'ADMIN' });
  const short = await api.fewestStatements(() => staff.caller.run(FIGURES, { from: '2026-03-01', to: '2026-03-01' }));
  await votes([await aMember(api), await aMember(api), await aMember(api)], ['2026-03-01T08:00:00Z', '2026-03-02T08:00:00Z', '2026-03-03T08:00:00Z']);
  expect(await api.fewestStatements(() => staff.caller.run(FIGURES, { from: '2025-03-01', to: '2026-04-01' }))).toBe(short);
  const rows = (first: number) => api.fewestStatements(() => staff.caller.run(ROWS, { kind: 'VOTES', from: '2026-03-01', to: '2026-03-05', first }));
  expect(await rows(3)).toBe(await rows(1));
});
