import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { testApi, type TestApi, type TestCaller } from '@swingtag/platform-server/testing';
import { aPoll } from '@swingtag/polls-server/testing';
import { aBoard, anArticle, anAudience, aTopic } from '@swingtag/posts-server/testing';
import { ADD, COMMENT } from '../testing/comment.documents.ts';
import { aComment } from '../testing/comment.factory.ts';
import { CommentsModule } from './comments.module.ts';

const RESULT = `{ __typename ... on TopicWritten { topic { id path title poll { question } trends { slug } board { slug } isScheduled } } ... on Refusal { reason field message } }`;
const START = `mutation ($input: StartTopicInput!) { startTopic(input: $input) ${RESULT} }`;
const EDIT = `mutation ($input: EditTopicInput!) { editTopic(input: $input) ${RESULT} }`;
const ARRANGE = `mutation ($input: ArrangeTopicInput!) { arrangeTopic(input: $input) ${RESULT} }`;
const MERGE = `mutation ($input: MergeTopicsInput!) { mergeTopics(input: $input) ${RESULT} }`;
const SPLIT = `mutation ($input: SplitTopicInput!) { splitTopic(input: $input) ${RESULT} }`;
const TOPIC = `query ($id: ID!) { topic(id: $id) { id title commentCount lockReason viewerCanComment mergedInto { id } board { slug } comments { nodes { id bodyHtml } } } }`;
const BOARD = `query ($slug: String!, $first: Int, $after: String) { board(slug: $slug) { topicCount lastTopic { id }
  topics(first: $first, after: $after) { nodes { id title author { handle } commentCount poll { responses } } pageInfo { hasNextPage endCursor } } } }`;

interface Written {
  __typename: string;
  reason?: string;
  field?: string | null;
  topic: { id: string; path: string; title: string; isScheduled: boolean };
}
interface TopicSeen {
  commentCount: number;
  lockReason: string | null;
  viewerCanComment: boolean;
  mergedInto: { id: string } | null;
  comments: { nodes: { id: string; bodyHtml: string }[] };
}
interface BoardSeen {
  topicCount: number;
  lastTopic: { id: string } | null;
  topics: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [CommentsModule] });
});
afterAll(() => api.close());

async function send(who: TestCaller, document: string, input: object): Promise<Written> {
  const [answer] = Object.values(await who.run<Record<string, Written>>(document, { input }));
  if (!answer) throw new Error('no answer');
  return answer;
}

const seen = async (who: TestCaller, id: string) => (await who.run<{ topic: TopicSeen | null }>(TOPIC, { id })).topic;
const listed = async (who: TestCaller, slug: string, page: object = {}) => (await who.run<{ board: BoardSeen | null }>(BOARD, { slug, ...page })).board;
const say = async (who: TestMember, postId: string, body: string) =>
  (await who.caller.run<{ addComment: Written & { message?: string; comment: { id: string } } }>(ADD, { input: { postId, body } })).addComment;
const reason = 'It belongs elsewhere.';

describe('a topic', () => {
  test('is started on a board, with a poll and tags, once however often it is sent', async () => {
    const member = await aMember(api);
    const board = await aBoard(api);
    const { trendId } = await anArticle(api);
    const input = { boardId: board.id, title: 'Is this   a bag?', body: 'Or a *pouch*?', trendIds: [trendId], poll: { question: 'YAY or NAY: pouches?', closesInDays: 7 } };
    const sent = await Promise.all([1, 2, 3].map(() => send(member.caller, START, input)));
    expect(new Set(sent.map(({ topic }) => topic.id)).size).toBe(1);
    expect(sent[0]?.topic).toMatchObject({ title: 'Is this a bag?', poll: { question: 'YAY or NAY: pouches?' }, trends: [{}], board: { slug: board.slug } });
    expect(await api.db.query('SELECT count(*)::int AS n FROM poll')).toEqual([{ n: 2 }]);
    expect(await listed(api.visitor, board.slug)).toMatchObject({ topicCount: 1, topics: { nodes: [{ author: { handle: member.handle }, commentCount: 0, poll: { responses: 0 } }] } });
  });

  test.each([
    [{ title: '' }, 'INVALID', 'title'],
    [{ title: 'x'.repeat(141) }, 'INVALID', 'title'],
    [{ body: ' \n ' }, 'INVALID', 'body'],
    [{ body: 'x'.repeat(10_001) }, 'INVALID', 'body'],
    [{ publishAt: '2020-01-01T00:00:00Z' }, 'INVALID', 'publishAt'],
    [{ poll: { question: '' } }, 'INVALID', 'question'],
    [{ poll: { question: 'YAY?', closesInDays: 0 } }, 'INVALID', 'closesInDays'],
    [{ poll: { question: 'Which?', kind: 'SINGLE', options: [{ label: 'Only one' }] } }, 'INVALID', 'options'],
    [{ poll: { question: 'Which?', kind: 'RANKED', options: [{ label: 'Tan' }, { label: 'TAN ' }] } }, 'INVALID', 'options'],
    [{ poll: { question: 'Which?', kind: 'MULTIPLE', options: [{ label: 'Tan' }, { label: 'Red' }], minChoices: 2, maxChoices: 1 } }, 'INVALID', 'options'],
    [{ poll: { question: 'Which?', kind: 'SINGLE', options: Array.from({ length: 21 }, (_, n) => ({ label: `${n}` })) } }, 'INVALID', 'options'],
    [{ poll: { question: 'Which?', kind: 'HEAD_TO_HEAD', options: [{ label: 'A', bagId: '98765' }, { label: 'B', bagId: '98766' }] } }, 'INVALID', 'options'],
    [{ poll: { question: 'Which?', kind: 'HEAD_TO_HEAD', options: [{ label: 'A', bagId: 'x' }, { label: 'B' }] } }, 'INVALID', 'options'],
    [{ trendIds: ['987654321'] }, 'NOT_FOUND', null],
    [{ articleId: '987654321' }, 'NOT_FOUND', null],
    [{ boardId: 'x' }, 'NOT_FOUND', null],
  ])('with %j is refused', async (wrong, why, field) => {
    const board = await aBoard(api);
    const answer = await send((await aMember(api)).caller, START, { boardId: board.id, title: 'A title', body: 'A text.', ...wrong });
    expect(answer).toMatchObject({ reason: why, field });
  });

  test('may ask anything that polls can ask, by the rules that its author gives', async () => {
    const author = await aMember(api);
    const board = await aBoard(api);
    const poll = {
      question: 'Which  leather?', kind: 'RANKED', options: [{ label: ' Calf ' }, { label: 'Lamb' }, { label: 'Goat' }], maxChoices: 2,
      resultsRule: 'AFTER_CLOSING', changesAllowed: false, ballots: 'OPEN', voterTier: 'ESTABLISHED', closesInDays: 3,
    };
    const { topic } = await send(author.caller, START, { boardId: board.id, title: 'Leather', body: 'Say.', poll });
    const { topic: asked } = await api.visitor.run<{ topic: unknown }>('query ($id: ID!) { topic(id: $id) { poll { question kind minChoices maxChoices resultsRule changesAllowed ballots votersNeed isOpen tally { total } options { key label } } } }', { id: topic.id });
    expect(asked).toEqual({
      poll: {
        question: 'Which leather?', kind: 'RANKED', minChoices: 1, maxChoices: 2, resultsRule: 'AFTER_CLOSING', changesAllowed: false, ballots: 'OPEN', isOpen: true, tally: null,
        votersNeed: expect.stringContaining('Voting here takes'), options: [{ key: 'option-1', label: 'Calf' }, { key: 'option-2', label: 'Lamb' }, { key: 'option-3', label: 'Goat' }],
      },
    });
  });

  test('is started only by those whom the board lets, and a poll stands only where everybody reads', async () => {
    const member = await aMember(api);
    const staff = await anAudience(api, { minRole: 'MODERATOR' });
    const club = await anAudience(api, { members: [member] });
    const start = async (boardId: string, more: object = {}) => (await send(member.caller, START, { boardId, title: 'A title', body: 'A text.', ...more })).reason ?? 'started';
    const poll = { question: 'YAY or NAY?' };
    expect(await start((await aBoard(api, { starters: staff })).id)).toBe('FORBIDDEN');
    expect(await start((await aBoard(api, { readers: staff })).id)).toBe('NOT_FOUND');
    expect(await start((await aBoard(api, { pollers: staff })).id, { poll })).toBe('FORBIDDEN');
    const own = await aBoard(api, { readers: club });
    expect(await start(own.id, { poll })).toBe('FORBIDDEN');
    expect(await start(own.id)).toBe('started');
    await expect(aTopic(api, { on: own, pollId: (await aPoll(api)).id })).rejects.toThrow('ck_post_poll');
  });

  test('that is scheduled is seen by its author and staff alone until its time', async () => {
    const [author, other] = [await aMember(api), await aMember(api)];
    const board = await aBoard(api);
    const publishAt = new Date(Date.now() + 3_600_000).toISOString();
    const { topic } = await send(author.caller, START, { boardId: board.id, title: 'Later', body: 'Soon.', publishAt, poll: { question: 'YAY?' } });
    expect(topic.isScheduled).toBe(true);
    const eyes = [await seen(author.caller, topic.id), await seen(other.caller, topic.id), await seen(api.visitor, topic.id)];
    expect(eyes.map((eye) => eye !== null)).toEqual([true, false, false]);
    expect(await listed(author.caller, board.slug)).toMatchObject({ topicCount: 0, lastTopic: null, topics: { nodes: [] } });
    expect(await say(other, topic.id, 'Too early.')).toMatchObject({ reason: 'POST_GONE' });
    await api.db.query(`UPDATE post SET published_at = now() WHERE id = $1`, [topic.id]);
    expect((await listed(api.visitor, board.slug))?.topicCount).toBe(1);
  });

  test('is edited by its author and staff, and says so', async () => {
    const [author, other] = [await aMember(api), await aMember(api)];
    const topic = await aTopic(api, { by: author });
    const input = { topicId: topic.id, title: 'Better words', body: 'Better text.' };
    expect(await send(other.caller, EDIT, input)).toMatchObject({ reason: 'FORBIDDEN' });
    expect((await send(author.caller, EDIT, input)).topic.title).toBe('Better words');
    const [row] = await api.db.query<{ edited_at: Date | null }[]>('SELECT edited_at FROM topic WHERE post_id = $1', [topic.id]);
    expect(row?.edited_at).not.toBeNull();
    expect(await api.db.query('SELECT title FROM topic_revision WHERE topic_id = $1', [topic.id])).toHaveLength(1);
  });
});

describe('comments on a topic', () => {
  test('are counted by every path, and bring it to the top of its board', async () => {
    const board = await aBoard(api);
    const [first, second] = [await aTopic(api, { on: board }), await aTopic(api, { on: board })];
    const writer = await aMember(api);
    const { comment } = await say(writer, first.id, 'A word.');
    await aComment(api, { on: first, deletedAt: new Date() });
    const order = async () => (await listed(api.visitor, board.slug))?.topics.nodes.map(({ id }) => id);
    expect(await order()).toEqual([first.id, second.id]);
    expect((await seen(api.visitor, first.id))?.commentCount).toBe(1);
    const run = (deed: string) => writer.caller.run(`mutation ($id: ID!) { ${deed}(id: $id) { __typename } }`, { id: comment.id });
    await run('deleteComment');
    expect((await seen(api.visitor, first.id))?.commentCount).toBe(0);
    await run('restoreComment');
    await Promise.all([1, 2, 3, 4].map(async (n) => say(await aMember(api), first.id, `Word ${n}.`)));
    expect((await seen(api.visitor, first.id))?.commentCount).toBe(5);
  });

  test('wait their turn in slow mode, except those of staff', async () => {
    const topic = await aTopic(api, { slowSeconds: 600 });
    const [member, moderator] = [await aMember(api), await aMember(api, { role: 'MODERATOR' })];
    expect((await say(member, topic.id, 'One.')).__typename).toBe('CommentWritten');
    expect(await say(member, topic.id, 'Two.')).toMatchObject({ reason: 'TOO_MANY' });
    for (const words of ['One.', 'Two.']) expect((await say(moderator, topic.id, words)).__typename).toBe('CommentWritten');
  });

  test('are refused with the reason once it is locked, or the board made private, and by the rules of the board', async () => {
    const board = await aBoard(api);
    const topic = await aTopic(api, { on: board, lockReason: 'All has been said.' });
    const member = await aMember(api);
    const refused = await say(member, topic.id, 'One more.');
    expect(refused).toMatchObject({ reason: 'LOCKED', message: 'This topic is locked: All has been said.' });
    expect((await seen(member.caller, topic.id))?.viewerCanComment).toBe(false);
    const open = await aTopic(api, { on: board });
    const said = await say(member, open.id, 'A word.');
    await api.db.query('UPDATE board SET audience_id = $2 WHERE id = $1', [board.id, await anAudience(api, { minRole: 'MODERATOR' })]);
    expect(await say(member, open.id, 'And another.')).toMatchObject({ reason: 'POST_GONE' });
    expect(await seen(member.caller, open.id)).toBeNull();
    expect(await member.caller.run(COMMENT, { id: said.comment.id })).toEqual({ comment: null });
    const readOnly = await aTopic(api, { on: await aBoard(api, { writers: await anAudience(api, { minRole: 'EDITOR' }) }) });
    expect(await say(member, readOnly.id, 'A word.')).toMatchObject({ reason: 'FORBIDDEN' });
  });
});

describe('staff', () => {
  test('pin, lock, slow down and move a topic, with a public reason', async () => {
    const [moderator, member] = [await aMember(api, { role: 'MODERATOR' }), await aMember(api)];
    const [board, other] = [await aBoard(api), await aBoard(api)];
    const [topic, newer] = [await aTopic(api, { on: board }), await aTopic(api, { on: other })];
    const input = { topicId: topic.id, isPinned: true, isLocked: true, slowSeconds: 60, boardId: other.id, reason };
    expect(await send(member.caller, ARRANGE, input)).toMatchObject({ reason: 'FORBIDDEN' });
    expect((await send(moderator.caller, ARRANGE, { ...input, reason: '' })).field).toBe('reason');
    expect((await send(moderator.caller, ARRANGE, input)).__typename).toBe('TopicWritten');
    expect((await listed(api.visitor, other.slug))?.topics.nodes.map(({ id }) => id)).toEqual([topic.id, newer.id]);
    expect((await listed(api.visitor, board.slug))?.topicCount).toBe(0);
    expect((await seen(api.visitor, topic.id))?.lockReason).toBe(reason);
    expect(await api.db.query(`SELECT is_public, reason FROM audit_entry WHERE action = 'topic.arranged'`)).toEqual([{ is_public: true, reason }]);
  });

  test('move a topic with a poll to no private board', async () => {
    const moderator = await aMember(api, { role: 'MODERATOR' });
    const topic = await aTopic(api, { pollId: (await aPoll(api)).id });
    const room = await aBoard(api, { readers: await anAudience(api, { minRole: 'MODERATOR' }) });
    expect(await send(moderator.caller, ARRANGE, { topicId: topic.id, boardId: room.id, reason })).toMatchObject({ reason: 'FORBIDDEN' });
  });

  test('merge topics: the talk goes on in one, every comment keeps its address, and the other leads there', async () => {
    const moderator = await aMember(api, { role: 'MODERATOR' });
    const [from, into] = [await aTopic(api), await aTopic(api)];
    const top = await aComment(api, { on: from, source: 'On top.' });
    const answer = await aComment(api, { under: top, source: 'Below.' });
    expect((await send(moderator.caller, MERGE, { topicId: from.id, intoId: into.id, reason })).topic.id).toBe(into.id);
    expect((await seen(api.visitor, from.id))?.mergedInto).toEqual({ id: into.id });
    const target = await seen(api.visitor, into.id);
    expect(target?.commentCount).toBe(3);
    expect(target?.comments.nodes.map((node) => node.bodyHtml)).toEqual(['<p>What do <em>you</em> think?</p>', '<p>On top.</p>']);
    const where = 'query ($id: ID!) { comment(id: $id) { post { id } } }';
    for (const { id } of [top, answer]) expect(await api.visitor.run(where, { id })).toEqual({ comment: { post: { id: into.id } } });
    expect(await send(moderator.caller, MERGE, { topicId: from.id, intoId: into.id, reason })).toMatchObject({ reason: 'POST_GONE' });
    const third = await aTopic(api);
    await send(moderator.caller, MERGE, { topicId: into.id, intoId: third.id, reason });
    expect((await seen(api.visitor, from.id))?.mergedInto).toEqual({ id: third.id });
  });

  test('merging crosswise at once leaves one topic with all of the talk', async () => {
    const moderator = await aMember(api, { role: 'MODERATOR' });
    const [one, two] = [await aTopic(api), await aTopic(api)];
    for (const on of [one, two]) await aComment(api, { on });
    const answers = await Promise.all([
      send(moderator.caller, MERGE, { topicId: one.id, intoId: two.id, reason }),
      send(moderator.caller, MERGE, { topicId: two.id, intoId: one.id, reason }),
    ]);
    expect(answers.map((answer) => answer.__typename).sort()).toEqual(['Refusal', 'TopicWritten']);
    const left = answers.find((answer) => answer.__typename === 'TopicWritten')?.topic.id ?? '';
    expect((await seen(api.visitor, left))?.commentCount).toBe(3);
  });

  test('split threads off with their answers; stances stay behind with the poll they belong to', async () => {
    const moderator = await aMember(api, { role: 'MODERATOR' });
    const poll = await aPoll(api);
    const topic = await aTopic(api, { pollId: poll.id });
    const goes = await aComment(api, { on: topic, stance: poll.yay });
    const answer = await aComment(api, { under: goes });
    const stays = await aComment(api, { on: topic });
    const input = { topicId: topic.id, threadIds: [goes.id], boardId: topic.board.id, title: 'Apart', body: 'Split off.', reason };
    expect(await send(moderator.caller, SPLIT, { ...input, threadIds: [answer.id] })).toMatchObject({ field: 'threadIds' });
    const { topic: made } = await send(moderator.caller, SPLIT, input);
    expect((await seen(api.visitor, made.id))?.commentCount).toBe(2);
    expect((await seen(api.visitor, topic.id))?.comments.nodes.map(({ id }) => id)).toEqual([stays.id]);
    expect(await api.visitor.run(`query ($id: ID!) { comment(id: $id) { stance { key } post { id } } }`, { id: goes.id })).toEqual({
      comment: { stance: null, post: { id: made.id } },
    });
  });
});

test('a board costs the same statements for 2 topics as for 12', async () => {
  const board = await aBoard(api);
  const read = () => listed(api.visitor, board.slug);
  for (let n = 0; n < 2; n++) await aTopic(api, { on: board, pollId: (await aPoll(api)).id });
  const few = await api.fewestStatements(read);
  for (let n = 0; n < 10; n++) await aTopic(api, { on: board, pollId: (await aPoll(api)).id });
  expect(await api.fewestStatements(read)).toBe(few);
  const pages: string[] = [];
  for (let after: string | undefined, more = true; more; ) {
    const page: BoardSeen | null = await listed(api.visitor, board.slug, { first: 5, after });
    pages.push(...(page?.topics.nodes.map(({ id }) => id) ?? []));
    after = page?.topics.pageInfo.endCursor;
    more = page?.topics.pageInfo.hasNextPage ?? false;
  }
  expect(new Set(pages).size).toBe(12);
  expect(pages).toHaveLength(12);
});
