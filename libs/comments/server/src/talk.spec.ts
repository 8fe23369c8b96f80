import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { CommentsModule } from '@swingtag/comments-server';
import { aComment, ADD, DELETE, EDIT } from '@swingtag/comments-server/testing';
import { openStream, testApi, type TestApi, type TestStream } from '@swingtag/platform-server/testing';
import { aBoard, anArticle, anAudience, aTopic } from '@swingtag/posts-server/testing';

const MOVED = `subscription ($postId: ID!, $since: String!) { talkMoved(postId: $postId, since: $since) {
  cursor commentCount isGap isGone moves { commentId rootId state likeCount editedAt viewerIsAuthor } } }`;

interface Moves {
  cursor: string;
  commentCount: number;
  isGap: boolean;
  isGone: boolean;
  moves: { commentId: string; rootId: string | null; state: string | null; likeCount: number; editedAt: string | null; viewerIsAuthor: boolean }[];
}

let api: TestApi;
let address: string;
const open: TestStream<{ talkMoved: Moves }>[] = [];
beforeAll(async () => {
  api = await testApi({ imports: [CommentsModule] });
  await api.app.listen(0, '127.0.0.1');
  address = await api.app.getUrl();
});
afterAll(async () => {
  for (const stream of open) stream.close();
  await api.close();
});

async function cursorOf(topic: { id: string }, reader?: TestMember): Promise<string> {
  const { topic: seen } = await (reader?.caller ?? api.visitor).run<{ topic: { talkCursor: string } }>('query ($id: ID!) { topic(id: $id) { talkCursor } }', { id: topic.id });
  return seen.talkCursor;
}

async function follow(topic: { id: string }, reader?: TestMember, since?: string) {
  const variables = { postId: topic.id, since: since ?? (await cursorOf(topic, reader)) };
  const stream = await openStream<{ talkMoved: Moves }>(address, { query: MOVED, variables }, reader ? { sessionId: reader.sessionId } : {});
  open.push(stream);
  const next = async () => (await stream.next())?.talkMoved;
  /** Events until one tells of the comment as wanted. */
  const until = async (id: string, wanted: Partial<Moves['moves'][number]>): Promise<Moves['moves'][number]> => {
    for (let event = await next(); event; event = await next()) {
      const move = event.moves.find((one) => one.commentId === id && Object.entries(wanted).every(([key, value]) => one[key as keyof typeof one] === value));
      if (move) return move;
    }
    throw new Error('The stream ended.');
  };
  return { next, until, close: () => stream.close(), status: stream.status };
}

const say = async (who: TestMember, postId: string, body: string, parentId?: string) =>
  (await who.caller.run<{ addComment: { comment: { id: string } } }>(ADD, { input: { postId, body, parentId } })).addComment.comment.id;

describe('a talk that is read', () => {
  test('tells new comments, answers, edits, deletions and likes, by whoever', async () => {
    const topic = await aTopic(api);
    const [writer, reader] = [await aMember(api), await aMember(api)];
    const [mine, theirs] = [await follow(topic, writer), await follow(topic, reader)];
    const id = await say(writer, topic.id, 'A thought.');
    expect(await theirs.until(id, {})).toMatchObject({ state: 'VISIBLE', rootId: null, likeCount: 0, viewerIsAuthor: false });
    expect((await mine.until(id, {})).viewerIsAuthor).toBe(true);
    const answer = await say(reader, topic.id, 'An answer.', id);
    expect((await mine.until(answer, {})).rootId).toBe(id);
    await reader.caller.run('mutation ($id: ID!) { likeComment(id: $id) { __typename } }', { id });
    await mine.until(id, { likeCount: 1 });
    await writer.caller.run(EDIT, { input: { commentId: id, body: 'A better thought.' } });
    expect((await theirs.until(id, { likeCount: 1 })).state).toBe('VISIBLE');
    await writer.caller.run(DELETE, { id });
    await theirs.until(id, { state: 'DELETED' });
  });

  test('misses nothing between the page and the stream, nor in a break, even when transactions end out of order', async () => {
    const topic = await aTopic(api);
    const since = await cursorOf(topic);
    const slow = api.db.createQueryRunner();
    await slow.startTransaction();
    const early = await aComment(api, { on: topic });
    await slow.query('UPDATE comment SET like_count = like_count WHERE id = $1', [early.id]);
    const late = await aComment(api, { on: topic });
    const stream = await follow(topic, undefined, since);
    const first = await stream.next();
    expect(first?.moves.map((move) => move.commentId)).toEqual(expect.arrayContaining([early.id, late.id]));
    stream.close();
    await slow.commitTransaction();
    await slow.release();
    const again = await follow(topic, undefined, first?.cursor);
    expect((await again.next())?.moves.map((move) => move.commentId)).toContain(early.id);
  });

  test('asks to read the page anew after a long break, or when the cursor is nobody’s', async () => {
    const topic = await aTopic(api);
    for (const since of ['1.1', 'x', '', '999999999999999999.1', "1'; --"]) {
      expect(await (await follow(topic, undefined, since)).next()).toMatchObject({ isGap: true, moves: [] });
    }
  });

  test('that moves to another topic is told to both', async () => {
    const [from, into] = [await aTopic(api), await aTopic(api)];
    const comment = await aComment(api, { on: from });
    const [joined, left] = [await follow(into), await follow(from)];
    await api.db.query('UPDATE comment SET post_id = $1 WHERE id = $2', [into.id, comment.id]);
    await joined.until(comment.id, { state: 'VISIBLE' });
    await left.until(comment.id, { state: null });
  });

  test('cannot be followed by whoever does not read it, and ends when its board becomes private', async () => {
    const board = await aBoard(api);
    const topic = await aTopic(api, { on: board });
    const reader = await aMember(api);
    const stream = await follow(topic, reader);
    expect((await stream.next())?.isGone).toBe(false);
    await api.db.query('UPDATE board SET audience_id = $2 WHERE id = $1', [board.id, await anAudience(api, { minRole: 'MODERATOR' })]);
    await aComment(api, { on: topic, source: 'Not for everybody.' });
    expect(await stream.next()).toMatchObject({ isGone: true, moves: [] });
    expect(await stream.next()).toBeUndefined();
    expect((await follow(topic, reader, '1.1')).status).toBe(400);
    expect((await follow({ id: '999999' }, reader, '1.1')).status).toBe(400);
  });

  test('ends within a second when the reader leaves the audience', async () => {
    const reader = await aMember(api);
    const club = await anAudience(api, { members: [reader] });
    const topic = await aTopic(api, { on: await aBoard(api, { readers: club }) });
    const stream = await follow(topic, reader);
    await stream.next();
    await api.db.query('DELETE FROM audience_member WHERE audience_id = $1', [club]);
    expect(await stream.next()).toBeUndefined();
  });
});

test('a hundred followers of one talk cost no more statements than one', async () => {
  const topic = await anArticle(api);
  const since = '1.1';
  const readers = await Promise.all(Array.from({ length: 10 }, () => aMember(api)));
  const ofOne = await follow({ id: topic.id }, readers[0], since);
  await ofOne.next();
  const costOf = (streams: { until: (id: string, wanted: object) => Promise<unknown> }[]) =>
    api.fewestStatements(async () => {
      const comment = await aComment(api, { on: topic });
      await Promise.all(streams.map((stream) => stream.until(comment.id, {})));
    });
  const few = await costOf([ofOne]);
  const many = [];
  for (const reader of readers) for (let n = 0; n < 10; n++) many.push(await follow({ id: topic.id }, reader, since));
  await Promise.all(many.map((stream) => stream.next()));
  expect(await costOf(many)).toBeLessThanOrEqual(few + 4);
});
