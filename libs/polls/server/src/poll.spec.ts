import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aMember } from '@swingtag/accounts-server/testing';
import { AuditEntry, Role } from '@swingtag/platform-server';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { aPoll } from '../testing/poll.factory.ts';
import { PollsModule } from './polls.module.ts';

const CLOSE = `mutation ($input: ClosePollInput!) { closePoll(input: $input) {
  ... on PollChanged { poll { isOpen closeReason viewerCanClose } } ... on Refusal { reason field message } } }`;
const OPEN = `query ($first: Int, $after: String) { openPolls(first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`;

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [PollsModule] });
});
afterAll(() => api.close());

test('a moderator closes a poll once, with a public reason in the audit log', async () => {
  const poll = await aPoll(api);
  const { caller, id } = await aMember(api, { role: Role.MODERATOR });
  const input = { pollId: poll.id, reason: 'The question was misleading.' };
  expect(await caller.run(CLOSE, { input })).toEqual({
    closePoll: { poll: { isOpen: false, closeReason: 'The question was misleading.', viewerCanClose: false } },
  });
  expect(await caller.run(CLOSE, { input })).toMatchObject({ closePoll: { reason: 'POLL_CLOSED' } });
  const entries = await api.db.getRepository(AuditEntry).findBy({ action: 'poll.closed', subjectId: poll.id });
  expect(entries).toMatchObject([{ actorId: id, isPublic: true, reason: 'The question was misleading.' }]);
});

test('closing needs a moderator and a reason', async () => {
  const poll = await aPoll(api);
  const editor = await aMember(api, { role: Role.EDITOR });
  const moderator = await aMember(api, { role: Role.MODERATOR });
  const close = (reason: string) => ({ input: { pollId: poll.id, reason } });
  expect(await editor.caller.run(CLOSE, close('Because.'))).toMatchObject({ closePoll: { reason: 'FORBIDDEN' } });
  expect((await api.visitor.ask(CLOSE, close('Because.'))).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect(await moderator.caller.run(CLOSE, close(' '))).toMatchObject({ closePoll: { reason: 'INVALID', field: 'reason' } });
  expect(await moderator.caller.run(CLOSE, close('x'.repeat(501)))).toMatchObject({ closePoll: { reason: 'INVALID', field: 'reason' } });
});

test('the closing job closes a poll on time, and only when its time has come', async () => {
  const due = await aPoll(api, { closesAt: new Date(Date.now() - 500) });
  const later = await aPoll(api, { closesAt: new Date(Date.now() + 3_600_000) });
  await api.runJobs();
  const rows = await api.db.query<{ id: string; closed: boolean }[]>('SELECT id, closed_at IS NOT NULL AS closed FROM poll WHERE id IN ($1, $2) ORDER BY id', [due.id, later.id]);
  expect(rows.map((row) => row.closed)).toEqual([true, false]);
});

test('the list of open polls pages by signed cursors and is closed to members', async () => {
  await api.db.query('UPDATE poll SET closed_at = now() WHERE closed_at IS NULL');
  const soon = await aPoll(api, { closesAt: new Date(Date.now() + 60_000) });
  const later = await aPoll(api, { closesAt: new Date(Date.now() + 120_000) });
  const never = await aPoll(api);
  await aPoll(api, { closed: true });
  const { caller } = await aMember(api, { role: Role.MODERATOR });
  const seen: string[] = [];
  for (let after: string | null = null, page = 0; page < 4; page++) {
    const { openPolls }: { openPolls: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } } = await caller.run(OPEN, { first: 1, after });
    seen.push(...openPolls.nodes.map((node) => node.id));
    after = openPolls.pageInfo.endCursor;
    if (!openPolls.pageInfo.hasNextPage) break;
  }
  expect(seen).toEqual([soon.id, later.id, never.id]);
  for (const after of ['nonsense', 'W10.AAAAAAAAAAAAAAAA']) {
    const answer = await caller.ask(OPEN, { first: 1, after });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
  }
  const member = await aMember(api);
  expect((await member.caller.ask(OPEN)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test.each([
  // edit, edit its choices, open again
  ['a visitor', null, [false, false, false]],
  ['a member', { role: Role.MEMBER }, [false, false, false]],
  ['an editor', { role: Role.EDITOR }, [true, false, false]],
  ['a moderator', { role: Role.MODERATOR }, [false, false, false]],
  ['an admin', { role: Role.ADMIN }, [true, false, true]],
  ['a suspended admin', { role: Role.ADMIN, suspendedUntil: new Date(Date.now() + 3_600_000) }, [false, false, false]],
])('what %s is offered at a closed poll is what they may do', async (_who, wishes, offered) => {
  const { id } = await aPoll(api, { closed: true });
  const caller = wishes ? (await aMember(api, wishes)).caller : api.visitor;
  const { poll } = await caller.run<{ poll: Record<string, boolean> }>('query ($id: ID!) { poll(id: $id) { viewerCanEdit viewerCanEditOptions viewerCanReopen } }', { id });
  expect(Object.values(poll)).toEqual(offered);
});
