import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { testApi, type TestApi, type TestCaller } from '@swingtag/platform-server/testing';
import { aBoard, anAudience, aTopic } from '@swingtag/posts-server/testing';
import { aComment, ADD, EDIT, type Written } from '../testing/index.ts';
import { CommentsModule } from './comments.module.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [CommentsModule] });
});
afterAll(() => api.close());

const PIECES = 'edits { lines { pieces { change text } } }';
const HISTORY = `query ($id: ID!) { comment(id: $id) { editedAt ${PIECES} } }`;
const TOPIC = `query ($id: ID!) { topic(id: $id) { state title author { handle } bodyHtml source editedAt commentCount viewerCanDelete viewerCanRestore viewerCanEdit ${PIECES} } }`;
const DELETE = 'mutation ($id: ID!) { deleteTopic(id: $id) { __typename ... on TopicDeleted { topic { state } } ... on Refusal { reason } } }';
const RESTORE = 'mutation ($id: ID!) { restoreTopic(id: $id) { __typename ... on TopicDeleted { topic { state } } ... on Refusal { reason message } } }';
interface Edit {
  lines: { pieces: { change: string; text: string }[] }[];
}
interface Seen {
  editedAt: string | null;
  edits: Edit[];
}
interface TopicSeen extends Seen {
  state: string;
  title: string;
  bodyHtml: string;
  viewerCanDelete: boolean;
  viewerCanRestore: boolean;
}

const anHourAgo = () => new Date(Date.now() - 3_600_000);
const edit = (who: TestMember, commentId: string, body: string) => who.caller.run(EDIT, { input: { commentId, body } });
const history = async (caller: TestCaller, id: string) => (await caller.run<{ comment: Seen }>(HISTORY, { id })).comment;
const topicFor = async (caller: TestCaller, id: string) => (await caller.run<{ topic: TopicSeen | null }>(TOPIC, { id })).topic;
const answer = async (who: TestMember, input: { postId: string; parentId?: string; body: string }) => (await who.caller.run<{ addComment: Written }>(ADD, { input })).addComment;
const wordsOf = (edits: readonly Edit[]) => JSON.stringify(edits);

describe('an edit', () => {
  test('within the minutes to correct is not shown as one, unless somebody has answered; the staff has its words all the same', async () => {
    const author = await aMember(api);
    const [quick, answered] = [await aComment(api, { by: author, source: 'Teh strap.' }), await aComment(api, { by: author, source: 'It is red.' })];
    await aComment(api, { under: answered });
    await edit(author, quick.id, 'The strap.');
    await edit(author, answered.id, 'It is blue.');
    expect(await history(api.visitor, quick.id)).toEqual({ editedAt: null, edits: [] });
    expect(await history(api.visitor, answered.id)).toMatchObject({ editedAt: expect.any(String), edits: [{ lines: expect.any(Array) }] });
    expect(await api.db.query('SELECT source FROM comment_revision WHERE comment_id = $1', [quick.id])).toEqual([{ source: 'Teh strap.' }]);
  });

  test('is shown word by word, the newest first, and without the words of others that it quoted', async () => {
    const author = await aMember(api);
    const { id } = await aComment(api, { by: author, source: '> their\nsecret\n\n- > [x](y)\nanother secret\n\nIt holds two books.', createdAt: anHourAgo() });
    await edit(author, id, 'It holds three books.');
    await edit(author, id, 'It holds three books, and a thermos.');
    const { edits } = await history(api.visitor, id);
    expect(edits).toHaveLength(2);
    expect(edits[0]?.lines[0]?.pieces.filter(({ change }) => change !== 'SAME')).toEqual(expect.arrayContaining([{ change: 'ADDED', text: expect.stringContaining('thermos') }]));
    expect(wordsOf(edits)).toContain('two');
    expect(wordsOf(edits)).not.toContain('secret');
  });

  test.each([['removed', 'removed_at = now()'], ['deleted', 'deleted_at = now()']])('of a %s comment is read by its author and the staff alone', async (_state, set) => {
    const [author, staff] = [await aMember(api), await aMember(api, { role: 'MODERATOR' })];
    const { id } = await aComment(api, { by: author, source: 'A rude word.', createdAt: anHourAgo() });
    await edit(author, id, 'A kind word.');
    await api.db.query(`UPDATE comment SET ${set} WHERE id = $1`, [id]);
    expect((await history(api.visitor, id)).edits).toEqual([]);
    expect((await history((await aMember(api)).caller, id)).edits).toEqual([]);
    for (const { caller } of [author, staff]) expect(wordsOf((await history(caller, id)).edits)).toContain('rude');
  });

  test('of twenty comments on a page takes one statement more than of one', async () => {
    const author = await aMember(api);
    const topic = await aTopic(api);
    const read = () => api.visitor.run('query ($id: ID!) { post(id: $id) { comments(first: 20) { nodes { edits { at } } } } }', { id: topic.id });
    const fill = async () => edit(author, (await aComment(api, { on: topic, by: author, createdAt: anHourAgo() })).id, `Other words ${Math.random()}`);
    await fill();
    const few = await api.fewestStatements(read);
    for (let at = 0; at < 6; at++) await fill();
    expect(await api.fewestStatements(read)).toBe(few);
  });
});

describe('a topic that its author deletes', () => {
  test('goes when nobody has answered, and comes back within ten minutes', async () => {
    const [author, other] = [await aMember(api), await aMember(api)];
    const { id } = await aTopic(api, { by: author });
    const before = await topicFor(api.visitor, id);
    expect((await other.caller.run<{ restoreTopic: object }>(RESTORE, { id })).restoreTopic).toMatchObject({ reason: 'FORBIDDEN' });
    expect((await other.caller.run<{ deleteTopic: object }>(DELETE, { id })).deleteTopic).toEqual({ __typename: 'Refusal', reason: 'FORBIDDEN' });
    for (let turn = 0; turn < 2; turn++) expect((await author.caller.run<{ deleteTopic: object }>(DELETE, { id })).deleteTopic).toEqual({ __typename: 'TopicDeleted', topic: null });
    expect(await topicFor(api.visitor, id)).toBeNull();
    expect(await answer(other, { postId: id, body: 'Too late?' })).toMatchObject({ reason: 'POST_GONE' });
    expect((await other.caller.run<{ restoreTopic: object }>(RESTORE, { id })).restoreTopic).toMatchObject({ reason: 'POST_GONE' });
    for (let turn = 0; turn < 2; turn++) expect((await author.caller.run<{ restoreTopic: object }>(RESTORE, { id })).restoreTopic).toEqual({ __typename: 'TopicDeleted', topic: { state: 'VISIBLE' } });
    expect(await topicFor(api.visitor, id)).toEqual(before);
  });

  test('leaves a marker above what others wrote; its words are nowhere', async () => {
    const author = await aMember(api);
    const topic = await aTopic(api, { by: author });
    await api.db.query(`UPDATE topic SET body = 'My old words.' WHERE post_id = $1`, [topic.id]);
    await aComment(api, { on: topic });
    await author.caller.run(DELETE, { id: topic.id });
    const seen = await topicFor(api.visitor, topic.id);
    expect(seen).toMatchObject({ state: 'DELETED', title: 'Deleted by its author', author: null, commentCount: 1, edits: [] });
    expect(JSON.stringify([seen, await topicFor(author.caller, topic.id), await api.db.query('SELECT * FROM topic WHERE post_id = $1', [topic.id])])).not.toContain('My old words');
    expect(await topicFor(author.caller, topic.id)).toMatchObject({ viewerCanDelete: false, viewerCanRestore: true, viewerCanEdit: false });
    await api.db.query(`UPDATE topic SET deleted_at = now() - interval '11 minutes' WHERE post_id = $1`, [topic.id]);
    expect((await author.caller.run<{ restoreTopic: object }>(RESTORE, { id: topic.id })).restoreTopic).toMatchObject({ reason: 'UNDO_EXPIRED', message: expect.stringContaining('ten minutes') });
  });

  test('is named and credited nowhere, and is again as it was when it is brought back', async () => {
    const [author, reader, staff] = [await aMember(api), await aMember(api), await aMember(api, { role: 'MODERATOR' })];
    const topic = await aTopic(api, { by: author, title: 'My strap broke' });
    const under = await aComment(api, { on: topic, by: reader });
    const linking = await aComment(api, { source: `/topics/${topic.id}` });
    const [{ slug }] = await api.db.query<[{ slug: string }]>('SELECT slug FROM board WHERE id = $1', [topic.board.id]);
    const read = (who: TestCaller) => who.run<{ post: { author: { handle: string } | null } }>(
      `query ($id: ID!, $comment: ID!, $linking: ID!, $slug: String!) {
         topic(id: $id) { title bodyHtml source author { handle } edits { at } }
         post(id: $id) { title ... on Topic { author { handle } } }
         comment(id: $comment) { post { title ... on Topic { author { handle } } } }
         linking: comment(id: $linking) { bodyHtml }
         board(slug: $slug) { lastTopic { title author { handle } } topics { nodes { id title author { handle } } } } }`,
      { id: topic.id, comment: under.id, linking: linking.id, slug },
    );
    const before = await read(api.visitor);
    expect(JSON.stringify(before)).toMatch(new RegExp(`My strap broke.*${author.handle}`));
    await author.caller.run(DELETE, { id: topic.id });
    for (const who of [api.visitor, reader.caller]) {
      const seen = await read(who);
      expect(JSON.stringify(seen)).not.toMatch(new RegExp(`strap|What do|${author.handle}`));
      expect(seen).toMatchObject({ topic: { title: 'Deleted by its author', author: null, edits: [] }, board: { topics: { nodes: [{ id: topic.id, author: null }] } } });
    }
    for (const { caller } of [author, staff]) expect((await read(caller)).post.author).toEqual({ handle: author.handle });
    await author.caller.run(RESTORE, { id: topic.id });
    expect(await read(api.visitor)).toEqual(before);
  });

  test('is merged without its opening, and tells nobody who began it', async () => {
    const [author, staff] = [await aMember(api), await aMember(api, { role: 'MODERATOR' })];
    const [topic, target] = [await aTopic(api, { by: author }), await aTopic(api)];
    await aComment(api, { on: topic });
    await author.caller.run(DELETE, { id: topic.id });
    await staff.caller.run('mutation ($input: MergeTopicsInput!) { mergeTopics(input: $input) { __typename } }', { input: { topicId: topic.id, intoId: target.id, reason: 'The same question.' } });
    expect(await api.db.query('SELECT 1 FROM comment WHERE author_id = $1', [author.id])).toEqual([]);
    expect(await topicFor(api.visitor, topic.id)).toMatchObject({ title: 'Deleted by its author', author: null, bodyHtml: '' });
  });

  test('is not brought back past a moderator, nor deleted after a removal', async () => {
    const author = await aMember(api);
    const topic = await aTopic(api, { by: author });
    await aComment(api, { on: topic });
    await author.caller.run(DELETE, { id: topic.id });
    await api.db.query('UPDATE topic SET removed_at = now() WHERE post_id = $1', [topic.id]);
    expect((await author.caller.run<{ restoreTopic: object }>(RESTORE, { id: topic.id })).restoreTopic).toMatchObject({ reason: 'FORBIDDEN' });
  });
});

describe('a text is refused with a sentence, and nothing of it is written', () => {
  test('when what it answers was removed meanwhile, or its board has just become private, or is locked', async () => {
    const writer = await aMember(api);
    const topic = await aTopic(api);
    const parent = await aComment(api, { on: topic });
    await api.db.query('UPDATE comment SET removed_at = now() WHERE id = $1', [parent.id]);
    expect(await answer(writer, { postId: topic.id, parentId: parent.id, body: 'An answer.' })).toMatchObject({ reason: 'COMMENT_GONE', message: 'This comment is not here any more.' });
    await api.db.query(`UPDATE topic SET locked_at = now(), lock_reason = 'All is said.' WHERE post_id = $1`, [topic.id]);
    expect(await answer(writer, { postId: topic.id, body: 'A comment.' })).toMatchObject({ reason: 'LOCKED', message: 'This topic is locked: All is said.' });
    const board = await aBoard(api);
    const open = await aTopic(api, { on: board });
    await api.db.query('UPDATE board SET audience_id = $2 WHERE id = $1', [board.id, await anAudience(api, { members: [] })]);
    expect(await answer(writer, { postId: open.id, body: 'A comment.' })).toMatchObject({ reason: 'POST_GONE', message: 'What you wanted to comment on is not here any more.' });
    expect(await api.db.query('SELECT 1 FROM comment WHERE author_id = $1', [writer.id])).toEqual([]);
  });

  test('when nothing can be seen of it', async () => {
    const { id: postId } = await aTopic(api);
    expect(await answer(await aMember(api), { postId, body: ' \n\u200b ' })).toMatchObject({ __typename: 'Refusal', field: 'body', message: 'Your comment is empty.' });
  });
});

describe('whom a writer may mean', () => {
  const find = async (who: TestMember, place: string, beginning: string) =>
    (await who.caller.run<{ mentionable: { handle: string }[] }>('query ($place: String!, $beginning: String!) { mentionable(place: $place, beginning: $beginning) { handle } }', { place, beginning })).mentionable.map(({ handle }) => handle);

  test('is whoever took part first, then whose handle begins so; never oneself, the deleted, or across a block', async () => {
    const stem = `zz${String(Math.random()).slice(2, 8)}`;
    const [writer, alien, near, gone, blocker, blocked] = [await aMember(api), await aMember(api, { handle: `${stem}-a` }), await aMember(api, { handle: `${stem}-z` }), await aMember(api, { handle: `${stem}-gone` }), await aMember(api, { handle: `${stem}-one` }), await aMember(api, { handle: `${stem}-two` })];
    const topic = await aTopic(api);
    for (const by of [near, gone, blocker, writer]) await aComment(api, { on: topic, by });
    await api.db.query('UPDATE member SET deleted_at = now() WHERE id = $1', [gone.id]);
    await api.db.query('INSERT INTO member_block (blocker_id, blocked_id) VALUES ($1, $2), ($2, $3)', [blocker.id, writer.id, blocked.id]);
    expect(await find(writer, `post:${topic.id}`, stem.toUpperCase())).toEqual([near.handle, alien.handle]);
    expect(await find(writer, `post:${topic.id}`, '')).toEqual(expect.arrayContaining([near.handle]));
    expect(await find(writer, 'topic', '')).toEqual([]);
    for (const bad of ['%', '_', `${stem}'`, 'x'.repeat(100)]) expect(await find(writer, `post:${topic.id}`, bad)).toEqual([]);
    expect(await find(writer, 'post:1;drop', stem)).toEqual([alien.handle, near.handle]);
  });

  test('on a private board is who reads it, and outsiders learn nothing of who is there', async () => {
    const stem = `yy${String(Math.random()).slice(2, 8)}`;
    const [insider, outsider] = [await aMember(api, { handle: `${stem}-in` }), await aMember(api, { handle: `${stem}-out` })];
    const board = await aBoard(api, { readers: await anAudience(api, { members: [insider] }) });
    const topic = await aTopic(api, { on: board });
    await aComment(api, { on: topic, by: insider });
    expect(await find(insider, `post:${topic.id}`, stem)).toEqual([]);
    expect(await find(outsider, `post:${topic.id}`, '')).toEqual([]);
  });
});

describe('an unsent text', () => {
  const SAVE = 'mutation ($input: SaveUnsentInput!) { saveUnsent(input: $input) { __typename } }';
  const problemAt = async (writer: TestMember, place: string) =>
    (await writer.caller.run<{ unsentText: { problem: string | null } }>('query ($place: String!) { unsentText(place: $place) { problem } }', { place })).unsentText.problem;

  test('says why it cannot be sent now, wherever it would go', async () => {
    const [writer, topic] = [await aMember(api), await aTopic(api)];
    const [own, other] = [await aComment(api, { on: topic, by: writer }), await aComment(api, { on: topic })];
    const places = [`post:${topic.id}`, `reply:${other.id}`, `edit:${own.id}`];
    for (const place of places) await writer.caller.run(SAVE, { input: { place, writer: 'tab-1', body: 'Not sent yet.' } });
    const problems = () => Promise.all(places.map((place) => problemAt(writer, place)));
    expect(await problems()).toEqual([null, null, null]);
    await api.db.query(`UPDATE member SET limited_until = now() + interval '1 day', limitation_reason = 'Three removals.' WHERE id = $1`, [writer.id]);
    for (const problem of await problems()) expect(problem).toContain('Three removals.');
    await api.db.query('UPDATE member SET limited_until = NULL, limitation_reason = NULL WHERE id = $1', [writer.id]);
    await api.db.query(`UPDATE topic SET locked_at = now(), lock_reason = 'All is said.' WHERE post_id = $1`, [topic.id]);
    const locked = 'This topic is locked: All is said.';
    expect(await problems()).toEqual([locked, locked, null]);
  });
});

describe('what a topic lets its viewer do', () => {
  test('is the same as what it would refuse: for visitors, others, its author, staff, and who was appointed for its board', async () => {
    const [author, other, keeper, moderator] = [await aMember(api), await aMember(api), await aMember(api), await aMember(api, { role: 'MODERATOR' })];
    const suspended = await aMember(api, { role: 'MODERATOR', suspendedUntil: new Date(Date.now() + 3_600_000) });
    const topic = await aTopic(api, { by: author });
    await api.db.query('INSERT INTO board_moderator (board_id, member_id, appointed_by_id) VALUES ($1, $2, $3)', [topic.board.id, keeper.id, moderator.id]);
    const seen = async (caller: TestCaller) => {
      const { topic: read } = await caller.run<{ topic: { source: string | null; viewerCanEdit: boolean; viewerCanArrange: boolean } }>(
        'query ($id: ID!) { topic(id: $id) { source viewerCanEdit viewerCanArrange } }', { id: topic.id },
      );
      return [read.source !== null, read.viewerCanEdit, read.viewerCanArrange];
    };
    expect(await seen(api.visitor)).toEqual([false, false, false]);
    expect(await seen(other.caller)).toEqual([false, false, false]);
    expect(await seen(suspended.caller)).toEqual([false, false, false]);
    expect(await seen(keeper.caller)).toEqual([false, false, true]);
    expect(await seen(author.caller)).toEqual([true, true, false]);
    expect(await seen(moderator.caller)).toEqual([true, true, true]);
  });
});
