import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aMember } from '@swingtag/accounts-server/testing';
import { testApi, type TestApi, type TestCaller } from '@swingtag/platform-server/testing';
import { anArticle, aPicture, aTrend } from '../testing/article.factory.ts';
import { bodyFromMarkdown } from './body.markdown.ts';
import { DraftService } from './draft.service.ts';
import { PostsModule } from './posts.module.ts';

const FIELDS = 'id revision state title publishAt publishedAt scheduleProblem body checklist { message href isBlocking } revisions { number kind author { handle } }';
const ANSWER = `{ __typename ... on ArticleDraftChanged { draft { ${FIELDS} } } ... on Refusal { reason message field } }`;
const START = `mutation { startArticle ${ANSWER} }`;
const SAVE = `mutation ($input: SaveArticleInput!) { saveArticle(input: $input) ${ANSWER} }`;
const PUBLISH = `mutation ($input: SeenArticleInput!) { publishArticle(input: $input) ${ANSWER} }`;
const SCHEDULE = `mutation ($input: ScheduleArticleInput!) { scheduleArticle(input: $input) ${ANSWER} }`;
const RESTORE = `mutation ($input: RestoreRevisionInput!) { restoreArticleRevision(input: $input) ${ANSWER} }`;
const DRAFT = `query ($id: ID!) { articleDraft(id: $id) { ${FIELDS} } }`;
const DIFFERENCE = 'query ($id: ID!) { articleDraft(id: $id) { difference(from: 1) { field lines { pieces { change text } } } } }';
const ARTICLE = 'query ($slug: String!) { article(slug: $slug) { id title publishedAt poll { id question isOpen kind } series { number } relatedReads(first: 1) { slug } } }';

interface Draft {
  id: string;
  revision: number;
  state: string;
  title: string;
  body: string;
  publishAt: string | null;
  scheduleProblem: string | null;
  checklist: { message: string; href: string; isBlocking: boolean }[];
  revisions: { number: number; kind: string; author: { handle: string } }[];
  difference: { field: string; lines: { pieces: { change: string; text: string }[] }[] }[];
}
type Result = { __typename: string; draft: Draft; reason?: string; message?: string; field?: string };

let api: TestApi;
let editor: TestCaller;
let trendId: string;
let coverId: string;
beforeAll(async () => {
  api = await testApi({ imports: [PostsModule] });
});
beforeEach(async () => {
  editor = (await aMember(api, { role: 'EDITOR' })).caller;
  trendId = (await aTrend(api)).id;
  coverId = await aPicture(api);
});
afterAll(() => api.close());

const bodyOf = (words: string) => JSON.stringify(bodyFromMarkdown(words));
const act = async (caller: TestCaller, document: string, input?: object): Promise<Result> => Object.values(await caller.run<Record<string, Result>>(document, { input }))[0] as Result;
const read = async (id: string) => (await editor.run<{ articleDraft: Draft }>(DRAFT, { id })).articleDraft;
const newSlug = () => `desk-${process.pid}-${Math.random().toString(36).slice(2, 8)}`;
const POLL = {
  kind: 'YAY_NAY', question: 'YAY or NAY: desks?', options: [], minChoices: 1, maxChoices: 1, closesAt: '2999-01-01T00:00:00.000Z', resultsRule: 'AFTER_VOTING', changesAllowed: true,
  ballots: 'SECRET', voterRole: 'MEMBER', voterTier: 'NEW',
};
const wholeText = (more: object = {}) => ({ title: 'YAY or NAY: desks?', dek: 'Are they for you?', slug: newSlug(), trendId, coverId, body: bodyOf('Words.'), ...more });

/** A draft that the checklist lets pass. */
async function aDraft(more: object = {}): Promise<{ id: string; revision: number; slug: string; text: ReturnType<typeof wholeText> }> {
  const { draft } = await act(editor, START);
  const text = wholeText(more);
  const saved = await act(editor, SAVE, { id: draft.id, revision: draft.revision, ...text });
  return { id: draft.id, revision: saved.draft.revision, slug: text.slug, text };
}

describe('a draft', () => {
  test('is for editors and admins; of everybody else, missing and hidden answer alike', async () => {
    const { id } = await aDraft();
    for (const role of ['MEMBER', 'MODERATOR'] as const) {
      const { caller } = await aMember(api, { role });
      const answers = await Promise.all([id, '999999'].map(async (one) => (await caller.ask(DRAFT, { id: one })).errors?.[0]));
      expect(answers.map((error) => error?.message)).toEqual(['Only editors and admins may do this.', 'Only editors and admins may do this.']);
      const previews = await Promise.all([id, '999999'].map(async (one) => (await caller.ask('query ($id: ID!) { articlePreview(id: $id, as: VISITOR) { id } }', { id: one })).errors?.[0]?.message));
      expect(new Set(previews).size).toBe(1);
    }
  });

  test.each(['MEMBER', 'MODERATOR'] as const)('is neither saved, published, scheduled, kept back nor restored by a %s', async (role) => {
    const { id, revision, text } = await aDraft();
    const { caller } = await aMember(api, { role });
    const [publishAt, later] = [1, 2].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString());
    await act(editor, SCHEDULE, { id, revision, publishAt });
    const tried: [string, object][] = [
      [SAVE, { id, revision, ...text, title: 'Mine now' }], [PUBLISH, { id, revision }], [SCHEDULE, { id, revision, publishAt: later }], [SCHEDULE, { id, revision, publishAt: null }],
      [RESTORE, { id, revision, number: 1 }],
    ];
    for (const [document, input] of tried) expect(await act(caller, document, input)).toMatchObject({ reason: 'FORBIDDEN' });
    await expect(api.get(DraftService).take(null, { id, revision, content: {} })).rejects.toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
    expect(await read(id)).toMatchObject({ revision, title: text.title, state: 'SCHEDULED', publishAt });
  });

  test('is not scheduled while its list blocks', async () => {
    const { draft } = await act(editor, START);
    const publishAt = new Date(Date.now() + 3_600_000).toISOString();
    expect(await act(editor, SCHEDULE, { id: draft.id, revision: draft.revision, publishAt })).toMatchObject({ __typename: 'Refusal' });
    expect(await read(draft.id)).toMatchObject({ state: 'DRAFT', publishAt: null });
  });

  test('is in no table that readers can be led to', async () => {
    const { id, slug } = await aDraft({ poll: POLL });
    expect(await api.visitor.run(ARTICLE, { slug })).toEqual({ article: null });
    expect(await api.db.query('SELECT 1 FROM post WHERE id = $1', [id])).toEqual([]);
    expect(await api.db.query(`SELECT 1 FROM poll WHERE question = $1`, [POLL.question])).toEqual([]);
  });

  test('is not overwritten by a tab that has read an older text; both texts are kept', async () => {
    const { id, revision, text } = await aDraft();
    const mine = { id, revision, ...text, title: 'Of the first tab' };
    const theirs = { id, revision, ...text, title: 'Of the second tab' };
    expect(await act(editor, SAVE, mine)).toMatchObject({ draft: { revision: revision + 1 } });
    expect(await act(editor, SAVE, theirs)).toMatchObject({ reason: 'CONFLICT', message: expect.stringContaining('Nothing of yours is lost') });
    expect(await act(editor, SAVE, { ...theirs, onConflict: 'KEEP_MINE' })).toMatchObject({ draft: { title: 'Of the second tab', revisions: [{ kind: 'SET_ASIDE' }] } });
    const [aside] = await api.db.query(`SELECT content ->> 'title' AS title FROM article_revision WHERE article_id = $1`, [id]);
    expect(aside).toEqual({ title: 'Of the first tab' });
    expect(await act(editor, SAVE, { ...mine, title: 'A third', onConflict: 'KEEP_THEIRS' })).toMatchObject({ draft: { title: 'Of the second tab', revisions: [{}, {}] } });
  });

  test('takes one of two saves that arrive at once, and the same save twice', async () => {
    const { id, revision, text } = await aDraft();
    const answers = await Promise.all(['One', 'Two', 'Three'].map((title) => act(editor, SAVE, { id, revision, ...text, title })));
    expect(answers.map(({ reason }) => reason).toSorted()).toEqual(['CONFLICT', 'CONFLICT', undefined]);
    const now = await read(id);
    expect(await act(editor, SAVE, { id, revision, ...text, title: now.title })).toMatchObject({ draft: { revision: now.revision } });
  });

  test.each([
    ['body', { body: '{"version":1,"doc":{"type":"doc","content":[{"type":"iframe"}]}}' }],
    ['body', { body: '{"version":1,"doc":{"type":"doc","content":[{"type":"paragraph","__proto__":{"x":1}}]}}' }],
    ['body', { body: JSON.stringify({ version: 1, doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }] }] } }) }],
    ['body', { body: `{"version":1,"doc":${'{"type":"blockquote","content":['.repeat(3000)}${']}'.repeat(3000)}}` }],
    ['body', { body: `{"version":1,"doc":{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"${'x'.repeat(210_000)}"}]}]}}` }],
    ['body', { body: 'no JSON' }],
    ['slug', { slug: '../../admin' }],
    ['title', { title: 'x'.repeat(141) }],
    ['relatedIds', { relatedIds: ['1; DROP TABLE post'] }],
    ['poll', { poll: { ...POLL, maxChoices: 400 } }],
  ])('refuses in a sentence what a %s cannot be', async (field, broken) => {
    const { id, revision, text } = await aDraft();
    const answer = await act(editor, SAVE, { id, revision, ...text, ...broken });
    expect(answer).toMatchObject({ __typename: 'Refusal', field });
    expect(answer.message).not.toBe('');
    expect((await read(id)).revision).toBe(revision);
  });

  test('shows no picture that a member sent into a post', async () => {
    const { id, revision, text } = await aDraft();
    const [picture] = await api.db.query<{ id: string }[]>(
      `INSERT INTO picture (width, height, hash, master, master_width, master_height, widths, placeholder, purpose)
       VALUES (1, 1, substr(md5(random()::text), 1, 24), 'm', 1, 1, '{1}', 'data:', 'POST') RETURNING id`,
    );
    expect(await act(editor, SAVE, { id, revision, ...text, coverId: picture?.id })).toMatchObject({ reason: 'INVALID', message: expect.stringContaining('not there any more') });
  });
});

describe('the checklist', () => {
  test('names everything that an empty draft lacks, and where', async () => {
    const { draft } = await act(editor, START);
    expect(draft.checklist.filter(({ isBlocking }) => isBlocking).map(({ href }) => href)).toEqual(['#title', '#dek', '#cover', '#text', '#slug', '#trendId']);
    expect(await act(editor, PUBLISH, { id: draft.id, revision: draft.revision })).toMatchObject({ __typename: 'Refusal', message: 'Not published yet. The article has no title. And 5 more in the checklist.' });
  });

  test('blocks on a missing description, a missing credit and a missing closing date, and leads to them', async () => {
    const [picture] = await api.db.query<{ id: string }[]>(
      `INSERT INTO picture (width, height, hash, master, master_width, master_height, widths, placeholder, purpose, file_name)
       VALUES (1, 1, substr(md5(random()::text), 1, 24), 'm', 1, 1, '{1}', 'data:', 'LIBRARY', 'bare.jpg') RETURNING id`,
    );
    const { id, revision } = await aDraft({ coverId: picture?.id, poll: { ...POLL, closesAt: null } });
    const { checklist } = await read(id);
    expect(checklist).toEqual([
      { message: 'bare.jpg: say what can be seen, for those who cannot see it.', href: `/admin/pictures/${picture?.id}`, isBlocking: true },
      { message: 'bare.jpg: the credit is missing.', href: `/admin/pictures/${picture?.id}`, isBlocking: true },
      { message: 'Say when the poll closes.', href: '#poll', isBlocking: true },
    ]);
    expect(await act(editor, PUBLISH, { id, revision })).toMatchObject({ __typename: 'Refusal' });
    await api.db.query(`UPDATE picture SET alt = 'A bag', credit = 'Somebody' WHERE id = $1`, [picture?.id]);
    expect((await read(id)).checklist.map(({ href }) => href)).toEqual(['#poll']);
  });

  test.each([
    ['two choices alike', { kind: 'SINGLE', options: [{ label: 'A' }, { label: 'a ' }] }, 'Two choices of the poll have the same name.'],
    ['a duel without bags', { kind: 'HEAD_TO_HEAD', options: [{ label: 'A' }, { label: 'B' }] }, 'A head-to-head stands between two different bags: choose both.'],
    ['more to choose than there is', { kind: 'MULTIPLE', options: [{ label: 'A' }, { label: 'B' }], maxChoices: 3 }, 'The poll asks for more choices than it has.'],
    ['a poll that has closed before', { closesAt: '2001-01-01T00:00:00.000Z' }, 'The poll closes before it is published.'],
  ])('blocks %s', async (_which, about, message) => {
    const { id } = await aDraft({ poll: { ...POLL, ...about } });
    expect((await read(id)).checklist).toEqual([{ message, href: '#poll', isBlocking: true }]);
  });
});

describe('publishing', () => {
  test('gives readers the article with its poll, keeps a revision and an entry of the log', async () => {
    const other = await anArticle(api);
    const { id, revision, slug } = await aDraft({ poll: { ...POLL, kind: 'RANKED', options: [{ label: 'Tote' }, { label: 'Clutch' }, { label: 'Box' }], maxChoices: 3 }, relatedIds: [other.id] });
    expect(await act(editor, PUBLISH, { id, revision })).toMatchObject({ draft: { state: 'PUBLISHED', revisions: [{ number: 1, kind: 'PUBLISHED' }] } });
    expect(await api.visitor.run(ARTICLE, { slug })).toMatchObject({ article: { id, poll: { question: POLL.question, kind: 'RANKED', isOpen: true }, relatedReads: [{ slug: other.slug }] } });
    const [entry] = await api.db.query(`SELECT action, before, after FROM audit_entry WHERE subject_kind = 'article' AND subject_id = $1`, [id]);
    expect(entry).toMatchObject({ action: 'article.published', before: null, after: { revision: 1, title: 'YAY or NAY: desks?', text: 'Words.' } });
  });

  test('twice at once publishes once', async () => {
    const { id, revision } = await aDraft({ poll: POLL });
    const answers = await Promise.all([1, 2, 3].map(() => act(editor, PUBLISH, { id, revision })));
    expect(answers.map(({ __typename }) => __typename)).toEqual(Array(3).fill('ArticleDraftChanged'));
    expect((await read(id)).revisions).toHaveLength(1);
  });

  test('leaves later changes with the editors until Update, which keeps the poll and the address', async () => {
    const { id, revision, slug, text } = await aDraft({ poll: POLL });
    await act(editor, PUBLISH, { id, revision });
    const saved = await act(editor, SAVE, { id, revision, ...text, title: 'Another title' });
    expect(saved.draft.state).toBe('CHANGED');
    const before = await api.visitor.run<{ article: { poll: object } }>(ARTICLE, { slug });
    expect(before).toMatchObject({ article: { title: 'YAY or NAY: desks?' } });
    expect(await act(editor, PUBLISH, { id, revision: saved.draft.revision })).toMatchObject({ draft: { state: 'PUBLISHED', revisions: [{ kind: 'UPDATED' }, { kind: 'PUBLISHED' }] } });
    expect(await api.visitor.run(ARTICLE, { slug })).toMatchObject({ article: { title: 'Another title', poll: before.article.poll } });
    const moved = await act(editor, SAVE, { id, revision: saved.draft.revision, ...text, slug: newSlug() });
    expect(await act(editor, PUBLISH, { id, revision: moved.draft.revision })).toMatchObject({ field: 'slug', message: expect.stringContaining('links lead to it') });
  });

  test('of an article that was never opened in the desk keeps what readers had as the first revision', async () => {
    const article = await anArticle(api);
    expect(await read(article.id)).toMatchObject({ revision: 1, state: 'PUBLISHED', revisions: [] });
    const [owner] = await api.db.query<{ id: string }[]>(`UPDATE member SET role = 'EDITOR' WHERE id = (SELECT author_id FROM post WHERE id = $1) RETURNING id`, [article.id]).then(([rows]) => rows as unknown as { id: string }[]);
    const text = wholeText({ slug: article.slug, trendId: article.trendId, authorId: owner?.id });
    const saved = await act(editor, SAVE, { id: article.id, revision: 1, ...text, title: 'Changed' });
    expect(saved).toMatchObject({ draft: { state: 'CHANGED', revisions: [{ number: 1, kind: 'PUBLISHED' }] } });
    expect(await act(editor, PUBLISH, { id: article.id, revision: saved.draft.revision })).toMatchObject({ draft: { revisions: [{ number: 2 }, { number: 1 }] } });
  });

  test('does not bring back what a moderator has removed', async () => {
    const { id, revision, slug, text } = await aDraft();
    await act(editor, PUBLISH, { id, revision });
    await api.db.query('UPDATE post SET deleted_at = now() WHERE id = $1', [id]);
    const saved = await act(editor, SAVE, { id, revision, ...text, title: 'Once more' });
    expect(await act(editor, PUBLISH, { id, revision: saved.draft.revision })).toMatchObject({ reason: 'FORBIDDEN', message: 'Moderators have removed this article. Your draft is kept.' });
    expect(await api.visitor.run(ARTICLE, { slug })).toEqual({ article: null });
    expect((await read(id)).state).toBe('REMOVED');
  });

  test('into a series puts the article at its end, and takes it out again', async () => {
    const [series] = await api.db.query<{ id: string }[]>(`INSERT INTO series (slug, title, dek) VALUES ($1, 'S', 'D') RETURNING id`, [newSlug()]);
    const { id, revision, slug, text } = await aDraft({ seriesIds: [series?.id] });
    await act(editor, PUBLISH, { id, revision });
    expect(await api.visitor.run(ARTICLE, { slug })).toMatchObject({ article: { series: [{ number: 1 }] } });
    const saved = await act(editor, SAVE, { id, revision, ...text, seriesIds: [] });
    await act(editor, PUBLISH, { id, revision: saved.draft.revision });
    expect(await api.visitor.run(ARTICLE, { slug })).toMatchObject({ article: { series: [] } });
  });
});

describe('a scheduled article', () => {
  const inAMinute = () => new Date(Date.now() + 60_000).toISOString();
  /** The time comes. */
  const itIsTime = async (id: string) => {
    await api.db.query(`UPDATE article_draft SET publish_at = now() - interval '3 hours' WHERE id = $1`, [id]);
    await api.db.query(`UPDATE graphile_worker._private_jobs SET run_at = now() WHERE key = $1`, [`publish-article-${id}`]);
    await api.runJobs();
  };

  test('is published by its job, dated as announced; the job done again changes nothing', async () => {
    const { id, revision, slug } = await aDraft({ poll: POLL });
    expect(await act(editor, SCHEDULE, { id, revision, publishAt: inAMinute() })).toMatchObject({ draft: { state: 'SCHEDULED' } });
    await api.runJobs();
    expect(await api.visitor.run(ARTICLE, { slug })).toEqual({ article: null });
    await itIsTime(id);
    const { article } = await api.visitor.run<{ article: { publishedAt: string; poll: { isOpen: boolean } } }>(ARTICLE, { slug });
    expect(Math.round((Date.now() - new Date(article.publishedAt).getTime()) / 3_600_000)).toBe(3);
    expect(article.poll.isOpen).toBe(true);
    await api.db.query(`SELECT graphile_worker.add_job('publishArticle', json_build_object('articleId', $1::text))`, [id]);
    await api.runJobs();
    expect((await read(id)).revisions).toHaveLength(1);
  });

  test('is taken off the schedule, and stays a draft', async () => {
    const { id, revision, slug } = await aDraft();
    await act(editor, SCHEDULE, { id, revision, publishAt: inAMinute() });
    expect(await act(editor, SCHEDULE, { id, revision, publishAt: null })).toMatchObject({ draft: { state: 'DRAFT', publishAt: null } });
    expect(await api.db.query(`SELECT 1 FROM graphile_worker._private_jobs WHERE key = $1`, [`publish-article-${id}`])).toEqual([]);
    expect(await api.visitor.run(ARTICLE, { slug })).toEqual({ article: null });
  });

  test('that cannot be published any more says why in the desk', async () => {
    const { id, revision, slug, text } = await aDraft();
    await act(editor, SCHEDULE, { id, revision, publishAt: inAMinute() });
    await act(editor, SAVE, { id, revision, ...text, title: '' });
    await itIsTime(id);
    expect(await read(id)).toMatchObject({ state: 'DRAFT', scheduleProblem: 'The article has no title.' });
    expect(await api.visitor.run(ARTICLE, { slug })).toEqual({ article: null });
  });

  test('waits for a time that lies ahead, by the clock of the database', async () => {
    const { id, revision } = await aDraft();
    for (const publishAt of ['2001-01-01T00:00:00Z', '2999-01-01T00:00:00Z']) {
      expect(await act(editor, SCHEDULE, { id, revision, publishAt })).toMatchObject({ reason: 'INVALID', field: 'publishAt' });
    }
  });
});

describe('revisions', () => {
  test('are compared word by word, and brought back into the draft', async () => {
    const { id, revision, text } = await aDraft();
    await act(editor, PUBLISH, { id, revision });
    const saved = await act(editor, SAVE, { id, revision, ...text, title: 'YAY or NAY: chairs?', body: bodyOf('Words and more.\n\nA second.') });
    const { articleDraft: { difference } } = await editor.run<{ articleDraft: Draft }>(DIFFERENCE, { id });
    expect(difference).toEqual([
      { field: 'title', lines: [{ pieces: [{ change: 'SAME', text: 'YAY or NAY: ' }, { change: 'REMOVED', text: 'desks' }, { change: 'ADDED', text: 'chairs' }, { change: 'SAME', text: '?' }] }] },
      { field: 'text', lines: expect.arrayContaining([{ pieces: [{ change: 'ADDED', text: 'A second.' }] }]) },
    ]);
    expect(await act(editor, RESTORE, { id, revision: saved.draft.revision, number: 1 })).toMatchObject({ draft: { title: 'YAY or NAY: desks?', revisions: [{ kind: 'SET_ASIDE' }, { number: 1 }] } });
    expect(await act(editor, RESTORE, { id, revision: saved.draft.revision, number: 1 })).toMatchObject({ reason: 'CONFLICT' });
  });

  test('are never changed or deleted', async () => {
    const { id, revision } = await aDraft();
    await act(editor, PUBLISH, { id, revision });
    await expect(api.db.query(`UPDATE article_revision SET content = content WHERE article_id = $1`, [id])).rejects.toThrow(/append-only/);
    await expect(api.db.query(`DELETE FROM article_revision WHERE article_id = $1`, [id])).rejects.toThrow(/append-only/);
  });
});
