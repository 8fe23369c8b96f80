import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { aComment, EDIT } from '@swingtag/comments-server/testing';
import { anAvatar, aSentPicture, type PictureForTest } from '@swingtag/media-server/testing';
import { DECIDE, theRule, UNDO, type Outcome } from '@swingtag/moderation-server/testing';
import { sessionCookie } from '@swingtag/platform-server';
import { testApi, until, type TestApi } from '@swingtag/platform-server/testing';
import { aBoard, anArticle, anAudience, aTopic } from '@swingtag/posts-server/testing';
import { ModerationModule } from './moderation.module.ts';

let api: TestApi;
let elsewhere: TestApi;
let folder: string;
let staff: TestMember;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'swingtag-withheld-'));
  api = await testApi({ imports: [ModerationModule], env: { DATA_DIR: folder } });
});
beforeAll(async () => {
  elsewhere = await testApi({ imports: [ModerationModule], env: { DATA_DIR: folder } });
});
beforeEach(async () => {
  staff = await aMember(api, { role: 'MODERATOR' });
});
afterAll(async () => {
  await api.close();
  await elsewhere.close();
  await rm(folder, { recursive: true, force: true });
});

const keep = (table: 'comment' | 'topic', id: string, picture: PictureForTest) => api.db.query(`INSERT INTO ${table}_picture VALUES ($1, $2)`, [id, picture.id]);
async function inComment(on?: { id: string }): Promise<{ picture: PictureForTest; comment: { id: string; postId: string } }> {
  const picture = await aSentPicture(api);
  const comment = await aComment(api, { by: picture.owner, source: `Look:\n\n![](picture:${picture.id})`, ...(on ? { on } : {}) });
  await keep('comment', comment.id, picture);
  return { picture, comment };
}
const get = (from: TestApi, url: string, who?: TestMember, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') =>
  from.app.inject({ method, url, headers: { ...headers, ...(who ? { cookie: `${sessionCookie(api.config)}=${who.sessionId}` } : {}) } });
const statusOf = async (from: TestApi, url: string, who?: TestMember) => (await get(from, url, who)).statusCode;

/** Both processes know that everybody may see it. */
async function warm(url: string): Promise<void> {
  for (const one of [api, elsewhere]) expect(await until(async () => (await statusOf(one, url)) === 200 && (await api.countStatements(() => get(one, url))) === 0)).toBe(true);
}
const isGone = async (url: string) => {
  for (const one of [api, elsewhere]) expect(await until(async () => (await statusOf(one, url)) === 404)).toBe(true);
};
const run = async (who: TestMember, document: string, variables: object): Promise<Outcome> => {
  const [outcome] = Object.values(await who.caller.run<Record<string, Outcome>>(document, { ...variables }));
  if (!outcome) throw new Error('no result');
  return outcome;
};
const decide = async (kind: string, objectId: string, outcome = 'REMOVE') =>
  (await run(staff, DECIDE, { input: { kind, objectId, outcome, ruleId: await theRule(api), reason: 'It is about a person.' } })).decision;
const by = (document: string) => async (who: TestMember, id: string) => run(who, `mutation ($id: ID!) { ${document}(id: $id) { __typename } }`, { id });
const [deleteComment, restoreComment, deleteTopic, restoreTopic] = [by('deleteComment'), by('restoreComment'), by('deleteTopic'), by('restoreTopic')];

describe('a picture in a text that everybody reads', () => {
  test('is served without asking the database again, and asked for again by caches before long', async () => {
    const { picture } = await inComment();
    await warm(picture.url);
    const { headers, body } = await get(api, picture.url);
    expect(headers['cache-control']).toBe('public, max-age=300, must-revalidate');
    expect(body).toBe('the file 800.jpg');
    const again = await get(api, picture.url, undefined, { 'if-none-match': `W/"x", ${String(headers['etag'])}` });
    expect([again.statusCode, again.body, again.headers['cache-control']]).toEqual([304, '', 'public, max-age=300, must-revalidate']);
    expect((await get(api, picture.url, undefined, { 'if-none-match': `"${picture.hash}-400.jpg"` })).statusCode).toBe(200);
  });

  test('stays while another text shows it', async () => {
    const { picture, comment } = await inComment();
    const other = await aComment(api, { by: picture.owner });
    await keep('comment', other.id, picture);
    await warm(picture.url);
    await decide('COMMENT', comment.id);
    await api.db.query(`SELECT pg_notify('swingtag_pictures', '')`);
    expect(await statusOf(api, picture.url)).toBe(200);
    await deleteComment(picture.owner, other.id);
    await isGone(picture.url);
  });
});

/** Each gives the way back; none where there is none. */
const WAYS: [string, () => Promise<{ picture: PictureForTest; hide: () => Promise<unknown>; back?: () => Promise<unknown> }>][] = [
  ...(['REMOVE', 'HIDE'] as const).map((outcome): (typeof WAYS)[number] => [
    `a moderator’s ${outcome} of the comment`,
    async () => {
      const { picture, comment } = await inComment();
      let id = '';
      return { picture, hide: async () => ({ id } = await decide('COMMENT', comment.id, outcome)), back: () => run(staff, UNDO, { id }) };
    },
  ]),
  ['its author’s deletion of the comment', async () => {
    const { picture, comment } = await inComment();
    return { picture, hide: () => deleteComment(picture.owner, comment.id), back: () => restoreComment(picture.owner, comment.id) };
  }],
  ['an edit that takes it out', async () => {
    const { picture, comment } = await inComment();
    return { picture, hide: () => run(picture.owner, EDIT, { input: { commentId: comment.id, body: 'Nothing to see.' } }) };
  }],
  ['the removal of the topic that it opens', async () => {
    const picture = await aSentPicture(api);
    const topic = await aTopic(api, { by: picture.owner });
    await keep('topic', topic.id, picture);
    let id = '';
    return { picture, hide: async () => ({ id } = await decide('TOPIC', topic.id)), back: () => run(staff, UNDO, { id }) };
  }],
  ['the deletion of the topic that it opens, under which others spoke', async () => {
    const picture = await aSentPicture(api);
    const topic = await aTopic(api, { by: picture.owner });
    await keep('topic', topic.id, picture);
    await aComment(api, { on: topic });
    return { picture, hide: () => deleteTopic(picture.owner, topic.id), back: () => restoreTopic(picture.owner, topic.id) };
  }],
  ['the removal of the topic that the comment is on', async () => {
    const topic = await aTopic(api);
    const { picture } = await inComment(topic);
    let id = '';
    return { picture, hide: async () => ({ id } = await decide('TOPIC', topic.id)), back: () => run(staff, UNDO, { id }) };
  }],
  ['the removal of the article that the comment is on', async () => {
    const article = await anArticle(api);
    const { picture } = await inComment(article);
    let id = '';
    return { picture, hide: async () => ({ id } = await decide('ARTICLE', article.id)), back: () => run(staff, UNDO, { id }) };
  }],
  ['a board that becomes private', async () => {
    const board = await aBoard(api);
    const { picture } = await inComment(await aTopic(api, { on: board }));
    const audience = await anAudience(api, { members: [staff] });
    const readBy = (id: string) => api.db.query('UPDATE board SET audience_id = $2 WHERE id = $1', [board.id, id]);
    return { picture, hide: () => readBy(audience), back: () => readBy('1') };
  }],
];

test.each(WAYS)('%s withholds every file of it on every process, from all but its owner and the staff, until it is taken back', async (_way, prepare) => {
  const { picture, hide, back } = await prepare();
  const [{ url, hash, owner }, stranger] = [picture, await aMember(api)];
  await warm(url);
  const { etag } = (await get(api, url)).headers;
  await hide();
  await isGone(url);
  for (const from of [api, elsewhere]) {
    for (const name of ['400.avif', '400.webp', '400.jpg', '800.avif', '800.webp', '800.jpg']) expect(await statusOf(from, `/pictures/${hash}-${name}`)).toBe(404);
    const missing = await get(from, `/pictures/${'f'.repeat(24)}-800.jpg`);
    const tries = [
      await get(from, url, stranger), await get(from, `${url}?x=1`), await get(from, url, undefined, { 'if-none-match': String(etag) }),
      await get(from, url, undefined, { range: 'bytes=0-3' }), await get(from, url, undefined, { cookie: `${sessionCookie(api.config)}=nonsense` }),
    ];
    for (const { statusCode, body, headers } of tries) expect([statusCode, body, headers['cache-control'], headers['etag']]).toEqual([404, missing.body, 'no-store', missing.headers['etag']]);
    expect((await get(from, url, undefined, {}, 'HEAD')).statusCode).toBe(404);
    for (const who of back ? [owner, staff] : [owner]) {
      const { statusCode, headers, body } = await get(from, url, who);
      expect([statusCode, headers['cache-control'], headers['etag'], body]).toEqual([200, 'private, no-store', undefined, 'the file 800.jpg']);
    }
    expect(await statusOf(from, url)).toBe(404); // what owner and staff have fetched is nobody else's
  }
  await back?.();
  if (back) await warm(url);
});

describe('a private board', () => {
  test('shows its pictures to those who read it, and to no other moderator', async () => {
    const [insider, other] = [await aMember(api), await aMember(api, { role: 'MODERATOR' })];
    const board = await aBoard(api, { readers: await anAudience(api, { members: [insider] }) });
    const { picture, comment } = await inComment(await aTopic(api, { on: board }));
    expect(await statusOf(api, picture.url, insider)).toBe(200);
    for (const who of [other, await aMember(api), undefined]) expect(await statusOf(api, picture.url, who)).toBe(404);
    await api.db.query('UPDATE comment SET removed_at = now() WHERE id = $1', [comment.id]);
    for (const who of [insider, other]) expect(await statusOf(api, picture.url, who)).toBe(404);
    await api.db.query('INSERT INTO board_moderator (board_id, member_id, appointed_by_id) VALUES ($1, $2, $2)', [board.id, insider.id]);
    expect(await statusOf(api, picture.url, insider)).toBe(200);
    const suspended = await aMember(api, { role: 'MODERATOR', suspendedUntil: new Date(Date.now() + 60_000) });
    expect(await statusOf(api, picture.url, suspended)).toBe(404);
  });
});

test('a picture that no text shows yet, or one that waits to be published, is its owner’s', async () => {
  const [unsent, avatar] = [await aSentPicture(api), await aSentPicture(api, { purpose: 'AVATAR' })];
  const scheduled = await aSentPicture(api);
  await keep('topic', (await aTopic(api, { by: scheduled.owner, publishedAt: new Date(Date.now() + 60_000) })).id, scheduled);
  for (const { url, owner } of [unsent, avatar, scheduled]) expect([await statusOf(api, url), await statusOf(api, url, await aMember(api)), await statusOf(api, url, owner)]).toEqual([404, 404, 200]);
  expect(await statusOf(api, unsent.url, staff)).toBe(404);
  await api.db.query(`UPDATE post SET published_at = now() WHERE id IN (SELECT topic_id FROM topic_picture WHERE picture_id = $1)`, [scheduled.id]);
  expect(await statusOf(api, scheduled.url)).toBe(200);
});

test('the picture beside the name of a member who is deleted goes with them', async () => {
  const { url, owner } = await anAvatar(api);
  await warm(url);
  await api.db.query('UPDATE member SET deleted_at = now() WHERE id = $1', [owner.id]);
  await isGone(url);
});

test('the opening of a topic that is merged takes its pictures along, and under that comment they can be removed', async () => {
  const picture = await aSentPicture(api);
  const [topic, target] = [await aTopic(api, { by: picture.owner }), await aTopic(api)];
  await keep('topic', topic.id, picture);
  await run(staff, 'mutation ($input: MergeTopicsInput!) { mergeTopics(input: $input) { __typename } }', { input: { topicId: topic.id, intoId: target.id, reason: 'The same question.' } });
  expect(await statusOf(api, picture.url)).toBe(200);
  const [{ id }] = await api.db.query<[{ id: string }]>('SELECT id FROM comment WHERE post_id = $1', [target.id]);
  await decide('COMMENT', id);
  await isGone(picture.url);
  const seen = await api.visitor.run('query ($id: ID!) { topic(id: $id) { bodyHtml edits { at } } }', { id: topic.id });
  expect(seen).toEqual({ topic: { bodyHtml: '', edits: [] } });
});

describe('while texts come and go', () => {
  test('what was being looked up as it was withheld is answered once and not remembered', async () => {
    const [{ picture, comment }, witness] = [await inComment(), await inComment()];
    await warm(witness.picture.url);
    const [query, end] = [elsewhere.db.query.bind(elsewhere.db), Promise.withResolvers<undefined>()];
    const read = Promise.withResolvers<undefined>();
    const spy = jest.spyOn(elsewhere.db, 'query').mockImplementationOnce(async (...asked: Parameters<typeof query>) => {
      const rows = await query<unknown>(...asked);
      read.resolve(undefined);
      await end.promise;
      return rows;
    });
    const early = statusOf(elsewhere, picture.url);
    await read.promise;
    await api.db.query('UPDATE comment SET removed_at = now() WHERE id = $1', [comment.id]);
    await api.db.query('UPDATE comment SET removed_at = now() WHERE id = $1', [witness.comment.id]);
    await isGone(witness.picture.url); // what is announced is heard in order
    end.resolve(undefined);
    expect(await early).toBe(200);
    expect(await statusOf(elsewhere, picture.url)).toBe(404);
    spy.mockRestore();
  });

  test('a removal and another text with the same picture, both at once, leave it as the other text wants it', async () => {
    for (let turn = 0; turn < 6; turn++) {
      const { picture, comment } = await inComment();
      const other = await aComment(api, { by: picture.owner });
      await warm(picture.url);
      await Promise.all([decide('COMMENT', comment.id), keep('comment', other.id, picture), statusOf(elsewhere, picture.url), statusOf(api, picture.url)]);
      expect(await until(async () => (await statusOf(elsewhere, picture.url)) === 200)).toBe(true);
      await Promise.all([api.db.query('DELETE FROM comment_picture WHERE comment_id = $1', [other.id]), statusOf(elsewhere, picture.url)]);
      await isGone(picture.url);
    }
  });

  test('a process that hears nothing any more forgets what it knew, and asks until it hears again', async () => {
    const [{ picture, comment }, kept] = [await inComment(), await inComment()];
    await warm(picture.url);
    await api.db.query(`WITH gone AS (UPDATE comment SET removed_at = now() WHERE id = $1)
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'swingtag announcements'`, [comment.id]);
    await isGone(picture.url);
    expect(await statusOf(api, kept.picture.url)).toBe(200);
    await warm(kept.picture.url);
    await decide('COMMENT', kept.comment.id);
    await isGone(kept.picture.url);
  });
});

test('no answer about a hidden text names a file of it', async () => {
  const { picture, comment } = await inComment(await aTopic(api));
  const quoting = await aComment(api, { source: `> [@x](/comments/${comment.id}):\n>\n> ![](picture:${picture.id})\n\n![](picture:${picture.id})` });
  const read = async (who: TestMember | null) => JSON.stringify(await (who?.caller ?? api.visitor).run(
    `query ($id: ID!, $quoting: ID!, $post: ID!) {
       comment(id: $id) { bodyHtml source quotation edits { lines { pieces { text } } } author { avatarUrl } }
       quoting: comment(id: $quoting) { bodyHtml quotation }
       topic(id: $post) { bodyHtml comments { nodes { bodyHtml quotation } } } }`,
    { id: comment.id, quoting: quoting.id, post: comment.postId },
  ));
  expect(await read(null)).toContain(picture.hash);
  await decide('COMMENT', comment.id);
  for (const who of [null, await aMember(api)]) expect(await read(who)).not.toMatch(new RegExp(`${picture.hash}|picture:${picture.id}`));
  for (const who of [picture.owner, staff]) expect(await read(who)).toContain(picture.hash);
});
