import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { aComment } from '@swingtag/comments-server/testing';
import { aSentPicture } from '@swingtag/media-server/testing';
import { DECIDE, theRule, UNDO, type Outcome } from '@swingtag/moderation-server/testing';
import { sessionCookie } from '@swingtag/platform-server';
import { testApi, until, type TestApi } from '@swingtag/platform-server/testing';
import { anArticle, aPicture, aTrend, type ArticleForTest } from '@swingtag/posts-server/testing';
import { ModerationModule } from './moderation.module.ts';

let api: TestApi;
let elsewhere: TestApi;
let folder: string;
let staff: TestMember;
let editor: TestMember;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'swingtag-shown-'));
  api = await testApi({ imports: [ModerationModule], env: { DATA_DIR: folder } });
});
beforeAll(async () => {
  elsewhere = await testApi({ imports: [ModerationModule], env: { DATA_DIR: folder } });
});
beforeEach(async () => {
  [staff, editor] = [await aMember(api, { role: 'MODERATOR' }), await aMember(api, { role: 'EDITOR' })];
});
afterAll(async () => {
  await api.close();
  await elsewhere.close();
  await rm(folder, { recursive: true, force: true });
});

/** Of the library: with files, or drawn when it is asked for. */
interface Shown {
  id: string;
  url: string;
}
let drawn = 0;
const KINDS: [string, () => Promise<Shown>][] = [
  ['with files', () => aSentPicture(api, { purpose: 'LIBRARY' })],
  ['drawn', async () => {
    // Ids begin anew with each test, and what was remembered of one would be taken for another's.
    await sql(`SELECT setval(pg_get_serial_sequence('picture', 'id'), $1)`, (drawn += 100));
    const id = await aPicture(api);
    return { id, url: `/pictures/${id}-1.svg` };
  }],
];
const get = (from: TestApi, url: string, who?: TestMember, headers: Record<string, string> = {}) =>
  from.app.inject({ url, headers: { ...headers, ...(who ? { cookie: `${sessionCookie(api.config)}=${who.sessionId}` } : {}) } });
const statusOf = async (from: TestApi, url: string, who?: TestMember) => (await get(from, url, who)).statusCode;
const sql = (text: string, ...values: unknown[]) => api.db.query<{ id: string }[]>(text, values);

/** Both processes know that everybody may see it: they ask the database nothing, but for the recipe of a drawn one that is not kept yet. */
async function warm({ url }: Shown): Promise<void> {
  const statements = url.endsWith('.svg') ? 1 : 0;
  for (const one of [api, elsewhere]) {
    const isKnown = async () => {
      const { statusCode, headers } = await get(one, url);
      const again = () => get(one, url, undefined, { 'if-none-match': String(headers.etag) });
      return statusCode === 200 && (await api.countStatements(() => get(one, url))) === statements && (await api.countStatements(again)) === 0 && (await again()).statusCode === 304;
    };
    expect(await until(isKnown)).toBe(true);
  }
}
async function isGone({ url }: Shown): Promise<void> {
  for (const one of [api, elsewhere]) {
    expect(await until(async () => (await statusOf(one, url)) === 404)).toBe(true);
    expect(await statusOf(one, url, await aMember(api))).toBe(404);
    const { statusCode, headers } = await get(one, url, editor);
    expect([statusCode, headers['cache-control'], headers.etag]).toEqual([200, 'private, no-store', undefined]);
    expect(await statusOf(one, url)).toBe(404); // what an editor has fetched is nobody else's
  }
}
const run = async (who: TestMember, document: string, input: Record<string, unknown>): Promise<Outcome> => {
  const [outcome] = Object.values(await who.caller.run<Record<string, Outcome>>(document, input));
  if (!outcome || (outcome as { reason?: string }).reason) throw new Error(JSON.stringify(outcome));
  return outcome;
};
const inBody = async (article: ArticleForTest, { id }: Shown) => void (await sql('INSERT INTO article_picture VALUES ($1, $2)', article.id, id));

/** Each shows the picture somewhere, takes it out of sight, and, where there is a way, back. */
type Way = (picture: Shown) => Promise<{ hide: () => Promise<unknown>; back?: () => Promise<unknown> }>;
const withdrawal = (article: ArticleForTest) => ({
  hide: () => sql(`WITH w AS (UPDATE article SET withdrawn_at = now(), withdraw_reason = 'A mistake.' WHERE post_id = $1) UPDATE post SET deleted_at = now() WHERE id = $1`, article.id),
  back: () => sql(`WITH w AS (UPDATE article SET withdrawn_at = NULL, withdraw_reason = NULL WHERE post_id = $1) UPDATE post SET deleted_at = NULL WHERE id = $1`, article.id),
});
const WAYS: [string, Way][] = [
  ['an article that is withdrawn, whose cover it is', async ({ id }) => {
    const article = await anArticle(api);
    await sql('UPDATE article SET cover_id = $2 WHERE post_id = $1', article.id, id);
    return withdrawal(article);
  }],
  ['an article that is withdrawn, in whose text it stands', async (picture) => {
    const article = await anArticle(api);
    await inBody(article, picture);
    return withdrawal(article);
  }],
  ['an article that a moderator removes', async (picture) => {
    const article = await anArticle(api);
    await inBody(article, picture);
    let id = '';
    const input = { kind: 'ARTICLE', objectId: article.id, outcome: 'REMOVE', ruleId: await theRule(api), reason: 'It is about a person.' };
    return { hide: async () => ({ id } = (await run(staff, DECIDE, { input })).decision), back: () => run(staff, UNDO, { id }) };
  }],
  ['an article that gets another cover', async ({ id }) => {
    const [article, other] = [await anArticle(api), await aPicture(api)];
    const cover = (to: string) => sql('UPDATE article SET cover_id = $2 WHERE post_id = $1', article.id, to);
    await cover(id);
    return { hide: () => cover(other), back: () => cover(id) };
  }],
  ['a text that it is taken out of', async (picture) => {
    const article = await anArticle(api);
    await inBody(article, picture);
    return { hide: () => sql('DELETE FROM article_picture WHERE picture_id = $1', picture.id), back: () => inBody(article, picture) };
  }],
  ['a trend with another cover', async ({ id }) => {
    const [trend, other] = [await aTrend(api), await aPicture(api)];
    const cover = (to: string) => sql('UPDATE trend SET cover_id = $2 WHERE id = $1', trend.id, to);
    await cover(id);
    return { hide: () => cover(other), back: () => cover(id) };
  }],
  ['a trend that turns out to be another', async ({ id }) => {
    const [trend, other] = [await aTrend(api), await aTrend(api)];
    await sql('UPDATE trend SET cover_id = $2 WHERE id = $1', trend.id, id);
    return { hide: () => sql('UPDATE trend SET merged_into_id = $2 WHERE id = $1', trend.id, other.id) };
  }],
  ['a bag that turns out to be another', async (picture) => {
    const [[bag], [other]] = [await aBag(picture.id), await aBag(await aPicture(api))];
    return { hide: () => sql('UPDATE bag SET merged_into_id = $2 WHERE id = $1', bag?.id, other?.id) };
  }],
  ['a bag with another picture', async (picture) => {
    const [[bag], other] = [await aBag(picture.id), await aPicture(api)];
    return { hide: () => sql('UPDATE bag SET picture_id = $2 WHERE id = $1', bag?.id, other) };
  }],
  ['a poll whose article is withdrawn', async ({ id }) => {
    const article = await anArticle(api);
    await sql('UPDATE poll_option SET picture_id = $2 WHERE poll_id = $1 AND position = 0', article.poll.id, id);
    return withdrawal(article);
  }],
  ['a poll that is not public any more', async ({ id }) => {
    const article = await anArticle(api);
    await sql('UPDATE poll_option SET picture_id = $2 WHERE poll_id = $1 AND position = 0', article.poll.id, id);
    const from = (at: Date | null) => sql('UPDATE poll SET opens_at = $2 WHERE id = $1', article.poll.id, at);
    return { hide: () => from(null), back: () => from(new Date(0)) };
  }],
  ['an option that loses it', async ({ id }) => {
    const article = await anArticle(api);
    const show = (to: string | null) => sql('UPDATE poll_option SET picture_id = $2 WHERE poll_id = $1 AND position = 0', article.poll.id, to);
    await show(id);
    return { hide: () => show(null), back: () => show(id) };
  }],
];
let bags = 0;
const aBag = async (pictureId: string) => {
  const name = `b-${process.pid}-${++bags}`;
  const [brand] = await sql('INSERT INTO brand (name) VALUES ($1) RETURNING id', name);
  return sql(`INSERT INTO bag (slug, brand_id, model, silhouette, picture_id) VALUES ($1, $2, 'One', 'tote', $3) RETURNING id`, name, brand?.id, pictureId);
};

describe.each(KINDS)('a picture of the library, %s,', (_kind, aShown) => {
  test.each(WAYS)('shown by %s is gone on every process, but for the editors, until it is shown again', async (_way, prepare) => {
    const picture = await aShown();
    await isGone(picture); // before anything shows it
    const { hide, back } = await prepare(picture);
    await warm(picture);
    await hide();
    await isGone(picture);
    await back?.();
    if (back) await warm(picture);
  });

  test('stays while anything else shows it', async () => {
    const [picture, one, other, trend] = [await aShown(), await anArticle(api), await anArticle(api), await aTrend(api)];
    for (const article of [one, other]) await inBody(article, picture);
    await sql('UPDATE trend SET cover_id = $2 WHERE id = $1', trend.id, picture.id);
    for (const article of [one, other]) {
      await withdrawal(article).hide();
      await warm(picture);
    }
    await sql('UPDATE trend SET cover_id = $2 WHERE id = $1', trend.id, await aPicture(api));
    await isGone(picture);
  });

  test('is kept by caches for an hour, and asked for again with what they have', async () => {
    const [picture, article] = [await aShown(), await anArticle(api)];
    await inBody(article, picture);
    const { headers } = await get(api, picture.url);
    expect(headers['cache-control']).toBe('public, max-age=3600, must-revalidate');
    const again = await get(api, picture.url, undefined, { 'if-none-match': String(headers.etag) });
    expect([again.statusCode, again.body, again.headers['cache-control']]).toEqual([304, '', 'public, max-age=3600, must-revalidate']);
  });
});

test('a moderator sees the pictures of an article that was removed, a suspended editor none', async () => {
  const [picture, article] = [await aSentPicture(api, { purpose: 'LIBRARY' }), await anArticle(api, { deleted: true })];
  expect(await statusOf(api, picture.url, staff)).toBe(404);
  await inBody(article, picture);
  expect(await statusOf(api, picture.url, staff)).toBe(200);
  expect(await statusOf(api, picture.url, await aMember(api, { role: 'EDITOR', suspendedUntil: new Date(Date.now() + 60_000) }))).toBe(404);
});

test('one that is scheduled is the editors’ until the moment comes', async () => {
  const picture = await aSentPicture(api, { purpose: 'LIBRARY' });
  const article = await anArticle(api, { publishedAt: new Date(Date.now() + 60_000) });
  await inBody(article, picture);
  await isGone(picture);
  await sql('UPDATE post SET published_at = now() WHERE id = $1', article.id);
  await warm(picture);
});

test('what it was before it was replaced goes with it', async () => {
  const [picture, article] = [await aSentPicture(api, { purpose: 'LIBRARY' }), await anArticle(api)];
  await inBody(article, picture);
  await warm(picture);
  await sql(`UPDATE picture SET hash = reverse(hash) WHERE id = $1`, picture.id);
  await isGoneForAll(picture.url);
  await sql(`INSERT INTO retired_file (key, goes_at, picture_id) VALUES ($1, now() + interval '1 day', $2)`, `pictures/${picture.hash}/800.jpg`, picture.id);
  expect(await statusOf(api, picture.url)).toBe(200);
  await withdrawal(article).hide();
  for (const one of [api, elsewhere]) expect(await statusOf(one, picture.url)).toBe(404);
  expect(await statusOf(api, picture.url, editor)).toBe(200);
});
const isGoneForAll = async (url: string) => {
  for (const one of [api, elsewhere]) expect(await until(async () => (await statusOf(one, url)) === 404)).toBe(true);
};

test('a library picture in a comment is shown by it, too', async () => {
  const picture = await aSentPicture(api, { purpose: 'LIBRARY', by: editor });
  const comment = await aComment(api, { by: editor });
  await sql('INSERT INTO comment_picture VALUES ($1, $2)', comment.id, picture.id);
  await warm(picture);
  await sql('UPDATE comment SET removed_at = now() WHERE id = $1', comment.id);
  await isGone(picture);
});

test('withdrawn and published at once, by several, and fetched meanwhile: what is remembered is what holds at the end', async () => {
  const [picture, article] = [await aSentPicture(api, { purpose: 'LIBRARY' }), await anArticle(api)];
  await inBody(article, picture);
  const { hide, back } = withdrawal(article);
  for (let turn = 0; turn < 8; turn++) {
    await Promise.all([hide(), back(), statusOf(api, picture.url), hide(), statusOf(elsewhere, picture.url), back(), statusOf(api, picture.url)]);
    const last = turn % 2 === 0 ? hide : back;
    await last();
    const expected = turn % 2 === 0 ? 404 : 200;
    for (const one of [api, elsewhere]) expect(await until(async () => (await statusOf(one, picture.url)) === expected)).toBe(true);
  }
});

test('the pictures of ten pages a minute pass where ten pages do, kept or not; then a sentence, and other networks are not touched', async () => {
  const small = await testApi({ imports: [ModerationModule], env: { DATA_DIR: folder, REQUESTS_PER_MINUTE: '10' } });
  try {
    const [{ url }, picture] = [await aSentPicture(api, { purpose: 'LIBRARY' }), await aSentPicture(api, { purpose: 'LIBRARY' })];
    const article = await anArticle(api);
    await inBody(article, picture);
    const etag = String((await get(small, picture.url)).headers.etag);
    const ask = (kept: boolean, remoteAddress = '127.0.0.1') => small.app.inject({ url: picture.url, remoteAddress, headers: kept ? { 'if-none-match': etag } : {} });
    const answers = await Promise.all(Array.from({ length: 99 }, (_none, at) => ask(at % 2 === 0)));
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 304]));
    const { statusCode, headers } = await ask(true);
    expect([statusCode, Number(headers['retry-after']) > 0, headers['cache-control'], headers.etag]).toEqual([429, true, 'no-store', undefined]);
    expect((await ask(false, '192.0.2.7')).statusCode).toBe(200);
    const guesses = await Promise.all(Array.from({ length: 10 }, async () => small.app.inject({ url, remoteAddress: '192.0.2.8' })));
    expect(new Set(guesses.map((guess) => guess.statusCode))).toEqual(new Set([404]));
    expect(await until(async () => (await small.app.inject({ url, remoteAddress: '192.0.2.8' })).statusCode === 429)).toBe(true);
  } finally {
    await small.close();
  }
});
