import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { aComment } from '@swingtag/comments-server/testing';
import { aReport } from '@swingtag/moderation-server/testing';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { aPoll } from '@swingtag/polls-server/testing';
import { aBoard, anArticle, anAudience, aTopic } from '@swingtag/posts-server/testing';
import { ModerationModule } from './index.ts';

const WRITTEN = `query ($handle: String!, $kind: WrittenKind, $state: SubjectState, $first: Int, $after: String) {
  writtenBy(handle: $handle, kind: $kind, state: $state, first: $first, after: $after) {
    nodes { id kind at isReason isWaiting subject { kind name path state words html revisions { html } board { name } } } pageInfo { hasNextPage endCursor } } }`;
const COUNTS = 'query ($handle: String!) { member(handle: $handle) { activity { comments topics articles } } }';

interface Subject {
  kind: string;
  name: string;
  path: string | null;
  state: string;
  words: string | null;
  html: string | null;
  board: { name: string } | null;
}
interface Row {
  id: string;
  kind: string;
  at: string;
  isReason: boolean;
  isWaiting: boolean;
  subject: Subject | null;
}
interface Written {
  writtenBy: { nodes: Row[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } | null;
}

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [ModerationModule] });
});
afterAll(() => api.close());

async function written(reader: TestMember, handle: string, filter: object = {}): Promise<Row[]> {
  return (await reader.caller.run<Written>(WRITTEN, { handle, ...filter })).writtenBy?.nodes ?? [];
}

const named = (rows: readonly Row[]) => rows.map(({ kind, id }) => `${kind} ${id}`);
const minute = (number: number) => new Date(Date.UTC(2026, 2, 1, 12, number));

/** Comments, a reason, a topic and an article of one member, the oldest first. */
async function anAuthor() {
  const writer = await aMember(api);
  const article = await anArticle(api, { publishedAt: minute(0) });
  await api.db.query('UPDATE post SET author_id = $1 WHERE id = $2', [writer.id, article.id]);
  const topic = await aTopic(api, { by: writer, title: 'Straps', publishedAt: minute(1) });
  const comment = await aComment(api, { on: topic, by: writer, source: '**Long** straps.', createdAt: minute(2) });
  const reason = await aComment(api, { on: article, by: writer, source: 'It holds a laptop.', isReason: true, stance: article.poll.yay, createdAt: minute(3) });
  return { writer, article, topic, comment, reason };
}

test('everything that a member wrote is listed, the newest first, with its place, its beginning and what waits in the queue', async () => {
  const staff = await aMember(api, { role: 'MODERATOR' });
  const { writer, article, topic, comment, reason } = await anAuthor();
  await aComment(api, { on: topic });
  await aTopic(api, { by: writer, publishedAt: new Date(Date.now() + 3_600_000) });
  await aReport(api, { comment });
  const [{ name }] = await api.db.query<[{ name: string }]>('SELECT name FROM board WHERE id = $1', [topic.board.id]);
  const rows = await written(staff, writer.handle.toUpperCase());
  expect(rows.map(({ id, kind, at, isReason, isWaiting, subject }) => [kind, id, new Date(at), isReason, isWaiting, subject?.path, subject?.words, subject?.board?.name ?? null])).toEqual([
    ['COMMENT', reason.id, minute(3), true, false, `/comments/${reason.id}`, 'It holds a laptop.', null],
    ['COMMENT', comment.id, minute(2), false, true, `/comments/${comment.id}`, 'Long straps.', name],
    ['TOPIC', topic.id, minute(1), false, false, `/topics/${topic.id}`, 'What do you think?', name],
    ['ARTICLE', article.id, minute(0), false, false, `/articles/${article.slug}`, expect.any(String), null],
  ]);
  expect(rows[1]?.subject).toMatchObject({ name: 'comment on “Straps”', state: 'VISIBLE' });
  const { member } = await staff.caller.run<{ member: object }>(COUNTS, { handle: writer.handle });
  expect(member).toEqual({ activity: { comments: 2, topics: 1, articles: 1 } });
  expect(named(await written(staff, writer.handle, { kind: 'TOPIC' }))).toEqual([`TOPIC ${topic.id}`]);
  expect(named(await written(staff, writer.handle, { kind: 'COMMENT' }))).toEqual([`COMMENT ${reason.id}`, `COMMENT ${comment.id}`]);
});

test('pages follow one another without a gap, also where all was written at one moment; a cursor is of its list', async () => {
  const staff = await aMember(api, { role: 'MODERATOR' });
  const { writer, topic } = await anAuthor();
  for (let more = 0; more < 3; more++) await aComment(api, { on: topic, by: writer, createdAt: minute(1) });
  const whole = named(await written(staff, writer.handle));
  expect(whole).toHaveLength(7);
  for (const first of [1, 2, 3]) {
    const found: string[] = [];
    for (let after: string | null = null; ; ) {
      const { writtenBy }: Written = await staff.caller.run<Written>(WRITTEN, { handle: writer.handle, first, after });
      found.push(...named(writtenBy?.nodes ?? []));
      after = writtenBy?.pageInfo.endCursor ?? null;
      if (!writtenBy?.pageInfo.hasNextPage) break;
    }
    expect(found).toEqual(whole);
  }
  const { writtenBy } = await staff.caller.run<Written>(WRITTEN, { handle: writer.handle, first: 1 });
  const elsewhere = await staff.caller.ask(WRITTEN, { handle: writer.handle, kind: 'COMMENT', after: writtenBy?.pageInfo.endCursor });
  expect(elsewhere.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

const AWAY = { DELETED: 'deleted_at = now()', REMOVED: 'removed_at = now()', HIDDEN: `removed_at = now(), withheld = 'HIDDEN'`, HELD: `removed_at = now(), withheld = 'HELD'` };
test.each(Object.entries(AWAY))('what is %s is found by that state, and says it', async (state, set) => {
  const staff = await aMember(api, { role: 'MODERATOR' });
  const { writer, topic, comment } = await anAuthor();
  await api.db.query(`UPDATE comment SET ${set} WHERE id = $1`, [comment.id]);
  await api.db.query(`UPDATE topic SET ${set} WHERE post_id = $1`, [topic.id]);
  const rows = await written(staff, writer.handle, { state });
  expect(rows.map(({ kind, id, subject }) => [kind, id, subject?.state])).toEqual([['COMMENT', comment.id, state], ['TOPIC', topic.id, state]]);
  expect((await written(staff, writer.handle, { state: 'VISIBLE' })).map(({ kind }) => kind)).toEqual(['COMMENT', 'ARTICLE']);
});

test.each([['REMOVED', 'UPDATE post SET deleted_at = now() WHERE id = $1'], ['DELETED', `UPDATE article SET withdrawn_at = now(), withdraw_reason = 'Not true.' WHERE post_id = $1`]])(
  'an article that is %s is found by that state', async (state, update) => {
    const staff = await aMember(api, { role: 'MODERATOR' });
    const { writer, article } = await anAuthor();
    await api.db.query(update, [article.id]);
    expect((await written(staff, writer.handle, { state })).map(({ id, subject }) => [id, subject?.state])).toEqual([[article.id, state]]);
  });

test('what its author deleted has no words in any form, also where it was removed as well', async () => {
  const staff = await aMember(api, { role: 'ADMIN' });
  const { writer, topic, comment, reason } = await anAuthor();
  await api.db.query(`INSERT INTO comment_revision (comment_id, source, written_at) VALUES ($1, 'Short straps.', now())`, [comment.id]);
  await api.db.query('UPDATE comment SET deleted_at = now() WHERE id = $1', [comment.id]);
  await api.db.query('UPDATE comment SET deleted_at = now(), removed_at = now() WHERE id = $1', [reason.id]);
  const rows = await written(staff, writer.handle, { kind: 'COMMENT' });
  expect(rows.map(({ subject }) => [subject?.state, subject?.words, subject?.html])).toEqual([['REMOVED', null, null], ['DELETED', null, null]]);
  expect(JSON.stringify(rows)).not.toMatch(/laptop|long|short/i);
  await api.db.query(`INSERT INTO topic_revision (topic_id, title, body) SELECT post_id, title, 'Seam by seam.' FROM topic WHERE post_id = $1`, [topic.id]);
  await api.db.query(`UPDATE topic SET deleted_at = now(), title = 'Gone', body = 'Gone.' WHERE post_id = $1`, [topic.id]);
  expect(JSON.stringify(await written(staff, writer.handle, { kind: 'TOPIC' }))).not.toMatch(/straps|seam/i);
});

test('what stands on a board that a moderator does not read is counted and not named, and no state is told of it', async () => {
  const [admin, staff, insider] = [await aMember(api, { role: 'ADMIN' }), await aMember(api, { role: 'MODERATOR' }), await aMember(api)];
  const board = await aBoard(api, { readers: await anAudience(api, { members: [insider] }) });
  const topic = await aTopic(api, { on: board, by: insider, title: 'Secretseam' });
  const comment = await aComment(api, { on: topic, by: insider, source: 'Secretlining.', isReason: true, stance: (await aPoll(api)).yay });
  await aReport(api, { comment });
  const seen = async (reader: TestMember) => (await written(reader, insider.handle)).map(({ kind, isReason, isWaiting, subject }) => [kind, isReason, isWaiting, subject?.state ?? null]);
  expect(await seen(admin)).toEqual([['COMMENT', true, true, 'VISIBLE'], ['TOPIC', false, false, 'VISIBLE']]);
  expect(await seen(staff)).toEqual([['COMMENT', false, false, null], ['TOPIC', false, false, null]]);
  expect(await written(admin, insider.handle, { state: 'VISIBLE' })).toHaveLength(2);
  expect(await written(staff, insider.handle, { state: 'VISIBLE' })).toEqual([]);
});

test('it is for staff: neither the member nor who moderates the board reads it; of nobody there is nothing', async () => {
  const [staff, keeper, editor] = [await aMember(api, { role: 'MODERATOR' }), await aMember(api), await aMember(api, { role: 'EDITOR' })];
  const { writer, topic } = await anAuthor();
  await api.db.query('INSERT INTO board_moderator (board_id, member_id, appointed_by_id) VALUES ($1, $2, $3)', [topic.board.id, keeper.id, staff.id]);
  for (const reader of [writer, keeper, editor]) {
    expect((await reader.caller.ask(WRITTEN, { handle: writer.handle })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
  expect(await staff.caller.run(WRITTEN, { handle: 'nobody-at-all' })).toEqual({ writtenBy: null });
  await api.db.query('UPDATE member SET deleted_at = now() WHERE id = $1', [writer.id]);
  expect(await staff.caller.run(WRITTEN, { handle: writer.handle })).toEqual({ writtenBy: null });
});

test('many cost as many statements as few', async () => {
  const staff = await aMember(api, { role: 'ADMIN' });
  const { writer } = await anAuthor();
  const statements = () => api.fewestStatements(() => written(staff, writer.handle));
  const few = await statements();
  for (let more = 0; more < 12; more++) await aComment(api, { on: await aTopic(api, { by: writer }), by: writer });
  expect(await written(staff, writer.handle)).toHaveLength(28);
  expect(await statements()).toBe(few);
});
