import type { FastifyReply, FastifyRequest } from 'fastify';
import { OperationContext, Role, Transactions, type Viewer } from '@swingtag/platform-server';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { aMember, type TestMember } from '../testing/index.ts';
import { AccountsModule } from './accounts.module.ts';
import { Member } from './member.entity.ts';
import { MemberQueries } from './member.queries.ts';
import { MemberService } from './member.service.ts';
import { SessionViewers } from './session.viewers.ts';

const MEMBERS = `query ($search: String, $first: Int, $after: String) { members(search: $search, first: $first, after: $after) {
  nodes { id handle role joinedAt isSample suspendedUntil viewerCanSuspend viewerCanChangeRole } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
const MEMBER = 'query ($handle: String!) { member(handle: $handle) { id handle suspendedUntil suspensionReason viewerCanSuspend viewerCanChangeRole } }';
const CHANGE_HANDLE = 'mutation ($handle: String!) { changeHandle(handle: $handle) { ... on Refusal { reason field } ... on MeChanged { me { handle } } } }';
const SOON = new Date(Date.now() + 3600_000);

interface Page {
  members: { nodes: { id: string; handle: string }[]; pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null } };
}
interface One {
  member: { id: string; handle: string; suspendedUntil: string | null; suspensionReason: string | null; viewerCanSuspend: boolean; viewerCanChangeRole: boolean } | null;
}
type Changed = { changeHandle: { reason?: string; field?: string; me?: { handle: string } } };

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [AccountsModule] });
});
afterAll(() => api.close());

const viewerOf = async (member: TestMember): Promise<Viewer | null> => api.get(SessionViewers).find(member.sessionId);
const unique = () => `bag-${Date.now().toString(36)}${Math.floor(Math.random() * 1000)}`;

test('entities and migrations agree', async () => {
  const { upQueries } = await api.db.driver.createSchemaBuilder().log();
  const ours = upQueries.map(({ query }) => query).filter((query) => /"(member|session|sign_in_code)"/.test(query));
  expect(ours).toEqual([]);
});

test.each([
  ['a visitor', null, 'UNAUTHENTICATED'],
  ['a member', Role.MEMBER, 'FORBIDDEN'],
  ['an editor', Role.EDITOR, 'FORBIDDEN'],
])('the list of members is closed to %s', async (_who, role, code) => {
  const caller = role ? (await aMember(api, { role })).caller : api.visitor;
  const answer = await caller.ask(MEMBERS);
  expect([answer.data, answer.errors?.[0]?.extensions.code]).toEqual([null, code]);
});

test('the list of members is closed to a suspended moderator', async () => {
  const answer = await (await aMember(api, { role: 'MODERATOR', suspendedUntil: SOON })).caller.ask(MEMBERS);
  expect(answer.errors?.[0]?.extensions.reason).toBe('SUSPENDED');
});

test('staff find members by the beginning of a handle or by a whole e-mail address, with nothing to escape', async () => {
  const prefix = unique();
  const [one, two] = [await aMember(api, { handle: `${prefix}-a` }), await aMember(api, { email: `${prefix}@example.org` })];
  const { caller } = await aMember(api, { role: 'MODERATOR' });
  const find = async (search: string) => (await caller.run<Page>(MEMBERS, { search })).members.nodes.map(({ id }) => id);
  expect(await find(` @${prefix.toUpperCase()}`)).toEqual([one.id]);
  expect(await find(`${prefix.toUpperCase()}@example.org`)).toEqual([two.id]);
  expect(await find(`${prefix}-a`)).toEqual([one.id]);
  for (const search of [`${prefix}@example.or`, `${prefix.slice(0, -1)}_`, `%${prefix}`, `${prefix}\\`, 'x'.repeat(10_000), "'; --"]) expect(await find(search)).toEqual([]);
  await api.db.query('UPDATE member SET deleted_at = now() WHERE id = $1', [one.id]);
  expect(await find(prefix)).toEqual([]);
});

test('members come in pages, newest first, and a cursor of another list is refused', async () => {
  const prefix = unique();
  const ids: string[] = [];
  for (let i = 0; i < 5; i++) ids.unshift((await aMember(api, { handle: `${prefix}-${i}` })).id);
  const { caller } = await aMember(api, { role: 'MODERATOR' });
  const seen: string[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < 3; pages++) {
    const page: Page = await caller.run<Page>(MEMBERS, { search: prefix, first: 2, after });
    seen.push(...page.members.nodes.map(({ id }) => id));
    expect(page.members.pageInfo).toMatchObject({ hasNextPage: pages < 2, hasPreviousPage: pages > 0 });
    after = page.members.pageInfo.endCursor;
  }
  expect(seen).toEqual(ids);
  for (const variables of [{ after: 'WyIxIl0.aaaaaaaaaaaaaaaa' }, { after: '' + '.'.repeat(500) }, { first: 0 }, { first: 101 }, { first: -1 }]) {
    expect((await caller.ask(MEMBERS, variables)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  }
});

test('the number of statements of a page of members does not grow with the page', async () => {
  const prefix = unique();
  for (let i = 0; i < 12; i++) await aMember(api, { handle: `${prefix}-${i}` });
  const { caller } = await aMember(api, { role: 'ADMIN' });
  const statements = (first: number) => api.fewestStatements(() => caller.run(MEMBERS, { search: prefix, first }));
  expect(await statements(12)).toBe(await statements(1));
});

test('members asked for one by one in the same tick take one statement, and an unknown one is null', async () => {
  const members = await Promise.all(Array.from({ length: 20 }, () => aMember(api)));
  await api.db.query(`UPDATE member SET password_hash = 'for sign-in only' WHERE id = $1`, [members[0]?.id]);
  const ctx = new OperationContext({} as FastifyRequest, {} as FastifyReply);
  const queries = api.get(MemberQueries);
  let found: (Member | null)[] = [];
  const statements = await api.countStatements(async () => {
    found = await Promise.all([...members.map(({ id }) => id), '9223372036854775807'].map((id) => queries.memberById(ctx, id)));
  });
  expect(found.map((member) => member?.id ?? null)).toEqual([...members.map(({ id }) => id), null]);
  expect(statements).toBe(1);
  expect(found[0]?.passwordHash).toBeUndefined();
});

test('a member is found by handle, with or without @, in any case; nobody is found by nonsense', async () => {
  const member = await aMember(api);
  for (const handle of [member.handle, `@${member.handle.toUpperCase()}`]) {
    expect((await api.visitor.run<One>(MEMBER, { handle })).member).toEqual({
      id: member.id, handle: member.handle, suspendedUntil: null, suspensionReason: null, viewerCanSuspend: false, viewerCanChangeRole: false,
    });
  }
  for (const handle of ['', '%', member.email, 'x'.repeat(100_000)]) expect(await api.visitor.run(MEMBER, { handle })).toEqual({ member: null });
  await api.db.query('UPDATE member SET deleted_at = now() WHERE id = $1', [member.id]);
  expect(await api.visitor.run(MEMBER, { handle: member.handle })).toEqual({ member: null });
});

test('a suspension is shown to staff and to the member, and to nobody else', async () => {
  const member = await aMember(api, { suspendedUntil: SOON });
  const seenBy = async (role?: Role) => (await (role ? (await aMember(api, { role })).caller : api.visitor).run<One>(MEMBER, { handle: member.handle })).member;
  const shown = { suspendedUntil: SOON.toISOString(), suspensionReason: 'Because of a test.' };
  const hidden = { suspendedUntil: null, suspensionReason: null };
  expect(await seenBy()).toMatchObject(hidden);
  expect(await seenBy(Role.MEMBER)).toMatchObject(hidden);
  expect(await seenBy(Role.EDITOR)).toMatchObject(hidden);
  expect(await seenBy(Role.MODERATOR)).toMatchObject({ ...shown, viewerCanSuspend: true, viewerCanChangeRole: false });
  expect(await seenBy(Role.ADMIN)).toMatchObject({ ...shown, viewerCanSuspend: true, viewerCanChangeRole: true });
  expect((await member.caller.run<One>(MEMBER, { handle: member.handle })).member).toMatchObject(shown);
  expect(await member.caller.run('{ me { suspendedUntil suspensionReason canModerate } }')).toEqual({ me: { ...shown, canModerate: false } });
});

test('a suspension that ran out is not shown', async () => {
  const member = await aMember(api, { suspendedUntil: new Date(Date.now() - 1000) });
  expect(await member.caller.run('{ me { suspendedUntil suspensionReason } }')).toEqual({ me: { suspendedUntil: null, suspensionReason: null } });
});

test('a member changes their handle, and the answer already has it', async () => {
  const member = await aMember(api);
  const handle = unique();
  expect(await member.caller.run(CHANGE_HANDLE, { handle: ` @${handle.toUpperCase()} ` })).toEqual({ changeHandle: { me: { handle } } });
  expect(await member.caller.run('{ me { handle } }')).toEqual({ me: { handle } });
});

test('a handle that is taken is refused at the field, also when two ask for it at once', async () => {
  const [one, two] = [await aMember(api), await aMember(api)];
  const handle = unique();
  const answers = await Promise.all([one, two].map(({ caller }) => caller.run<Changed>(CHANGE_HANDLE, { handle })));
  expect(answers.filter(({ changeHandle }) => changeHandle.me)).toHaveLength(1);
  expect(answers.map(({ changeHandle }) => changeHandle)).toContainEqual({ reason: 'HANDLE_TAKEN', field: 'handle' });
});

test.each(['', 'раураl', 'a_b', 'admin', 'x'.repeat(5000)])('handle %# of the unusable ones is refused', async (handle) => {
  const { changeHandle } = await (await aMember(api)).caller.run<Changed>(CHANGE_HANDLE, { handle });
  expect(changeHandle.field).toBe('handle');
});

test('a suspended member cannot change their handle, and a visitor is asked to sign in', async () => {
  const member = await aMember(api, { suspendedUntil: SOON });
  expect((await member.caller.run<Changed>(CHANGE_HANDLE, { handle: unique() })).changeHandle.reason).toBe('SUSPENDED');
  expect((await api.visitor.ask(CHANGE_HANDLE, { handle: unique() })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

test('the sixth change of handle in a day has to wait', async () => {
  const { caller } = await aMember(api);
  for (let i = 0; i < 5; i++) expect((await caller.run<Changed>(CHANGE_HANDLE, { handle: unique() })).changeHandle.me).toBeDefined();
  expect((await caller.run<Changed>(CHANGE_HANDLE, { handle: unique() })).changeHandle.reason).toBe('TOO_MANY');
});

test('a suspension counts at the next request, can be prolonged and lifted, and joins the transaction of its caller', async () => {
  const [member, moderator] = [await aMember(api), await aMember(api, { role: 'MODERATOR' })];
  const viewer = await viewerOf(moderator);
  const [service, transactions] = [api.get(MemberService), api.get(Transactions)];
  const until = async () => (await member.caller.run<{ me: { suspendedUntil: string | null } }>('{ me { suspendedUntil } }')).me.suspendedUntil;
  const days = async () => Math.round((Date.parse((await until()) ?? '') - Date.now()) / 86_400_000);
  const suspend = (count: number) => transactions.run((tx) => service.sanction(tx, viewer, member.id, { kind: 'SUSPEND', days: count, reason: 'Shouting' }));

  await expect(transactions.run(async (tx) => {
    await service.sanction(tx, viewer, member.id, { kind: 'SUSPEND', days: 3, reason: 'Shouting' });
    throw new Error('rolled back');
  })).rejects.toThrow('rolled back');
  expect(await until()).toBeNull();

  const { before, member: after } = await suspend(3);
  expect([before.suspendedUntil, after.suspensionReason, await days()]).toEqual([null, 'Shouting', 3]);
  await suspend(10);
  expect(await days()).toBe(10);
  await transactions.run((tx) => service.liftSanction(tx, viewer, member.id, 'SUSPEND'));
  expect(await until()).toBeNull();
  await expect(transactions.run((tx) => service.liftSanction(tx, viewer, member.id, 'SUSPEND'))).rejects.toThrow('No suspension is in force.');
  for (const wrong of [0, -1, 1.5, 3651, Number.NaN]) await expect(suspend(wrong)).rejects.toThrow('from 1 to 3650 days');
});

test('moderators suspend neither staff nor themselves, and unknown members are not found', async () => {
  const moderator = await aMember(api, { role: 'MODERATOR' });
  const viewer = await viewerOf(moderator);
  const suspend = (memberId: string) =>
    api.get(Transactions).run((tx) => api.get(MemberService).sanction(tx, viewer, memberId, { kind: 'SUSPEND', days: 1, reason: 'A test' }));
  for (const role of [Role.MODERATOR, Role.ADMIN]) await expect(suspend((await aMember(api, { role })).id)).rejects.toThrow('Only an admin decides about the accounts of moderators and admins.');
  await expect(suspend(moderator.id)).rejects.toThrow('your own account');
  for (const id of ['9223372036854775807', '0', 'x', '99999999999999999999']) await expect(suspend(id)).rejects.toThrow('There is no such member.');
});
