import type { FastifyReply, FastifyRequest } from 'fastify';
import { OperationContext, Role, Tier, Transactions, type Viewer } from '@swingtag/platform-server';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { aMember, browse, type TestMember } from '../testing/index.ts';
import { AccountsModule } from './accounts.module.ts';
import type { AudienceType } from './audience.graphql.ts';
import { AudienceResolver } from './audience.resolver.ts';
import { MeResolver } from './me.resolver.ts';
import { Member } from './member.entity.ts';
import { MemberService } from './member.service.ts';
import { RoleService } from './role.service.ts';

const CHANGE = `mutation ($input: ChangeRoleInput!) { changeRole(input: $input) {
  ... on MemberChanged { member { id role } } ... on Refusal { reason message field } } }`;

interface Changed {
  changeRole: { member?: { id: string; role: string }; reason?: string; message?: string; field?: string };
}

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [AccountsModule] });
});
afterAll(() => api.close());

const change = async (by: TestMember, of: TestMember, role: string, reason = 'A test') =>
  (await by.caller.run<Changed>(CHANGE, { input: { memberId: of.id, role, reason } })).changeRole;
const whoIs = async (member: TestMember) => (await member.caller.run<{ me: { role: string } | null }>('{ me { role } }')).me?.role ?? null;
const admins = async () => (await api.db.query<unknown[]>(`SELECT 1 FROM member WHERE role = 'ADMIN'`)).length;

test('an admin makes a member a moderator: their sessions end, and the audit log has before, after and reason', async () => {
  const [admin, member] = [await aMember(api, { role: 'ADMIN' }), await aMember(api)];
  expect(await change(admin, member, 'MODERATOR', ' Knows bags ')).toEqual({ member: { id: member.id, role: 'MODERATOR' } });
  expect(await whoIs(member)).toBeNull();
  expect(await whoIs(admin)).toBe('ADMIN');
  const log = await api.db.query(`SELECT actor_id, action, reason, before, after, is_public FROM audit_entry WHERE subject_kind = 'member' AND subject_id = $1`, [member.id]);
  expect(log).toEqual([
    { actor_id: admin.id, action: 'member.role_changed', reason: 'Knows bags', before: { role: 'MEMBER' }, after: { role: 'MODERATOR' }, is_public: false },
  ]);
  const jobs = await api.db.query(
    `SELECT payload FROM graphile_worker._private_jobs job JOIN graphile_worker._private_tasks task ON task.id = job.task_id
      WHERE identifier = 'memberRoleChanged' AND payload ->> 'memberId' = $1`,
    [member.id],
  );
  expect(jobs).toEqual([{ payload: { memberId: member.id, role: 'MODERATOR' } }]);
});

test('the role that somebody has already changes nothing: no log, and their sessions go on', async () => {
  const [admin, member] = [await aMember(api, { role: 'ADMIN' }), await aMember(api, { role: 'EDITOR' })];
  expect((await change(admin, member, 'EDITOR')).member?.role).toBe('EDITOR');
  expect(await whoIs(member)).toBe('EDITOR');
  expect(await api.db.query(`SELECT 1 FROM audit_entry WHERE subject_kind = 'member' AND subject_id = $1`, [member.id])).toHaveLength(0);
});

test.each([Role.MEMBER, Role.EDITOR, Role.MODERATOR])('a %s changes nobody’s role, least of all their own', async (role) => {
  await aMember(api, { role: 'ADMIN' });
  const [one, other] = [await aMember(api, { role }), await aMember(api)];
  for (const subject of [one, other]) expect((await change(one, subject, 'ADMIN')).reason).toBe('FORBIDDEN');
  expect(await admins()).toBe(1);
});

test('a visitor is asked to sign in, and a suspended admin is refused', async () => {
  const [admin, member] = [await aMember(api, { role: 'ADMIN', suspendedUntil: new Date(Date.now() + 3600_000) }), await aMember(api)];
  const visitor = await api.visitor.ask(CHANGE, { input: { memberId: member.id, role: 'ADMIN', reason: 'A test' } });
  expect(visitor.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect((await change(admin, member, 'EDITOR')).reason).toBe('SUSPENDED');
});

test('the last admin stays; one of two may step down and is signed out', async () => {
  const admin = await aMember(api, { role: 'ADMIN' });
  expect(await change(admin, admin, 'MEMBER')).toMatchObject({ reason: 'LAST_ADMIN' });
  const second = await aMember(api, { role: 'ADMIN' });
  const input = { memberId: second.id, role: 'MODERATOR', reason: 'A test' };
  const answer = await browse<Changed>(api, CHANGE, { variables: { input }, sessionId: second.sessionId });
  expect([answer.data.changeRole.member?.role, answer.sessionId]).toEqual(['MODERATOR', '']);
  expect(await whoIs(second)).toBeNull();
  expect(await admins()).toBe(1);
});

test('a suspended admin does not count as the one who stays', async () => {
  const admin = await aMember(api, { role: 'ADMIN' });
  await aMember(api, { role: 'ADMIN', suspendedUntil: new Date(Date.now() + 3600_000) });
  expect((await change(admin, admin, 'MEMBER')).reason).toBe('LAST_ADMIN');
});

test('of two admins who demote each other at once one stays, twenty times over', async () => {
  for (let round = 0; round < 20; round++) {
    const [one, two] = [await aMember(api, { role: 'ADMIN' }), await aMember(api, { role: 'ADMIN' })];
    const answers = await Promise.all([change(one, two, 'MEMBER'), change(two, one, 'MEMBER')]);
    expect(answers.filter(({ member }) => member)).toHaveLength(1);
    expect(await admins()).toBe(1);
    await api.db.query(`UPDATE member SET role = 'MEMBER' WHERE role = 'ADMIN'`);
  }
});

test('of two admins who step down at once one stays', async () => {
  for (let round = 0; round < 10; round++) {
    const both = [await aMember(api, { role: 'ADMIN' }), await aMember(api, { role: 'ADMIN' })];
    const answers = await Promise.all(both.map((admin) => change(admin, admin, 'MEMBER')));
    expect(answers.map(({ reason }) => reason)).toContain('LAST_ADMIN');
    expect(await admins()).toBe(1);
    await api.db.query(`UPDATE member SET role = 'MEMBER' WHERE role = 'ADMIN'`);
  }
});

test.each(['0', '-1', 'x', '', '99999999999999999999', '9223372036854775807'])('a member id of %p is not found', async (memberId) => {
  const admin = await aMember(api, { role: 'ADMIN' });
  const { changeRole } = await admin.caller.run<Changed>(CHANGE, { input: { memberId, role: 'EDITOR', reason: 'A test' } });
  expect(changeRole).toMatchObject({ reason: 'NOT_FOUND', message: 'There is no such member.' });
});

test.each([
  ['empty', '  '],
  ['too long', 'x'.repeat(1001)],
])('a reason that is %s is refused at the field', async (_what, reason) => {
  expect(await change(await aMember(api, { role: 'ADMIN' }), await aMember(api), 'EDITOR', reason)).toMatchObject({ reason: 'INVALID', field: 'reason' });
});

describe('accounts asks again itself, whoever calls it and however late', () => {
  const viewerOf = (member: TestMember, role: Role): Viewer => ({
    memberId: member.id, handle: member.handle, role, tier: Tier.ESTABLISHED, suspendedUntil: null, suspensionReason: null, audienceIds: ['1'], sessionKey: '', isFresh: true,
  });
  const contextOf = (viewer: Viewer | null) => new OperationContext({ viewer } as FastifyRequest, {} as FastifyReply);
  const warn = (viewer: Viewer | null, memberId: string) =>
    api.get(Transactions).run((tx) => api.get(MemberService).sanction(tx, viewer, memberId, { kind: 'WARN', days: null, reason: 'Because.' }));

  test('whoever is not of the staff gives no sanction, and learns nothing of who is there', async () => {
    const member = await aMember(api);
    for (const memberId of [member.id, '987654321']) {
      await expect(warn(null, memberId)).rejects.toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
      await expect(warn(viewerOf(member, Role.MEMBER), memberId)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
    }
  });

  test('an admin who was dismissed a moment ago sanctions no admin and does not raise themselves', async () => {
    const [dismissed, admin] = [await aMember(api), await aMember(api, { role: Role.ADMIN })];
    await expect(warn(viewerOf(dismissed, Role.ADMIN), admin.id)).rejects.toMatchObject({ message: 'You are not an admin any more.' });
    const raise = api.get(RoleService).change(contextOf(viewerOf(dismissed, Role.ADMIN)), { memberId: dismissed.id, role: Role.ADMIN, reason: 'A test' });
    await expect(raise).rejects.toMatchObject({ message: 'Nobody raises their own role.' });
    await aMember(api, { role: Role.ADMIN });
    const demote = api.get(RoleService).change(contextOf(viewerOf(dismissed, Role.ADMIN)), { memberId: admin.id, role: Role.MEMBER, reason: 'A test' });
    await expect(demote).rejects.toMatchObject({ message: 'You are not an admin any more.' });
  });

  test('an address is given to its owner alone, and the handles of a list to the staff', async () => {
    const [member, other] = [await aMember(api), await aMember(api)];
    const row = await api.db.getRepository(Member).findOneByOrFail({ id: member.id });
    expect(api.get(MeResolver).email(contextOf(viewerOf(member, Role.MEMBER)), row)).toBe(member.email);
    for (const viewer of [null, viewerOf(other, Role.ADMIN)]) expect(() => api.get(MeResolver).email(contextOf(viewer), row)).toThrow('Only its owner sees this.');
    const [audience] = await api.db.query<[AudienceType]>(`INSERT INTO audience (name) VALUES ('Guests of a test') RETURNING id, name`);
    await api.db.query('INSERT INTO audience_member (audience_id, member_id) VALUES ($1, $2)', [audience.id, member.id]);
    const handles = (viewer: Viewer | null) => api.get(AudienceResolver).handles(audience, contextOf(viewer));
    expect(await handles(viewerOf(other, Role.MODERATOR))).toEqual([member.handle]);
    for (const viewer of [null, viewerOf(member, Role.MEMBER), viewerOf(other, Role.EDITOR)]) expect(await handles(viewer)).toEqual([]);
  });
});
