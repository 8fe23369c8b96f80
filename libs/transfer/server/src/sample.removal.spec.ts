import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { AuditLog } from '@swingtag/platform-server';
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

test('an admin brings it to a site on which nothing stands, once, also when two do at once; on record, and not beside something real', async () => {
  const ADD = 'mutation { addSampleContent { ... on Refusal { reason } ... on SampleAdded { added { members } } } }';
  const [admin, member] = [await aMember(api, { role: 'ADMIN' }), await aMember(api)];
  const add = async (caller: typeof admin.caller) => (await caller.run<{ addSampleContent: { reason?: string; added?: { members: number } } }>(ADD)).addSampleContent;
  expect((await add(member.caller)).reason).toBe('FORBIDDEN');
  const answers = await Promise.all([add(admin.caller), add(admin.caller)]);
  expect(answers.map(({ reason }) => reason ?? 'added').sort()).toEqual(['CONFLICT', 'added']);
  expect(await count('member WHERE is_sample')).toBeGreaterThan(5);
  expect(await count(`audit_entry WHERE action = 'sample.added' AND actor_id = ${admin.id}`)).toBe(1);
});

test('while it goes, the site goes on: no table is locked, and members vote and write on sample things as on real ones', async () => {
  await api.get(SampleContent).importOnce();
  const [admin, members] = [await aMember(api, { role: 'ADMIN' }), await Promise.all(Array.from({ length: 8 }, () => aMember(api)))];
  const polls = await api.db.query<{ id: string; option: string }[]>(
    `SELECT p.id, min(o.id) AS option FROM poll p JOIN poll_option o ON o.poll_id = p.id WHERE p.kind = 'YAY_NAY' AND p.closed_at IS NULL AND p.is_sample GROUP BY p.id ORDER BY p.id LIMIT 5`,
  );
  const audit = api.get(AuditLog);
  const record = audit.record.bind(audit);
  let locks: unknown;
  audit.record = async (tx, entry) => {
    if (entry.action === 'sample.removed') {
      locks = await tx.query(
        `SELECT l.relation::regclass::text AS name, l.mode FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
          WHERE l.pid = pg_backend_pid() AND c.relnamespace = 'public'::regnamespace AND l.mode NOT IN ('AccessShareLock', 'RowShareLock', 'RowExclusiveLock')`,
      );
    }
    return record(tx, entry);
  };
  try {
    const cast = 'mutation ($input: CastVoteInput!) { castVote(input: $input) { __typename ... on Refusal { reason } } }';
    // On a machine with much to do a vote may be told that the site is catching its breath: it is cast again.
    const vote = async (member: TestMember, pollId: string, option: string) => {
      for (let attempt = 1; ; attempt++) {
        const { data, errors } = await member.caller.ask<{ castVote: { __typename: string; reason?: string } }>(cast, { input: { pollId, choice: [option] } });
        const end = data?.castVote.reason ?? data?.castVote.__typename ?? errors?.[0]?.extensions.code;
        if (end !== 'UNAVAILABLE' || attempt === 5) return end;
      }
    };
    const votes = members.flatMap((member) => polls.map(({ id, option }) => vote(member, id, option)));
    const [answer, ...ends] = await Promise.all([admin.caller.run<{ removeSampleContent: { reason?: string } }>(REMOVE), ...votes]);
    expect(answer.removeSampleContent.reason).toBeUndefined();
    expect(ends.filter((end) => end !== 'VoteCast' && end !== 'NOT_FOUND')).toEqual([]);
  } finally {
    audit.record = record;
  }
  expect(locks).toEqual([]);
  expect(await count('poll WHERE is_sample')).toBe(0);
  expect(await count('vote')).toBe(0);
});
