import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { aComment, ADD, DELETE, EDIT, GIVE_REASON, RESTORE, type Written } from '@swingtag/comments-server/testing';
import { testApi, type TestApi, type TestCaller } from '@swingtag/platform-server/testing';
import { VoteWriter } from '@swingtag/polls-server';
import { aPoll, type PollForTest } from '@swingtag/polls-server/testing';
import { aBoard, anArticle, anAudience, aTopic } from '@swingtag/posts-server/testing';
import { CommentsModule } from './comments.module.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [CommentsModule] });
});
afterAll(() => api.close());

const send = async (caller: TestCaller, document: string, variables: Record<string, unknown>): Promise<Written> => {
  const [result] = Object.values(await caller.run<Record<string, Written>>(document, variables));
  if (!result) throw new Error('no result');
  return result;
};
const give = (who: TestMember, pollId: string, body: string) => send(who.caller, GIVE_REASON, { input: { pollId, body } });
const vote = (who: TestMember, poll: PollForTest, side: 'yay' | 'nay') => api.get(VoteWriter).write({ pollId: poll.id, memberId: who.id, choice: [poll[side]] });
const mine = async (who: TestMember, poll: PollForTest) => {
  const answer = await who.caller.run<{ poll: { viewerVote: { reason: { id: string; bodyHtml: string } | null } | null } }>(
    `query ($id: ID!) { poll(id: $id) { viewerVote { reason { id bodyHtml } } } }`,
    { id: poll.id },
  );
  return answer.poll.viewerVote?.reason ?? null;
};
const reasonsOf = (who: TestMember) =>
  api.db.query<{ id: string; is_reason: boolean }[]>('SELECT id, is_reason FROM comment WHERE author_id = $1 AND deleted_at IS NULL AND removed_at IS NULL ORDER BY id', [who.id]);

describe('the reason of a vote', () => {
  test('is a comment with the stance of the vote, and shown with the vote', async () => {
    const [{ poll, id }, member] = [await anArticle(api), await aMember(api)];
    await vote(member, poll, 'nay');
    const given = await give(member, poll.id, 'Too small for a life.');
    expect(given.comment).toMatchObject({ isReason: true, stance: { key: 'nay' }, post: { id }, parent: null });
    expect(await mine(member, poll)).toMatchObject({ id: given.comment.id, bodyHtml: '<p>Too small for a life.</p>' });
  });

  test('given again after a change of mind, keeps its place and takes the new side; the old words are kept', async () => {
    const [{ poll }, member] = [await anArticle(api), await aMember(api)];
    await vote(member, poll, 'nay');
    const first = await give(member, poll.id, 'No.');
    await vote(member, poll, 'yay');
    const second = await give(member, poll.id, 'Yes after all.');
    expect(second.comment).toMatchObject({ id: first.comment.id, stance: { key: 'yay' }, bodyHtml: '<p>Yes after all.</p>' });
    expect(await api.db.query('SELECT source FROM comment_revision WHERE comment_id = $1', [first.comment.id])).toEqual([{ source: 'No.' }]);
  });

  test('given again, counts only the links that it adds', async () => {
    const [{ poll }, member] = [await anArticle(api), await aMember(api)];
    const links = (count: number) => Array.from({ length: count }, (_, n) => `https://a.example/${n}`).join(' ');
    await vote(member, poll, 'yay');
    for (const count of [3, 5, 6]) {
      const given = await give(member, poll.id, links(count));
      expect([count, given.reason]).toEqual([count, count > 5 ? 'NOT_ELIGIBLE' : undefined]);
    }
  });

  test('is one, however many are given at once', async () => {
    const [{ poll }, member] = [await anArticle(api), await aMember(api)];
    await vote(member, poll, 'yay');
    await Promise.all([1, 2, 3, 4, 5].map((n) => give(member, poll.id, `Reason ${n}.`)));
    expect(await reasonsOf(member)).toHaveLength(1);
  });

  test('needs a vote, also after a withdrawal', async () => {
    const [{ poll }, member] = [await anArticle(api), await aMember(api)];
    expect(await give(member, poll.id, 'x')).toMatchObject({ reason: 'NOT_VOTED' });
    await vote(member, poll, 'yay');
    await api.get(VoteWriter).write({ pollId: poll.id, memberId: member.id, choice: [] });
    expect(await give(member, poll.id, 'x')).toMatchObject({ reason: 'NOT_VOTED' });
  });

  test('stays as a comment when the post asks anew, with the side that it was given for; the new vote has a reason of its own', async () => {
    const [{ poll, id }, member, editor] = [await anArticle(api), await aMember(api), await aMember(api, { role: 'EDITOR' })];
    await vote(member, poll, 'nay');
    const first = await give(member, poll.id, 'Too small.');
    const asked = {
      kind: 'YAY_NAY', question: 'And now?', options: [], minChoices: 1, maxChoices: 1, closesAt: '2999-01-01T00:00:00.000Z', resultsRule: 'ALWAYS', changesAllowed: true,
      ballots: 'SECRET', voterRole: 'MEMBER', voterTier: 'NEW',
    };
    const { askAnew } = await editor.caller.run<{ askAnew: { poll: { id: string; options: { id: string }[] } } }>(
      'mutation ($input: AskAnewInput!) { askAnew(input: $input) { ... on PollChanged { poll { id options { id } } } } }',
      { input: { articleId: id, pollId: poll.id, reason: 'A year has passed.', poll: asked } },
    );
    await api.get(VoteWriter).write({ pollId: askAnew.poll.id, memberId: member.id, choice: [askAnew.poll.options[0]?.id ?? ''] });
    const second = await give(member, askAnew.poll.id, 'I have grown.');
    expect(second.comment).toMatchObject({ isReason: true, stance: { key: 'yay' } });
    expect(await reasonsOf(member)).toEqual([{ id: first.comment.id, is_reason: false }, { id: second.comment.id, is_reason: true }]);
    expect(await give(member, poll.id, 'Still.')).toMatchObject({ __typename: 'Refusal' });
    const { comment } = await api.visitor.run<{ comment: object }>('query ($id: ID!) { comment(id: $id) { isReason stance { key } } }', { id: first.comment.id });
    expect(comment).toEqual({ isReason: false, stance: { key: 'nay' } });
  });

  test('has at most 280 characters, in the database too, and stays so when edited', async () => {
    const [{ poll }, member] = [await anArticle(api), await aMember(api)];
    await vote(member, poll, 'yay');
    expect(await give(member, poll.id, 'x'.repeat(281))).toMatchObject({ reason: 'INVALID', field: 'body' });
    const { comment } = await give(member, poll.id, '👜'.repeat(280));
    expect(await send(member.caller, EDIT, { input: { commentId: comment.id, body: 'x'.repeat(281) } })).toMatchObject({ reason: 'INVALID', field: 'body' });
    await expect(api.db.query('UPDATE comment SET source = $2 WHERE id = $1', [comment.id, 'x'.repeat(281)])).rejects.toThrow(/ck_comment_reason/);
  });

  test('of an unknown poll or one whose article is gone is not found; of a poll on no post, the post is gone', async () => {
    const [article, member, lonely] = [await anArticle(api, { deleted: true }), await aMember(api), await aPoll(api)];
    expect(await give(member, '987654321', 'x')).toMatchObject({ reason: 'NOT_FOUND' });
    expect(await give(member, 'x', 'x')).toMatchObject({ reason: 'NOT_FOUND' });
    expect(await give(member, article.poll.id, 'x')).toMatchObject({ reason: 'NOT_FOUND' });
    expect(await give(member, lonely.id, 'x')).toMatchObject({ reason: 'POST_GONE' });
  });

  test('is refused to visitors and suspended members', async () => {
    const [{ poll }, suspended] = [await anArticle(api), await aMember(api, { suspendedUntil: new Date(Date.now() + 3_600_000) })];
    expect(await send(api.visitor, GIVE_REASON, { input: { pollId: poll.id, body: 'x' } })).toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
    expect(await give(suspended, poll.id, 'x')).toMatchObject({ reason: 'SUSPENDED' });
  });

  test.each([
    ['that is locked', async () => aTopic(api, { pollId: (await aPoll(api)).id, lockReason: 'All is said.' }), 'LOCKED'],
    ['on a board where others write', async () => aTopic(api, { pollId: (await aPoll(api)).id, on: await aBoard(api, { writers: await anAudience(api, { minRole: 'EDITOR' }) }) }), 'FORBIDDEN'],
  ])('is not given in a topic %s, and the vote stands', async (_where, make, reason) => {
    const [topic, member] = [await make(), await aMember(api)];
    const [{ poll_id: pollId } = { poll_id: '' }] = await api.db.query<{ poll_id: string }[]>('SELECT poll_id FROM post WHERE id = $1', [topic.id]);
    const [option] = await api.db.query<{ id: string }[]>('SELECT id FROM poll_option WHERE poll_id = $1 ORDER BY id', [pollId]);
    await api.get(VoteWriter).write({ pollId, memberId: member.id, choice: [option?.id ?? ''] });
    expect(await give(member, pollId, 'Too late.')).toMatchObject({ reason });
    expect(await reasonsOf(member)).toEqual([]);
  });

  test('brought back after another took its place, is an ordinary comment', async () => {
    const [{ poll }, member] = [await anArticle(api), await aMember(api)];
    await vote(member, poll, 'yay');
    const first = await give(member, poll.id, 'First.');
    await send(member.caller, DELETE, { id: first.comment.id });
    expect(await mine(member, poll)).toBeNull();
    const second = await give(member, poll.id, 'Second.');
    await send(member.caller, RESTORE, { id: first.comment.id });
    expect(await reasonsOf(member)).toEqual([{ id: first.comment.id, is_reason: false }, { id: second.comment.id, is_reason: true }]);
  });

  test('given and restored at the same time, still only one stands', async () => {
    const [{ poll }, member] = [await anArticle(api), await aMember(api)];
    await vote(member, poll, 'yay');
    const first = await give(member, poll.id, 'First.');
    await send(member.caller, DELETE, { id: first.comment.id });
    await Promise.all([give(member, poll.id, 'Second.'), send(member.caller, RESTORE, { id: first.comment.id }), give(member, poll.id, 'Third.')]);
    expect((await reasonsOf(member)).filter((row) => row.is_reason)).toHaveLength(1);
  });

  test('counts against the same limit as comments', async () => {
    const [{ id, poll }, member] = [await anArticle(api), await aMember(api)];
    await vote(member, poll, 'yay');
    for (let n = 0; n < 10; n++) await send(member.caller, ADD, { input: { postId: id, body: `n ${n}` } });
    expect(await give(member, poll.id, 'One too many.')).toMatchObject({ reason: 'TOO_MANY' });
  });

  test('of others is never shown as the reason of my vote', async () => {
    const [article, member] = [await anArticle(api), await aMember(api)];
    await aComment(api, { on: article, isReason: true });
    await vote(member, article.poll, 'yay');
    expect(await mine(member, article.poll)).toBeNull();
  });
});
