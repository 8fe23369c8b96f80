import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { ADD, aComment, type Written } from '@swingtag/comments-server/testing';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { aBoard, aTopic } from '@swingtag/posts-server/testing';
import { CommentsModule } from './comments.module.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [CommentsModule] });
});
afterAll(() => api.close());

const RESULT = '{ __typename ... on MemberChanged { member { handle viewerBlocks } } ... on Refusal { reason message } }';
const BLOCK = `mutation ($handle: String!) { block(handle: $handle) ${RESULT} }`;
const UNBLOCK = `mutation ($handle: String!) { unblock(handle: $handle) ${RESULT} }`;
const LIKE = 'mutation ($id: ID!) { likeComment(id: $id) { __typename ... on Refusal { reason message } } }';
const CARD = 'query ($id: ID!) { comment(id: $id) { bodyHtml viewerBlocksAuthor viewerCanReply viewerCanLike author { viewerBlocks viewerCanBlock } } }';

const block = async (one: TestMember, other: { handle: string }) => (await one.caller.run<{ block: { __typename: string; reason?: string } }>(BLOCK, { handle: other.handle })).block;
const card = async (viewer: TestMember, id: string) => (await viewer.caller.run<{ comment: Record<string, unknown> }>(CARD, { id })).comment;

describe('a member who has blocked another', () => {
  test('finds their comments marked, until the block is taken back', async () => {
    const [one, other] = [await aMember(api), await aMember(api)];
    const comment = await aComment(api, { by: other });
    expect(await block(one, other)).toMatchObject({ member: { viewerBlocks: true } });
    expect(await block(one, other)).toMatchObject({ member: { viewerBlocks: true } });
    expect(await card(one, comment.id)).toMatchObject({ viewerBlocksAuthor: true, author: { viewerBlocks: true } });
    const { blocks } = await one.caller.run<{ blocks: { nodes: { handle: string }[] } }>('{ blocks { nodes { handle } } }');
    expect(blocks.nodes).toEqual([{ handle: other.handle }]);
    await one.caller.run(UNBLOCK, { handle: other.handle });
    expect(await card(one, comment.id)).toMatchObject({ viewerBlocksAuthor: false });
  });

  test('gets no answer and no like from them, and they are told only that it does not go', async () => {
    const [one, other] = [await aMember(api), await aMember(api)];
    const comment = await aComment(api, { by: one });
    await block(one, other);
    const answer = { input: { postId: comment.postId, parentId: comment.id, body: 'But why?' } };
    const { addComment } = await other.caller.run<{ addComment: Written }>(ADD, answer);
    expect(addComment).toMatchObject({ reason: 'FORBIDDEN', message: expect.not.stringMatching(/block/i) });
    const { likeComment } = await other.caller.run<{ likeComment: { reason: string } }>(LIKE, { id: comment.id });
    expect(likeComment.reason).toBe('FORBIDDEN');
    expect(await card(other, comment.id)).toMatchObject({ viewerCanReply: false, viewerCanLike: false, viewerBlocksAuthor: false, author: { viewerBlocks: false } });
    expect((await other.caller.run<{ addComment: Written }>(ADD, { input: { postId: comment.postId, body: 'Elsewhere then.' } })).addComment.__typename).toBe('CommentWritten');
  });

  test('is the only one who knows: nobody else is shown a block, by any field', async () => {
    const [one, other, third] = [await aMember(api), await aMember(api), await aMember(api)];
    await block(one, other);
    for (const viewer of [other, third]) {
      const { a, b, blocks } = await viewer.caller.run<Record<string, unknown>>(
        'query ($a: String!, $b: String!) { a: member(handle: $a) { viewerBlocks } b: member(handle: $b) { viewerBlocks } blocks { nodes { id } } }', { a: one.handle, b: other.handle },
      );
      expect([a, b, blocks]).toEqual([{ viewerBlocks: false }, { viewerBlocks: false }, { nodes: [] }]);
    }
  });
});

describe('a block', () => {
  test('is neither of oneself, nor of staff, nor by staff', async () => {
    const [member, moderator] = [await aMember(api), await aMember(api, { role: 'MODERATOR' })];
    expect((await block(member, member)).reason).toBe('FORBIDDEN');
    expect((await block(member, moderator)).reason).toBe('FORBIDDEN');
    expect((await block(moderator, member)).reason).toBe('FORBIDDEN');
    expect((await block(member, { handle: 'nobody-at-all' })).reason).toBe('NOT_FOUND');
  });

  test('of a member who becomes a moderator holds no more', async () => {
    const [one, other] = [await aMember(api), await aMember(api)];
    const comment = await aComment(api, { by: one });
    await block(one, other);
    await api.db.query(`UPDATE member SET role = 'MODERATOR' WHERE id = $1`, [other.id]);
    expect(await card(other, comment.id)).toMatchObject({ viewerCanReply: true });
  });

  test('sent twenty times at once is one', async () => {
    const [one, other] = [await aMember(api), await aMember(api)];
    const answers = await Promise.all(Array.from({ length: 20 }, () => block(one, other)));
    expect(new Set(answers.map((answer) => answer.__typename))).toEqual(new Set(['MemberChanged']));
    expect(await api.db.query('SELECT 1 FROM member_block WHERE blocker_id = $1', [one.id])).toHaveLength(1);
  });
});

describe('muted words', () => {
  const MUTE = 'mutation ($words: [String!]!) { muteWords(words: $words) { __typename ... on WordsMuted { words } ... on Refusal { reason field message } } }';
  const mute = async (who: TestMember, ...words: string[]) => (await who.caller.run<{ muteWords: { words?: string[]; reason?: string; message?: string } }>(MUTE, { words })).muteWords;
  const isMuted = async (viewer: TestMember, id: string) => (await viewer.caller.run<{ comment: { viewerMutesWords: boolean } }>('query ($id: ID!) { comment(id: $id) { viewerMutesWords } }', { id })).comment.viewerMutesWords;

  test.each([
    ['fur', 'Real FUR, they say.', true],
    ['fur', 'A furry thing for the furniture.', false],
    ['Étui', 'An etui for pens.', true],
    ['fake   fur', 'No fake\nfur here.', true],
    ['c++ (a|b)*', 'Is it C++ (a|b)* or what?', true],
    ['.*', 'Anything at all.', false],
    ['包', 'The 包 is red.', true],
  ])('%j folds up %j: %p', async (word, source, is) => {
    const viewer = await aMember(api);
    expect(await mute(viewer, word)).toMatchObject({ words: [word.replace(/\s+/g, ' ')] });
    const { id } = await aComment(api, { source });
    expect(await isMuted(viewer, id)).toBe(is);
    await api.db.query('UPDATE comment SET removed_at = now() WHERE id = $1', [id]);
    expect(await isMuted(viewer, id)).toBe(false); // what it said is not to be guessed word by word
  });

  test('are the viewer’s own: not of what they say themselves, not for others, and each counts once', async () => {
    const [viewer, other] = [await aMember(api), await aMember(api)];
    expect(await mute(viewer, 'Suede', 'suede', ' SUEDE ', 'tassel')).toMatchObject({ words: ['Suede', 'tassel'] });
    const [own, theirs] = [await aComment(api, { by: viewer, source: 'Suede, I said.' }), await aComment(api, { by: other, source: 'Suede!' })];
    expect([await isMuted(viewer, own.id), await isMuted(viewer, theirs.id), await isMuted(other, theirs.id)]).toEqual([false, true, false]);
    expect(await other.caller.run('{ mutedWords }')).toEqual({ mutedWords: [] });
    expect(await mute(viewer)).toMatchObject({ words: [] });
    expect(await isMuted(viewer, theirs.id)).toBe(false);
  });

  test.each([[[' ']], [['y'.repeat(61)]], [Array.from({ length: 101 }, (_, n) => `word ${n}`)], [['nul\u0000']]])('%j are refused', async (words) => {
    const viewer = await aMember(api);
    await mute(viewer, 'kept');
    const { errors, data } = await viewer.caller.ask<{ muteWords: { reason: string } }>(MUTE, { words });
    expect(errors ?? data?.muteWords.reason).not.toBeUndefined();
    expect(await viewer.caller.run('{ mutedWords }')).toEqual({ mutedWords: ['kept'] });
  });

  test('fold up a topic by its title and its text, at the same cost for 2 as for 12', async () => {
    const [viewer, board] = [await aMember(api), await aBoard(api)];
    await mute(viewer, 'test');
    const read = () => viewer.caller.run<{ board: { topics: { nodes: { viewerMutesWords: boolean }[] } } }>('query ($slug: String!) { board(slug: $slug) { topics { nodes { viewerMutesWords } } } }', { slug: board.slug });
    for (let n = 0; n < 2; n++) await aTopic(api, { on: board });
    const few = await api.fewestStatements(read);
    for (let n = 0; n < 10; n++) await aTopic(api, { on: board });
    expect(await api.fewestStatements(read)).toBe(few);
    expect((await read()).board.topics.nodes.every(({ viewerMutesWords }) => typeof viewerMutesWords === 'boolean')).toBe(true);
  });
});
