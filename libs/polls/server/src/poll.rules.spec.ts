import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember } from '@swingtag/accounts-server/testing';
import { AuditEntry, Role, Tier } from '@swingtag/platform-server';
import { testApi, type TestApi, type TestCaller } from '@swingtag/platform-server/testing';
import { aPoll, tallyThreeWays, type PollForTest } from '../testing/poll.factory.ts';
import { Ballots, ResultsRule } from './poll.entity.ts';
import { PollsModule } from './polls.module.ts';

const CAST = `mutation ($input: CastVoteInput!) { castVote(input: $input) { ... on VoteCast { poll { responses } } ... on Refusal { reason message } } }`;
const RULE = `query ($id: ID!) { poll(id: $id) { votersNeed viewerVoteRefusal viewerCanVote } }`;
const BALLOTS = `query ($id: ID!, $first: Int, $after: String) { poll(id: $id) { ballots openBallots(first: $first, after: $after) {
  nodes { member { handle } options { key } } pageInfo { hasNextPage endCursor } } } }`;
const EDIT = `mutation ($input: EditPollInput!) { editPoll(input: $input) {
  ... on PollChanged { poll { question editedAt options { key label } responses } } ... on Refusal { reason field message } } }`;
const REOPEN = `mutation ($input: ReopenPollInput!) { reopenPoll(input: $input) {
  ... on PollChanged { poll { isOpen closesAt closeReason viewerCanReopen } } ... on Refusal { reason field message } } }`;
const DAY_MS = 86_400_000;

interface Answer {
  castVote: { reason?: string; message?: string; poll?: { responses: number } };
}
interface BallotsAnswer {
  poll: { ballots: string; openBallots: { nodes: { member: { handle: string } | null; options: { key: string }[] }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } | null };
}

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [PollsModule] });
});
afterAll(() => api.close());

const cast = async (caller: TestCaller, poll: PollForTest, optionId = poll.yay) => (await caller.run<Answer>(CAST, { input: { pollId: poll.id, choice: [optionId] } })).castVote;
const aBasicMember = async () => {
  const member = await aMember(api, { createdAt: new Date(Date.now() - 5 * DAY_MS) });
  await api.db.query('UPDATE member SET active_days = 4 WHERE id = $1', [member.id]);
  return member;
};

describe('who may vote', () => {
  test('a poll for a tier refuses newer members with what is missing, before and at the vote', async () => {
    const poll = await aPoll(api, { voterTier: Tier.BASIC });
    const [newcomer, basic] = [await aMember(api), await aBasicMember()];
    const votersNeed = 'Voting here takes an account of at least 3 days and visits on at least 3 different days.';
    const missing = `${votersNeed} Your account is not there yet.`;
    expect(await newcomer.caller.run(RULE, { id: poll.id })).toEqual({ poll: { votersNeed, viewerVoteRefusal: missing, viewerCanVote: false } });
    expect(await cast(newcomer.caller, poll)).toEqual({ reason: 'NOT_ELIGIBLE', message: missing });
    expect(await basic.caller.run(RULE, { id: poll.id })).toEqual({ poll: { votersNeed, viewerVoteRefusal: null, viewerCanVote: true } });
    expect(await cast(basic.caller, poll)).toEqual({ poll: { responses: 1 } });
    expect(await api.visitor.run(RULE, { id: poll.id })).toEqual({ poll: { votersNeed, viewerVoteRefusal: null, viewerCanVote: false } });
    expect((await tallyThreeWays(api, poll)).counted).toEqual({ yay: 1, nay: 0 });
  });

  test.each([
    [Role.EDITOR, 'editors, moderators and admins', [Role.MEMBER]],
    [Role.MODERATOR, 'moderators and admins', [Role.MEMBER, Role.EDITOR]],
    [Role.ADMIN, 'admins', [Role.MEMBER, Role.EDITOR, Role.MODERATOR]],
  ])('a poll for %s is for %s', async (voterRole, words, refused) => {
    const poll = await aPoll(api, { voterRole });
    for (const role of Object.values(Role)) {
      const answer = await cast((await aMember(api, { role })).caller, poll);
      expect(answer).toEqual(refused.includes(role) ? { reason: 'NOT_ELIGIBLE', message: `Only ${words} can vote here.` } : { poll: { responses: expect.any(Number) } });
    }
  });

  test('whoever is not entitled any more can still withdraw, and not change', async () => {
    const poll = await aPoll(api, { voterTier: Tier.BASIC });
    const member = await aBasicMember();
    await cast(member.caller, poll);
    await api.db.query('UPDATE member SET active_days = 1 WHERE id = $1', [member.id]);
    expect(await cast(member.caller, poll, poll.nay)).toMatchObject({ reason: 'NOT_ELIGIBLE' });
    const withdrawn = await member.caller.run('mutation ($id: ID!) { withdrawVote(pollId: $id) { ... on VoteCast { poll { responses } } ... on Refusal { reason } } }', { id: poll.id });
    expect(withdrawn).toEqual({ withdrawVote: { poll: { responses: 0 } } });
  });
});

describe('a poll that is not public', () => {
  test.each([
    ['without an opening time', null],
    ['that opens tomorrow', new Date(Date.now() + DAY_MS)],
  ])('%s answers like one that does not exist, to everybody', async (_which, opensAt) => {
    const poll = await aPoll(api, { opensAt });
    for (const role of [Role.MEMBER, Role.EDITOR, Role.ADMIN] as const) {
      const { caller } = await aMember(api, { role });
      expect(await caller.run(RULE, { id: poll.id })).toEqual({ poll: null });
      expect(await cast(caller, poll)).toEqual({ reason: 'NOT_FOUND', message: 'There is no such poll.' });
    }
    const admin = (await aMember(api, { role: Role.ADMIN })).caller;
    const { openPolls } = await admin.run<{ openPolls: { nodes: { id: string }[] } }>('{ openPolls(first: 100) { nodes { id } } }');
    expect(openPolls.nodes.map((node) => node.id)).not.toContain(poll.id);
    expect(await admin.run(EDIT, { input: { pollId: poll.id, question: 'Something else?' } })).toMatchObject({ editPoll: { reason: 'NOT_FOUND' } });
    expect(await admin.run('mutation ($input: ClosePollInput!) { closePoll(input: $input) { ... on Refusal { reason } } }', { input: { pollId: poll.id, reason: 'Because.' } })).toEqual({
      closePoll: { reason: 'NOT_FOUND' },
    });
    const file = await api.app.inject({ url: `/polls/${poll.id}/ledger.jsonl` });
    expect([file.statusCode, file.body]).toEqual([404, (await api.app.inject({ url: '/polls/987654321/ledger.jsonl' })).body]);
    expect(await api.db.query('SELECT 1 FROM vote WHERE poll_id = $1', [poll.id])).toEqual([]);
  });
});

describe('open ballots', () => {
  const named = async (caller: TestCaller, id: string) => {
    const { poll } = await caller.run<BallotsAnswer>(BALLOTS, { id });
    return poll.openBallots?.nodes.map(({ member, options }) => [member?.handle, options[0]?.key]) ?? null;
  };

  test('say who voted what, page by page, in as many statements however long the page', async () => {
    const poll = await aPoll(api, { ballots: Ballots.OPEN });
    const voters = [await aMember(api), await aMember(api), await aMember(api)];
    for (const [n, { caller }] of voters.entries()) await cast(caller, poll, n === 1 ? poll.nay : poll.yay);
    expect(await named(api.visitor, poll.id)).toEqual(voters.map(({ handle }, n) => [handle, n === 1 ? 'nay' : 'yay']));
    const first = await api.visitor.run<BallotsAnswer>(BALLOTS, { id: poll.id, first: 2 });
    const { pageInfo } = first.poll.openBallots ?? { pageInfo: { hasNextPage: false, endCursor: '' } };
    expect(pageInfo.hasNextPage).toBe(true);
    const second = await api.visitor.run<BallotsAnswer>(BALLOTS, { id: poll.id, first: 2, after: pageInfo.endCursor });
    expect(second.poll.openBallots?.nodes).toMatchObject([{ member: { handle: voters[2]?.handle } }]);
    const statements = (size: number) => api.fewestStatements(() => api.visitor.run(BALLOTS, { id: poll.id, first: size }));
    expect(await statements(3)).toBe(await statements(1));
  });

  test('wait for the results: hidden ones hide the list, of the viewer as of everybody', async () => {
    const poll = await aPoll(api, { ballots: Ballots.OPEN, resultsRule: ResultsRule.AFTER_VOTING });
    const [voter, other, admin] = [await aMember(api), await aMember(api), await aMember(api, { role: Role.ADMIN })];
    await cast(voter.caller, poll);
    expect(await named(other.caller, poll.id)).toBeNull();
    expect(await named(admin.caller, poll.id)).toBeNull();
    expect(await named(voter.caller, poll.id)).toEqual([[voter.handle, 'yay']]);
  });

  test('there are none of a secret poll, open or closed, for anybody', async () => {
    const poll = await aPoll(api);
    const [voter, admin] = [await aMember(api), await aMember(api, { role: Role.ADMIN })];
    await cast(voter.caller, poll);
    await api.db.query('UPDATE poll SET closed_at = clock_timestamp() WHERE id = $1', [poll.id]);
    for (const caller of [api.visitor, voter.caller, admin.caller]) expect(await named(caller, poll.id)).toBeNull();
  });

  test.each([
    [Ballots.SECRET, Ballots.OPEN],
    [Ballots.OPEN, Ballots.SECRET],
  ])('are fixed: the database refuses to make %s ones %s', async (ballots, other) => {
    const poll = await aPoll(api, { ballots });
    await expect(api.db.query('UPDATE poll SET ballots = $2 WHERE id = $1', [poll.id, other])).rejects.toThrow('fixed when a poll is made');
  });
});

describe('editing a poll', () => {
  test('an editor corrects its words at any time; votes stay, the change is logged and shown', async () => {
    const poll = await aPoll(api);
    const [voter, editor] = [await aMember(api), await aMember(api, { role: Role.EDITOR })];
    await cast(voter.caller, poll);
    const input = { pollId: poll.id, question: ' YAY or NAY: test bags, really? ', labels: [{ optionId: poll.nay, label: 'Nay!' }] };
    expect(await editor.caller.run(EDIT, { input })).toEqual({
      editPoll: { poll: { question: 'YAY or NAY: test bags, really?', editedAt: expect.any(String), responses: 1, options: [{ key: 'yay', label: 'YAY' }, { key: 'nay', label: 'Nay!' }] } },
    });
    await editor.caller.run(EDIT, { input });
    const entries = await api.db.getRepository(AuditEntry).findBy({ action: 'poll.edited', subjectId: poll.id });
    expect(entries).toMatchObject([{ actorId: editor.id, before: { question: 'YAY or NAY: test bags?' }, after: { labels: { [poll.nay]: 'Nay!' } } }]);
    expect((await tallyThreeWays(api, poll)).replayed).toEqual({ yay: 1, nay: 0 });
  });

  test.each([
    ['an empty question', () => ({ question: ' ' }), 'question'],
    ['a question without end', () => ({ question: 'x'.repeat(201) }), 'question'],
    ['a label without end', (poll: PollForTest) => ({ labels: [{ optionId: poll.yay, label: 'x'.repeat(81) }] }), 'labels'],
    ['two equal labels', (poll: PollForTest) => ({ labels: [{ optionId: poll.yay, label: 'NAY' }] }), 'labels'],
    ['a foreign option', () => ({ labels: [{ optionId: '999999', label: 'Maybe' }] }), 'labels'],
    ['the name of a property', () => ({ labels: [{ optionId: '__proto__', label: 'Maybe' }] }), 'labels'],
  ])('%s is refused', async (_what, change, field) => {
    const poll = await aPoll(api);
    const { caller } = await aMember(api, { role: Role.EDITOR });
    expect(await caller.run(EDIT, { input: { pollId: poll.id, ...change(poll) } })).toMatchObject({ editPoll: { reason: 'INVALID', field } });
  });
});

describe('a closed poll', () => {
  const close = (id: string) => api.db.query(`UPDATE poll SET closed_at = clock_timestamp(), close_reason = 'Enough.' WHERE id = $1`, [id]);

  test('is opened again by an admin with a public reason; it counts on from where it stood', async () => {
    const poll = await aPoll(api);
    const [voter, late, admin] = [await aMember(api), await aMember(api), await aMember(api, { role: Role.ADMIN })];
    await cast(voter.caller, poll);
    await close(poll.id);
    expect(await cast(late.caller, poll)).toMatchObject({ reason: 'POLL_CLOSED' });
    const closesAt = new Date(Date.now() + DAY_MS).toISOString();
    const input = { pollId: poll.id, reason: 'It was closed by mistake.', closesAt };
    expect(await admin.caller.run(REOPEN, { input })).toEqual({ reopenPoll: { poll: { isOpen: true, closesAt, closeReason: null, viewerCanReopen: false } } });
    expect(await cast(late.caller, poll, poll.nay)).toEqual({ poll: { responses: 2 } });
    expect(await admin.caller.run(REOPEN, { input })).toMatchObject({ reopenPoll: { reason: 'POLL_OPEN' } });
    const entries = await api.db.getRepository(AuditEntry).findBy({ action: 'poll.reopened', subjectId: poll.id });
    expect(entries).toMatchObject([{ actorId: admin.id, isPublic: true, reason: 'It was closed by mistake.' }]);
    await api.db.query(`UPDATE poll SET closes_at = clock_timestamp() WHERE id = $1`, [poll.id]);
    await api.db.query(`UPDATE graphile_worker._private_jobs SET run_at = now() WHERE key = $1`, [`close-poll-${poll.id}`]);
    await api.runJobs();
    expect(await api.db.query('SELECT closed_at IS NOT NULL AS closed FROM poll WHERE id = $1', [poll.id])).toEqual([{ closed: true }]);
  });

  test('stays closed without a reason, with a time that has passed, and for everybody else', async () => {
    const poll = await aPoll(api);
    await close(poll.id);
    const admin = (await aMember(api, { role: Role.ADMIN })).caller;
    const ask = (caller: TestCaller, more: object) => caller.run(REOPEN, { input: { pollId: poll.id, reason: 'By mistake.', ...more } });
    expect(await ask(admin, { reason: ' ' })).toMatchObject({ reopenPoll: { reason: 'INVALID', field: 'reason' } });
    expect(await ask(admin, { closesAt: new Date(Date.now() - 60_000) })).toMatchObject({ reopenPoll: { reason: 'INVALID', field: 'closesAt' } });
    expect(await ask((await aMember(api, { role: Role.MODERATOR })).caller, {})).toMatchObject({ reopenPoll: { reason: 'FORBIDDEN' } });
    const both = await Promise.all([ask(admin, {}), ask(admin, {})]);
    expect(both.filter((answer) => JSON.stringify(answer).includes('POLL_OPEN'))).toHaveLength(1);
  });

  test('is in the list of closed polls for staff, the last closed first', async () => {
    const polls = [await aPoll(api), await aPoll(api)];
    for (const poll of polls) await close(poll.id);
    const { caller } = await aMember(api, { role: Role.MODERATOR });
    const page = (after: string | null) =>
      caller.run<{ closedPolls: { nodes: { id: string }[]; pageInfo: { endCursor: string } } }>(
        `query ($after: String) { closedPolls(first: 1, after: $after) { nodes { id } pageInfo { endCursor } } }`,
        { after },
      );
    const first = await page(null);
    const second = await page(first.closedPolls.pageInfo.endCursor);
    expect([...first.closedPolls.nodes, ...second.closedPolls.nodes].map((node) => node.id)).toEqual(polls.map((poll) => poll.id).toReversed());
  });
});

test('a wish to be reminded is kept once, taken back, and refused where there is no closing time', async () => {
  const REMIND = `mutation ($id: ID!, $isWanted: Boolean!) { remindOfPoll(pollId: $id, isWanted: $isWanted) {
    ... on PollChanged { poll { viewerReminder } } ... on Refusal { reason } } }`;
  const [poll, endless] = [await aPoll(api, { closesAt: new Date(Date.now() + DAY_MS) }), await aPoll(api)];
  const { caller, id } = await aMember(api);
  const remind = (pollId: string, isWanted: boolean) => caller.run(REMIND, { id: pollId, isWanted });
  expect(await Promise.all([remind(poll.id, true), remind(poll.id, true)])).toEqual(Array(2).fill({ remindOfPoll: { poll: { viewerReminder: true } } }));
  expect(await api.db.query('SELECT poll_id FROM poll_reminder WHERE member_id = $1', [id])).toEqual([{ poll_id: poll.id }]);
  expect(await remind(poll.id, false)).toEqual({ remindOfPoll: { poll: { viewerReminder: false } } });
  expect(await remind(endless.id, true)).toEqual({ remindOfPoll: { reason: 'INVALID' } });
  expect(await remind('999999', true)).toEqual({ remindOfPoll: { reason: 'NOT_FOUND' } });
});
