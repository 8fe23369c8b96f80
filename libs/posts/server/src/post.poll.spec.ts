import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember } from '@swingtag/accounts-server/testing';
import { testApi, type TestApi, type TestCaller } from '@swingtag/platform-server/testing';
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

describe('the poll of an article', () => {
  const REFUSED = '... on Refusal { reason message field }';
  const ANEW = `mutation ($input: AskAnewInput!) { askAnew(input: $input) { __typename ... on PollChanged { poll { id isOpen responses } } ${REFUSED} } }`;
  const CLOSE = `mutation ($input: CloseArticlePollInput!) { closeArticlePoll(input: $input) { __typename ... on PollChanged { poll { id isOpen closeReason } } ${REFUSED} } }`;
  const ARTICLE = `query ($slug: String!) { article(slug: $slug) { poll { id question tally { total } article { slug } } askedBefore { id isOpen closeReason verdict { outcome total } article { slug } } trend { verdicts { id } } } }`;
  const VOTE = 'mutation ($input: CastVoteInput!) { castVote(input: $input) { __typename ... on Refusal { reason } } }';
  const QUESTION = {
    kind: 'YAY_NAY', question: 'And now?', options: [], minChoices: 1, maxChoices: 1, closesAt: '2999-01-01T00:00:00.000Z', resultsRule: 'ALWAYS', changesAllowed: true,
    ballots: 'SECRET', voterRole: 'MEMBER', voterTier: 'NEW',
  };
  const anEditor = async (): Promise<TestCaller> => (await aMember(api, { role: 'EDITOR' })).caller;

  test('is closed early by editors, with a reason that is read', async () => {
    const { id, poll } = await anArticle(api);
    const editor = await anEditor();
    const close = (reason: string) => editor.run<{ closeArticlePoll: object }>(CLOSE, { input: { articleId: id, pollId: poll.id, reason } });
    expect(await close(' ')).toMatchObject({ closeArticlePoll: { reason: 'INVALID', field: 'reason' } });
    expect(await close('The shop has gone.')).toEqual({ closeArticlePoll: { __typename: 'PollChanged', poll: { id: poll.id, isOpen: false, closeReason: 'The shop has gone.' } } });
    expect(await close('Again.')).toMatchObject({ closeArticlePoll: { reason: 'POLL_CLOSED' } });
  });

  test('gives its place to a new one, and stays with its votes, its verdict and its address', async () => {
    const { id, slug, poll } = await anArticle(api);
    const [editor, voter] = [await anEditor(), await aMember(api)];
    await voter.caller.run(VOTE, { input: { pollId: poll.id, choice: [poll.yay] } });
    const { askAnew } = await editor.run<{ askAnew: { poll: { id: string } } }>(ANEW, { input: { articleId: id, pollId: poll.id, reason: 'A year has passed.', poll: QUESTION } });
    expect(askAnew).toMatchObject({ poll: { isOpen: true, responses: 0 } });
    expect(await api.visitor.run(ARTICLE, { slug })).toEqual({
      article: {
        poll: { id: askAnew.poll.id, question: 'And now?', tally: { total: 0 }, article: { slug } },
        askedBefore: [{ id: poll.id, isOpen: false, closeReason: 'A year has passed.', verdict: { outcome: 'YAY', total: 1 }, article: { slug } }],
        trend: { verdicts: expect.arrayContaining([{ id: poll.id }, { id: askAnew.poll.id }]) },
      },
    });
    expect(await voter.caller.run(VOTE, { input: { pollId: poll.id, choice: [poll.nay] } })).toMatchObject({ castVote: { reason: 'POLL_CLOSED' } });
    await api.db.getRepository(Post).update({ id }, { deletedAt: new Date() });
    expect([await isFound(poll.id), await isFound(askAnew.poll.id)]).toEqual([false, false]);
    await api.db.getRepository(Post).update({ id }, { deletedAt: null });
    expect([await isFound(poll.id), await isFound(askAnew.poll.id)]).toEqual([true, true]);
  });

  test('is replaced by one of two editors who ask anew at once; the other is told', async () => {
    const { id, poll } = await anArticle(api);
    const editors = [await anEditor(), await anEditor(), await anEditor()];
    const answers = await Promise.all(
      editors.map((editor) => editor.run<{ askAnew: { reason?: string } }>(ANEW, { input: { articleId: id, pollId: poll.id, reason: 'A year has passed.', poll: QUESTION } })),
    );
    expect(answers.map(({ askAnew }) => askAnew.reason).toSorted()).toEqual(['CONFLICT', 'CONFLICT', undefined]);
    expect(await api.db.query('SELECT poll_id FROM asked_before WHERE post_id = $1', [id])).toHaveLength(1);
  });

  test.each([
    ['without a closing time', { closesAt: null }, 'poll'],
    ['that closes in the past', { closesAt: '2001-01-01T00:00:00.000Z' }, 'poll'],
    ['of two same bags', { kind: 'HEAD_TO_HEAD', options: [{ label: 'A', bagId: '999999' }, { label: 'B', bagId: '999999' }] }, 'poll'],
    ['of bags that are not there', { kind: 'HEAD_TO_HEAD', options: [{ label: 'A', bagId: '999998' }, { label: 'B', bagId: '999999' }] }, 'poll'],
    ['with too long a question', { question: 'x'.repeat(201) }, 'poll'],
  ])('is not replaced by one %s, and stays open', async (_, broken, field) => {
    const { id, poll } = await anArticle(api);
    const answer = await (await anEditor()).run<{ askAnew: object }>(ANEW, { input: { articleId: id, pollId: poll.id, reason: 'A year has passed.', poll: { ...QUESTION, ...broken } } });
    expect(answer).toMatchObject({ askAnew: { __typename: 'Refusal', field } });
    expect(await api.db.query('SELECT closed_at FROM poll WHERE id = $1', [poll.id])).toEqual([{ closed_at: null }]);
  });

  test('of an article that is out of sight is not touched', async () => {
    const { id, poll } = await anArticle(api, { deleted: true });
    const editor = await anEditor();
    expect(await editor.run(CLOSE, { input: { articleId: id, pollId: poll.id, reason: 'Because.' } })).toMatchObject({ closeArticlePoll: { reason: 'POST_GONE' } });
    expect(await editor.run(ANEW, { input: { articleId: id, pollId: poll.id, reason: 'Because.', poll: QUESTION } })).toMatchObject({ askAnew: { reason: 'POST_GONE' } });
  });
});
