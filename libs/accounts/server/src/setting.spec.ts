import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { RateLimits, SETTING_KEYS, settingAsText, settingFromText, Settings, SETTINGS } from '@swingtag/platform-server';
import { testApi, until, type TestApi } from '@swingtag/platform-server/testing';
import { AccountsModule } from './index.ts';
import { aMember, browse, mailedCode, type TestMember } from '../testing/index.ts';

const CHANGE = 'mutation Change($settings: [SettingInput!]!) { changeSettings(settings: $settings) { ... on SettingsChanged { settings { key value isDefault } } ... on Refusal { reason field message } } }';
const RESET = 'mutation Reset($key: SettingName!) { resetSetting(key: $key) { __typename ... on Refusal { reason } } }';
const RESTORE = 'mutation Restore($id: ID!) { restoreSetting(changeId: $id) { __typename ... on Refusal { reason field } } }';
const CHANGES = 'query Changes($first: Int, $key: SettingName) { settingChanges(first: $first, key: $key) { nodes { id key before after actor { id } } } }';
const SITE = '{ site { name tagline contactAddress isOpen } }';

interface Changed {
  changeSettings: { settings?: { key: string; value: string; isDefault: boolean }[]; reason?: string; field?: string; message?: string };
}
interface Changes {
  settingChanges: { nodes: { id: string; key: string; before: string | null; after: string | null; actor: { id: string } }[] };
}

let api: TestApi;
let elsewhere: TestApi;
let admin: TestMember;
beforeAll(async () => {
  api = await testApi({ imports: [AccountsModule] });
});
beforeAll(async () => {
  elsewhere = await testApi({ imports: [AccountsModule] });
});
beforeEach(async () => {
  admin = await aMember(api, { role: 'ADMIN' });
  await Promise.all([api, elsewhere].map((one) => one.get(Settings).read()));
});
afterAll(async () => {
  await api.close();
  await elsewhere.close();
});

const change = async (settings: { key: string; value: string; seen?: string }[], who = admin) => (await who.caller.run<Changed>(CHANGE, { settings })).changeSettings;
const changes = async (key: string | null = null) => (await admin.caller.run<Changes>(CHANGES, { key, first: 100 })).settingChanges.nodes;

test('each default fits its own definition, and is read back as it is written', () => {
  for (const key of SETTING_KEYS) expect([key, settingFromText(key, settingAsText(SETTINGS[key].byDefault))]).toEqual([key, { value: SETTINGS[key].byDefault }]);
});

test('a change is answered at once, and acts on another process without a restart', async () => {
  const { settings } = await change([{ key: 'SITE_NAME', value: '  Totes & Co ' }, { key: 'COMMENTS_PER_FIVE_MINUTES', value: '3' }]);
  expect(settings?.find(({ key }) => key === 'SITE_NAME')).toEqual({ key: 'SITE_NAME', value: 'Totes & Co', isDefault: false });
  expect(await until(() => elsewhere.get(Settings).value('siteName') === 'Totes & Co')).toBe(true);
  expect(await elsewhere.visitor.run(SITE)).toEqual({ site: { name: 'Totes & Co', tagline: '', contactAddress: null, isOpen: true } });
  expect(elsewhere.get(Settings).value('commentsPerFiveMinutes')).toBe(3);
});

test.each([
  ['SITE_NAME', ''], ['SITE_NAME', 'x'.repeat(41)], ['SITE_NAME', 'two\nlines'], ['CONTACT_ADDRESS', 'nobody'], ['COMMENTS_PER_FIVE_MINUTES', '0'],
  ['COMMENTS_PER_FIVE_MINUTES', '1e3'], ['COMMENTS_PER_FIVE_MINUTES', '2.5'], ['COMMENTS_PER_FIVE_MINUTES', ''], ['REGISTRATION', 'MAYBE'],
])('%s cannot become “%s”, and of several changes none is made', async (key, value) => {
  const answer = await change([{ key: 'TAGLINE', value: 'One bag at a time' }, { key, value }]);
  expect(answer).toMatchObject({ reason: 'INVALID', field: key.toLowerCase().replace(/_(.)/g, (_all, letter: string) => letter.toUpperCase()) });
  expect(api.get(Settings).value('tagline')).toBe('');
});

test('the history says who changed what, from what to what; each change can be taken back', async () => {
  await change([{ key: 'TAGLINE', value: 'First' }]);
  await change([{ key: 'TAGLINE', value: 'Second' }]);
  const [second, first] = await changes('TAGLINE');
  expect([first, second]).toMatchObject([{ before: null, after: 'First', actor: { id: admin.id } }, { before: 'First', after: 'Second' }]);
  await admin.caller.run(RESTORE, { id: second?.id });
  expect(api.get(Settings).value('tagline')).toBe('First');
  await admin.caller.run(RESET, { key: 'TAGLINE' });
  expect(api.get(Settings).value('tagline')).toBe('');
  expect(await changes('TAGLINE')).toHaveLength(4);
  expect(await api.db.query(`SELECT before, after FROM audit_entry WHERE action = 'setting.changed' ORDER BY id DESC LIMIT 1`)).toEqual([
    { before: { tagline: 'First' }, after: { tagline: '' } },
  ]);
});

test('what is as it was makes no entry', async () => {
  const before = (await changes()).length;
  await change([{ key: 'TAGLINE', value: '' }]);
  await admin.caller.run(RESET, { key: 'SITE_NAME' });
  expect((await changes()).length).toBe(before);
});

test('a moderator gives no setting back its default', async () => {
  await change([{ key: 'TAGLINE', value: 'Ours' }]);
  const moderator = await aMember(api, { role: 'MODERATOR' });
  expect(await moderator.caller.run(RESET, { key: 'TAGLINE' })).toEqual({ resetSetting: { __typename: 'Refusal', reason: 'FORBIDDEN' } });
  expect(api.get(Settings).value('tagline')).toBe('Ours');
});

test('of two who change the same setting at once from the same value, one is told', async () => {
  const answers = await Promise.all(['One', 'Two', 'Three'].map((value) => change([{ key: 'TAGLINE', value, seen: '' }])));
  expect(answers.filter(({ settings }) => settings)).toHaveLength(1);
  expect(answers.filter(({ reason, field }) => reason === 'CONFLICT' && field === 'tagline')).toHaveLength(2);
});

test('a grave change asks for a fresh sign-in, by whatever way it comes', async () => {
  await change([{ key: 'APPEAL_WITHIN_DAYS', value: '60' }]);
  const [made] = await changes('APPEAL_WITHIN_DAYS');
  await api.db.query(`UPDATE session SET proven_at = now() - interval '1 hour' WHERE member_id = $1`, [admin.id]);
  try {
    expect(await admin.caller.run(RESTORE, { id: made?.id })).toEqual({ restoreSetting: { __typename: 'Refusal', reason: 'SIGN_IN_AGAIN', field: 'proof' } });
    expect(await admin.caller.run(RESET, { key: 'APPEAL_WITHIN_DAYS' })).toEqual({ resetSetting: { __typename: 'Refusal', reason: 'SIGN_IN_AGAIN' } });
    expect(await change([{ key: 'TAGLINE', value: 'Light' }])).not.toHaveProperty('reason');
  } finally {
    await api.db.query('UPDATE session SET proven_at = now() WHERE member_id = $1', [admin.id]);
  }
});

test('a limit follows its setting, up and down', async () => {
  const limits = api.get(RateLimits);
  const take = () => limits.take({ name: 'spec', points: 'reportsPerHour', seconds: 60, shared: true }, `somebody-${admin.id}`);
  await change([{ key: 'REPORTS_PER_HOUR', value: '1' }]);
  await take();
  await expect(take()).rejects.toMatchObject({ reason: 'TOO_MANY' });
  await change([{ key: 'REPORTS_PER_HOUR', value: '5' }]);
  await expect(take()).resolves.toBeUndefined();
});

test('while registration is closed nobody new gets in, and members do', async () => {
  await change([{ key: 'REGISTRATION', value: 'CLOSED' }]);
  const signIn = async (email: string) => {
    await api.visitor.run('mutation Code($email: String!) { requestSignInCode(email: $email) { __typename } }', { email });
    const input = { email, code: await mailedCode(api, email) };
    return (await browse<{ signIn: { reason?: string } }>(api, 'mutation In($input: SignInInput!) { signIn(input: $input) { ... on Refusal { reason } } }', { variables: { input } })).data?.signIn;
  };
  const member = await aMember(api);
  expect([await signIn('newcomer@example.org'), await signIn(member.email)]).toEqual([{ reason: 'FORBIDDEN' }, {}]);
});

test('a stored value that no longer fits leaves the default in force', async () => {
  await api.db.query(`INSERT INTO setting (key, value) VALUES ('reportsPerHour', '"many"'), ('gone', '1')`);
  await api.get(Settings).read();
  expect(api.get(Settings).value('reportsPerHour')).toBe(20);
});

test('a lost connection is made again, and what changed meanwhile is read', async () => {
  await api.db.query(`INSERT INTO setting (key, value) VALUES ('tagline', '"While you were away"')`);
  await api.db.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'swingtag announcements'`);
  expect(await until(() => elsewhere.get(Settings).value('tagline') === 'While you were away')).toBe(true);
});
