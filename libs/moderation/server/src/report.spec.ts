import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { aComment } from '@swingtag/comments-server/testing';
import { aReport, REPORT, theRule, type Outcome } from '@swingtag/moderation-server/testing';
import { testApi, type TestApi, type TestCaller } from '@swingtag/platform-server/testing';
import { anArticle } from '@swingtag/posts-server/testing';
import { ModerationModule } from './moderation.module.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [ModerationModule] });
});
afterAll(() => api.close());

const report = async (caller: TestCaller, commentId: string, more: Record<string, unknown> = {}): Promise<Outcome> =>
  (await caller.run<{ report: Outcome }>(REPORT, { input: { kind: 'COMMENT', objectId: commentId, ruleId: await theRule(api), ...more } })).report;
const QUEUE = `query ($first: Int, $after: String) { reportQueue(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes {
  id objectId openSince version subject { id name html author { handle } around { html author { handle } } revisions { html } } reports { note reporterRecord { decided upheld } rule { key } reporter { handle } } } } }`;
interface Queue {
  reportQueue: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: { id: string; objectId: string; priority: number; version: string; reports: { note: string | null; rule: { key: string }; reporter: { handle: string } }[] }[];
  };
}
const queue = async (who: TestMember, variables: Record<string, unknown> = {}) => (await who.caller.run<Queue>(QUEUE, variables)).reportQueue;

describe('reporting a comment', () => {
  test('puts it into the queue, once per member, and the reporter sees that it is there', async () => {
    const [comment, member, moderator] = [await aComment(api), await aMember(api), await aMember(api, { role: 'MODERATOR' })];
    const filed = await report(member.caller, comment.id, { note: 'Look at the second line.' });
    expect(filed).toMatchObject({ __typename: 'ReportFiled', kind: 'COMMENT', objectId: comment.id });
    const seen = await member.caller.run('query ($id: ID!) { comment(id: $id) { viewerHasReported viewerCanReport } }', { id: comment.id });
    expect(seen).toEqual({ comment: { viewerHasReported: true, viewerCanReport: false } });
    expect(await report(member.caller, comment.id)).toMatchObject({ reason: 'ALREADY_REPORTED' });
    await report((await aMember(api)).caller, comment.id);
    const { totalCount, nodes } = await queue(moderator);
    expect([totalCount, nodes[0]?.reports.length]).toEqual([1, 2]);
    expect(nodes[0]?.reports[0]).toEqual({
      note: 'Look at the second line.', rule: { key: 'be-kind' }, reporter: { handle: member.handle }, reporterRecord: { decided: 0, upheld: 0 },
    });
  });

  test('sent five times at once is one report', async () => {
    const [comment, member] = [await aComment(api), await aMember(api)];
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => report(member.caller, comment.id)));
    expect(answers.filter((answer) => answer.__typename === 'ReportFiled')).toHaveLength(1);
    expect(await api.db.query('SELECT 1 FROM report r JOIN moderation_case c ON c.id = r.case_id WHERE c.object_id = $1', [comment.id])).toHaveLength(1);
  });

  test('is refused to visitors, suspended members and the author', async () => {
    const author = await aMember(api);
    const comment = await aComment(api, { by: author });
    const suspended = await aMember(api, { suspendedUntil: new Date(Date.now() + 3_600_000) });
    expect(await report(api.visitor, comment.id)).toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
    expect(await report(suspended.caller, comment.id)).toMatchObject({ reason: 'SUSPENDED' });
    expect(await report(author.caller, comment.id)).toMatchObject({ reason: 'FORBIDDEN' });
  });

  test('of a marker, a missing comment or one under a deleted article is refused as gone', async () => {
    const [member, article] = [await aMember(api), await anArticle(api, { deleted: true })];
    for (const about of [{ deletedAt: new Date() }, { removedAt: new Date() }]) {
      expect(await report(member.caller, (await aComment(api, about)).id)).toMatchObject({ reason: 'COMMENT_GONE' });
    }
    for (const id of ['987654321', 'x', '-1']) expect(await report(member.caller, id)).toMatchObject({ reason: 'COMMENT_GONE' });
    expect(await report(member.caller, (await aComment(api, { on: article })).id)).toMatchObject({ reason: 'POST_GONE' });
  });

  test.each([
    ['an unknown rule', { ruleId: '987654321' }, 'ruleId'],
    ['a malformed rule', { ruleId: "1' --" }, 'ruleId'],
    ['a note that is too long', { note: 'x'.repeat(501) }, 'note'],
  ])('with %s is refused with its field', async (_what, more, field) => {
    expect(await report((await aMember(api)).caller, (await aComment(api)).id, more)).toMatchObject({ reason: 'INVALID', field });
  });

  test('for something else needs a line of explanation', async () => {
    const [comment, member, ruleId] = [await aComment(api), await aMember(api), await theRule(api, 'other')];
    expect(await report(member.caller, comment.id, { ruleId, note: '  ' })).toMatchObject({ reason: 'INVALID', field: 'note' });
    expect(await report(member.caller, comment.id, { ruleId, note: 'The page came apart.' })).toMatchObject({ __typename: 'ReportFiled' });
  });

  test('more than twenty times an hour has to wait', async () => {
    const [member, article] = [await aMember(api), await anArticle(api)];
    const reasons: (string | undefined)[] = [];
    for (let n = 0; n < 21; n++) reasons.push((await report(member.caller, (await aComment(api, { on: article, by: { id: (await aMember(api)).id } })).id)).reason);
    expect(reasons.slice(0, 20).every((reason) => reason === undefined)).toBe(true);
    expect(reasons[20]).toBe('TOO_MANY');
  });
});

describe('the queue', () => {
  test('is for staff: visitors sign in, members and editors are refused, by every path', async () => {
    const comment = await aComment(api);
    const documents = [QUEUE, `{ reportCase(kind: COMMENT, objectId: "${comment.id}") { id } }`, '{ queueNow { open } }', '{ recentDecisions { id } }', '{ cannedReasons { id } }', '{ auditLog { nodes { id } } }'];
    const suspended = await aMember(api, { role: 'MODERATOR', suspendedUntil: new Date(Date.now() + 3_600_000) });
    for (const document of documents) {
      expect((await api.visitor.ask(document)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
      for (const who of [await aMember(api), await aMember(api, { role: 'EDITOR' }), suspended]) {
        expect((await who.caller.ask(document)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      }
    }
  });

  test('has what weighs most first, then what waits longest, in pages; a cursor of another list is refused', async () => {
    const moderator = await aMember(api, { role: 'MODERATOR' });
    const reports = [await aReport(api), await aReport(api), await aReport(api)];
    await aReport(api, { comment: { id: reports[0]?.commentId ?? '' } });
    const first = await queue(moderator, { first: 2 });
    const second = await queue(moderator, { first: 2, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes].map((node) => node.objectId)).toEqual(reports.map((one) => one.commentId));
    expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([3, true, false]);
    const answer = await moderator.caller.ask('query ($after: String) { auditLog(after: $after) { nodes { id } } }', { after: first.pageInfo.endCursor });
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('leaves out comments of deleted articles', async () => {
    const [moderator, article] = [await aMember(api, { role: 'MODERATOR' }), await anArticle(api)];
    const comment = await aComment(api, { on: article });
    await aReport(api, { comment });
    await api.db.query('UPDATE post SET deleted_at = now() WHERE id = $1', [article.id]);
    expect(await queue(moderator)).toMatchObject({ totalCount: 0, nodes: [] });
  });

  test('shows one case by its comment, and nothing when nothing is open', async () => {
    const moderator = await aMember(api, { role: 'MODERATOR' });
    const { commentId } = await aReport(api);
    const ask = (id: string) => moderator.caller.run<{ reportCase: { objectId: string } | null }>('query ($id: ID!) { reportCase(kind: COMMENT, objectId: $id) { id objectId openSince reports { id } } }', { id });
    expect((await ask(commentId)).reportCase?.objectId).toBe(commentId);
    for (const id of [(await aComment(api)).id, '987654321', 'x']) expect((await ask(id)).reportCase).toBeNull();
  });

  test('costs the same statements for 2 cases as for 12', async () => {
    const moderator = await aMember(api, { role: 'MODERATOR' });
    for (let n = 0; n < 12; n++) await aReport(api);
    const few = await api.fewestStatements(() => queue(moderator, { first: 2 }));
    const many = await api.fewestStatements(() => queue(moderator, { first: 12 }));
    expect(many).toBe(few);
  });
});
