import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aMember } from '@swingtag/accounts-server/testing';
import { testApi, type TestApi, type TestCaller } from '@swingtag/platform-server/testing';
import { anArticle, aPicture, aTrend } from '../testing/article.factory.ts';
import { bodyFromMarkdown } from './body.markdown.ts';
import { DraftTrash } from './draft.trash.ts';
import { PostsModule } from './posts.module.ts';

const POLL = 'poll { isPreview viewerCanEdit isOpen responses viewerCanVote viewerVote { choice { label } } tally { total } verdict { total } }';
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
  expect(await as('VISITOR')).toEqual({ isPreview: true, viewerCanEdit: false, isOpen: true, responses: 0, viewerCanVote: false, viewerVote: null, tally: null, verdict: null });
  expect(await as('BEFORE_VOTING')).toEqual({ isPreview: true, viewerCanEdit: false, isOpen: true, responses: 0, viewerCanVote: true, viewerVote: null, tally: null, verdict: null });
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

test('nobody votes on a preview, and whoever tries is told what it is', async () => {
  const { castVote } = await editor.run<{ castVote: object }>('mutation { castVote(input: { pollId: "0", choice: ["1"] }) { ... on Refusal { reason message } } }');
  const told = { reason: 'NOT_FOUND', message: 'This is a preview: nothing is voted on here.' };
  expect(castVote).toEqual(told);
  expect(await editor.run('mutation { withdrawVote(pollId: "0") { ... on Refusal { reason message } } }')).toEqual({ withdrawVote: told });
});

const CHANGED = `{ __typename ... on ArticleDraftChanged { draft { state publishAt } } ... on Refusal { reason message field } }`;
interface Changed {
  __typename: string;
  draft?: { state: string; publishAt: string | null };
  reason?: string;
}
const change = async (document: string, variables: object): Promise<Changed> => Object.values(await editor.run<Record<string, Changed>>(document, { ...variables }))[0] as Changed;
const discard = (input: object) => change(`mutation ($input: DiscardArticleInput!) { it: discardArticle(input: $input) ${CHANGED} }`, { input });
const recover = (id: string) => change(`mutation ($id: ID!) { it: recoverArticle(id: $id) ${CHANGED} }`, { id });
const save = (id: string, revision: number) => change(`mutation ($input: SaveArticleInput!) { it: saveArticle(input: $input) ${CHANGED} }`, { input: { id, revision, title: 'Later', dek: '', slug: 'b' } });
const actions = async (id: string) => (await api.db.query<{ action: string }[]>(`SELECT action FROM audit_entry WHERE subject_kind = 'article' AND subject_id = $1 ORDER BY id`, [id])).map(({ action }) => action);

describe('the trash of the desk', () => {
  test('takes a draft off the schedule, refuses to have it written or published, and gives it back', async () => {
    const id = await aDraft({});
    await api.db.query(`UPDATE article_draft SET publish_at = now() + interval '1 hour', scheduled_by_id = saved_by_id WHERE id = $1`, [id]);
    expect(await discard({ id, revision: 1 })).toMatchObject({ reason: 'CONFLICT' });
    expect(await discard({ id, revision: 2 })).toMatchObject({ draft: { state: 'DISCARDED', publishAt: null } });
    expect(await discard({ id, revision: 2 })).toMatchObject({ draft: { state: 'DISCARDED' } });
    expect(await save(id, 2)).toMatchObject({ reason: 'FORBIDDEN', message: 'This draft is in the trash. Bring it back first.' });
    expect(await change(`mutation ($input: SeenArticleInput!) { it: publishArticle(input: $input) ${CHANGED} }`, { input: { id, revision: 2 } })).toMatchObject({ reason: 'FORBIDDEN' });
    const listed = async (state: string | null) => (await editor.run<Page>(DESK, { state, first: 100 })).deskArticles.nodes.some((one) => one.id === id);
    expect([await listed(null), await listed('DISCARDED')]).toEqual([false, true]);
    expect(await recover(id)).toMatchObject({ draft: { state: 'DRAFT' } });
    expect(await recover(id)).toMatchObject({ draft: { state: 'DRAFT' } });
    expect(await save(id, 2)).toMatchObject({ draft: { state: 'DRAFT' } });
    expect(await actions(id)).toEqual(['article.discarded', 'article.recovered']);
  });

  test('is emptied of what has lain in it for thirty days, with its revisions, and of nothing else', async () => {
    const [old, young, kept] = [await aDraft({}), await aDraft({ coverId: await aPicture(api) }), await aDraft({})];
    for (const id of [old, young, kept]) {
      await editor.run('mutation ($input: SaveArticleInput!) { saveArticle(input: $input) { __typename } }', { input: { id, revision: 1, title: 'Aside', dek: '', slug: 'c', coverId: await aPicture(api), onConflict: 'KEEP_THEIRS' } });
    }
    for (const id of [old, young]) await discard({ id, revision: 2 });
    await api.db.query(`UPDATE article_draft SET discarded_at = now() - interval '31 days' WHERE id = $1`, [old]);
    await expect(api.db.query('DELETE FROM article_revision WHERE article_id = $1', [old])).rejects.toThrow(/append-only/);
    await api.get(DraftTrash).sweep();
    const left = async (table: string, column: string) =>
      (await api.db.query<{ id: string }[]>(`SELECT DISTINCT ${column} AS id FROM ${table} WHERE ${column} = ANY($1) ORDER BY 1`, [[old, young, kept]])).map(({ id }) => id);
    expect([await left('article_draft', 'id'), await left('article_revision', 'article_id')]).toEqual([[young, kept], [young, kept]]);
  });
});

describe('a published article', () => {
  const WITHDRAWN = 'query ($slug: String!) { article(slug: $slug) { id } withdrawnArticle(slug: $slug) { reason } }';

  test('is withdrawn for a reason that readers find at its address, and comes back with its poll', async () => {
    const { id, slug, poll: asked } = await anArticle(api);
    const read = () => api.visitor.run(`query ($slug: String!, $poll: ID!) { article(slug: $slug) { id } withdrawnArticle(slug: $slug) { reason } poll(id: $poll) { id } }`, { slug, poll: asked.id });
    expect(await discard({ id, revision: 1 })).toMatchObject({ reason: 'INVALID', field: 'reason' });
    expect(await discard({ id, revision: 1, reason: 'The shop never sold it.' })).toMatchObject({ draft: { state: 'WITHDRAWN' } });
    expect(await discard({ id, revision: 1, reason: 'Again.' })).toMatchObject({ draft: { state: 'WITHDRAWN' } });
    expect(await read()).toEqual({ article: null, withdrawnArticle: { reason: 'The shop never sold it.' }, poll: null });
    expect(await change(`mutation ($input: SeenArticleInput!) { it: publishArticle(input: $input) ${CHANGED} }`, { input: { id, revision: 1 } })).toMatchObject({ __typename: 'Refusal' });
    expect(await recover(id)).toMatchObject({ draft: { state: 'PUBLISHED' } });
    expect(await read()).toEqual({ article: { id }, withdrawnArticle: null, poll: { id: asked.id } });
    expect(await actions(id)).toEqual(['article.withdrawn', 'article.brought_back']);
  });

  test('that moderators have removed is not for editors to bring back, and its address says nothing', async () => {
    const { id, slug } = await anArticle(api, { deleted: true });
    for (const answer of [await recover(id), await discard({ id, revision: 1, reason: 'Mine now.' })]) expect(answer).toMatchObject({ reason: 'FORBIDDEN' });
    expect(await api.visitor.run(WITHDRAWN, { slug })).toEqual({ article: null, withdrawnArticle: null });
  });
});

test('a revision that is brought back, and a choice between two texts, stand in the staff log with the numbers of what was kept', async () => {
  const id = await aDraft({});
  await editor.run('mutation ($input: SaveArticleInput!) { saveArticle(input: $input) { __typename } }', { input: { id, revision: 1, title: 'Mine', dek: 'D', slug: 'a', onConflict: 'KEEP_MINE' } });
  await editor.run('mutation ($input: RestoreRevisionInput!) { restoreArticleRevision(input: $input) { __typename } }', { input: { id, revision: 3, number: 1 } });
  const entries = await api.db.query(`SELECT action, before, after FROM audit_entry WHERE subject_kind = 'article' AND subject_id = $1 ORDER BY id`, [id]);
  expect(entries).toEqual([
    { action: 'article.text_chosen', before: { revision: 1, title: 'T' }, after: { revision: null, title: 'Mine' } },
    { action: 'article.restored', before: { revision: 2, title: 'Mine' }, after: { revision: 1, title: 'T' } },
  ]);
});
