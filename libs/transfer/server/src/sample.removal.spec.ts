import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aMember } from '@swingtag/accounts-server/testing';
import { TallyReconciler } from '@swingtag/polls-server';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { SampleContent } from './sample.content.ts';
import { TransferModule } from './transfer.module.ts';

const PREVIEW = '{ sampleContent { members commentsByMembers votesByMembers counts { name count } } }';
const REMOVE = 'mutation { removeSampleContent { ... on Refusal { reason } ... on SampleRemoved { removed { members counts { name count } } } } }';

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [TransferModule] });
});
afterAll(() => api.close());

const count = async (what: string) => (await api.db.query<[{ n: number }]>(`SELECT count(*)::int AS n FROM ${what}`))[0].n;

test('it goes in one step with what hangs on it; what real members made elsewhere stays, and every tally is still right', async () => {
  await api.get(SampleContent).importOnce();
  const [admin, member] = [await aMember(api, { role: 'ADMIN' }), await aMember(api)];
  const [poll] = await api.db.query<[{ id: string; option: string }]>(
    `SELECT p.id, o.id AS option FROM poll p JOIN poll_option o ON o.poll_id = p.id WHERE p.kind = 'YAY_NAY' AND p.closed_at IS NULL AND p.is_sample ORDER BY p.id, o.position LIMIT 1`,
  );
  await member.caller.run('mutation Vote($input: CastVoteInput!) { castVote(input: $input) { __typename } }', { input: { pollId: poll.id, choice: [poll.option] } });
  const [real] = await api.db.query<[{ id: string }]>(
    `INSERT INTO post (kind, author_id, board_id, audience_id, published_at, active_at) SELECT 'TOPIC', $1, id, audience_id, now(), now() FROM board ORDER BY id LIMIT 1 RETURNING id`, [member.id]);
  await api.db.query(`INSERT INTO topic (post_id, title, body) VALUES ($1, 'Mine', 'A word of my own.')`, [real.id]);
  const [mine] = await api.db.query<[{ id: string }]>(`INSERT INTO comment (post_id, author_id, source) VALUES ($1, $2, 'And another.') RETURNING id`, [real.id, member.id]);
  await api.db.query(`INSERT INTO comment (post_id, author_id, source) SELECT $1, id, 'Hello from a sample.' FROM member WHERE is_sample ORDER BY id LIMIT 1`, [real.id]);

  const { sampleContent } = await admin.caller.run<{ sampleContent: { members: number; votesByMembers: number; counts: { name: string; count: number }[] } }>(PREVIEW);
  expect(sampleContent.members).toBe(await count('member WHERE is_sample'));
  expect(sampleContent.votesByMembers).toBe(1);
  const { removeSampleContent } = await admin.caller.run<{ removeSampleContent: { reason?: string; removed?: { members: number } } }>(REMOVE);
  expect(removeSampleContent).toMatchObject({ removed: { members: sampleContent.members } });

  for (const table of ['member', 'post', 'poll', 'board', 'trend', 'bag', 'series', 'forecast']) expect([table, await count(`${table} WHERE is_sample`)]).toEqual([table, 0]);
  expect([await count('topic'), await count('poll'), await count('vote_event'), await count('ledger_head')]).toEqual([1, 0, 0, 0]);
  expect(await api.db.query('SELECT id, author_id FROM comment')).toEqual([{ id: mine.id, author_id: member.id }]);
  expect(await count(`member WHERE deleted_at IS NULL`)).toBe(2);
  await api.get(TallyReconciler).reconcile();
  expect(await count(`audit_entry WHERE action LIKE 'tally%'`)).toBe(0);
  expect((await admin.caller.run<{ sampleContent: { members: number; counts: unknown[] } }>(PREVIEW)).sampleContent).toMatchObject({ members: 0, counts: [] });
});

test('nobody but an admin may look at it or take it away', async () => {
  for (const role of ['MEMBER', 'EDITOR', 'MODERATOR'] as const) {
    const { caller } = await aMember(api, { role });
    expect((await caller.ask(PREVIEW)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await caller.run(REMOVE)).toEqual({ removeSampleContent: { reason: 'FORBIDDEN' } });
  }
});

test('the history of real polls cannot be deleted, whatever the transaction says it does', async () => {
  const member = await aMember(api);
  await api.db.query(`INSERT INTO audit_entry (action, subject_kind, subject_id) VALUES ('x', 'y', 1)`);
  await expect(
    api.db.transaction(async (tx) => {
      await tx.query(`SET LOCAL swingtag.removes = 'sample'`);
      await tx.query('DELETE FROM audit_entry');
    }),
  ).rejects.toThrow('audit_entry is append-only');
  expect(member.id).toBeTruthy();
});
