import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { aComment } from '@swingtag/comments-server/testing';
import { testApi, type TestApi, type TestCaller } from '@swingtag/platform-server/testing';
import { VoteWriter } from '@swingtag/polls-server';
import { anArticle, type ArticleForTest } from '@swingtag/posts-server/testing';
import { CommentsModule } from './comments.module.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [CommentsModule] });
});
afterAll(() => api.close());

const PAGE = `query ($slug: String!, $sort: CommentSort, $camp: String, $first: Int, $after: String, $at: ID) { article(slug: $slug) {
  camps { option { key } best { id } }
  comments(sort: $sort, camp: $camp, first: $first, after: $after, startingAt: $at) { sort camp nodes { id replyCount } pageInfo { endCursor hasNextPage hasPreviousPage } } } }`;
interface Read {
  camps: { option: { key: string }; best: { id: string }[] }[] | null;
  comments: { sort: string; camp: string | null; nodes: { id: string; replyCount: number }[]; pageInfo: { endCursor: string; hasNextPage: boolean; hasPreviousPage: boolean } };
}
const read = async (article: ArticleForTest, variables: Record<string, unknown> = {}, caller: TestCaller = api.visitor) =>
  (await caller.run<{ article: Read }>(PAGE, { slug: article.slug, ...variables })).article;
const ids = ({ comments }: Read) => comments.nodes.map(({ id }) => id);
const like = (comment: { id: string }, by: TestMember) => api.db.query('INSERT INTO comment_like (comment_id, member_id) VALUES ($1, $2)', [comment.id, by.id]);
const unlike = (comment: { id: string }, by: TestMember) => api.db.query('DELETE FROM comment_like WHERE comment_id = $1 AND member_id = $2', [comment.id, by.id]);

async function aVoter(article: ArticleForTest, side: 'yay' | 'nay'): Promise<TestMember> {
  const voter = await aMember(api);
  await api.get(VoteWriter).write({ pollId: article.poll.id, memberId: voter.id, choice: [article.poll[side]] });
  return voter;
}

/** Three comments: of YAY, liked twice by YAY; of NAY, liked by both; of nobody, answered and liked. */
async function aScene(rule = 'ALWAYS') {
  const article = await anArticle(api, { poll: { resultsRule: rule as never } });
  const yays = [await aVoter(article, 'yay'), await aVoter(article, 'yay')] as const;
  const nays = [await aVoter(article, 'nay'), await aVoter(article, 'nay')] as const;
  const one = await aComment(api, { on: article, stance: article.poll.yay });
  const bridge = await aComment(api, { on: article, stance: article.poll.nay });
  const contested = await aComment(api, { on: article });
  for (const who of [...yays, nays[0]]) await like(one, who);
  await unlike(one, nays[0]);
  for (const who of [yays[0], nays[1]]) await like(bridge, who);
  await like(contested, yays[1]);
  await aComment(api, { under: contested, stance: article.poll.nay });
  return { article, yays, nays, one, bridge, contested };
}

describe('the comments of an article', () => {
  test('come newest, oldest, best, controversial or bridging first, with the numbers of what a member can see', async () => {
    const { article, one, bridge, contested } = await aScene();
    const [a, b, c] = [one.id, bridge.id, contested.id];
    const orders = await Promise.all(['NEWEST', 'OLDEST', 'BEST', 'CONTROVERSIAL', 'BRIDGE'].map(async (sort) => ids(await read(article, { sort }))));
    expect(orders).toEqual([[c, b, a], [a, b, c], [b, a, c], [c, b, a], [b, c, a]]);
    expect((await read(article)).comments.nodes.map(({ replyCount }) => replyCount)).toEqual([1, 0, 0]);
  });

  test.each(['NEWEST', 'OLDEST', 'BEST', 'CONTROVERSIAL', 'BRIDGE'])('%s come in pages without gap or repetition, also from a comment on, and while likes come in', async (sort) => {
    const { article, yays } = await aScene();
    for (let n = 0; n < 4; n++) await aComment(api, { on: article });
    const whole = ids(await read(article, { sort }));
    const first = await read(article, { sort, first: 3 });
    await like({ id: whole[0] ?? '' }, await aVoter(article, 'yay'));
    const second = await read(article, { sort, first: 3, after: first.comments.pageInfo.endCursor });
    const third = await read(article, { sort, first: 3, after: second.comments.pageInfo.endCursor });
    expect([...ids(first), ...ids(second), ...ids(third)]).toEqual(whole);
    expect([second, third].map(({ comments }) => [comments.pageInfo.hasPreviousPage, comments.pageInfo.hasNextPage])).toEqual([[true, true], [true, false]]);
    expect(ids(await read(article, { sort, first: 2, at: whole[4] }))).toEqual(whole.slice(4, 6));
    expect(yays).toHaveLength(2);
  });

  test('a cursor of one order is refused in another', async () => {
    const { article } = await aScene();
    const { endCursor } = (await read(article, { sort: 'BEST', first: 1 })).comments.pageInfo;
    const { errors } = await api.visitor.ask(PAGE, { slug: article.slug, sort: 'BRIDGE', after: endCursor });
    expect(errors?.[0]?.message).toMatch(/page link is not valid/);
  });
});

describe('two camps', () => {
  test('have their best comments each, and their comments alone', async () => {
    const { article, one, bridge } = await aScene();
    const { camps } = await read(article);
    expect(camps).toEqual([{ option: { key: 'yay' }, best: [{ id: one.id }] }, { option: { key: 'nay' }, best: [{ id: bridge.id }] }]);
    for (const sort of ['NEWEST', 'OLDEST', 'BEST', 'BRIDGE']) expect(ids(await read(article, { camp: 'nay', sort }))).toEqual([bridge.id]);
    expect((await read(article, { camp: 'nobody' })).comments).toMatchObject({ camp: null, nodes: { length: 3 } });
  });

  test.each(['AFTER_CLOSING', 'AFTER_VOTING'])('are not there while results show %s: neither by themselves nor by an order that tells of sides', async (rule) => {
    const { article, yays } = await aScene(rule);
    const hidden = { camps: null, comments: { sort: 'BEST', camp: null, nodes: { length: 3 } } };
    for (const sort of ['CONTROVERSIAL', 'BRIDGE']) expect(await read(article, { sort, camp: 'yay' })).toMatchObject(hidden);
    const [voter] = yays;
    const seen = await read(article, { sort: 'BRIDGE' }, voter.caller);
    expect(seen.comments.sort).toBe(rule === 'AFTER_VOTING' ? 'BRIDGE' : 'BEST');
    expect(seen.camps === null).toBe(rule === 'AFTER_CLOSING');
  });
});

test('scores follow removals: an answer that is taken away contests no more', async () => {
  const { article, contested } = await aScene();
  await api.db.query('UPDATE comment SET removed_at = now() WHERE parent_id = $1', [contested.id]);
  const [row] = await api.db.query<{ n: number }[]>('SELECT contested + reply_count * 10 + controversy AS n FROM comment WHERE id = $1', [contested.id]);
  expect(row).toEqual({ n: 10 });
  expect(ids(await read(article, { sort: 'CONTROVERSIAL' }))).not.toHaveLength(0);
});
