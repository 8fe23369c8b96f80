import { EventEmitter } from 'node:events';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LiveStreams, SESSION_COOKIE } from '@swingtag/platform-server';
import { testApi, until, type TestApi } from '@swingtag/platform-server/testing';
import { aMember, browse, mailedCode } from '../testing/index.ts';
import { AccountsModule } from './accounts.module.ts';
import { ExpiredSweep } from './expired.sweep.ts';
import { SessionViewers } from './session.viewers.ts';

const ME = '{ me { id handle role sessions { id isCurrent device } } }';
const SIGN_OUT = 'mutation { signOut { done } }';
const CHANGE_HANDLE = 'mutation ($handle: String!) { changeHandle(handle: $handle) { ... on Refusal { reason } ... on MeChanged { me { handle } } } }';
const SET_PASSWORD = 'mutation ($input: SetPasswordInput!) { setPassword(input: $input) { ... on Refusal { reason } ... on MeChanged { me { id } } } }';
const PASSWORD = 'a velvet clasp hums at dawn';

interface MeAnswer {
  me: { id: string; handle: string; role: string; sessions: { id: string; isCurrent: boolean; device: string }[] } | null;
}

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [AccountsModule] });
});
afterAll(() => api.close());

const whoIs = async (sessionId: string) => (await browse<MeAnswer>(api, ME, { sessionId })).data.me?.id ?? null;
const sessionsOf = async (id: string) => (await api.db.query<unknown[]>('SELECT 1 FROM session WHERE member_id = $1', [id])).length;

async function signIn(email: string, sessionId?: string) {
  await api.visitor.run('mutation ($email: String!) { requestSignInCode(email: $email) { __typename } }', { email });
  const input = { email, code: await mailedCode(api, email) };
  const options = { variables: { input }, ...(sessionId === undefined ? {} : { sessionId }), headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux) Firefox/145.0' } };
  return browse(api, 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', options);
}

/** Holds the member's row, so that a request that writes it hangs in mid-flight until released. */
async function holdMember(id: string): Promise<() => Promise<void>> {
  const runner = api.db.createQueryRunner();
  await runner.connect();
  await runner.startTransaction();
  await runner.query('SELECT 1 FROM member WHERE id = $1 FOR UPDATE', [id]);
  return async () => {
    await runner.commitTransaction();
    await runner.release();
  };
}

/** Until a statement of another connection waits for a lock. */
async function untilSomebodyWaits(): Promise<void> {
  const waiting = () => api.db.query<unknown[]>(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`);
  expect(await until(async () => (await waiting()).length > 0)).toBe(true);
}

test('a planted session id stays anonymous and is replaced at sign-in', async () => {
  const planted = 'A'.repeat(43);
  const member = await aMember(api);
  expect(await whoIs(planted)).toBeNull();
  const { sessionId = '' } = await signIn(member.email, planted);
  expect(sessionId).toMatch(/^[\w-]{43}$/);
  expect(sessionId).not.toBe(planted);
  expect(await whoIs(planted)).toBeNull();
  expect(await whoIs(sessionId)).toBe(member.id);
});

test('signing in again gives a fresh id and ends the session that the browser brought, whoever it belonged to', async () => {
  const before = await aMember(api);
  const member = await aMember(api);
  const { sessionId = '' } = await signIn(member.email, before.sessionId);
  expect(await whoIs(before.sessionId)).toBeNull();
  expect(await whoIs(sessionId)).toBe(member.id);
});

test('the session cookie is for this site over HTTP only, for thirty days', async () => {
  const { setCookie } = await signIn((await aMember(api)).email);
  expect(setCookie).toMatch(/; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
});

test.each([
  ['empty', ''],
  ['not an id', 'nobody'],
  ['ten kilobytes', 'a'.repeat(10_000)],
  ['the key of a session instead of its id', 'f'.repeat(64)],
])('a cookie that is %s is a visitor and costs no statement', async (_what, cookie) => {
  const [answer, statements] = [await whoIs(cookie), await api.countStatements(() => whoIs(cookie))];
  expect([answer, statements]).toEqual([null, 0]);
});

test('the key of a session, as lists show it, cannot be used as its id', async () => {
  const member = await aMember(api);
  const { me } = await member.caller.run<MeAnswer>(ME);
  const key = Buffer.from(me?.sessions[0]?.id ?? '', 'hex').toString('base64url');
  expect(key).toHaveLength(43);
  expect(await whoIs(key)).toBeNull();
});

test('sign-out is final while a slow request of the same session is in flight', async () => {
  const member = await aMember(api);
  const release = await holdMember(member.id);
  const slow = browse(api, CHANGE_HANDLE, { variables: { handle: `slow-${member.id}` }, sessionId: member.sessionId });
  await untilSomebodyWaits();
  const out = await browse(api, SIGN_OUT, { sessionId: member.sessionId });
  expect([out.data, out.sessionId]).toEqual([{ signOut: { done: true } }, '']);
  await release();
  const answer = await slow;
  expect(answer.sessionId).toBeUndefined();
  expect(await whoIs(member.sessionId)).toBeNull();
  expect(await sessionsOf(member.id)).toBe(0);
});

test('a password change in flight at sign-out makes no new session and changes nothing', async () => {
  const member = await aMember(api);
  const release = await holdMember(member.id);
  const slow = browse(api, SET_PASSWORD, { variables: { input: { password: PASSWORD } }, sessionId: member.sessionId });
  await untilSomebodyWaits();
  await browse(api, SIGN_OUT, { sessionId: member.sessionId });
  await release();
  const answer = await slow;
  expect([answer.data, answer.sessionId]).toEqual([{ setPassword: { reason: 'SIGN_IN_REQUIRED' } }, undefined]);
  expect(await sessionsOf(member.id)).toBe(0);
  expect(await api.db.query('SELECT password_hash FROM member WHERE id = $1', [member.id])).toEqual([{ password_hash: null }]);
});

test('a visitor may sign out, which only takes the cookie away', async () => {
  const answer = await browse(api, SIGN_OUT, { sessionId: 'B'.repeat(43) });
  expect([answer.data, answer.sessionId]).toEqual([{ signOut: { done: true } }, '']);
});

test('in one operation, signing out makes the rest of it a visitor’s', async () => {
  const member = await aMember(api);
  const answer = await member.caller.run<Record<string, Record<string, unknown>>>(`mutation {
    signOut { done } changeHandle(handle: "after-all") { ... on Refusal { reason } } }`).catch((error: Error) => error.message);
  expect(String(answer)).toContain('UNAUTHENTICATED');
});

test('a member sees their sessions and ends one of them; foreign, unknown and malformed ids look alike', async () => {
  const member = await aMember(api);
  const other = await aMember(api);
  const { sessionId = '' } = await signIn(member.email);
  const { me } = await member.caller.run<MeAnswer>(ME);
  expect(me?.sessions.map(({ isCurrent }) => isCurrent).sort()).toEqual([false, true]);
  const elsewhere = me?.sessions.find((session) => !session.isCurrent);
  expect(elsewhere?.device).toBe('Firefox on Linux');
  const revoke = async (id: string) =>
    (await member.caller.run<{ revokeSession: object }>('mutation ($id: ID!) { revokeSession(id: $id) { ... on Refusal { reason message } ... on MeChanged { me { sessions { id } } } } }', { id }))
      .revokeSession;
  const foreign = (await other.caller.run<MeAnswer>(ME)).me?.sessions[0]?.id ?? '';
  for (const id of [foreign, 'f'.repeat(64), 'nonsense', '']) expect(await revoke(id)).toEqual({ reason: 'NOT_FOUND', message: 'There is nothing here.' });
  const current = me?.sessions.find((session) => session.isCurrent)?.id ?? '';
  expect(await revoke(current)).toMatchObject({ reason: 'INVALID' });
  expect(await whoIs(sessionId)).toBe(member.id);
  expect(await revoke(elsewhere?.id ?? '')).toEqual({ me: { sessions: [{ id: current }] } });
  expect(await whoIs(sessionId)).toBeNull();
  expect(await whoIs(other.sessionId)).toBe(other.id);
});

test.each([
  ['sign-out', (id: string) => api.db.query('DELETE FROM session WHERE member_id = $1', [id])],
  ['a suspension', (id: string) => api.db.query(`UPDATE member SET suspended_until = now() + interval '1 day' WHERE id = $1`, [id])],
  ['a role change', (id: string) => api.db.query(`UPDATE member SET role = 'EDITOR' WHERE id = $1`, [id])],
  ['deletion', (id: string) => api.db.query('UPDATE member SET deleted_at = now() WHERE id = $1', [id])],
  ['the end of the session', (id: string) => api.db.query('UPDATE session SET expires_at = now() WHERE member_id = $1', [id])],
])('%s on another process ends the live streams of the member within a second, and nobody else’s', async (_what, act) => {
  const [member, other] = [await aMember(api, { suspendedUntil: new Date(1e12 + 0.5) }), await aMember(api)];
  const open = async (sessionId: string) => {
    const viewer = await api.get(SessionViewers).find(sessionId);
    return api.get(LiveStreams).open({ viewer, ip: '127.0.0.1' } as unknown as FastifyRequest, { raw: new EventEmitter() } as unknown as FastifyReply);
  };
  const [mine, theirs] = [await open(member.sessionId), await open(other.sessionId)];
  await act(member.id);
  const started = Date.now();
  await new Promise((ended) => mine.addEventListener('abort', ended));
  expect(Date.now() - started).toBeLessThan(1000);
  expect(theirs.aborted).toBe(false);
});

test('requests that arrive together are told their viewers by one statement, each its own', async () => {
  const members = await Promise.all(Array.from({ length: 40 }, () => aMember(api)));
  const viewers = api.get(SessionViewers);
  let found: (string | undefined)[] = [];
  const statements = await api.countStatements(async () => {
    found = (await Promise.all([...members, ...members].map(({ sessionId }) => viewers.find(sessionId)))).map((viewer) => viewer?.memberId);
  });
  expect(found).toEqual([...members, ...members].map(({ id }) => id));
  expect(statements).toBe(1);
  const member = members[0];
  if (!member) throw new Error('no member');
  await api.db.query('DELETE FROM session WHERE member_id = $1', [member.id]);
  expect(await viewers.find(member.sessionId)).toBeNull();
});

test('being seen is written at most once a minute, and never for an ended session', async () => {
  const member = await aMember(api);
  const seen = async () => {
    await api.get(SessionViewers).settled();
    return api.db.query<{ age: boolean }[]>(`SELECT last_seen_at > now() - interval '30 seconds' AS age FROM session WHERE member_id = $1`, [member.id]);
  };
  expect(await api.countStatements(() => member.caller.run('{ me { id } }'))).toBe(2);
  await api.db.query(`UPDATE session SET last_seen_at = now() - interval '50 seconds' WHERE member_id = $1`, [member.id]);
  await member.caller.run('{ me { id } }');
  expect(await seen()).toEqual([{ age: false }]);
  await api.db.query(`UPDATE session SET last_seen_at = now() - interval '61 seconds' WHERE member_id = $1`, [member.id]);
  await member.caller.run('{ me { id } }');
  expect(await seen()).toEqual([{ age: true }]);
  await api.db.query('DELETE FROM session WHERE member_id = $1', [member.id]);
  await browse(api, ME, { sessionId: member.sessionId });
  expect(await seen()).toEqual([]);
});

test('sessions and codes that ran out yesterday are swept, and the sweep comes back tomorrow', async () => {
  const [old, fresh] = [await aMember(api), await aMember(api)];
  await api.db.query(`UPDATE session SET expires_at = now() - interval '25 hours' WHERE member_id = $1`, [old.id]);
  await api.db.query(
    `INSERT INTO sign_in_code (email, salt, device, expires_at) VALUES ($1, '', 'A test', now() - interval '25 hours') ON CONFLICT DO NOTHING`,
    [old.email],
  );
  await api.get(ExpiredSweep).sweep();
  expect([await sessionsOf(old.id), await sessionsOf(fresh.id)]).toEqual([0, 1]);
  expect(await api.db.query('SELECT 1 FROM sign_in_code WHERE email = $1', [old.email])).toHaveLength(0);
  const jobs = await api.db.query(`SELECT run_at > now() + interval '23 hours' AS is_tomorrow FROM graphile_worker.jobs WHERE key = 'sweepAccounts'`);
  expect(jobs).toEqual([{ is_tomorrow: true }]);
});

test('a member keeps at most fifty sessions: the oldest end at sign-in', async () => {
  const member = await aMember(api);
  await api.db.query(
    `INSERT INTO session (id_hash, member_id, expires_at, device, last_seen_at)
     SELECT sha256(convert_to($1 || n, 'UTF8')), $2, now() + interval '1 day', 'A test', now() - make_interval(hours => n) FROM generate_series(1, 60) AS n`,
    [SESSION_COOKIE + member.id, member.id],
  );
  const { sessionId = '' } = await signIn(member.email);
  expect(await sessionsOf(member.id)).toBe(50);
  expect(await whoIs(sessionId)).toBe(member.id);
});
