import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember } from '@swingtag/accounts-server/testing';
import { ADD, aComment, type Written } from '@swingtag/comments-server/testing';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { anArticle } from '@swingtag/posts-server/testing';
import { CommentsModule } from './comments.module.ts';
import { LegacyVoices } from './legacy.service.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [CommentsModule] });
});
afterAll(() => api.close());

const READ = 'query ($id: ID!) { comment(id: $id) { isLegacy createdAt author { id } stance { id } bodyHtml viewerIsAuthor viewerCanEdit viewerCanDelete viewerCanReply } }';

describe('a legacy voice', () => {
  test('has words, and neither author nor date nor side', async () => {
    const article = await anArticle(api);
    const [id] = await api.get(LegacyVoices).bring(api.db.manager, article.id, ['I carried mine *everywhere*.']);
    for (const caller of [api.visitor, (await aMember(api)).caller]) {
      const { comment } = await caller.run<{ comment: Record<string, unknown> }>(READ, { id });
      expect(comment).toMatchObject({
        isLegacy: true, createdAt: null, author: null, stance: null, bodyHtml: '<p>I carried mine <em>everywhere</em>.</p>', viewerIsAuthor: false, viewerCanEdit: false, viewerCanDelete: false,
      });
    }
  });

  test('counts as a comment, and never as a vote', async () => {
    const article = await anArticle(api);
    await api.get(LegacyVoices).bring(api.db.manager, article.id, ['Yes!', 'No!', 'NAY, never.']);
    const { article: read } = await api.visitor.run<{ article: unknown }>(
      'query ($slug: String!) { article(slug: $slug) { commentCount poll { responses tally { total } } } }', { slug: article.slug },
    );
    expect(read).toEqual({ commentCount: 3, poll: { responses: 0, tally: { total: 0 } } });
  });

  test('can be answered', async () => {
    const article = await anArticle(api);
    const [parentId] = await api.get(LegacyVoices).bring(api.db.manager, article.id, ['I carried mine everywhere.']);
    const { addComment } = await (await aMember(api)).caller.run<{ addComment: Written }>(ADD, { input: { postId: article.id, parentId, body: 'Where to?' } });
    expect(addComment.comment.parent).toEqual({ id: parentId });
  });

  test('brought in twice is there once; what no comment may be is left out', async () => {
    const article = await anArticle(api);
    const texts = ['Said once.', '   ', 'x'.repeat(5001), 'With a \u0000 in it.'];
    expect(await api.get(LegacyVoices).bring(api.db.manager, article.id, texts)).toHaveLength(1);
    expect(await api.get(LegacyVoices).bring(api.db.manager, article.id, texts)).toHaveLength(0);
  });

  test('cannot be given a side, a reason or a date by the database either', async () => {
    const article = await anArticle(api);
    const insert = (columns: string, values: string) => api.db.query(`INSERT INTO comment (post_id, source, ${columns}) VALUES ($1, 'Hm.', ${values})`, [article.id]);
    await expect(insert('stance_option_id', String(article.poll.yay))).rejects.toThrow(/ck_comment_legacy/);
    await expect(insert('is_reason', 'true')).rejects.toThrow(/ck_comment_legacy/);
    await expect(insert('parent_id, root_id', `${(await aComment(api, { on: article })).id}, NULL`)).rejects.toThrow(/ck_comment/);
  });
});
