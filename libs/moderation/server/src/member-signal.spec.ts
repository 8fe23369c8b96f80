import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aMember, browse, mailedCode, type TestMember } from '@swingtag/accounts-server/testing';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { aPoll } from '@swingtag/polls-server/testing';
import { ModerationModule } from './index.ts';

const SIGNALS = `query Signals($handle: String!) { member(handle: $handle) {
  activity { comments topics votes days } votePattern { votes byHour byDay quick freshShare }
  linkedAccounts { member { id } networks crowd isSameDevice } } }`;
const FOUND = 'query Found($network: String, $role: MemberRoleFilter, $standing: MemberStanding) { members(network: $network, role: $role, standing: $standing, first: 100) { nodes { id } } }';

interface Signals {
  member: {
    activity: { votes: number } | null;
    votePattern: { votes: number; byHour: number[]; byDay: number[]; quick: number; freshShare: number | null } | null;
    linkedAccounts: { member: { id: string }; networks: number; crowd: number; isSameDevice: boolean }[] | null;
  };
}

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [ModerationModule], env: { TRUST_PROXY_HOPS: '1' } });
});
afterAll(() => api.close());

async function signIn(member: TestMember, from: string, agent = 'Firefox/1.0 (Linux)'): Promise<void> {
  await browse(api, 'mutation Code($email: String!) { requestSignInCode(email: $email) { __typename } }', { variables: { email: member.email }, from });
  const input = { email: member.email, code: await mailedCode(api, member.email) };
  await browse(api, 'mutation In($input: SignInInput!) { signIn(input: $input) { __typename } }', { variables: { input }, from, headers: { 'user-agent': agent } });
}

const signalsOf = async (reader: TestMember, member: TestMember) => (await reader.caller.run<Signals>(SIGNALS, { handle: member.handle })).member;
const found = async (reader: TestMember, filter: Record<string, string>) =>
  (await reader.caller.run<{ members: { nodes: { id: string }[] } }>(FOUND, filter)).members.nodes.map(({ id }) => id);

test('accounts of one network are linked, with how many others are there; other networks are not', async () => {
  const staff = await aMember(api, { role: 'MODERATOR' });
  const [one, twin, neighbour, stranger] = [await aMember(api), await aMember(api), await aMember(api), await aMember(api)];
  await signIn(one, '203.0.113.7');
  await signIn(twin, '203.0.113.200');
  await signIn(neighbour, '203.0.113.9', 'Chrome/1.0 (Windows)');
  await signIn(stranger, '203.0.114.7');
  const { linkedAccounts } = await signalsOf(staff, one);
  expect(linkedAccounts?.toSorted((a, b) => Number(a.member.id) - Number(b.member.id))).toEqual([
    { member: { id: twin.id }, networks: 1, crowd: 3, isSameDevice: true },
    { member: { id: neighbour.id }, networks: 1, crowd: 3, isSameDevice: false },
  ]);
});

test('an admin finds the members of a network by one of its addresses; moderators do not', async () => {
  const [admin, staff, member] = [await aMember(api, { role: 'ADMIN' }), await aMember(api, { role: 'MODERATOR' }), await aMember(api)];
  await signIn(member, '2001:db8:1:2::5');
  expect(await found(admin, { network: '2001:db8:1:2:ffff::1' })).toEqual([member.id]);
  expect(await found(admin, { network: '2001:db8:1:3::1' })).toEqual([]);
  expect((await staff.caller.ask(FOUND, { network: '2001:db8:1:2::5' })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await admin.caller.ask(FOUND, { network: 'not an address' })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

test('members are found by role and standing', async () => {
  const staff = await aMember(api, { role: 'MODERATOR' });
  const [editor, suspended, banned] = [
    await aMember(api, { role: 'EDITOR' }), await aMember(api, { suspendedUntil: new Date(Date.now() + 3_600_000) }), await aMember(api, { suspendedUntil: new Date('9999-12-31T00:00:00Z') }),
  ];
  expect(await found(staff, { role: 'EDITOR' })).toEqual([editor.id]);
  expect(new Set(await found(staff, { role: 'STAFF' }))).toEqual(new Set([staff.id, editor.id]));
  expect([await found(staff, { standing: 'SUSPENDED' }), await found(staff, { standing: 'BANNED' })]).toEqual([[suspended.id], [banned.id]]);
});

test('the pattern says when somebody votes and how fast, and nothing of what, nor of today', async () => {
  const [staff, member] = [await aMember(api, { role: 'MODERATOR' }), await aMember(api)];
  for (const seconds of [0, 4, 100]) {
    const poll = await aPoll(api);
    await api.db.query(
      `INSERT INTO vote_event (poll_id, member_id, kind, choice, at)
       SELECT $1, $2, 'cast', ARRAY[o.id], date_trunc('day', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' - interval '1 day' + make_interval(secs => $3) FROM poll_option o WHERE o.poll_id = $1 ORDER BY o.position LIMIT 1`,
      [poll.id, member.id, seconds],
    );
  }
  const poll = await aPoll(api);
  await api.db.query(
    `INSERT INTO vote_event (poll_id, member_id, kind, choice) SELECT $1, $2, 'cast', ARRAY[o.id] FROM poll_option o WHERE o.poll_id = $1 ORDER BY o.position LIMIT 1`, [poll.id, member.id]);
  const { votePattern } = await signalsOf(staff, member);
  expect(votePattern).toMatchObject({ votes: 3, quick: 1, freshShare: 1 });
  expect([votePattern?.byHour, votePattern?.byDay.at(-1), votePattern?.byDay.length]).toEqual([[3, ...Array<number>(23).fill(0)], 3, 30]);
});

test('nobody but staff reads any of it, not even of themselves', async () => {
  const member = await aMember(api);
  expect(await signalsOf(member, member)).toEqual({ activity: null, votePattern: null, linkedAccounts: null });
});

test('the number of statements does not grow with the members of a list', async () => {
  const staff = await aMember(api, { role: 'ADMIN' });
  const list = (first: number) => staff.caller.run(`{ members(first: ${first}) { nodes { id activity { votes } votePattern { votes } linkedAccounts { member { id } } } } }`);
  await aMember(api);
  const two = await api.fewestStatements(() => list(2));
  for (let more = 0; more < 5; more++) await aMember(api);
  expect(await api.fewestStatements(() => list(7))).toBe(two);
});
