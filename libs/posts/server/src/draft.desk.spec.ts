import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { aMember } from '@swingtag/accounts-server/testing';
import { testApi, type TestApi, type TestCaller } from '@swingtag/platform-server/testing';
import { anArticle, aPicture, aTrend } from '../testing/article.factory.ts';
import { bodyFromMarkdown } from './body.markdown.ts';
import { PostsModule } from './posts.module.ts';

const POLL = 'poll { isOpen responses viewerCanVote viewerVote { choice { label } } tally { total } verdict { total } }';
const PREVIEW = `query ($id: ID!, $as: PreviewViewer!) { articlePreview(id: $id, as: $as) { title body { __typename } ${POLL} } }`;
const DESK = `query ($search: String, $state: DeskState, $sort: DeskSort, $first: Int, $after: String) {
  deskArticles(search: $search, state: $state, sort: $sort, first: $first, after: $after) { nodes { id title state } pageInfo { hasNextPage endCursor } } }`;

interface Page {
  deskArticles: { nodes: { id: string; title: string; state: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

let api: TestApi;
let editor: TestCaller;
beforeAll(async () => {
  api = await testApi({ imports: [PostsModule] });
});
beforeEach(async () => {
  editor = (await aMember(api, { role: 'EDITOR' })).caller;
});
afterAll(() => api.close());

async function aDraft(about: object): Promise<string> {
  const { startArticle } = await editor.run<{ startArticle: { draft: { id: string } } }>('mutation { startArticle { ... on ArticleDraftChanged { draft { id } } } }');
  const { id } = startArticle.draft;
  const input = { id, revision: 1, title: 'T', dek: 'D', slug: 'a', ...about };
  await editor.run('mutation ($input: SaveArticleInput!) { saveArticle(input: $input) { __typename } }', { input });
  return id;
}

const poll = (resultsRule: string) => ({
  kind: 'YAY_NAY', question: 'YAY or NAY?', options: [], minChoices: 1, maxChoices: 1, closesAt: '2999-01-01T00:00:00.000Z', resultsRule, changesAllowed: true,
  ballots: 'SECRET', voterRole: 'MEMBER', voterTier: 'NEW',
});

test('a preview shows the ballot as each kind of viewer gets it', async () => {
  const id = await aDraft({ trendId: (await aTrend(api)).id, coverId: await aPicture(api), body: JSON.stringify(bodyFromMarkdown('Words.')), poll: poll('AFTER_VOTING') });
  const as = async (viewer: string) => (await editor.run<{ articlePreview: { poll: object } }>(PREVIEW, { id, as: viewer })).articlePreview.poll;
  expect(await as('VISITOR')).toEqual({ isOpen: true, responses: 0, viewerCanVote: false, viewerVote: null, tally: null, verdict: null });
  expect(await as('BEFORE_VOTING')).toEqual({ isOpen: true, responses: 0, viewerCanVote: true, viewerVote: null, tally: null, verdict: null });
  expect(await as('AFTER_VOTING')).toMatchObject({ isOpen: true, viewerVote: { choice: [{ label: 'YAY' }] }, tally: { total: 77 } });
  expect(await as('CLOSED')).toMatchObject({ isOpen: false, viewerVote: null, tally: { total: 77 }, verdict: { total: 77 } });
});

test('a preview of what is published tells nothing of its votes', async () => {
  const article = await anArticle(api, { poll: { resultsRule: 'AFTER_CLOSING' as never } });
  const { caller } = await aMember(api);
  await caller.run('mutation ($input: CastVoteInput!) { castVote(input: $input) { __typename } }', { input: { pollId: article.poll.id, choice: [article.poll.nay] } });
  const { articlePreview } = await editor.run<{ articlePreview: { poll: object } }>(PREVIEW, { id: article.id, as: 'CLOSED' });
  expect(articlePreview.poll).toMatchObject({ responses: 77, tally: { total: 77 } });
});

test('a draft without trend or main picture has no preview yet', async () => {
  expect(await editor.run(PREVIEW, { id: await aDraft({}), as: 'VISITOR' })).toEqual({ articlePreview: null });
});

test('the table of the desk finds by words and state, sorts, and pages without a gap', async () => {
  const word = `needle${process.pid}`;
  const ids: string[] = [];
  for (const title of ['B', 'A', 'C']) ids.push(await aDraft({ title: `${title} ${word}` }));
  const titles = async (variables: object) => (await editor.run<Page>(DESK, { search: word, ...variables })).deskArticles.nodes.map(({ title }) => title[0]);
  expect(await titles({ sort: 'TITLE' })).toEqual(['A', 'B', 'C']);
  expect(await titles({ sort: 'CHANGED' })).toEqual(['C', 'A', 'B']);
  expect(await titles({ state: 'PUBLISHED' })).toEqual([]);
  expect(await titles({ state: 'DRAFT', search: `${word} 100% _` })).toEqual([]);
  for (const sort of ['TITLE', 'CHANGED', 'PUBLISHED']) {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { deskArticles }: Page = await editor.run<Page>(DESK, { search: word, sort, first: 1, after });
      seen.push(...deskArticles.nodes.map(({ id }) => id));
      after = deskArticles.pageInfo.hasNextPage ? deskArticles.pageInfo.endCursor : null;
    } while (after);
    expect(seen.toSorted()).toEqual(ids.toSorted());
  }
});

test('the table of the desk costs the same number of statements for 2 and for 20', async () => {
  for (let n = 0; n < 6; n++) await aDraft({});
  const cost = (first: number) => api.fewestStatements(() => editor.run(DESK, { first }));
  await cost(20); // opens the connections
  expect(await cost(20)).toBeLessThanOrEqual(await cost(2));
});
