import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { ADD, aComment } from '@swingtag/comments-server/testing';
import { testApi, type TestApi, type TestCaller } from '@swingtag/platform-server/testing';
import { VoteFates, VoteWriter } from '@swingtag/polls-server';
import { aBoard, anArticle, anAudience, aTopic, type ArticleForTest } from '@swingtag/posts-server/testing';
import { CommentsModule } from './comments.module.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [CommentsModule] });
});
afterAll(() => api.close());

type Side = 'yay' | 'nay' | null;
interface Card {
  changedVotes: number | null;
  changedSince: boolean;
  viewerCredits: boolean;
  viewerCanCredit: boolean;
}
const RESULT = '{ __typename ... on Refusal { reason message } }';
const CARD = 'query ($id: ID!) { comment(id: $id) { changedVotes changedSince viewerCredits viewerCanCredit } }';
const PAGE = `query ($slug: String!, $changed: Boolean, $camp: String, $sort: CommentSort) { article(slug: $slug) { comments(changed: $changed, camp: $camp, sort: $sort, first: 50) { changed sort nodes { id changedSince viewerCanCredit viewerCredits changedVotes } } } }`;

const deed = async (who: TestCaller, name: 'creditComment' | 'uncreditComment', { id }: { id: string }) => {
  const [answer] = Object.values(await who.run<Record<string, { __typename: string; reason?: string; message?: string }>>(`mutation ($id: ID!) { ${name}(id: $id) ${RESULT} }`, { id }));
  return answer?.reason ?? answer?.__typename;
};
const credit = (who: TestMember, comment: { id: string }) => deed(who.caller, 'creditComment', comment);
const card = async ({ id }: { id: string }, who: TestCaller = api.visitor) => (await who.run<{ comment: Card }>(CARD, { id })).comment;
const page = async (article: ArticleForTest, given: object, who: TestCaller = api.visitor) =>
  (await who.run<{ article: { comments: { changed: boolean; nodes: ({ id: string } & Card)[] } } }>(PAGE, { slug: article.slug, ...given })).article.comments;

async function vote(article: ArticleForTest, who: TestMember, side: Side): Promise<void> {
  await api.get(VoteWriter).write({ pollId: article.poll.id, memberId: who.id, choice: side ? [article.poll[side]] : [] });
}

/** Somebody who went from NAY to YAY. */
async function aTurncoat(article: ArticleForTest): Promise<TestMember> {
  const member = await aMember(api);
  await vote(article, member, 'nay');
  await vote(article, member, 'yay');
  return member;
}

const kept = async (comment: { id: string }) =>
  (await api.db.query<{ kept: number; counted: number }[]>(
    'SELECT credit_count AS kept, (SELECT count(*)::int FROM comment_credit WHERE comment_id = comment.id AND withdrawn_at IS NULL) AS counted FROM comment WHERE id = $1', [comment.id],
  ))[0];

describe('whoever changes their vote', () => {
  test('may credit one comment for it: nobody is told who, and how many only from three on', async () => {
    const article = await anArticle(api);
    const comment = await aComment(api, { on: article });
    const turncoats = await Promise.all([1, 2, 3].map(() => aTurncoat(article)));
    const told: (number | null)[] = [];
    for (const turncoat of turncoats) {
      expect(await card(comment, turncoat.caller)).toMatchObject({ viewerCanCredit: true, viewerCredits: false });
      expect(await Promise.all([credit(turncoat, comment), credit(turncoat, comment)])).toEqual(['CommentWritten', 'CommentWritten']);
      expect(await card(comment, turncoat.caller)).toMatchObject({ viewerCredits: true });
      told.push((await card(comment)).changedVotes);
    }
    expect(told).toEqual([null, null, 3]);
    expect(await kept(comment)).toEqual({ kept: 3, counted: 3 });
  });

  test('gives one credit for each change: the next comment takes it over, and the same one counts a member once', async () => {
    const article = await anArticle(api);
    const [one, other] = [await aComment(api, { on: article }), await aComment(api, { on: article })];
    const turncoat = await aTurncoat(article);
    await Promise.all([credit(turncoat, one), credit(turncoat, other)]);
    expect([(await kept(one))?.counted, (await kept(other))?.counted].toSorted()).toEqual([0, 1]);
    await credit(turncoat, one);
    expect([await kept(one), await kept(other)]).toEqual([{ kept: 1, counted: 1 }, { kept: 0, counted: 0 }]);
    await vote(article, turncoat, 'nay');
    expect(await card(one, turncoat.caller)).toMatchObject({ viewerCredits: false, viewerCanCredit: true });
    await credit(turncoat, one);
    expect(await kept(one)).toEqual({ kept: 1, counted: 1 });
    expect(await deed(turncoat.caller, 'uncreditComment', one)).toBe('CommentWritten');
    expect(await kept(one)).toEqual({ kept: 0, counted: 0 });
  });

  test('loses the credit with the vote, also when a ban withdraws it', async () => {
    const article = await anArticle(api);
    const comment = await aComment(api, { on: article });
    const [one, other] = [await aTurncoat(article), await aTurncoat(article)];
    await credit(one, comment);
    await credit(other, comment);
    await vote(article, one, null);
    expect(await kept(comment)).toEqual({ kept: 1, counted: 1 });
    await api.db.transaction((tx) => api.get(VoteFates).ofBanned(tx, other.id));
    expect(await kept(comment)).toEqual({ kept: 0, counted: 0 });
    await vote(article, one, 'yay');
    expect(await credit(one, comment)).toBe('NOT_VOTED'); // cast anew is no change
  });

  test.each<[string, (scene: { article: ArticleForTest; turncoat: TestMember; author: TestMember; comment: { id: string } }) => Promise<unknown>, string]>([
    ['their own comment', async ({ comment, turncoat }) => api.db.query('UPDATE comment SET author_id = $2 WHERE id = $1', [comment.id, turncoat.id]), 'FORBIDDEN'],
    ['one that came after the change', async ({ comment }) => api.db.query(`UPDATE comment SET created_at = now() + interval '1 minute' WHERE id = $1`, [comment.id]), 'FORBIDDEN'],
    ['one that was removed', async ({ comment }) => api.db.query('UPDATE comment SET removed_at = now() WHERE id = $1', [comment.id]), 'COMMENT_GONE'],
    ['one by somebody they have blocked', async ({ author, turncoat }) => api.db.query('INSERT INTO member_block (blocker_id, blocked_id) VALUES ($1, $2)', [turncoat.id, author.id]), 'FORBIDDEN'],
    ['one by somebody who has blocked them', async ({ author, turncoat }) => api.db.query('INSERT INTO member_block (blocker_id, blocked_id) VALUES ($2, $1)', [turncoat.id, author.id]), 'FORBIDDEN'],
    ['one by an account that is gone', async ({ author }) => api.db.query('UPDATE member SET deleted_at = now() WHERE id = $1', [author.id]), 'FORBIDDEN'],
    ['one in a poll that has closed', async ({ article }) => api.db.query('UPDATE poll SET closed_at = now() WHERE id = $1', [article.poll.id]), 'POLL_CLOSED'],
    ['one elsewhere', async ({ comment }) => api.db.query('UPDATE comment SET post_id = $2 WHERE id = $1', [comment.id, (await anArticle(api)).id]), 'NOT_VOTED'],
    ['any while they are suspended', async ({ turncoat }) => api.db.query(`UPDATE member SET suspended_until = now() + interval '1 day' WHERE id = $1`, [turncoat.id]), 'SUSPENDED'],
  ])('cannot credit %s', async (_what, happens, reason) => {
    const [article, author] = [await anArticle(api), await aMember(api)];
    const comment = await aComment(api, { on: article, by: author });
    const turncoat = await aTurncoat(article);
    await happens({ article, turncoat, author, comment });
    expect(await credit(turncoat, comment)).toBe(reason);
    expect((await card(comment, turncoat.caller))?.viewerCanCredit ?? false).toBe(false);
    expect((await kept(comment))?.kept).toBe(0);
  });
});

test('who has not changed their vote, or is nobody, credits nothing; and no row is rewritten', async () => {
  const article = await anArticle(api);
  const comment = await aComment(api, { on: article });
  const [steady, turncoat] = [await aMember(api), await aTurncoat(article)];
  await vote(article, steady, 'yay');
  expect(await credit(steady, comment)).toBe('NOT_VOTED');
  expect(await deed(api.visitor, 'creditComment', comment)).toBe('SIGN_IN_REQUIRED');
  await credit(turncoat, comment);
  await expect(api.db.query('UPDATE comment_credit SET member_id = $1', [steady.id])).rejects.toThrow('append-only');
  await expect(api.db.query('DELETE FROM comment_credit')).rejects.toThrow('append-only');
  await expect(
    api.db.query(`INSERT INTO comment_credit (event_id, poll_id, member_id, comment_id) SELECT id, poll_id, member_id, $1 FROM vote_event WHERE member_id = $2`, [comment.id, steady.id]),
  ).rejects.toThrow('a credit is for a change');
});

test('a credit is not taken back by who may not write, nor by who does not read the place any more', async () => {
  const article = await anArticle(api);
  const [comment, turncoat] = [await aComment(api, { on: article }), await aTurncoat(article)];
  await credit(turncoat, comment);
  const takeBack = (who: TestCaller) => deed(who, 'uncreditComment', comment);
  expect(await takeBack(api.visitor)).toBe('SIGN_IN_REQUIRED');
  await api.db.query(`UPDATE member SET suspended_until = now() + interval '1 day' WHERE id = $1`, [turncoat.id]);
  expect(await takeBack(turncoat.caller)).toBe('SUSPENDED');
  const room = await aTopic(api, { on: await aBoard(api, { readers: await anAudience(api, { members: [] }) }) });
  await api.db.query('UPDATE member SET suspended_until = NULL WHERE id = $1', [turncoat.id]);
  await api.db.query('UPDATE comment SET post_id = $2 WHERE id = $1', [comment.id, room.id]); // split off, on to a private board
  expect(await takeBack(turncoat.caller)).toBe('POST_GONE');
  expect((await kept(comment))?.counted).toBe(1);
});

describe('changed since', () => {
  test('is said of words whose author has since spoken for another side, and of nobody who has only voted in secret', async () => {
    const article = await anArticle(api);
    const turncoat = await aMember(api);
    await vote(article, turncoat, 'nay');
    const say = async (body: string) => (await turncoat.caller.run<{ addComment: { comment: { id: string } } }>(ADD, { input: { postId: article.id, body } })).addComment.comment;
    const early = await say('Too small for me.');
    await vote(article, turncoat, 'yay');
    expect((await card(early)).changedSince).toBe(false);
    expect(await page(article, { changed: true })).toMatchObject({ changed: true, nodes: [] });
    const late = await say('I was wrong: it holds a book.');
    expect([(await card(early)).changedSince, (await card(late)).changedSince]).toEqual([true, false]);
    expect((await page(article, { changed: true, sort: 'BEST' })).nodes.map(({ id }) => id)).toEqual([early.id]);
    expect((await page(article, { changed: true, camp: 'yay' })).nodes).toEqual([]);
    await vote(article, turncoat, 'nay');
    await say('No, I was right.');
    expect([(await card(early)).changedSince, (await card(late)).changedSince]).toEqual([false, true]);
    await api.db.query('UPDATE comment SET removed_at = now() WHERE id = $1', [late.id]);
    expect([(await card(late)).changedSince, (await card(late, turncoat.caller)).changedSince]).toEqual([false, true]);
    const sideOf = async (who: TestCaller) => (await who.run<{ comment: { stance: { key: string } | null } }>('query ($id: ID!) { comment(id: $id) { stance { key } } }', { id: late.id })).comment.stance;
    expect([await sideOf(api.visitor), await sideOf(turncoat.caller)]).toEqual([null, { key: 'yay' }]);
  });

  test('follows the vote itself where ballots are open', async () => {
    const article = await anArticle(api, { poll: { ballots: 'OPEN' as never } });
    const turncoat = await aMember(api);
    await vote(article, turncoat, 'nay');
    const comment = await aComment(api, { on: article, by: turncoat, stance: article.poll.nay });
    await vote(article, turncoat, 'yay');
    expect((await card(comment)).changedSince).toBe(true);
    await vote(article, turncoat, 'nay');
    expect((await card(comment)).changedSince).toBe(false);
  });

  test('and what changed minds are hidden as long as the results are', async () => {
    const article = await anArticle(api, { poll: { resultsRule: 'AFTER_VOTING' as never } });
    const [early] = [await aComment(api, { on: article, stance: article.poll.nay })];
    await aComment(api, { on: article, by: { id: early.authorId }, stance: article.poll.yay });
    for (let n = 0; n < 3; n++) await credit(await aTurncoat(article), early);
    expect(await card(early)).toMatchObject({ changedVotes: null, changedSince: false });
    expect(await page(article, { changed: true })).toMatchObject({ changed: false, nodes: { length: 2 } });
    expect(await card(early, (await aTurncoat(article)).caller)).toMatchObject({ changedVotes: 3, changedSince: true });
  });
});

test('credits cost a page the same statements for 2 comments as for 12', async () => {
  const article = await anArticle(api);
  const turncoat = await aTurncoat(article);
  const cost = () => api.fewestStatements(() => page(article, {}, turncoat.caller));
  for (let n = 0; n < 2; n++) await aComment(api, { on: article, createdAt: new Date(Date.now() - 60_000) });
  const few = await cost();
  for (let n = 0; n < 10; n++) await aComment(api, { on: article, createdAt: new Date(Date.now() - 60_000) });
  expect(await cost()).toBe(few);
});
