import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { Bag } from '@swingtag/trends-server';
import { anArticle, aTrend, type ArticleForTest } from '../testing/article.factory.ts';
import { ArticleBag, GalleryItem, RelatedRead } from './article.entity.ts';
import { PostsModule } from './posts.module.ts';

const CARD = `id slug title dek publishedAt author { handle } trend { name cover { url } } cover { url alt }
  poll { question isOpen responses tally { total } options { key } viewerVote { id } article { slug } }
  bags { brand model picture { url } offers { seller price { amount } } } gallery { url caption } relatedReads { title trend { slug } }`;
const LIST = `query ($first: Int, $after: String) { articles(first: $first, after: $after) { nodes { ${CARD} } pageInfo { hasNextPage endCursor } } }`;
const ONE = `query ($slug: String!) { article(slug: $slug) { ${CARD} bodyHtml signOff } }`;
const TREND = `query ($slug: String!) { trend(slug: $slug) { name poll { id } articles(first: 5) { nodes { slug } } bags { nodes { model } } } }`;

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [PostsModule] });
});
beforeEach(() => api.db.query('UPDATE post SET deleted_at = now()'));
afterAll(() => api.close());

async function withEverything(article: ArticleForTest, other: ArticleForTest): Promise<void> {
  const brand = await api.db.query<{ id: string }[]>(`INSERT INTO brand (name) VALUES ($1) RETURNING id`, [`Brand ${article.id}`]);
  const [picture] = await api.db.query<{ id: string }[]>('SELECT cover_id AS id FROM article WHERE post_id = $1', [article.id]);
  const bag = await api.db.getRepository(Bag).insert({
    slug: `bag-${article.id}`, brandId: brand[0]?.id ?? '', trendId: article.trendId, model: 'Model', silhouette: 'backpack', pictureId: picture?.id ?? '',
  });
  const bagId = String(bag.identifiers[0]?.['id']);
  await api.db.getRepository(ArticleBag).insert({ articleId: article.id, bagId, position: 0 });
  await api.db.getRepository(GalleryItem).insert({ articleId: article.id, pictureId: picture?.id ?? '', position: 0, caption: 'As worn' });
  await api.db.getRepository(RelatedRead).insert({ articleId: article.id, relatedId: other.id, position: 0 });
}

describe('articles', () => {
  test('come with everything a page shows', async () => {
    const article = await anArticle(api);
    const other = await anArticle(api);
    await withEverything(article, other);
    const data = await api.visitor.run<{ article: Record<string, unknown> }>(ONE, { slug: article.slug });
    expect(data.article).toMatchObject({
      bodyHtml: '<p>Some <em>words</em>.</p>',
      poll: { isOpen: true, responses: 0, viewerVote: null, article: { slug: article.slug } },
      bags: [{ brand: `Brand ${article.id}`, model: 'Model', offers: [] }],
      gallery: [{ caption: 'As worn' }],
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
      expect(await api.visitor.run('query ($id: ID!) { poll(id: $id) { article { slug } } }', { id: poll.id })).toEqual({ poll: { article: null } });
    }
    expect(await api.visitor.run(TREND, { slug: trend.slug })).toMatchObject({ trend: { articles: { nodes: [] } } });
    expect(await api.visitor.run(LIST, {})).toMatchObject({ articles: { nodes: [] } });
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
  test('is an inert drawing that may be cached for ever', async () => {
    const article = await anArticle(api);
    const data = await api.visitor.run<{ article: { cover: { url: string } } }>(ONE, { slug: article.slug });
    const response = await api.app.inject(data.article.cover.url);
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({
      'content-type': 'image/svg+xml; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect(String(response.headers['content-security-policy'])).toContain("default-src 'none'");
    expect(response.body).toMatch(/^<svg /);
  });

  test.each(['/pictures/999999-1.svg', '/pictures/x.svg', '/pictures/1-1.png', '/pictures/99999999999999999999-1.svg', '/pictures/%00'])('%s is not found', async (url) => {
    expect((await api.app.inject(url)).statusCode).toBe(404);
  });
});
