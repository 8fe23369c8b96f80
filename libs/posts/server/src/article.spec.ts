import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { Bag } from '@swingtag/trends-server';
import { anArticle, aPicture, aTrend, type ArticleForTest } from '../testing/article.factory.ts';
import { ArticleWriter } from './article.writer.ts';
import { bodyFromMarkdown } from './body.markdown.ts';
import type { Block } from './body.schema.ts';
import { PostsModule } from './posts.module.ts';
import { Series, SeriesArticle } from './series.entity.ts';

const BODY = `body { __typename ... on ProseBlock { html } ... on GalleryBlock { introduction items { via price { amount asOf } bag { model } picture { url caption } } }
  ... on ComparisonBlock { caption credit pictures { url } } ... on RelatedBlock { articles { slug } } ... on PollBlock { poll { id } } }`;
const CARD = `id slug title dek publishedAt author { handle } trend { name cover { url } } cover { url alt }
  poll { question isOpen responses tally { total } options { key } viewerVote { id } article { slug } }
  bags { brand model picture { url } offers { seller price { amount } } } ${BODY} series { number count next { title } } relatedReads { title trend { slug } }`;
const LIST = `query ($first: Int, $after: String) { articles(first: $first, after: $after) { nodes { ${CARD} } pageInfo { hasNextPage endCursor } } }`;
const ONE = `query ($slug: String!) { article(slug: $slug) { ${CARD} signOff } }`;
const TREND = `query ($slug: String!) { trend(slug: $slug) { name poll { id } articles(first: 5) { nodes { slug } } bags { nodes { model } } } }`;

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [PostsModule] });
});
beforeEach(() => api.db.query('UPDATE post SET deleted_at = now()'));
afterAll(() => api.close());

/** A bag, a gallery with it, a comparison, a related read and a place in a series. */
async function withEverything(article: ArticleForTest, other: ArticleForTest): Promise<void> {
  const brand = await api.db.query<{ id: string }[]>(`INSERT INTO brand (name) VALUES ($1) RETURNING id`, [`Brand ${article.id}`]);
  const pictureId = await aPicture(api);
  const bag = await api.db.getRepository(Bag).insert({
    slug: `bag-${article.id}`, brandId: brand[0]?.id ?? '', trendId: article.trendId, model: 'Model', silhouette: 'backpack', pictureId,
  });
  const price = { amount: '2690.00', currency: 'USD', asOf: '2016-08-24' };
  const items = [{ pictureId, caption: 'As worn', via: 'A shop', price, bagId: String(bag.identifiers[0]?.['id']) }];
  const body = bodyFromMarkdown('Some *words*.\n\n::all', {
    all: [
      { type: 'gallery', attrs: { kind: 'LOOKS', title: 'Looks', introduction: 'Worn', items } },
      { type: 'comparison', attrs: { pictureIds: [pictureId, pictureId], caption: 'One against the other', credit: '@somebody' } },
      { type: 'related', attrs: { articleIds: [other.id] } },
      { type: 'poll', attrs: { pollId: other.poll.id } },
    ],
  });
  const writer = api.get(ArticleWriter);
  const { trendId, slug } = article;
  const rest = { title: 'YAY or NAY: test bags?', dek: 'Are they for you?', disclosure: null, signOff: null };
  await writer.write(api.db.manager, { postId: article.id, slug, trendId, body, ...rest, coverId: pictureId });
  await writer.relate(api.db.manager, article.id, [other.id]);
  const series = await api.db.getRepository(Series).insert({ slug: `series-${article.id}`, title: 'A series', dek: 'Of two' });
  const seriesId = String(series.identifiers[0]?.['id']);
  await api.db.getRepository(SeriesArticle).insert([article, other].map(({ id: articleId }, position) => ({ seriesId, articleId, position })));
}

describe('articles', () => {
  test('come with everything a page shows', async () => {
    const article = await anArticle(api);
    const other = await anArticle(api);
    await withEverything(article, other);
    const data = await api.visitor.run<{ article: Record<string, unknown> }>(ONE, { slug: article.slug });
    expect(data.article).toMatchObject({
      body: [
        { html: '<p>Some <em>words</em>.</p>' },
        { introduction: 'Worn', items: [{ via: 'A shop', price: { amount: '2690.00', asOf: '2016-08-24T00:00:00.000Z' }, bag: { model: 'Model' }, picture: { caption: 'As worn' } }] },
        { caption: 'One against the other', credit: '@somebody', pictures: [{}, {}] },
        { articles: [{ slug: other.slug }] },
        { poll: { id: other.poll.id } },
      ],
      series: [{ number: 1, count: 2, next: { title: 'YAY or NAY: test bags?' } }],
      poll: { isOpen: true, responses: 0, viewerVote: null, article: { slug: article.slug } },
      bags: [{ brand: `Brand ${article.id}`, model: 'Model', offers: [] }],
      relatedReads: [{ title: 'YAY or NAY: test bags?' }],
    });
  });

  test('cost the same number of statements on a page of 3 and of 12', async () => {
    const articles: ArticleForTest[] = [];
    for (let i = 0; i < 12; i++) articles.push(await anArticle(api));
    for (const article of articles.slice(1)) await withEverything(article, articles[0] as ArticleForTest);
    const cost = (first: number) => api.fewestStatements(() => api.visitor.run(LIST, { first }));
    await cost(12); // opens the connections
    expect(await cost(12)).toBeLessThanOrEqual(await cost(3));
  });

  test('page without a gap or a repetition, newest first', async () => {
    const slugs: string[] = [];
    for (const day of [1, 2, 2, 2, 3]) slugs.push((await anArticle(api, { publishedAt: new Date(`2024-01-0${day}T00:00:00.123Z`) })).slug);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { articles }: { articles: { nodes: { slug: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } = await api.visitor.run(LIST, { first: 2, after });
      seen.push(...articles.nodes.map((node) => node.slug));
      after = articles.pageInfo.hasNextPage ? articles.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(slugs.toReversed());
  });

  test('that are deleted or not yet published are not there, by any path', async () => {
    const trend = await aTrend(api);
    const deleted = await anArticle(api, { deleted: true, trendId: trend.id });
    const future = await anArticle(api, { publishedAt: new Date(Date.now() + 86_400_000), trendId: trend.id });
    for (const { slug, poll } of [deleted, future]) {
      expect(await api.visitor.run(ONE, { slug })).toEqual({ article: null });
      expect(await api.visitor.run('query ($id: ID!) { poll(id: $id) { article { slug } } }', { id: poll.id })).toEqual({ poll: null });
    }
    expect(await api.visitor.run(TREND, { slug: trend.slug })).toMatchObject({ trend: { articles: { nodes: [] } } });
    for (const hidden of [deleted, future]) {
      const open = await anArticle(api, { trendId: trend.id });
      await withEverything(open, hidden);
      expect(await api.visitor.run(ONE, { slug: open.slug })).toMatchObject({
        article: { relatedReads: [], series: [{ count: 1, next: null }], body: [{}, {}, {}, { articles: [] }, {}] },
      });
      await api.db.query('UPDATE post SET deleted_at = now() WHERE id = $1', [open.id]);
    }
    expect(await api.visitor.run(LIST, {})).toMatchObject({ articles: { nodes: [] } });
  });

  test('are followed by what the editor chose, then by what shares a bag or the trend, then by what is new', async () => {
    const trend = await aTrend(api);
    const [article, chosen, sharing, alike, fresh] = [
      await anArticle(api, { trendId: trend.id }), await anArticle(api, { publishedAt: new Date('2020-01-01') }), await anArticle(api, { publishedAt: new Date('2020-01-02') }),
      await anArticle(api, { trendId: trend.id, publishedAt: new Date('2020-01-03') }), await anArticle(api),
    ];
    await withEverything(article, chosen);
    await api.db.query('INSERT INTO article_bag (article_id, bag_id, position) SELECT $2, bag_id, 0 FROM article_bag WHERE article_id = $1', [article.id, sharing.id]);
    const { article: read } = await api.visitor.run<{ article: { relatedReads: { slug: string }[] } }>('query ($slug: String!) { article(slug: $slug) { relatedReads { slug } } }', { slug: article.slug });
    expect(read.relatedReads.map(({ slug }) => slug)).toEqual([chosen, sharing, alike, fresh].map(({ slug }) => slug));
  });

  test('cannot be written with anything that is not there', async () => {
    const article = await anArticle(api);
    const [{ trend_id: trendId, cover_id: coverId }] = await api.db.query('SELECT trend_id, cover_id FROM article WHERE post_id = $1', [article.id]);
    const missing: Block[] = [
      { type: 'bag', attrs: { bagId: '999999' } }, { type: 'poll', attrs: { pollId: '999999' } }, { type: 'related', attrs: { articleIds: ['999999'] } },
      { type: 'comparison', attrs: { pictureIds: ['999999'], caption: '', credit: '' } },
    ];
    for (const block of missing) {
      const body = bodyFromMarkdown('::it', { it: block });
      const text = { postId: article.id, slug: article.slug, trendId, coverId, title: 'T', dek: 'D', disclosure: null, signOff: null, body };
      await expect(api.get(ArticleWriter).write(api.db.manager, text)).rejects.toThrow(/not there any more/);
    }
  });

  test('ask for a page size between 1 and 100', async () => {
    for (const first of [0, -1, 101]) {
      expect((await api.visitor.ask(LIST, { first })).errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });
});

describe('trends', () => {
  const TRENDS = `query ($first: Int) { trends(first: $first) { nodes { slug articles(first: 2) { nodes { slug } pageInfo { hasNextPage endCursor } } bags(first: 1) { nodes { model } } } } }`;
  const MORE = `query ($slug: String!, $after: String) { trend(slug: $slug) { articles(first: 2, after: $after) { nodes { slug } pageInfo { hasNextPage hasPreviousPage } } } }`;
  interface Page {
    nodes: { slug: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  }

  test('cost the same number of statements on a page of 2 and of 8, and page each on its own', async () => {
    const trend = await aTrend(api);
    const trends = [trend];
    while (trends.length < 8) trends.push(await aTrend(api));
    const slugs: string[] = [];
    for (const day of [1, 2, 3]) slugs.push((await anArticle(api, { trendId: trend.id, publishedAt: new Date(`2024-02-0${day}`) })).slug);
    const cost = (first: number) => api.fewestStatements(() => api.visitor.run(TRENDS, { first }));
    await cost(8); // opens the connections
    expect(await cost(8)).toBeLessThanOrEqual(await cost(2));
    const data = await api.visitor.run<{ trends: { nodes: { slug: string; articles: Page }[] } }>(TRENDS, { first: 100 });
    const shown = data.trends.nodes.filter((node) => trends.some(({ slug }) => slug === node.slug));
    expect(shown.map((node) => node.articles.nodes.length)).toEqual([2, 0, 0, 0, 0, 0, 0, 0]);
    const [newest] = shown;
    expect(newest?.articles).toMatchObject({ nodes: [{ slug: slugs[2] }, { slug: slugs[1] }], pageInfo: { hasNextPage: true } });
    expect(await api.visitor.run(MORE, { slug: trend.slug, after: newest?.articles.pageInfo.endCursor })).toEqual({
      trend: { articles: { nodes: [{ slug: slugs[0] }], pageInfo: { hasNextPage: false, hasPreviousPage: true } } },
    });
  });
});

describe('a trend', () => {
  test('shows its newest poll, its articles and its bags', async () => {
    const trend = await aTrend(api);
    await anArticle(api, { trendId: trend.id, publishedAt: new Date('2023-01-01') });
    const newest = await anArticle(api, { trendId: trend.id });
    const data = await api.visitor.run<{ trend: { articles: { nodes: { slug: string }[] } } }>(TREND, { slug: trend.slug });
    expect(data.trend).toMatchObject({ poll: { id: newest.poll.id } });
    expect(data.trend.articles.nodes[0]?.slug).toBe(newest.slug);
    expect(await api.visitor.run(TREND, { slug: 'no-such-trend' })).toEqual({ trend: null });
  });
});

describe('a picture', () => {
  test('is an inert drawing that may be cached for an hour', async () => {
    const article = await anArticle(api);
    const data = await api.visitor.run<{ article: { cover: { url: string } } }>(ONE, { slug: article.slug });
    const response = await api.app.inject(data.article.cover.url);
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({
      'content-type': 'image/svg+xml; charset=utf-8',
      'cache-control': 'public, max-age=3600, must-revalidate',
      'x-content-type-options': 'nosniff',
    });
    expect(String(response.headers['content-security-policy'])).toContain("default-src 'none'");
    expect(response.body).toMatch(/^<svg /);
  });

  test.each(['/pictures/999999-1.svg', '/pictures/x.svg', '/pictures/1-1.png', '/pictures/99999999999999999999-1.svg', '/pictures/%00'])('%s is not found', async (url) => {
    expect((await api.app.inject(url)).statusCode).toBe(404);
  });
});
