import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { aComment, ADD, type Written } from '@swingtag/comments-server/testing';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { ReadingMarks } from '@swingtag/posts-server';
import { aBoard, anAudience, aTopic } from '@swingtag/posts-server/testing';
import { AttentionNoticeJobs } from './attention-notice.jobs.ts';
import { NotificationsModule } from './notifications.module.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [NotificationsModule] });
});
afterAll(() => api.close());

const FOLLOW = 'mutation ($input: PostAttentionInput!) { setPostAttention(input: $input) { __typename ... on PostAttentionSet { post { viewerAttention } } ... on Refusal { reason } } }';
const FOLLOW_BOARD = 'mutation ($input: BoardAttentionInput!) { setBoardAttention(input: $input) { __typename ... on Refusal { reason } } }';
const START = 'mutation ($input: StartTopicInput!) { startTopic(input: $input) { __typename ... on TopicWritten { topic { id } } } }';
const READ = 'mutation ($id: ID!) { markPostRead(postId: $id) { __typename ... on Refusal { reason } } }';
const POST = 'query ($id: ID!) { post(id: $id) { viewerAttention viewerUnread viewerIsNewTo viewerFirstUnread { id } comments(first: 50) { nodes { id viewerIsNewTo } } } }';
interface Post {
  viewerAttention: string | null;
  viewerUnread: number;
  viewerIsNewTo: boolean;
  viewerFirstUnread: { id: string } | null;
  comments: { nodes: { id: string; viewerIsNewTo: boolean }[] };
}

const follow = async (who: TestMember, postId: string, level: string | null) =>
  (await who.caller.run<{ setPostAttention: { __typename: string; reason?: string } }>(FOLLOW, { input: { postId, level } })).setPostAttention;
const followBoard = (who: TestMember, boardId: string, level: string | null) => who.caller.run(FOLLOW_BOARD, { input: { boardId, level } });
const say = async (who: TestMember, postId: string, parentId?: string) =>
  (await who.caller.run<{ addComment: Written }>(ADD, { input: { postId, parentId, body: `Words ${Math.random()}` } })).addComment.comment.id;
const read = async (who: TestMember, id: string) => {
  await who.caller.run(READ, { id });
  await api.get(ReadingMarks).flush();
};
const post = async (who: TestMember, id: string) => (await who.caller.run<{ post: Post }>(POST, { id })).post;
const told = async (who: TestMember) => {
  await api.runJobs();
  const { notices } = await who.caller.run<{ notices: { nodes: { kind: string; text: string; path: string }[] } }>('{ notices { nodes { kind text path } } }');
  return notices.nodes;
};

describe('who watches', () => {
  test('a post is told of new comments, once until they look, and never of their own', async () => {
    const [watcher, writer] = [await aMember(api), await aMember(api)];
    const topic = await aTopic(api, { title: 'Which strap lasts?' });
    await follow(watcher, topic.id, 'WATCH');
    const first = await say(writer, topic.id);
    await say(writer, topic.id);
    await say(watcher, topic.id);
    expect(await told(watcher)).toEqual([{ kind: 'WATCHED', text: 'There are new comments on “Which strap lasts?”.', path: `/comments/${first}` }]);
    await watcher.caller.run('mutation { markNoticesRead { unreadNotices } }');
    await say(writer, topic.id);
    expect(await told(watcher)).toHaveLength(2);
  });

  test('a board is told of new topics and of what is said in them, unless they muted one', async () => {
    const [watcher, writer] = [await aMember(api), await aMember(api)];
    const board = await aBoard(api);
    await followBoard(watcher, board.id, 'WATCH');
    const { startTopic } = await writer.caller.run<{ startTopic: { topic: { id: string } } }>(START, { input: { boardId: board.id, title: 'Straps', body: 'Which one lasts?' } });
    expect(await told(watcher)).toMatchObject([{ kind: 'TOPIC_STARTED', path: `/topics/${startTopic.topic.id}` }]);
    await follow(watcher, startTopic.topic.id, 'MUTE');
    await say(writer, startTopic.topic.id);
    expect(await told(watcher)).toHaveLength(1);
  });

  test('and is answered hears of it as an answer alone', async () => {
    const [watcher, writer] = [await aMember(api), await aMember(api)];
    const topic = await aTopic(api, { by: watcher });
    const own = await say(watcher, topic.id);
    await say(writer, topic.id, own);
    expect((await told(watcher)).map(({ kind }) => kind)).toEqual(['REPLY']);
  });

  test('a post that went to a private board is not told, nor led there', async () => {
    const [watcher, insider] = [await aMember(api), await aMember(api)];
    const topic = await aTopic(api);
    await follow(watcher, topic.id, 'WATCH');
    const audience = await anAudience(api, { members: [insider] });
    const hidden = await aBoard(api, { readers: audience });
    await api.db.query('UPDATE post SET board_id = $2, audience_id = $3 WHERE id = $1', [topic.id, hidden.id, audience]);
    await say(insider, topic.id);
    expect(await told(watcher)).toEqual([]);
    expect((await follow(watcher, topic.id, 'TRACK')).reason).toBe('POST_GONE');
    const { followedPosts } = await watcher.caller.run<{ followedPosts: { nodes: unknown[] } }>('{ followedPosts { nodes { id } } }');
    expect(followedPosts.nodes).toEqual([]);
  });
});

describe('who has muted or blocked', () => {
  test('hears of no answer in a muted post, nor on a muted board', async () => {
    const [one, other] = [await aMember(api), await aMember(api)];
    const [topic, elsewhere] = [await aTopic(api), await aTopic(api)];
    await follow(one, topic.id, 'MUTE');
    await say(other, topic.id, await say(one, topic.id));
    await followBoard(one, elsewhere.board.id, 'MUTE');
    const said = await say(one, elsewhere.id);
    await follow(one, elsewhere.id, null);
    await say(other, elsewhere.id, said);
    expect(await told(one)).toEqual([]);
  });

  test('hears nothing from a blocked member, and others still do', async () => {
    const [one, blocked, third] = [await aMember(api), await aMember(api), await aMember(api)];
    const topic = await aTopic(api);
    for (const who of [one, third]) await follow(who, topic.id, 'WATCH');
    await one.caller.run('mutation ($handle: String!) { block(handle: $handle) { __typename } }', { handle: blocked.handle });
    await say(blocked, topic.id);
    expect(await told(one)).toEqual([]);
    expect(await told(third)).toHaveLength(1);
  });
});

describe('a mention', () => {
  const write = async (who: TestMember, postId: string, body: string) => (await who.caller.run<{ addComment: Written }>(ADD, { input: { postId, body } })).addComment.comment.id;
  const EDIT = 'mutation ($input: EditCommentInput!) { editComment(input: $input) { __typename } }';

  test('tells the member once, also after edits, with the way there; whoever is in a quote alone hears nothing', async () => {
    const [writer, one, later, quoted] = [await aMember(api), await aMember(api), await aMember(api), await aMember(api)];
    const topic = await aTopic(api, { title: 'Which strap lasts?' });
    await follow(one, topic.id, 'WATCH');
    const id = await write(writer, topic.id, `@${one.handle}, @${writer.handle}: look.\n\n> @${quoted.handle} said so`);
    const notice = { kind: 'MENTIONED', text: `@${writer.handle} mentioned you in “Which strap lasts?”.`, path: `/comments/${id}` };
    expect(await told(one)).toEqual([notice]);
    await writer.caller.run(EDIT, { input: { commentId: id, body: `@${one.handle}, @${later.handle}: look again.` } });
    expect([await told(one), await told(later), await told(writer), await told(quoted)]).toEqual([[notice], [notice], [], []]);
  });

  test('in a topic tells as soon as it is public', async () => {
    const [writer, one] = [await aMember(api), await aMember(api)];
    const { startTopic } = await writer.caller.run<{ startTopic: { topic: { id: string } } }>(START, { input: { boardId: (await aBoard(api)).id, title: 'Straps', body: `What says @${one.handle}?` } });
    expect(await told(one)).toEqual([{ kind: 'MENTIONED', text: `@${writer.handle} mentioned you in “Straps”.`, path: `/topics/${startTopic.topic.id}` }]);
    await say(one, startTopic.topic.id);
    await writer.caller.run('mutation ($id: ID!) { deleteTopic(id: $id) { __typename } }', { id: startTopic.topic.id });
    expect(await told(one)).toEqual([{ kind: 'MENTIONED', text: 'You were mentioned in something that is gone.', path: `/topics/${startTopic.topic.id}` }]);
  });

  test('is not told to who has blocked the writer, muted the talk, or may not read it; nor when the words are gone', async () => {
    const [writer, blocker, muter, outsider, free] = [await aMember(api), await aMember(api), await aMember(api), await aMember(api), await aMember(api)];
    const board = await aBoard(api, { readers: await anAudience(api, { members: [writer, blocker, muter, free] }) });
    const topic = await aTopic(api, { on: board });
    await blocker.caller.run('mutation ($handle: String!) { block(handle: $handle) { __typename } }', { handle: writer.handle });
    await follow(muter, topic.id, 'MUTE');
    const all = [blocker, muter, outsider, free].map(({ handle }) => `@${handle}`).join(' ');
    await write(writer, topic.id, all);
    expect(await Promise.all([blocker, muter, outsider].map(told))).toEqual([[], [], []]);
    expect(await told(free)).toHaveLength(1);
    const gone = await write(writer, topic.id, `${all} again`);
    await api.db.query('UPDATE comment SET removed_at = now() WHERE id = $1', [gone]);
    expect(await told(free)).toHaveLength(1);
  });

  test('reaches ten members of one text at most, however often it is edited', async () => {
    const writer = await aMember(api);
    const many = await Promise.all(Array.from({ length: 14 }, () => aMember(api)));
    const topic = await aTopic(api);
    const names = many.map(({ handle }) => `@${handle}`);
    const id = await write(writer, topic.id, names.slice(0, 7).join(' '));
    await api.runJobs();
    await writer.caller.run(EDIT, { input: { commentId: id, body: names.toReversed().join(' ') } });
    await api.runJobs();
    expect(await api.db.query(`SELECT 1 FROM notice WHERE kind = 'MENTIONED' AND comment_id = $1`, [id])).toHaveLength(10);
  });
});

test('a job that comes three times, also at once, tells once', async () => {
  const watcher = await aMember(api);
  const topic = await aTopic(api);
  await follow(watcher, topic.id, 'WATCH');
  const { id } = await aComment(api, { on: topic });
  const job = () => api.get(AttentionNoticeJobs).commentWritten({ commentId: id });
  await Promise.all([job(), job()]);
  await job();
  expect(await told(watcher)).toHaveLength(1);
});

describe('without a choice', () => {
  test('the author of a post watches it and who comments tracks it; what they chose stays', async () => {
    const [author, writer, muter] = [await aMember(api), await aMember(api), await aMember(api)];
    const topic = await aTopic(api, { by: author });
    await follow(muter, topic.id, 'MUTE');
    for (const who of [author, writer, muter]) await say(who, topic.id);
    const levels = await Promise.all([author, writer, muter].map(async (who) => (await post(who, topic.id)).viewerAttention));
    expect(levels).toEqual(['WATCH', 'TRACK', 'MUTE']);
  });
});

describe('what is unread', () => {
  test('is marked from the first visit on: counted, the first led to, each one marked while the visit lasts', async () => {
    const [reader, writer] = [await aMember(api), await aMember(api)];
    const topic = await aTopic(api);
    const old = await say(writer, topic.id);
    expect(await post(reader, topic.id)).toMatchObject({ viewerUnread: 0, viewerIsNewTo: true, viewerFirstUnread: null });
    await read(reader, topic.id);
    const [first, second] = [await say(writer, topic.id), await say(writer, topic.id)];
    const own = await say(reader, topic.id);
    const seen = await post(reader, topic.id);
    expect(seen).toMatchObject({ viewerUnread: 2, viewerIsNewTo: false, viewerFirstUnread: { id: first } });
    const marks = Object.fromEntries(seen.comments.nodes.map((node) => [node.id, node.viewerIsNewTo]));
    expect(marks).toEqual({ [old]: false, [first]: true, [second]: true, [own]: false });
    await read(reader, topic.id);
    expect(await post(reader, topic.id)).toMatchObject({ viewerUnread: 0, viewerFirstUnread: { id: first } });
    await api.db.query(`UPDATE read_position SET seen_at = seen_at - interval '1 hour'`);
    expect((await post(reader, topic.id)).viewerFirstUnread).toBeNull();
  });

  test('marks its board until it is read; muted boards and visitors have no marks', async () => {
    const [reader, muter, writer] = [await aMember(api), await aMember(api), await aMember(api)];
    const topic = await aTopic(api);
    await followBoard(muter, topic.board.id, 'MUTE');
    const [{ slug }] = await api.db.query<[{ slug: string }]>('SELECT slug FROM board WHERE id = $1', [topic.board.id]);
    const marked = async (caller = reader.caller) => (await caller.run<{ board: { viewerHasUnread: boolean } }>('query ($slug: String!) { board(slug: $slug) { viewerHasUnread } }', { slug })).board.viewerHasUnread;
    expect([await marked(), await marked(muter.caller), await marked(api.visitor)]).toEqual([true, false, false]);
    await read(reader, topic.id);
    expect(await marked()).toBe(false);
    await say(writer, topic.id);
    expect([await marked(), await marked(muter.caller)]).toEqual([true, false]);
  });

  test('is noted for many at once in one statement, and never for what the reader cannot see', async () => {
    const readers = await Promise.all(Array.from({ length: 8 }, () => aMember(api)));
    const topic = await aTopic(api);
    await Promise.all(readers.map((who) => who.caller.run(READ, { id: topic.id })));
    expect(await api.countStatements(() => api.get(ReadingMarks).flush())).toBeLessThanOrEqual(1);
    expect(await api.db.query('SELECT 1 FROM read_position WHERE post_id = $1', [topic.id])).toHaveLength(8);
    const hidden = await aTopic(api, { on: await aBoard(api, { readers: await anAudience(api, { members: [] }) }) });
    const { markPostRead } = await (readers[0] as TestMember).caller.run<{ markPostRead: { reason: string } }>(READ, { id: hidden.id });
    expect(markPostRead.reason).toBe('POST_GONE');
  });
});
