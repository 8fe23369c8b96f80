import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { AuditEntry, Role } from '@swingtag/platform-server';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { aPoll, lettered, type PollForTest } from '../testing/poll.factory.ts';
import { PollKind } from './poll.entity.ts';
import { PollsModule } from './polls.module.ts';

const CHANGE = `mutation ($input: ChangePollOptionsInput!) { changePollOptions(input: $input) {
  ... on PollChanged { poll { viewerCanEditOptions options { id label } } } ... on Refusal { reason field } } }`;
const CAST = `mutation ($input: CastVoteInput!) { castVote(input: $input) { ... on VoteCast { poll { responses } } ... on Refusal { reason } } }`;

interface Changed {
  changePollOptions: { reason?: string; field?: string; poll?: { options: { id: string; label: string }[] } };
}

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [PollsModule] });
});
afterAll(() => api.close());

const anEditor = () => aMember(api, { role: Role.EDITOR });
const aChoice = (kind = PollKind.SINGLE) => aPoll(api, { kind, options: lettered(3), ...(kind === PollKind.SINGLE ? {} : { maxChoices: 3 }) });
const change = async (who: TestMember, poll: PollForTest, options: { optionId?: string; label: string }[]) =>
  (await who.caller.run<Changed>(CHANGE, { input: { pollId: poll.id, options } })).changePollOptions;
const cast = (who: TestMember, poll: PollForTest, option: string) => who.caller.run<{ castVote: { reason?: string } }>(CAST, { input: { pollId: poll.id, choice: [option] } });
const kept = (poll: PollForTest, index: number, label: string) => ({ optionId: poll.options[index] ?? '', label });

describe('the choices of a poll', () => {
  test('are added, taken away and ordered until somebody votes; those that stay keep their ids', async () => {
    const [poll, editor] = [await aChoice(), await anEditor()];
    const { poll: changed } = await change(editor, poll, [kept(poll, 2, 'C'), { label: 'D' }, kept(poll, 0, 'A')]);
    expect(changed).toMatchObject({ viewerCanEditOptions: true, options: [{ id: poll.options[2], label: 'C' }, { label: 'D' }, { id: poll.options[0], label: 'A' }] });
    const entries = await api.db.getRepository(AuditEntry).findBy({ action: 'poll.options_changed', subjectId: poll.id });
    expect(entries).toMatchObject([{ actorId: editor.id, before: { options: ['A', 'B', 'C'] }, after: { options: ['C', 'D', 'A'] } }]);
    const voter = await aMember(api);
    await cast(voter, poll, changed?.options[1]?.id ?? '');
    expect(await change(editor, poll, [kept(poll, 0, 'A'), kept(poll, 2, 'C')])).toEqual({ reason: 'OPTIONS_FIXED', field: null });
  });

  test('stand from the first vote on, also when it was withdrawn', async () => {
    const [poll, editor, voter] = [await aChoice(), await anEditor(), await aMember(api)];
    await cast(voter, poll, poll.options[0] ?? '');
    await voter.caller.run('mutation ($id: ID!) { withdrawVote(pollId: $id) { __typename } }', { id: poll.id });
    expect(await change(editor, poll, [kept(poll, 0, 'A'), kept(poll, 1, 'B')])).toMatchObject({ reason: 'OPTIONS_FIXED' });
  });

  test.each([
    ['one alone', PollKind.SINGLE, () => [{ label: 'A' }]],
    ['fewer than may be chosen', PollKind.MULTIPLE, () => [{ label: 'A' }, { label: 'B' }]],
    ['twenty-one', PollKind.SINGLE, () => Array.from({ length: 21 }, (_, i) => ({ label: `Choice ${i}` }))],
    ['two alike', PollKind.SINGLE, () => [{ label: 'A' }, { label: ' A' }]],
    ['an empty one', PollKind.SINGLE, () => [{ label: 'A' }, { label: ' ' }]],
    ['that of another poll', PollKind.SINGLE, () => [{ label: 'A' }, { optionId: '999999', label: 'B' }]],
  ])('are refused: %s', async (_what, kind, options) => {
    const [poll, editor] = [await aChoice(kind), await anEditor()];
    expect(await change(editor, poll, options())).toEqual({ reason: 'INVALID', field: 'options' });
  });

  test('of YAY and NAY are what they are; moderators and members change none', async () => {
    const [sides, poll] = [await aPoll(api), await aChoice()];
    expect(await change(await anEditor(), sides, [{ label: 'A' }, { label: 'B' }])).toMatchObject({ reason: 'OPTIONS_FIXED' });
    for (const role of [Role.MEMBER, Role.MODERATOR]) expect(await change(await aMember(api, { role }), poll, [{ label: 'A' }, { label: 'B' }])).toMatchObject({ reason: 'FORBIDDEN' });
  });
});

describe('a first vote and a change of choices at the same moment', () => {
  const untilSomebodyWaits = async () => {
    for (let waiting = 0; waiting === 0; ) {
      waiting = (await api.db.query<unknown[]>(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)).length;
    }
  };
  /** Another transaction in the middle of its work on the poll; what it gives ends it. */
  const holding = async (sql: string, parameters: unknown[]) => {
    const runner = api.db.createQueryRunner();
    await runner.startTransaction();
    await runner.query(sql, parameters);
    return async () => {
      await runner.commitTransaction();
      await runner.release();
    };
  };

  test('the change came first: the vote that waited is of a choice that is gone, and the others beside it count', async () => {
    const [poll, other] = [await aChoice(), await aPoll(api)];
    const voters = [await aMember(api), await aMember(api), await aMember(api)] as const;
    const release = await holding(
      'WITH held AS (SELECT 1 FROM poll WHERE id = $1 FOR UPDATE), gone AS (DELETE FROM poll_option WHERE id = $2) SELECT * FROM held', [poll.id, poll.options[1]],
    );
    const votes = Promise.all([cast(voters[0], poll, poll.options[1] ?? ''), cast(voters[1], poll, poll.options[0] ?? ''), cast(voters[2], other, other.yay)]);
    await untilSomebodyWaits();
    await release();
    expect(await votes).toEqual([{ castVote: { reason: 'UNKNOWN_OPTION' } }, { castVote: { poll: { responses: 1 } } }, { castVote: { poll: { responses: 1 } } }]);
  });

  test('the vote came first: the change that waited is refused', async () => {
    const [poll, editor, voter] = [await aChoice(), await anEditor(), await aMember(api)];
    const release = await holding('SELECT 1 FROM poll WHERE id = $1 FOR SHARE', [poll.id]);
    const changed = change(editor, poll, [kept(poll, 0, 'A'), { label: 'New' }]);
    await untilSomebodyWaits();
    await api.db.query(`INSERT INTO vote_event (poll_id, member_id, kind, choice) VALUES ($1, $2, 'cast', $3::bigint[])`, [poll.id, voter.id, [poll.options[1]]]);
    await release();
    expect(await changed).toEqual({ reason: 'OPTIONS_FIXED', field: null });
  });

  test('whoever wins, each vote that counts stands on a choice that is there', async () => {
    const [editor, voter] = [await anEditor(), await aMember(api)];
    for (let round = 0; round < 8; round++) {
      const poll = await aChoice();
      const [vote, changed] = await Promise.all([cast(voter, poll, poll.options[1] ?? ''), change(editor, poll, [kept(poll, 0, 'A'), { label: 'New' }])]);
      expect([vote.castVote.reason === undefined, changed.reason === undefined].filter(Boolean)).toHaveLength(1);
      const astray = await api.db.query<unknown[]>(
        'SELECT 1 FROM vote v WHERE v.poll_id = $1 AND NOT v.choice <@ ARRAY(SELECT id FROM poll_option WHERE poll_id = $1)', [poll.id],
      );
      expect(astray).toEqual([]);
    }
  });
});
