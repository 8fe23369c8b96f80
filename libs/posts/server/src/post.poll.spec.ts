import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aMember } from '@swingtag/accounts-server/testing';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { anArticle } from '../testing/article.factory.ts';
import { Post } from './post.entity.ts';
import { PostsModule } from './posts.module.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [PostsModule] });
});
afterAll(() => api.close());

const isFound = async (id: string) => (await api.visitor.run<{ poll: { id: string } | null }>('query ($id: ID!) { poll(id: $id) { id } }', { id })).poll !== null;

test.each([
  ['a deleted article', { deleted: true }],
  ['an article for tomorrow', { publishedAt: new Date(Date.now() + 86_400_000) }],
])('the poll of %s is found by nobody and cannot be voted on; published, it is', async (_which, about) => {
  const { id, poll, trendId } = await anArticle(api, about);
  const { caller } = await aMember(api, { role: 'ADMIN' });
  const vote = async () =>
    (await caller.run<{ castVote: object }>(`mutation ($input: CastVoteInput!) { castVote(input: $input) { __typename ... on Refusal { reason } } }`, {
      input: { pollId: poll.id, choice: [poll.yay] },
    })).castVote;
  const [trend] = await api.db.query<{ slug: string }[]>('SELECT slug FROM trend WHERE id = $1', [trendId]);
  const ofTrend = () => api.visitor.run('query ($slug: String!) { trend(slug: $slug) { poll { id } } }', { slug: trend?.slug });
  expect(await isFound(poll.id)).toBe(false);
  expect(await ofTrend()).toEqual({ trend: { poll: null } });
  expect(await vote()).toMatchObject({ reason: 'NOT_FOUND' });
  await api.db.getRepository(Post).update({ id }, { deletedAt: null, publishedAt: new Date(Date.now() - 1000) });
  expect([await isFound(poll.id), await ofTrend(), await vote()]).toEqual([true, { trend: { poll: { id: poll.id } } }, { __typename: 'VoteCast' }]);
});

test('an article that is deleted hides its poll at once, also from a vote that waits', async () => {
  const { id, poll } = await anArticle(api);
  const { caller } = await aMember(api);
  const runner = api.db.createQueryRunner();
  await runner.startTransaction();
  await runner.query('UPDATE post SET deleted_at = now() WHERE id = $1', [id]);
  const vote = caller.run(`mutation ($input: CastVoteInput!) { castVote(input: $input) { ... on Refusal { reason } } }`, { input: { pollId: poll.id, choice: [poll.yay] } });
  for (let waiting = 0; waiting === 0; ) {
    const rows = await api.db.query<unknown[]>(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`);
    waiting = rows.length;
  }
  await runner.commitTransaction();
  await runner.release();
  expect(await vote).toEqual({ castVote: { reason: 'NOT_FOUND' } });
  expect(await isFound(poll.id)).toBe(false);
});

test('a poll that is taken off its post is hidden', async () => {
  const { id, poll } = await anArticle(api);
  await api.db.getRepository(Post).update({ id }, { pollId: null });
  expect(await isFound(poll.id)).toBe(false);
});
