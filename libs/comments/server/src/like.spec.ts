import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { CommentsModule } from '@swingtag/comments-server';
import { aComment } from '@swingtag/comments-server/testing';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { aBoard, anArticle, anAudience, aTopic } from '@swingtag/posts-server/testing';

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [CommentsModule] });
});
afterAll(() => api.close());

interface Liked {
  __typename: string;
  reason?: string;
  comment?: { likeCount: number; viewerHasLiked: boolean };
}
const deed = (name: string) =>
  `mutation ($id: ID!) { ${name}(id: $id) { __typename ... on Refusal { reason } ... on CommentWritten { comment { likeCount viewerHasLiked } } } }`;
async function send(who: TestMember, name: 'likeComment' | 'unlikeComment', id: string): Promise<Liked> {
  return (await who.caller.run<Record<string, Liked>>(deed(name), { id }))[name] ?? { __typename: '' };
}
const counted = async (id: string) => {
  const [row] = await api.db.query<{ kept: number; rows: number }[]>(
    'SELECT like_count AS kept, (SELECT count(*)::int FROM comment_like WHERE comment_id = c.id) AS rows FROM comment c WHERE id = $1', [id],
  );
  return row;
};

describe('a like', () => {
  test('counts once, however often it is given or taken back', async () => {
    const [comment, member] = [await aComment(api), await aMember(api)];
    for (let n = 0; n < 2; n++) expect((await send(member, 'likeComment', comment.id)).comment).toEqual({ likeCount: 1, viewerHasLiked: true });
    for (let n = 0; n < 2; n++) expect((await send(member, 'unlikeComment', comment.id)).comment).toEqual({ likeCount: 0, viewerHasLiked: false });
  });

  test('of many members at once, some of whom change their minds, is counted exactly', async () => {
    const comment = await aComment(api);
    const members = await Promise.all(Array.from({ length: 12 }, () => aMember(api)));
    await Promise.all(
      members.flatMap((member, n) => [send(member, 'likeComment', comment.id), send(member, 'likeComment', comment.id), ...(n % 3 ? [] : [send(member, 'unlikeComment', comment.id)])]),
    );
    const now = await counted(comment.id);
    expect(now?.kept).toBe(now?.rows);
    expect(now?.kept).toBeGreaterThanOrEqual(8);
  });

  test('is never for one’s own comment, by whatever path', async () => {
    const author = await aMember(api);
    const comment = await aComment(api, { by: author });
    expect(await send(author, 'likeComment', comment.id)).toMatchObject({ reason: 'FORBIDDEN' });
    await expect(api.db.query('INSERT INTO comment_like (comment_id, member_id) VALUES ($1, $2)', [comment.id, author.id])).rejects.toThrow('nobody likes their own');
    expect(await counted(comment.id)).toEqual({ kept: 0, rows: 0 });
  });

  test('is not for what is removed, deleted, of a gone post, or on a board that the member does not read', async () => {
    const member = await aMember(api);
    const hidden = await aTopic(api, { on: await aBoard(api, { readers: await anAudience(api, { minRole: 'MODERATOR' }) }) });
    const gone = [
      await aComment(api, { removedAt: new Date() }), await aComment(api, { deletedAt: new Date() }), await aComment(api, { on: hidden }),
      await aComment(api, { on: await anArticle(api, { deleted: true }) }), { id: '999999' }, { id: 'x' },
    ];
    for (const { id } of gone) expect((await send(member, 'likeComment', id)).reason).toMatch(/^(COMMENT|POST)_GONE$/);
  });

  test('goes with the member who gave it', async () => {
    const [comment, member] = [await aComment(api), await aMember(api)];
    await send(member, 'likeComment', comment.id);
    await api.db.query('DELETE FROM comment_like WHERE member_id = $1', [member.id]);
    expect(await counted(comment.id)).toEqual({ kept: 0, rows: 0 });
  });
});

test('likes cost a page the same statements for 2 comments as for 12', async () => {
  const [article, member] = [await anArticle(api), await aMember(api)];
  const read = () =>
    member.caller.run('query ($slug: String!) { article(slug: $slug) { comments { nodes { likeCount viewerHasLiked viewerCanLike } } } }', { slug: article.slug });
  const more = async (n: number) => {
    for (let i = 0; i < n; i++) await send(member, 'likeComment', (await aComment(api, { on: article })).id);
  };
  await more(2);
  const few = await api.fewestStatements(read);
  await more(10);
  expect(await api.fewestStatements(read)).toBe(few);
});
