import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AuditEntry, Role } from '@swingtag/platform-server';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { aMember, mailedCode } from '../testing/index.ts';
import { AccountsModule } from './accounts.module.ts';

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
