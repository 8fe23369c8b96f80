import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { aComment } from '@swingtag/comments-server/testing';
import { anAvatar } from '@swingtag/media-server/testing';
import { aReport, DECIDE, theRule, UNDO, type Outcome } from '@swingtag/moderation-server/testing';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { anArticle, anAudience, aTopic } from '@swingtag/posts-server/testing';
import { ModerationModule } from './moderation.module.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [ModerationModule] });
});
afterAll(() => api.close());

const SET = `mutation ($input: SetBoardModeratorsInput!) { setBoardModerators(input: $input) { __typename ... on Refusal { reason message field } ... on BoardSaved { board { moderators { handle } } } } }`;
const QUEUE = '{ me { canReview canModerate } reportQueue { totalCount nodes { objectId claimedBy { handle } } } queueNow { open } recentDecisions { id subject { id } moderator { handle } viewerCanUndo } }';
interface Queue {
  me: { canReview: boolean; canModerate: boolean };
  reportQueue: { totalCount: number; nodes: { objectId: string }[] };
  queueNow: { open: number };
  recentDecisions: { id: string; subject: { id: string } | null; viewerCanUndo: boolean }[];
}
interface Answer {
  __typename: string;
  reason?: string;
  field?: string | null;
  board?: { moderators: { handle: string }[] };
}
async function act(who: TestMember, document: string, variables: Record<string, unknown>): Promise<Answer & Outcome> {
  const [outcome] = Object.values(await who.caller.run<Record<string, Answer & Outcome>>(document, variables));
  if (!outcome) throw new Error('no answer');
  return outcome;
}

/** Two boards with a reported comment each, an article with one, and a member who moderates the first board. */
async function twoBoards() {
  const [admin, keeper] = [await aMember(api, { role: 'ADMIN' }), await aMember(api)];
  const [own, other] = [await aTopic(api), await aTopic(api)];
  const [here, there, article] = [await aComment(api, { on: own }), await aComment(api, { on: other }), await aComment(api, { on: await anArticle(api) })];
  for (const comment of [here, there, article]) await aReport(api, { comment });
  const appointed = await act(admin, SET, { input: { boardId: own.board.id, handles: [`@${keeper.handle}`], reason: 'Knows the board best.' } });
  return { admin, keeper, own, other, here, there, article, appointed };
}

const removal = async (objectId: string, kind = 'COMMENT') => ({ input: { kind, objectId, outcome: 'REMOVE', ruleId: await theRule(api), reason: 'It was about a person.' } });

describe('a moderator of one board', () => {
  test('sees the queue, the decisions and the numbers of that board, and of nothing else', async () => {
    const { admin, keeper, here, there, appointed } = await twoBoards();
    expect(appointed.board?.moderators).toEqual([{ handle: keeper.handle }]);
    await act(admin, DECIDE, await removal(there.id));
    const seen = await keeper.caller.run<Queue>(QUEUE);
    expect(seen).toMatchObject({ me: { canReview: true, canModerate: false }, reportQueue: { totalCount: 1, nodes: [{ objectId: here.id }] }, queueNow: { open: 1 }, recentDecisions: [] });
  });

  test('decides and undoes there, and is refused everywhere else, in bulk too', async () => {
    const { keeper, here, there, article, own, other } = await twoBoards();
    const done = await act(keeper, DECIDE, await removal(here.id));
    expect(done).toMatchObject({ __typename: 'DecisionMade', decision: { viewerCanUndo: true, subject: { id: here.id } } });
    expect((await keeper.caller.run<Queue>(QUEUE)).recentDecisions).toMatchObject([{ subject: { id: here.id }, viewerCanUndo: true }]);
    expect((await act(keeper, UNDO, { id: done.decision.id })).__typename).toBe('DecisionMade');
    for (const [kind, id] of [['COMMENT', there.id], ['COMMENT', article.id], ['TOPIC', other.id], ['MEMBER', keeper.id], ['AVATAR', (await anAvatar(api)).id]] as const) {
      expect(await act(keeper, DECIDE, await removal(id, kind))).toMatchObject({ __typename: 'Refusal', reason: 'FORBIDDEN' });
    }
    const { ruleId } = (await removal('1')).input;
    const { reportQueue } = await keeper.caller.run<{ reportQueue: { nodes: { version: string }[] } }>('{ reportQueue { nodes { version } } }');
    const version = reportQueue.nodes[0]?.version ?? '';
    const bulk = await keeper.caller.run<{ decideAll: { decisions: unknown[]; refused: { objectId: string }[] } }>(
      'mutation ($input: BulkDecideInput!) { decideAll(input: $input) { ... on BulkDecided { decisions { id } refused { objectId } } } }',
      { input: { cases: [here, there].map(({ id: objectId }) => ({ kind: 'COMMENT', objectId, version })), outcome: 'REMOVE', ruleId, reason: 'It was about a person.' } },
    );
    expect(bulk.decideAll).toMatchObject({ decisions: [{}], refused: [{ objectId: there.id }] });
    expect((await act(keeper, DECIDE, await removal(own.id, 'TOPIC'))).__typename).toBe('DecisionMade');
  });

  test('marks no case elsewhere as theirs, so that nobody else is kept from it', async () => {
    const { admin, keeper, there } = await twoBoards();
    const find = 'query ($objectId: ID!) { reportCase(kind: COMMENT, objectId: $objectId) { id claimedBy { handle } } }';
    const found = async () => (await admin.caller.run<{ reportCase: { id: string; claimedBy: object | null } }>(find, { objectId: there.id })).reportCase;
    const { id } = await found();
    expect(await act(keeper, 'mutation ($id: ID!) { claimCase(caseId: $id) { __typename ... on Refusal { reason } } }', { id })).toMatchObject({ reason: 'NOT_FOUND' });
    expect(await found()).toEqual({ id, claimedBy: null });
  });

  test('reads of a removal of their own words elsewhere what every author reads, and no more', async () => {
    const { admin, keeper, own, other } = await twoBoards();
    const read = 'query ($id: ID!) { comment(id: $id) { removal { reason viewerCanUndo subject { id } moderator { handle } } } }';
    const removed = async (on: { id: string }) => {
      const comment = await aComment(api, { on, by: keeper });
      await act(admin, DECIDE, await removal(comment.id));
      return (await keeper.caller.run<{ comment: { removal: { reason: string; viewerCanUndo: boolean; subject: object | null; moderator: object | null } } }>(read, { id: comment.id })).comment.removal;
    };
    expect(await removed(other)).toEqual({ reason: 'It was about a person.', viewerCanUndo: false, subject: null, moderator: null });
    expect(await removed(own)).toMatchObject({ viewerCanUndo: false, subject: { id: expect.any(String) } });
  });

  test('arranges topics there, and takes none away to other boards or from them', async () => {
    const { keeper, own, other, here } = await twoBoards();
    const arrange = (topicId: string, more: object) => act(keeper, 'mutation ($input: ArrangeTopicInput!) { arrangeTopic(input: $input) { __typename ... on Refusal { reason } } }', { input: { topicId, reason: 'For order.', ...more } });
    expect((await arrange(own.id, { isLocked: true })).__typename).toBe('TopicWritten');
    expect(await arrange(other.id, { isLocked: true })).toMatchObject({ reason: 'FORBIDDEN' });
    expect(await arrange(own.id, { boardId: other.board.id })).toMatchObject({ reason: 'FORBIDDEN' });
    const merge = 'mutation ($input: MergeTopicsInput!) { mergeTopics(input: $input) { __typename ... on Refusal { reason } } }';
    expect(await act(keeper, merge, { input: { topicId: other.id, intoId: own.id, reason: 'The same.' } })).toMatchObject({ reason: 'FORBIDDEN' });
    const split = (boardId: string) =>
      act(keeper, 'mutation ($input: SplitTopicInput!) { splitTopic(input: $input) { __typename ... on Refusal { reason } } }', {
        input: { topicId: own.id, threadIds: [here.id], boardId, title: 'Apart', body: 'Split off.', reason: 'For order.' },
      });
    expect(await split(other.board.id)).toMatchObject({ reason: 'FORBIDDEN' });
    expect((await split(own.board.id)).__typename).toBe('TopicWritten');
  });

  test.each([
    ['appeals', '{ appeals { id } }'], ['members', '{ members { nodes { id } } }'], ['the audit log', '{ auditLog { nodes { id } } }'], ['the chain', '{ auditChain { sealed } }'],
    ['automatic rules', '{ contentRules { id } }'], ['open polls', '{ openPolls { nodes { id } } }'], ['audiences', '{ audiences { id } }'],
  ])('is refused %s', async (_, document) => {
    const { keeper } = await twoBoards();
    expect((await keeper.caller.ask(document)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('gives no sanctions, keeps no notes, and does not see those of others', async () => {
    const { keeper } = await twoBoards();
    const other = await aMember(api);
    const sanction = 'mutation ($input: SanctionMemberInput!) { sanctionMember(input: $input) { __typename ... on Refusal { reason } } }';
    expect(await act(keeper, sanction, { input: { memberId: other.id, kind: 'WARN', reason: 'Please be kinder here.' } })).toMatchObject({ reason: 'FORBIDDEN' });
    const seen = await keeper.caller.run('query ($handle: String!) { member(handle: $handle) { notes { id } sanctions { id } isBanned } }', { handle: other.handle });
    expect(seen).toEqual({ member: { notes: null, sanctions: null, isBanned: false } });
  });

  test('is one no longer at the next request, nor while suspended, nor on a board that they cannot read', async () => {
    const { admin, keeper, own, here } = await twoBoards();
    await api.db.query(`UPDATE member SET suspended_until = now() + interval '1 day' WHERE id = $1`, [keeper.id]);
    expect(await act(keeper, DECIDE, await removal(here.id))).toMatchObject({ reason: 'SUSPENDED' });
    await api.db.query('UPDATE member SET suspended_until = NULL WHERE id = $1', [keeper.id]);
    const readers = await anAudience(api, { minRole: 'MODERATOR' });
    await api.db.query('UPDATE board SET audience_id = $1 WHERE id = $2', [readers, own.board.id]);
    expect(await act(keeper, DECIDE, await removal(here.id))).toMatchObject({ __typename: 'Refusal', reason: 'POST_GONE' });
    expect((await keeper.caller.run<Queue>(QUEUE)).reportQueue.totalCount).toBe(0);
    await act(admin, SET, { input: { boardId: own.board.id, handles: [], reason: 'Moved on.' } });
    expect((await keeper.caller.ask('{ reportQueue { totalCount } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('appointing', () => {
  test('is for admins, on the record, and only of members that are there', async () => {
    const { admin, own, keeper } = await twoBoards();
    const [moderator, second] = [await aMember(api, { role: 'MODERATOR' }), await aMember(api)];
    const input = { boardId: own.board.id, handles: [second.handle], reason: 'More eyes.' };
    expect(await act(moderator, SET, { input })).toMatchObject({ reason: 'FORBIDDEN' });
    expect(await act(keeper, SET, { input })).toMatchObject({ reason: 'FORBIDDEN' });
    expect(await act(admin, SET, { input: { ...input, handles: ['nobody-here'] } })).toMatchObject({ reason: 'INVALID', field: 'handles' });
    expect(await act(admin, SET, { input: { ...input, boardId: '999999' } })).toMatchObject({ __typename: 'Refusal' });
    await act(admin, SET, { input });
    const { auditLog } = await admin.caller.run<{ auditLog: { nodes: { reason: string; before: string; after: string }[] } }>('{ auditLog(action: "board.moderators_set") { nodes { reason before after } } }');
    expect(auditLog.nodes.map(({ before, after }) => [JSON.parse(before), JSON.parse(after)])).toEqual([
      [{ moderators: keeper.handle }, { moderators: second.handle }], [{ moderators: '' }, { moderators: keeper.handle }],
    ]);
  });

  test('by two admins at once leaves one of their lists', async () => {
    const { admin, own } = await twoBoards();
    const [one, two] = [await aMember(api), await aMember(api)];
    await Promise.all([[one.handle], [two.handle]].map((handles) => act(admin, SET, { input: { boardId: own.board.id, handles, reason: 'At once.' } })));
    const rows = await api.db.query<{ member_id: string }[]>('SELECT member_id FROM board_moderator WHERE board_id = $1', [own.board.id]);
    expect(rows).toHaveLength(1);
    expect([one.id, two.id]).toContain(rows[0]?.member_id);
  });
});
