import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AuditEntry, Role } from '@swingtag/platform-server';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { aMember, browse, mailedCode } from '../testing/index.ts';
import { AccountsModule } from './accounts.module.ts';
import { FirstRunService } from './first-run.service.ts';

const ASK = 'mutation ($email: String!) { requestSignInCode(email: $email) { __typename } }';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignedIn { me { role } } ... on Refusal { reason } } }';

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [AccountsModule], env: { ADMIN_EMAIL: 'Owner@Bags.example' } });
});
afterAll(() => api.close());

async function roleAfterSignIn(email: string): Promise<string | undefined> {
  await api.visitor.run(ASK, { email });
  const input = { email, code: await mailedCode(api, email) };
  return (await api.visitor.run<{ signIn: { me?: { role: string } } }>(SIGN_IN, { input })).signIn.me?.role;
}

test('whoever proves the address of ADMIN_EMAIL on a site without an admin becomes its admin, on record', async () => {
  expect(await roleAfterSignIn('owner@bags.example')).toBe('ADMIN');
  expect(await api.db.getRepository(AuditEntry).find()).toMatchObject([{ action: 'member.role_changed', actorId: null, after: { role: 'ADMIN' } }]);
});

test('nobody else does, and nobody once there is an admin', async () => {
  expect(await roleAfterSignIn('else@bags.example')).toBe('MEMBER');
  await aMember(api, { role: Role.ADMIN });
  expect(await roleAfterSignIn('owner@bags.example')).toBe('MEMBER');
});

describe('the link on the console', () => {
  const MAKE = `mutation ($input: FirstAdminInput!) { makeFirstAdmin(input: $input) { ... on SignedIn { me { role } } ... on Refusal { reason field } } }`;
  const PASSWORD = 'nine umbrellas under a ladder';
  interface Made {
    makeFirstAdmin: { me?: { role: string }; reason?: string; field?: string };
  }

  const tokenNow = async () => new URL((await api.get(FirstRunService).address()) ?? 'none:').searchParams.get('token') ?? '';
  const make = (token: string, wishes: { email?: string; password?: string; from?: string } = {}) =>
    browse<Made>(api, MAKE, { variables: { input: { token, email: wishes.email ?? 'first@bags.example', password: wishes.password ?? PASSWORD } }, from: wishes.from });
  const isOpen = async (token: string, from?: string) =>
    (await browse<{ firstRunIsOpen: boolean | null }>(api, 'query ($token: String!) { firstRunIsOpen(token: $token) }', { variables: { token }, from })).data?.firstRunIsOpen;
  const admins = async () => (await api.db.query<unknown[]>(`SELECT 1 FROM member WHERE role = 'ADMIN'`)).length;

  test('makes an admin who is signed in and can come back with the password; on record, and the link is the same after a restart', async () => {
    const token = await tokenNow();
    expect(token).toHaveLength(32);
    expect(await tokenNow()).toBe(token);
    expect(await isOpen(token)).toBe(true);
    const made = await make(token);
    expect(made.data.makeFirstAdmin.me?.role).toBe('ADMIN');
    expect((await api.withSession(made.sessionId ?? '').run<{ me: { role: string } }>('{ me { role } }')).me.role).toBe('ADMIN');
    const again = 'mutation ($input: PasswordSignInInput!) { signInWithPassword(input: $input) { __typename } }';
    expect(await api.visitor.run(again, { input: { email: 'first@bags.example', password: PASSWORD } })).toEqual({ signInWithPassword: { __typename: 'SignedIn' } });
    expect(await api.db.getRepository(AuditEntry).find()).toMatchObject([{ action: 'member.role_changed', actorId: null, after: { role: 'ADMIN' } }]);
  });

  test('opens nothing once there is an admin, however they came', async () => {
    const token = await tokenNow();
    await aMember(api, { role: Role.ADMIN });
    expect(await api.get(FirstRunService).address()).toBeNull();
    expect(await isOpen(token)).toBe(false);
    expect((await make(token)).data.makeFirstAdmin).toMatchObject({ reason: 'NOT_FOUND' });
    expect(await admins()).toBe(1);
  });

  test('with another token there is nothing, and a weak password or no address makes nobody', async () => {
    const token = await tokenNow();
    for (const wrong of ['', 'x', token.slice(1), `${token}x`, token.toUpperCase(), '💼'.repeat(16)]) {
      expect([wrong, await isOpen(wrong)]).toEqual([wrong, false]);
      expect((await make(wrong)).data.makeFirstAdmin.reason).toBe('NOT_FOUND');
    }
    expect((await make(token, { password: 'password12' })).data.makeFirstAdmin).toMatchObject({ reason: 'INVALID', field: 'password' });
    expect((await make(token, { email: 'nobody' })).data.makeFirstAdmin).toMatchObject({ field: 'email' });
    expect(await api.db.query('SELECT 1 FROM member')).toEqual([]);
  });

  test('of eight at once one wins, and the others leave no account behind', async () => {
    const token = await tokenNow();
    const answers = await Promise.all(Array.from({ length: 8 }, (_, place) => make(token, { email: `first-${place}@bags.example` })));
    expect(answers.filter(({ data }) => data.makeFirstAdmin.me).length).toBe(1);
    expect([await admins(), (await api.db.query<unknown[]>('SELECT 1 FROM member')).length]).toEqual([1, 1]);
  });

  test('guessing ends after forty tries from one address', async () => {
    for (let tries = 0; tries < 40; tries++) expect(await isOpen('guess')).toBe(false);
    expect(await isOpen(await tokenNow())).toBeUndefined();
    expect((await make(await tokenNow())).data.makeFirstAdmin.reason).toBe('TOO_MANY');
  });

  test('no dump of the database holds the token, and another database has another one', async () => {
    const token = await tokenNow();
    const [row] = await api.db.query<Record<string, unknown>[]>('SELECT encode(salt, $1) AS salt, row_to_json(first_run)::text AS all FROM first_run', ['escape']);
    expect(JSON.stringify(row)).not.toContain(token);
    await api.db.query('DELETE FROM first_run');
    expect(await tokenNow()).not.toBe(token);
  });
});
