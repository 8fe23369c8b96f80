import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember } from '@swingtag/accounts-server/testing';
import { aComment, type CommentForTest } from '@swingtag/comments-server/testing';
import { testApi, type TestApi, type TestCaller } from '@swingtag/platform-server/testing';
import { anArticle, type ArticleForTest } from '@swingtag/posts-server/testing';
import { CommentsModule } from './comments.module.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [CommentsModule] });
});
afterAll(() => api.close());

const PAGE = `query ($slug: String!, $first: Int, $after: String, $startingAt: ID, $replies: Int, $afterReply: String) {
  article(slug: $slug) {
    commentCount viewerCanComment
    comments(first: $first, after: $after, startingAt: $startingAt) {
      totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes {
        id state bodyHtml source author { handle } stance { key } post { path } replyCount
        viewerCanEdit viewerCanDelete viewerCanRestore viewerCanReply viewerIsAuthor
        replies(first: $replies, after: $afterReply) {
          totalCount pageInfo { hasNextPage endCursor } nodes { id author { handle } parent { id } stance { key } viewerCanReply }
        }
      }
    }
  }
}`;
interface CommentsPage {
  commentCount: number;
  viewerCanComment: boolean;
  comments: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
    nodes: { id: string; replyCount: number; replies: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: { id: string }[] } }[];
  };
}

const page = async (article: ArticleForTest, variables: Record<string, unknown> = {}, caller: TestCaller = api.visitor): Promise<CommentsPage> => {
  const { article: found } = await caller.run<{ article: CommentsPage | null }>(PAGE, { slug: article.slug, ...variables });
  if (!found) throw new Error('no article');
  return found;
};
const ids = (nodes: { id: string }[]) => nodes.map((node) => node.id);

/** `threads` comments with `replies` answers each, oldest first. */
async function aTalk(article: ArticleForTest, threads: number, replies: number): Promise<{ top: CommentForTest; replies: CommentForTest[] }[]> {
  const talk: { top: CommentForTest; replies: CommentForTest[] }[] = [];
  for (let n = 0; n < threads; n++) {
    const top = await aComment(api, { on: article, stance: article.poll.yay });
    const answers: CommentForTest[] = [];
    for (let m = 0; m < replies; m++) answers.push(await aComment(api, { under: answers.at(-1) ?? top, stance: article.poll.nay }));
    talk.push({ top, replies: answers });
  }
  return talk;
}

describe('the comments of an article', () => {
  test('come newest first in pages, without gap or repetition, also while new ones arrive', async () => {
    const article = await anArticle(api);
    const tops = (await aTalk(article, 5, 0)).map(({ top }) => top.id).reverse();
    const first = await page(article, { first: 2 });
    await aComment(api, { on: article });
    const second = await page(article, { first: 2, after: first.comments.pageInfo.endCursor });
    const third = await page(article, { first: 2, after: second.comments.pageInfo.endCursor });
    expect([first, second, third].map((one) => ids(one.comments.nodes))).toEqual([tops.slice(0, 2), tops.slice(2, 4), tops.slice(4)]);
    expect([first, second, third].map((one) => one.comments.pageInfo.hasNextPage)).toEqual([true, true, false]);
    expect([first, second, third].map((one) => one.comments.pageInfo.hasPreviousPage)).toEqual([false, true, true]);
    expect(third.comments.totalCount).toBe(6);
  });

  test('answers come oldest first under the top comment, with more behind a cursor', async () => {
    const article = await anArticle(api);
    const [talk] = await aTalk(article, 1, 5);
    const first = (await page(article, { replies: 3 })).comments.nodes[0];
    expect(ids(first?.replies.nodes ?? [])).toEqual(ids(talk?.replies ?? []).slice(0, 3));
    expect(first).toMatchObject({ replyCount: 5, replies: { totalCount: 5, pageInfo: { hasNextPage: true } } });
    const rest = (await page(article, { afterReply: first?.replies.pageInfo.endCursor })).comments.nodes[0];
    expect(ids(rest?.replies.nodes ?? [])).toEqual(ids(talk?.replies ?? []).slice(3));
  });

  test('the count is of what can be read; markers stay in their place', async () => {
    const article = await anArticle(api);
    const top = await aComment(api, { on: article, deletedAt: new Date() });
    await aComment(api, { under: top });
    await aComment(api, { under: top, removedAt: new Date() });
    const found = await page(article);
    expect(found).toMatchObject({ commentCount: 1, comments: { totalCount: 1, nodes: [{ id: top.id, replyCount: 2 }] } });
    expect(found.comments.nodes[0]?.replies.nodes).toHaveLength(2);
  });

  test('a page can begin with any comment, or with the top comment above an answer', async () => {
    const article = await anArticle(api);
    const talk = await aTalk(article, 4, 1);
    const tops = talk.map(({ top }) => top.id).reverse();
    const byTop = await page(article, { startingAt: tops[2] });
    expect(ids(byTop.comments.nodes)).toEqual(tops.slice(2));
    expect(byTop.comments.pageInfo.hasPreviousPage).toBe(true);
    expect(ids((await page(article, { startingAt: talk[1]?.replies[0]?.id })).comments.nodes)).toEqual(tops.slice(2));
    expect((await page(article, { startingAt: tops[0] })).comments.pageInfo.hasPreviousPage).toBe(false);
  });

  test('a beginning of another article, a missing one and a malformed one are not found', async () => {
    const [article, elsewhere] = [await anArticle(api), await aComment(api)];
    for (const startingAt of [elsewhere.id, '987654321', "x' --"]) {
      const answer = await api.visitor.ask(PAGE, { slug: article.slug, startingAt });
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });

  test('a cursor of another list, a forged one and a broken one are refused', async () => {
    const [article, elsewhere] = [await anArticle(api), await anArticle(api)];
    await aTalk(article, 2, 2);
    await aTalk(elsewhere, 2, 0);
    const foreign = (await page(elsewhere, { first: 1 })).comments.pageInfo.endCursor ?? '';
    const reply = (await page(article, { replies: 1 })).comments.nodes[0]?.replies.pageInfo.endCursor;
    for (const after of [foreign, reply, `${Buffer.from('["1"]').toString('base64url')}.xxxxxxxxxxxxxxxx`, 'x', '']) {
      const answer = await api.visitor.ask<{ article: null }>(PAGE, { slug: article.slug, after });
      if (after === '') expect(answer.errors).toBeUndefined();
      else expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
    }
  });

  test.each([0, -1, 101])('a page of %d is refused', async (first) => {
    const article = await anArticle(api);
    expect((await api.visitor.ask(PAGE, { slug: article.slug, first })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('who may comment is the same answer as the mutation gives', async () => {
    const article = await anArticle(api);
    const suspended = await aMember(api, { suspendedUntil: new Date(Date.now() + 3_600_000) });
    const can = async (caller: TestCaller) => (await page(article, {}, caller)).viewerCanComment;
    expect([await can(api.visitor), await can((await aMember(api)).caller), await can(suspended.caller)]).toEqual([false, true, false]);
  });
});

describe('the cost of comments', () => {
  test('a page of 20 with answers takes as many statements as one of 2', async () => {
    const [small, large, member] = [await anArticle(api), await anArticle(api), await aMember(api)];
    await aTalk(small, 2, 1);
    await aTalk(large, 21, 3);
    const count = (article: ArticleForTest) => api.fewestStatements(() => page(article, { first: 20 }, member.caller));
    const [few, many] = [await count(small), await count(large)];
    expect(many).toBeLessThanOrEqual(few + 1);
    expect(many).toBeLessThanOrEqual(16);
  });

  test('comments of many articles at once take as many statements as those of one', async () => {
    const first = await anArticle(api);
    await aTalk(first, 2, 1);
    const list = (n: number) => `{ articles(first: ${n}) { nodes { id commentCount comments(first: 2) { nodes { id replies(first: 2) { nodes { id } } } } } } }`;
    const one = await api.fewestStatements(() => api.visitor.run(list(1)));
    const many = await api.fewestStatements(() => api.visitor.run(list(8)));
    expect(many).toBeLessThanOrEqual(one + 1);
  });
});
