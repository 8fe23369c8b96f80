import { Picture } from '@swingtag/media-server';
import type { TestApi } from '@swingtag/platform-server/testing';
import { aPoll, type PollForTest } from '@swingtag/polls-server/testing';
import { ArticleWriter, bodyFromMarkdown, Post, type Body } from '@swingtag/posts-server';
import { Lining, Trend } from '@swingtag/trends-server';
import { aMember } from '@swingtag/accounts-server/testing';

export interface ArticleForTest {
  id: string;
  slug: string;
  trendId: string;
  poll: PollForTest;
}

let count = 0;

export async function aPicture(api: TestApi): Promise<string> {
  const recipe = { seed: 'test', silhouette: 'backpack', pattern: 'plain', lining: 'plum', hardware: 'gold' };
  const result = await api.db.getRepository(Picture).insert({ recipe, width: 800, height: 1000, alt: 'Illustration: a bag' });
  return String(result.identifiers[0]?.['id']);
}

export async function aTrend(api: TestApi): Promise<{ id: string; slug: string }> {
  const slug = `trend-${++count}`;
  const result = await api.db.getRepository(Trend).insert({
    slug, name: 'Test bags', question: 'YAY or NAY: test bags?', dek: 'A trend for tests.', lining: Lining.PLUM, coverId: await aPicture(api),
  });
  return { id: String(result.identifiers[0]?.['id']), slug };
}

/** A published article with an open poll; states only what the test is about. */
export async function anArticle(
  api: TestApi,
  about: { poll?: Parameters<typeof aPoll>[1]; deleted?: boolean; trendId?: string; publishedAt?: Date; body?: Body } = {},
): Promise<ArticleForTest> {
  const trendId = about.trendId ?? (await aTrend(api)).id;
  const poll = await aPoll(api, { trendId, ...about.poll });
  const author = await aMember(api);
  const post = await api.db.getRepository(Post).insert({
    authorId: author.id, pollId: poll.id, publishedAt: about.publishedAt ?? new Date('2024-05-01T10:00:00Z'), deletedAt: about.deleted ? new Date() : null,
  });
  const id = String(post.identifiers[0]?.['id']);
  const slug = `article-${++count}`;
  const body = about.body ?? bodyFromMarkdown('Some *words*.');
  await api.get(ArticleWriter).write(api.db.manager, {
    postId: id, slug, trendId, title: 'YAY or NAY: test bags?', dek: 'Are they for you?', body, disclosure: null, signOff: null, coverId: await aPicture(api),
  });
  return { id, slug, trendId, poll };
}
