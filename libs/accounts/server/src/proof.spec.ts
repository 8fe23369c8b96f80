import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { AccountsModule, PasswordHasher } from './index.ts';
import { networkKey, networkOf } from './network.ts';
import { ExpiredSweep } from './expired.sweep.ts';
import { aMember, browse, mailedCode, type TestMember } from '../testing/index.ts';

const CONFIRM = 'mutation Confirm($input: ConfirmSignInInput!) { confirmSignIn(input: $input) { __typename ... on Refusal { reason field } } }';
const ROLE = 'mutation Role($input: ChangeRoleInput!) { changeRole(input: $input) { __typename ... on Refusal { reason field } } }';
const CODE = 'mutation Code($email: String!) { requestSignInCode(email: $email) { __typename } }';
const WHO = '{ me { id } }';
const PASSWORD = 'try a bag on';

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [AccountsModule] });
});
afterAll(() => api.close());

const sessionsOf = async (member: TestMember) => (await api.db.query<unknown[]>('SELECT 1 FROM session WHERE member_id = $1', [member.id])).length;
const promote = (sessionId: string, member: TestMember) =>
  browse<{ changeRole: { reason?: string } }>(api, ROLE, { sessionId, variables: { input: { memberId: member.id, role: 'EDITOR', reason: 'asked for it' } } });

async function aStaleAdmin(): Promise<TestMember> {
  const admin = await aMember(api, { role: 'ADMIN' });
  const hash = await api.get(PasswordHasher).hash(PASSWORD);
  await api.db.query(`UPDATE member SET password_hash = $2 WHERE id = $1`, [admin.id, hash]);
  await api.db.query(`UPDATE session SET proven_at = now() - interval '16 minutes' WHERE member_id = $1`, [admin.id]);
  return admin;
}

async function confirm(sessionId: string, input: { code?: string; password?: string }) {
  const answer = await browse<{ confirmSignIn: { __typename: string; reason?: string; field?: string } }>(api, CONFIRM, { sessionId, variables: { input } });
  return { ...answer.data?.confirmSignIn, sessionId: answer.sessionId };
}

test('an act that asks for it goes through after the password, under a fresh session id; the old one is nobody', async () => {
  const [admin, member] = [await aStaleAdmin(), await aMember(api)];
  expect((await promote(admin.sessionId, member)).data).toEqual({ changeRole: { __typename: 'Refusal', reason: 'SIGN_IN_AGAIN', field: 'proof' } });
  const { sessionId = '' } = await confirm(admin.sessionId, { password: PASSWORD });
  expect(sessionId).toMatch(/^[\w-]{43}$/);
  expect(sessionId).not.toBe(admin.sessionId);
  expect((await promote(sessionId, member)).data).toEqual({ changeRole: { __typename: 'MemberChanged' } });
  expect((await browse(api, WHO, { sessionId: admin.sessionId })).data).toEqual({ me: null });
  expect(await sessionsOf(admin)).toBe(1);
});

test('the code of the own address does it too, once', async () => {
  const admin = await aStaleAdmin();
  await admin.caller.run(CODE, { email: admin.email });
  const code = await mailedCode(api, admin.email);
  const { sessionId = '' } = await confirm(admin.sessionId, { code });
  expect((await promote(sessionId, await aMember(api))).data?.changeRole.reason).toBeUndefined();
  expect(await confirm(sessionId, { code })).toMatchObject({ reason: 'CODE_EXPIRED', field: 'code' });
});

test('the password or code of somebody else, a wrong one and none are refused, and nothing is renewed', async () => {
  const [admin, other] = [await aStaleAdmin(), await aMember(api)];
  await other.caller.run(CODE, { email: other.email });
  const foreign = await mailedCode(api, other.email);
  for (const input of [{ password: 'something else' }, { password: '' }, {}, { code: foreign }]) {
    expect(await confirm(admin.sessionId, input)).toMatchObject({ __typename: 'Refusal', sessionId: undefined });
  }
  expect((await promote(admin.sessionId, other)).data?.changeRole.reason).toBe('SIGN_IN_AGAIN');
});

test('a session that ended while the proof was on its way is not brought back', async () => {
  const admin = await aStaleAdmin();
  const [first, second] = await Promise.all([confirm(admin.sessionId, { password: PASSWORD }), confirm(admin.sessionId, { password: PASSWORD })]);
  const kept = [first, second].filter(({ sessionId }) => sessionId);
  expect(kept).toHaveLength(1);
  expect(await sessionsOf(admin)).toBe(1);
});

test('a session left open cannot be made one’s own by setting a first password', async () => {
  const member = await aMember(api);
  await api.db.query(`UPDATE session SET proven_at = now() - interval '16 minutes' WHERE member_id = $1`, [member.id]);
  const set = 'mutation Set($input: SetPasswordInput!) { setPassword(input: $input) { ... on Refusal { reason } } }';
  expect(await member.caller.run(set, { input: { password: 'mine from now on' } })).toEqual({ setPassword: { reason: 'SIGN_IN_AGAIN' } });
});

test.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
])('the network of %s is %s', (ip, network) => {
  expect(networkOf(ip)).toBe(network);
});

test('a sign-in leaves the keyed hash of its network, no address, and that for ninety days', async () => {
  const member = await aMember(api);
  await api.visitor.run(CODE, { email: member.email });
  const input = { email: member.email, code: await mailedCode(api, member.email) };
  await browse(api, 'mutation In($input: SignInInput!) { signIn(input: $input) { __typename } }', { variables: { input } });
  const traces = () => api.db.query<{ network: Buffer }[]>('SELECT network, device FROM sign_in_trace WHERE member_id = $1', [member.id]);
  expect((await traces())[0]?.network.equals(networkKey(api.config.SECRET, '127.0.0.200'))).toBe(true);
  expect(networkKey('another secret', '127.0.0.1').equals(networkKey(api.config.SECRET, '127.0.0.1'))).toBe(false);
  await api.db.query(`UPDATE sign_in_trace SET at = now() - interval '91 days' WHERE member_id = $1`, [member.id]);
  await api.get(ExpiredSweep).sweep();
  expect(await traces()).toEqual([]);
});

test('over TLS the session cookie has the prefix that no other host can set', async () => {
  const secure = await testApi({ imports: [AccountsModule], env: { ORIGIN: 'https://swingtag.example' } });
  try {
    const member = await aMember(secure);
    await secure.visitor.run(CODE, { email: member.email });
    const input = { email: member.email, code: await mailedCode(secure, member.email) };
    const answer = await browse(secure, 'mutation In($input: SignInInput!) { signIn(input: $input) { __typename } }', { variables: { input } });
    expect(answer.setCookie).toMatch(/^__Host-swingtag_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(await member.caller.run(WHO)).toEqual({ me: { id: member.id } });
  } finally {
    await secure.close();
  }
});
