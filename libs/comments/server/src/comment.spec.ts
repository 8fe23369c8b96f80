import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { ADD, aComment, COMMENT, DELETE, EDIT, RESTORE, type Written } from '@swingtag/comments-server/testing';
import { testApi, type TestApi, type TestCaller } from '@swingtag/platform-server/testing';
import { ResultsRule, VoteWriter } from '@swingtag/polls-server';
import { anArticle } from '@swingtag/posts-server/testing';
import { CommentsModule } from './comments.module.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [CommentsModule] });
});
afterAll(() => api.close());

const send = async (caller: TestCaller, document: string, variables: Record<string, unknown>): Promise<Written> => {
  const [result] = Object.values(await caller.run<Record<string, Written>>(document, variables));
  if (!result) throw new Error('no result');
  return result;
};
const add = (who: TestMember, input: Record<string, unknown>) => send(who.caller, ADD, { input });
const edit = (who: TestMember, commentId: string, body: string) => send(who.caller, EDIT, { input: { commentId, body } });
const read = async (caller: TestCaller, id: string) =>
  (await caller.run<{ comment: Record<string, unknown> | null }>(COMMENT, { id })).comment;
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

describe('writing a comment', () => {
  test('it remembers where its author stood, also when the vote changes later', async () => {
    const [article, member] = [await anArticle(api), await aMember(api)];
    const vote = (optionId: string) => api.get(VoteWriter).write({ pollId: article.poll.id, memberId: member.id, choice: [optionId] });
    const before = await add(member, { postId: article.id, body: 'Undecided.' });
    await vote(article.poll.yay);
    const after = await add(member, { postId: article.id, body: 'Decided.' });
    await vote(article.poll.nay);
    expect(before.comment).toMatchObject({ state: 'VISIBLE', stance: null, bodyHtml: '<p>Undecided.</p>' });
    expect(await read(api.visitor, after.comment.id)).toMatchObject({ stance: { key: 'yay' }, author: { handle: member.handle } });
  });

  test.each([
    [ResultsRule.ALWAYS, 'yay', 'yay', 'yay'],
    [ResultsRule.AFTER_VOTING, null, 'yay', 'yay'],
    [ResultsRule.AFTER_CLOSING, null, null, 'yay'],
  ])('while the tally is shown %s, a visitor, a voter and the author see the side accordingly', async (resultsRule, visitor, voter, author) => {
    const [{ id, poll }, member, other] = [await anArticle(api, { poll: { resultsRule } }), await aMember(api), await aMember(api, { role: 'ADMIN' })];
    const comment = await aComment(api, { on: { id }, by: member, stance: poll.yay });
    await api.get(VoteWriter).write({ pollId: poll.id, memberId: other.id, choice: [poll.nay] });
    const seen = async (caller: TestCaller) => ((await read(caller, comment.id))?.['stance'] as { key: string } | null)?.key ?? null;
    expect([await seen(api.visitor), await seen(other.caller), await seen(member.caller)]).toEqual([visitor, voter, author]);
    await api.db.query('UPDATE poll SET closed_at = now() WHERE id = $1', [poll.id]);
    expect(await seen(api.visitor)).toBe('yay');
  });

  test('an answer to an answer keeps its parent and stands in the thread of the top comment', async () => {
    const [top, member] = [await aComment(api), await aMember(api)];
    const reply = await add(member, { postId: top.postId, parentId: top.id, body: 'One.' });
    const deeper = await add(member, { postId: top.postId, parentId: reply.comment.id, body: 'Two.' });
    expect(deeper.comment.parent?.id).toBe(reply.comment.id);
    expect(await read(api.visitor, top.id)).toMatchObject({ replyCount: 2, path: `/comments/${top.id}` });
    expect(await read(api.visitor, reply.comment.id)).toMatchObject({ replyCount: 0 });
  });

  test('a form sent twice, even at once, is one comment', async () => {
    const [article, member] = [await anArticle(api), await aMember(api)];
    const answers = await Promise.all([1, 2, 3, 4].map(() => add(member, { postId: article.id, body: 'Once is enough.' })));
    expect(new Set(answers.map((answer) => answer.comment.id)).size).toBe(1);
    expect(await api.db.query('SELECT 1 FROM comment WHERE author_id = $1', [member.id])).toHaveLength(1);
  });

  test('a visitor and a suspended member are told why not', async () => {
    const [article, suspended] = [await anArticle(api), await aMember(api, { suspendedUntil: new Date(Date.now() + 3_600_000) })];
    const top = await aComment(api, { on: article, by: suspended });
    expect(await send(api.visitor, ADD, { input: { postId: article.id, body: 'x' } })).toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
    expect(await add(suspended, { postId: article.id, body: 'x' })).toMatchObject({ reason: 'SUSPENDED' });
    expect(await edit(suspended, top.id, 'x')).toMatchObject({ reason: 'SUSPENDED' });
    expect(await send(suspended.caller, DELETE, { id: top.id })).toMatchObject({ reason: 'SUSPENDED' });
  });

  test.each([
    ['empty', ' \u200B \n ', /empty/],
    ['too long by one character', '👜'.repeat(5001), /1 characters over the limit of 5000/],
  ])('a text that is %s is refused with its field', async (_what, body, message) => {
    const [article, member] = [await anArticle(api), await aMember(api)];
    const answer = await add(member, { postId: article.id, body });
    expect(answer).toMatchObject({ reason: 'INVALID', field: 'body', message: expect.stringMatching(message) });
  });

  test('exactly 5000 characters are kept, counted as people count', async () => {
    const [article, member] = [await anArticle(api), await aMember(api)];
    const answer = await add(member, { postId: article.id, body: '👜'.repeat(5000) });
    expect([...(answer.comment.source ?? '')]).toHaveLength(5000);
  });

  test.each(['a\0b', 'half \ud83d pair'])('text that cannot be stored is a clear error, not a fault', async (body) => {
    const [article, member] = [await anArticle(api), await aMember(api)];
    const answer = await member.caller.ask(ADD, { input: { postId: article.id, body } });
    expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  });

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '![x](https://evil.example/p.png)',
    '[x](data:text/html,<script>alert(1)</script>)',
    '"><svg/onload=alert(1)>',
  ])('%s comes out harmless', async (source) => {
    const html = String((await read(api.visitor, (await aComment(api, { source })).id))?.['bodyHtml']);
    expect(html).not.toMatch(/<(?!\/?(p|a|br)\b)|<a [^>]*href="(?!https?:)|javascript:[^<]*"/i);
  });

  test('links to elsewhere carry no weight and no pictures are loaded', async () => {
    const comment = await aComment(api, { source: 'See https://bags.example and ![p](https://bags.example/p.png)' });
    const html = String((await read(api.visitor, comment.id))?.['bodyHtml']);
    expect(html).toContain('rel="ugc nofollow noopener"');
    expect(html).not.toContain('<img');
  });

  test.each(['0', '-1', 'abc', '99999999999999999999', '9223372036854775807', "1' OR '1'='1", ''])('an article with the id %p is gone', async (postId) => {
    expect(await add(await aMember(api), { postId, body: 'x' })).toMatchObject({ reason: 'POST_GONE' });
  });

  test('a deleted article takes no comments and its comments are not found', async () => {
    const [article, member] = [await anArticle(api), await aMember(api)];
    const comment = await aComment(api, { on: article, by: member });
    await api.db.query('UPDATE post SET deleted_at = now() WHERE id = $1', [article.id]);
    expect(await add(member, { postId: article.id, body: 'x' })).toMatchObject({ reason: 'POST_GONE' });
    expect(await edit(member, comment.id, 'x')).toMatchObject({ reason: 'POST_GONE' });
    expect(await read(member.caller, comment.id)).toBeNull();
  });

  test('an answer to a comment of another article is refused like one to a missing comment', async () => {
    const [article, elsewhere, member] = [await anArticle(api), await aComment(api), await aMember(api)];
    for (const parentId of [elsewhere.id, '987654321', 'x']) {
      expect(await add(member, { postId: article.id, parentId, body: 'x' })).toMatchObject({ reason: 'COMMENT_GONE' });
    }
  });

  test.each([{ deletedAt: new Date() }, { removedAt: new Date() }])('nobody answers a marker', async (marker) => {
    const gone = await aComment(api, marker);
    expect(await add(await aMember(api), { postId: gone.postId, parentId: gone.id, body: 'x' })).toMatchObject({ reason: 'COMMENT_GONE' });
  });

  test('the eleventh comment within five minutes has to wait, also when sent in one request', async () => {
    const [article, member] = [await anArticle(api), await aMember(api)];
    const aliases = (from: number) =>
      [0, 1, 2, 3, 4, 5].map((n) => `c${n}: addComment(input: { postId: "${article.id}", body: "n ${from + n}" }) { ... on Refusal { reason } }`).join(' ');
    await member.caller.run(`mutation { ${aliases(0)} }`);
    const answer = await member.caller.run<Record<string, { reason?: string }>>(`mutation { ${aliases(6)} }`);
    expect(Object.values(answer).map((one) => one.reason)).toEqual([undefined, undefined, undefined, undefined, 'TOO_MANY', 'TOO_MANY']);
  });
});

describe('editing a comment', () => {
  test('the old words are kept, and cannot be changed any more', async () => {
    const member = await aMember(api);
    const comment = await aComment(api, { by: member, source: 'First.', createdAt: new Date(Date.now() - 3_600_000) });
    const edited = await edit(member, comment.id, 'Second.');
    await edit(member, comment.id, 'Second.');
    await edit(member, comment.id, 'Third.');
    expect(edited.comment).toMatchObject({ source: 'Second.', editedAt: expect.any(String) });
    const revisions = await api.db.query<{ source: string }[]>('SELECT source FROM comment_revision WHERE comment_id = $1 ORDER BY id', [comment.id]);
    expect(revisions.map((revision) => revision.source)).toEqual(['First.', 'Second.']);
    await expect(api.db.query('UPDATE comment_revision SET source = $2 WHERE comment_id = $1', [comment.id, 'x'])).rejects.toThrow(/append-only/);
    await expect(api.db.query('DELETE FROM comment_revision WHERE comment_id = $1', [comment.id])).rejects.toThrow(/append-only/);
  });

  test('two edits at once lose no revision', async () => {
    const member = await aMember(api);
    const comment = await aComment(api, { by: member, source: 'v0' });
    await Promise.all(['v1', 'v2', 'v3', 'v4'].map((body) => edit(member, comment.id, body)));
    expect(await api.db.query('SELECT 1 FROM comment_revision WHERE comment_id = $1', [comment.id])).toHaveLength(4);
  });

  test("somebody else's comment is refused, a missing one looks gone, and neither is touched", async () => {
    const [comment, other] = [await aComment(api, { source: 'Mine.' }), await aMember(api, { role: 'ADMIN' })];
    expect(await edit(other, comment.id, 'Yours.')).toMatchObject({ reason: 'FORBIDDEN' });
    expect(await send(other.caller, DELETE, { id: comment.id })).toMatchObject({ reason: 'FORBIDDEN' });
    for (const id of ['987654321', 'x']) expect(await edit(other, id, 'x')).toMatchObject({ reason: 'COMMENT_GONE' });
    expect(await read(api.visitor, comment.id)).toMatchObject({ bodyHtml: '<p>Mine.</p>', state: 'VISIBLE' });
  });
});

describe('deleting a comment', () => {
  test('leaves a marker without words and without a name; its author and staff still see them', async () => {
    const [member, moderator] = [await aMember(api), await aMember(api, { role: 'MODERATOR' })];
    const comment = await aComment(api, { by: member, source: 'Regret.' });
    const reply = await aComment(api, { under: comment });
    await send(member.caller, DELETE, { id: comment.id });
    await send(member.caller, DELETE, { id: comment.id });
    const marker = { state: 'DELETED', bodyHtml: null, source: null, author: null, stance: null, viewerCanReply: false };
    expect(await read(api.visitor, comment.id)).toMatchObject(marker);
    expect(await read((await aMember(api)).caller, comment.id)).toMatchObject(marker);
    expect(await read(member.caller, comment.id)).toMatchObject({ bodyHtml: '<p>Regret.</p>', viewerCanRestore: true, viewerCanEdit: false });
    expect(await read(moderator.caller, comment.id)).toMatchObject({ source: 'Regret.', author: { handle: member.handle } });
    expect(await read(api.visitor, reply.id)).toMatchObject({ state: 'VISIBLE', parent: { id: comment.id } });
  });

  test('can be taken back within ten minutes, by its author, once or twice', async () => {
    const member = await aMember(api);
    const comment = await aComment(api, { by: member, deletedAt: minutesAgo(9) });
    expect(await send((await aMember(api)).caller, RESTORE, { id: comment.id })).toMatchObject({ reason: 'COMMENT_GONE' });
    for (let time = 0; time < 2; time++) {
      expect((await send(member.caller, RESTORE, { id: comment.id })).comment).toMatchObject({ state: 'VISIBLE', viewerCanEdit: true });
    }
  });

  test('cannot be taken back later', async () => {
    const member = await aMember(api);
    const comment = await aComment(api, { by: member, deletedAt: minutesAgo(11) });
    expect(await send(member.caller, RESTORE, { id: comment.id })).toMatchObject({ reason: 'UNDO_EXPIRED' });
    expect(await read(member.caller, comment.id)).toMatchObject({ viewerCanRestore: false });
  });

  test('does not help against a removal: the author cannot restore what a moderator removed', async () => {
    const member = await aMember(api);
    for (const marker of [{ removedAt: new Date() }, { removedAt: new Date(), deletedAt: new Date() }]) {
      const comment = await aComment(api, { by: member, source: 'Rude.', ...marker });
      expect(await send(member.caller, RESTORE, { id: comment.id })).toMatchObject({ reason: 'COMMENT_GONE' });
      expect(await edit(member, comment.id, 'Polite.')).toMatchObject({ reason: 'COMMENT_GONE' });
      expect(await read(member.caller, comment.id)).toMatchObject({ state: 'REMOVED', bodyHtml: '<p>Rude.</p>', viewerCanRestore: false });
      expect(await read(api.visitor, comment.id)).toMatchObject({ state: 'REMOVED', bodyHtml: null, author: null });
    }
  });
});
