import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { MediaModule } from '@swingtag/media-server';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { aBoard, anArticle } from '@swingtag/posts-server/testing';
import { ADD, EDIT, type Written } from '../testing/comment.documents.ts';
import { CommentsModule } from './comments.module.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [CommentsModule, MediaModule] });
});
afterAll(() => api.close());

const links = (count: number, word = 'shop') => Array.from({ length: count }, (_, place) => `https://${word}-${place}.example`).join(' ');
const days = (n: number) => new Date(Date.now() - n * 86_400_000);
const comment = async (by: TestMember, postId: string, body: string) => (await by.caller.run<{ addComment: Written }>(ADD, { input: { postId, body } })).addComment;
const edit = async (by: TestMember, commentId: string, body: string) => (await by.caller.run<{ editComment: Written }>(EDIT, { input: { commentId, body } })).editComment;
const topic = async (by: TestMember, boardId: string, title: string, body = 'Which one?') =>
  (await by.caller.run<{ startTopic: { reason?: string; message?: string } }>('mutation ($input: StartTopicInput!) { startTopic(input: $input) { __typename ... on Refusal { reason message } } }', { input: { boardId, title, body } })).startTopic;

async function basic(): Promise<TestMember> {
  const member = await aMember(api, { createdAt: days(5) });
  await api.db.query('UPDATE member SET active_days = 4 WHERE id = $1', [member.id]);
  return member;
}

test('a new member has five links a day over everything they write, and is told what comes next', async () => {
  const [member, article, board] = [await aMember(api), await anArticle(api), await aBoard(api)];
  expect((await comment(member, article.id, links(3))).reason).toBeUndefined();
  expect((await topic(member, board.id, 'A shop', links(2, 'other'))).reason).toBeUndefined();
  const refused = await comment(member, article.id, 'And https://one-more.example');
  expect(refused.reason).toBe('NOT_ELIGIBLE');
  expect(refused.message).toBe(
    'New members have 5 links a day, and this would be more. What comes next: with an account of at least 3 days and visits on at least 3 different days, it is 25 a day.',
  );
  expect((await comment(member, article.id, 'Without any, then.')).reason).toBeUndefined();
});

test('what is refused uses nothing up, a correction counts only the links that it adds, and the next day begins anew', async () => {
  const [member, article] = [await aMember(api), await anArticle(api)];
  expect((await comment(member, article.id, links(6))).reason).toBe('NOT_ELIGIBLE');
  const { comment: written } = await comment(member, article.id, links(4));
  expect((await edit(member, written.id, `Better: ${links(5)}`)).reason).toBeUndefined();
  expect((await edit(member, written.id, `Best: ${links(6)}`)).reason).toBe('NOT_ELIGIBLE');
  expect((await edit(member, written.id, `Fewer: ${links(1)}`)).reason).toBeUndefined();
  await api.db.query('UPDATE member_allowance SET day = day - 1');
  expect((await comment(member, article.id, links(5, 'tomorrow'))).reason).toBeUndefined();
});

test('of many at once no more get through than there are', async () => {
  const [member, article] = [await aMember(api), await anArticle(api)];
  const answers = await Promise.all(Array.from({ length: 9 }, (_, place) => comment(member, article.id, `Number ${place}: https://one.example`)));
  expect(answers.filter(({ reason }) => reason === undefined)).toHaveLength(5);
  expect(answers.filter(({ reason }) => reason === 'NOT_ELIGIBLE')).toHaveLength(4);
});

test('a higher tier has more, the established and editors have no such limit, and the numbers are settings', async () => {
  const [middle, editor, article] = [await basic(), await aMember(api, { role: 'EDITOR' }), await anArticle(api)];
  expect((await comment(middle, article.id, links(25))).reason).toBeUndefined();
  expect((await comment(middle, article.id, links(1, 'more'))).message).toContain('there is no such limit');
  expect((await comment(editor, article.id, links(60))).reason).toBeUndefined();
  const admin = await aMember(api, { role: 'ADMIN' });
  await admin.caller.run('mutation { changeSettings(settings: [{ key: NEW_LINKS_PER_DAY, value: "0" }]) { __typename } }');
  expect((await comment(await aMember(api), article.id, links(1))).message).toContain('New members cannot use links yet.');
  await admin.caller.run('mutation { resetSetting(key: NEW_LINKS_PER_DAY) { __typename } }');
});

test('topics a day follow the tier, and the same words sent twice count once', async () => {
  const [member, board] = [await aMember(api), await aBoard(api)];
  await api.db.query(`INSERT INTO member_allowance (member_id, kind, day, used) VALUES ($1, 'TOPICS', (now() AT TIME ZONE 'UTC')::date, 4)`, [member.id]);
  expect((await topic(member, board.id, 'The fifth')).reason).toBeUndefined();
  expect((await topic(member, board.id, 'The fifth')).reason).toBeUndefined();
  expect(await topic(member, board.id, 'The sixth')).toMatchObject({ reason: 'NOT_ELIGIBLE', message: expect.stringContaining('it is 20 a day') });
});

test('pictures in posts are closed to new members by their number, and open to others as many as it says', async () => {
  const permit = async (by: TestMember, purpose: string) =>
    (await by.caller.run<{ permitUpload: { reason?: string; message?: string } }>('mutation ($input: PermitUploadInput!) { permitUpload(input: $input) { __typename ... on Refusal { reason message } } }', { input: { purpose } })).permitUpload;
  const [member, middle] = [await aMember(api), await basic()];
  expect(await permit(member, 'POST')).toMatchObject({ reason: 'NOT_ELIGIBLE', message: expect.stringContaining('cannot use pictures yet') });
  expect((await permit(member, 'AVATAR')).reason).toBeUndefined();
  await api.db.query(`INSERT INTO member_allowance (member_id, kind, day, used) VALUES ($1, 'PICTURES', (now() AT TIME ZONE 'UTC')::date, 19)`, [middle.id]);
  expect((await permit(middle, 'POST')).reason).toBeUndefined();
  expect((await permit(middle, 'POST')).reason).toBe('NOT_ELIGIBLE');
});
