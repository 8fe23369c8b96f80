import { SMTPServer } from 'smtp-server';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { aMember, browse, mailedCode } from '../testing/index.ts';
import { AccountsModule } from './accounts.module.ts';
import { SignInCodeMail } from './sign-in-code.mail.ts';

const REQUEST = `mutation ($email: String!) { requestSignInCode(email: $email) {
  ... on CodeSent { email expiresInMinutes } ... on Refusal { reason message field retryAfterSeconds } } }`;
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  ... on SignedIn { isNewMember me { id handle email role hasPassword } } ... on Refusal { reason message field } } }`;

interface Requested {
  requestSignInCode: { email?: string; expiresInMinutes?: number; reason?: string; message?: string; field?: string; retryAfterSeconds?: number };
}
interface SignedIn {
  signIn: { isNewMember?: boolean; me?: { id: string; handle: string; email: string; role: string; hasPassword: boolean }; reason?: string; message?: string };
}

let api: TestApi;
let next = 0;
const someEmail = () => `anna-${Date.now()}-${++next}@example.org`;

beforeAll(async () => {
  api = await testApi({ imports: [AccountsModule], env: { TRUST_PROXY_HOPS: '1' } });
});
afterAll(() => api.close());

const request = async (email: string) => (await api.visitor.run<Requested>(REQUEST, { email })).requestSignInCode;
const signIn = (email: string, code: string, from?: string) =>
  browse<SignedIn>(api, SIGN_IN, { variables: { input: { email, code } }, ...(from ? { from } : {}) });
const reasonOf = (answer: { data: SignedIn }) => answer.data.signIn.reason ?? 'signed in';
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

test('an unknown address becomes a member with an invented handle at its first right code', async () => {
  const email = someEmail();
  expect(await request(`  ${email.toUpperCase()} `)).toEqual({ email: email.toUpperCase(), expiresInMinutes: 10 });
  expect(await api.db.query('SELECT 1 FROM member WHERE lower(email) = $1', [email])).toHaveLength(0);
  const { data, sessionId } = await signIn(email, await mailedCode(api, email.toUpperCase()));
  expect(data.signIn).toMatchObject({ isNewMember: true, me: { role: 'MEMBER', hasPassword: false } });
  expect(data.signIn.me?.handle).toMatch(/^[a-z]+-[a-z]+-\d{3}$/);
  expect(await api.withSession(sessionId ?? '').run('{ me { id } }')).toEqual({ me: { id: data.signIn.me?.id } });
});

test('a member signs in to the same account, however the address is capitalised and the code is spaced', async () => {
  const member = await aMember(api);
  await request(member.email.toUpperCase());
  const code = await mailedCode(api, member.email.toUpperCase());
  const { data } = await signIn(member.email, ` ${code.slice(0, 3)} ${code.slice(3)} `);
  expect(data.signIn).toMatchObject({ isNewMember: false, me: { id: member.id, email: member.email } });
});

test('a code works once under fifty concurrent tries', async () => {
  const email = someEmail();
  await request(email);
  const code = await mailedCode(api, email);
  const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => signIn(email, code, `192.0.2.${i}`)));
  expect(answers.filter((answer) => answer.data.signIn.me)).toHaveLength(1);
  expect(answers.filter((answer) => answer.errors)).toHaveLength(0);
  expect(await api.db.query('SELECT 1 FROM session JOIN member ON member.id = member_id WHERE email = $1', [email])).toHaveLength(1);
  expect(reasonOf(await signIn(email, code))).not.toBe('signed in');
});

test('fifty concurrent guesses count as five tries, after which even the right code is refused', async () => {
  const email = someEmail();
  await request(email);
  const code = await mailedCode(api, email);
  await Promise.all(Array.from({ length: 50 }, (_, i) => signIn(email, wrong(code), `192.0.2.${i}`)));
  expect(await api.db.query('SELECT attempts FROM sign_in_code WHERE email = $1', [email])).toEqual([{ attempts: 5 }]);
  await api.db.query('DELETE FROM rate_limit');
  expect(reasonOf(await signIn(email, code))).toBe('CODE_EXPIRED');
});

test('a wrong code is refused with the tries that are left, and the right one still works', async () => {
  const email = someEmail();
  await request(email);
  const code = await mailedCode(api, email);
  const refused = await signIn(email, wrong(code));
  expect(refused.data.signIn).toMatchObject({ reason: 'WRONG_CODE', field: 'code' });
  expect(refused.data.signIn.message).toContain('4 tries are left');
  expect(refused.sessionId).toBeUndefined();
  expect(reasonOf(await signIn(email, code))).toBe('signed in');
});

test('an expired code, a code nobody asked for and a used code get the same answer', async () => {
  const email = someEmail();
  await request(email);
  const code = await mailedCode(api, email);
  await api.db.query(`UPDATE sign_in_code SET expires_at = now() - interval '1 second' WHERE email = $1`, [email]);
  const expired = await signIn(email, code);
  const unasked = await signIn(someEmail(), '123456');
  await request(email);
  const again = await mailedCode(api, email);
  await signIn(email, again);
  const used = await signIn(email, again);
  for (const answer of [expired, unasked, used]) expect(answer.data.signIn).toEqual(expired.data.signIn);
  expect(reasonOf(expired)).toBe('CODE_EXPIRED');
});

test('asking again makes the older code useless, also when both are asked for at once', async () => {
  const email = someEmail();
  await request(email);
  const older = await mailedCode(api, email);
  await Promise.all([request(email), request(email)]);
  const newest = await mailedCode(api, email);
  expect(await api.db.query('SELECT 1 FROM sign_in_code WHERE email = $1', [email])).toHaveLength(1);
  if (older !== newest) expect(reasonOf(await signIn(email, older))).toBe('WRONG_CODE');
  expect(reasonOf(await signIn(email, newest))).toBe('signed in');
});

test('two browsers with the first code of one address make one member', async () => {
  const email = someEmail();
  await request(email);
  const code = await mailedCode(api, email);
  await Promise.all([signIn(email, code), signIn(email, code)]);
  expect(await api.db.query('SELECT 1 FROM member WHERE email = $1', [email])).toHaveLength(1);
});

test('the owner of a deleted account is told so', async () => {
  const member = await aMember(api);
  await api.db.query('UPDATE member SET deleted_at = now() WHERE id = $1', [member.id]);
  await request(member.email);
  expect((await signIn(member.email, await mailedCode(api, member.email))).data.signIn).toMatchObject({ reason: 'FORBIDDEN' });
});

test('the sixth code within a quarter of an hour is refused, for known and unknown addresses alike', async () => {
  const member = await aMember(api);
  for (const email of [member.email, someEmail()]) {
    for (let i = 0; i < 5; i++) expect((await request(email)).reason).toBeUndefined();
    expect(await request(email.toUpperCase())).toMatchObject({ reason: 'TOO_MANY', retryAfterSeconds: expect.any(Number) as number });
  }
});

test('one client address gets twenty codes in a quarter of an hour, however many addresses it names', async () => {
  const ask = (from: string) => browse<Requested>(api, REQUEST, { variables: { email: someEmail() }, from });
  for (let i = 0; i < 20; i++) expect((await ask('198.51.100.7')).data.requestSignInCode.reason).toBeUndefined();
  expect((await ask('198.51.100.7')).data.requestSignInCode.reason).toBe('TOO_MANY');
  expect((await ask('198.51.100.8')).data.requestSignInCode.reason).toBeUndefined();
});

test('aliases in one document count as tries each', async () => {
  const email = someEmail();
  await request(email);
  const tries = Array.from({ length: 18 }, (_, i) => `t${i}: signIn(input: { email: "${email}", code: "00000${i % 10}" }) { ... on Refusal { reason } }`);
  const answer = await api.visitor.run<Record<string, { reason: string }>>(`mutation { ${tries.join('\n')} }`);
  expect(Object.values(answer).filter(({ reason }) => reason === 'WRONG_CODE').length).toBeLessThanOrEqual(5);
  expect(Object.values(answer).at(-1)?.reason).toBe('TOO_MANY');
});

test('known and unknown addresses are answered alike, in words and in time', async () => {
  const members = await Promise.all(Array.from({ length: 9 }, () => aMember(api)));
  const time = async (email: string) => {
    const start = performance.now();
    const answer = await request(email);
    const took = performance.now() - start;
    expect(answer).toEqual({ email, expiresInMinutes: 10 });
    return took;
  };
  await time(someEmail());
  const known: number[] = [];
  const unknown: number[] = [];
  for (const member of members) {
    known.push(await time(member.email));
    unknown.push(await time(someEmail()));
  }
  expect(Math.abs(Math.min(...known) - Math.min(...unknown))).toBeLessThan(5);
  expect((await signIn(members[0]?.email ?? '', '12345')).data).toEqual((await signIn(someEmail(), '12345')).data);
});

test.each([
  ['a NUL', 'an\0na@example.org'],
  ['half a surrogate pair', '\ud800@example.org'],
])('%s in an address is a clear 400', async (_what, email) => {
  const answer = await api.visitor.ask(REQUEST, { email });
  expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
});

test.each([
  ['ten kilobytes', `${'a'.repeat(10_000)}@example.org`],
  ['other scripts', 'аннa@example.org'],
  ['a header', 'anna@example.org\r\nbcc: ben@example.org'],
  ['nothing', ''],
])('%s instead of an address is refused at the field', async (_what, email) => {
  expect(await request(email)).toMatchObject({ reason: 'INVALID', field: 'email' });
  expect(reasonOf(await signIn(email, '123456'))).toBe('INVALID');
});

test.each([
  ['nothing', ''],
  ['too few digits', '12345'],
  ['too many digits', '1234567'],
  ['a letter', '12345a'],
  ['digits of another script', '１２３４５６'],
  ['five kilobytes', '1'.repeat(5000)],
  ['SQL', "1' OR 1=1"],
])('%s instead of a code costs no try', async (_what, code) => {
  const email = someEmail();
  await request(email);
  expect(reasonOf(await signIn(email, code))).toBe('WRONG_CODE');
  expect(await api.db.query('SELECT attempts FROM sign_in_code WHERE email = $1', [email])).toEqual([{ attempts: 0 }]);
});

test('a dump of the database, jobs included, shows no code and no session id', async () => {
  const email = someEmail();
  await request(email);
  const jobs = JSON.stringify(await api.db.query('SELECT * FROM graphile_worker._private_jobs'));
  const code = await mailedCode(api, email);
  await api.db.query('DELETE FROM outbox_mail');
  const rows = JSON.stringify(await api.db.query(`SELECT email, encode(salt, 'escape') AS salt, device, attempts FROM sign_in_code`));
  const { sessionId } = await signIn(email, code);
  const sessions = JSON.stringify(await api.db.query(`SELECT encode(id_hash, 'base64') AS a, encode(id_hash, 'escape') AS b, device FROM session`));
  expect(jobs + rows).not.toContain(code);
  expect(sessions).not.toContain(sessionId);
});

test('a job delivered three times mails once', async () => {
  const email = someEmail();
  await request(email);
  const [row] = await api.db.query<{ id: string }[]>('SELECT id FROM sign_in_code WHERE email = $1', [email]);
  for (let i = 0; i < 3; i++) await api.get(SignInCodeMail).mail({ codeId: row?.id ?? '' });
  await api.runJobs();
  expect(await api.db.query('SELECT 1 FROM outbox_mail WHERE recipient = $1', [email])).toHaveLength(1);
});

test('the mail goes to the SMTP server, with the configured origin whatever the Host header says', async () => {
  const mails: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      let mail = '';
      stream.on('data', (chunk: Buffer) => (mail += chunk.toString()));
      stream.on('end', () => {
        mails.push(mail);
        done();
      });
    },
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as { port: number };
  const site = await testApi({ imports: [AccountsModule], env: { SMTP_URL: `smtp://127.0.0.1:${port}`, ORIGIN: 'https://bags.example' } });
  try {
    const email = someEmail();
    const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'user-agent': 'Mozilla/5.0 (X11; Linux) Firefox/145.0' };
    await browse(site, REQUEST, { variables: { email }, headers });
    await site.runJobs();
    expect(mails).toHaveLength(1);
    const mail = (mails[0] ?? '').replace(/=\r?\n/g, '').replace(/\r\n/g, '\n');
    expect(mail).toContain(`To: ${email}`);
    expect(mail).toContain('https://bags.example');
    expect(mail).not.toContain('evil.example');
    expect(mail).toContain('Content-Type: text/plain');
    expect(mail).toContain('Firefox on Linux');
    expect(mail).toContain('you can ignore this mail');
    const code = /Your code for Swingtag is (\d{6})/.exec(mail)?.[1] ?? '';
    const { data, setCookie } = await browse<SignedIn>(site, SIGN_IN, { variables: { input: { email, code } } });
    expect(data.signIn.me?.email).toBe(email);
    expect(setCookie).toMatch(/; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  } finally {
    await site.close();
    await new Promise<void>((closed) => server.close(closed));
  }
});
