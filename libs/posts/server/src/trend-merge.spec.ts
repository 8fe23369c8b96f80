import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aMember } from '@swingtag/accounts-server/testing';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { anArticle, aTrend } from '../testing/article.factory.ts';
import { aTopic } from '../testing/topic.factory.ts';
import { Forecast } from './forecast.entity.ts';
import { PostsModule } from './posts.module.ts';
import { TopicTrend } from './topic.entity.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [PostsModule] });
});
afterAll(() => api.close());

test('trends that become one bring their articles, polls, topics and forecasts; a topic about both is about the one once', async () => {
  const editor = await aMember(api, { role: 'EDITOR' });
  const [kept, twice, thrice] = [await aTrend(api), await aTrend(api), await aTrend(api)];
  const article = await anArticle(api, { trendId: twice.id });
  const [both, one] = [await aTopic(api), await aTopic(api)];
  for (const trendId of [kept.id, twice.id, thrice.id]) await api.db.getRepository(TopicTrend).insert({ topicId: both.id, trendId });
  await api.db.getRepository(TopicTrend).insert({ topicId: one.id, trendId: thrice.id });
  await api.db.getRepository(Forecast).insert({ trendId: thrice.id, claim: 'For ever.', saidBy: 'Somebody', saidOn: '2020-01-01', expects: 'YAY', pollId: null });
  const { recordSummaries } = await editor.caller.run<{ recordSummaries: { uses: { use: string; count: number }[] }[] }>(
    'query ($ids: [ID!]!) { recordSummaries(kind: TREND, ids: $ids) { uses { use count } } }', { ids: [twice.id, thrice.id] });
  expect(recordSummaries.map(({ uses }) => Object.fromEntries(uses.map(({ use, count }) => [use, count])))).toMatchObject([{ ARTICLES: 1, TOPICS: 1 }, { FORECASTS: 1, TOPICS: 2 }]);
  const { mergeRecords } = await editor.caller.run<{ mergeRecords: object }>(
    'mutation ($keepId: ID!, $ids: [ID!]!) { mergeRecords(kind: TREND, keepId: $keepId, ids: $ids) { ... on RecordWritten { slug } ... on Refusal { reason message } } }',
    { keepId: kept.id, ids: [twice.id, thrice.id] });
  expect(mergeRecords).toEqual({ slug: kept.slug });
  const { trend } = await api.visitor.run<{ trend: object }>(
    'query ($slug: String!) { trend(slug: $slug) { slug articles { nodes { id } } verdicts { id } forecasts { claim } } }', { slug: twice.slug });
  expect(trend).toEqual({ slug: kept.slug, articles: { nodes: [{ id: article.id }] }, verdicts: [{ id: article.poll.id }], forecasts: [{ claim: 'For ever.' }] });
  const tags = await api.db.query<object[]>('SELECT topic_id AS "topicId", trend_id AS "trendId" FROM topic_trend ORDER BY topic_id');
  expect(tags).toEqual([both, one].map(({ id }) => ({ topicId: id, trendId: kept.id })));
  const rest = await api.db.query<object[]>('SELECT FROM poll WHERE trend_id = ANY($1) UNION ALL SELECT FROM article WHERE trend_id = ANY($1)', [[twice.id, thrice.id]]);
  expect(rest).toEqual([]);
});
