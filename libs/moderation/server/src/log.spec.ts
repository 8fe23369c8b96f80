import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { aComment } from '@swingtag/comments-server/testing';
import { aReport, DECIDE, LIFT, SANCTION, theRule, UNDO, type Outcome } from '@swingtag/moderation-server/testing';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { anArticle } from '@swingtag/posts-server/testing';
import { ModerationModule } from './moderation.module.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [ModerationModule] });
});
afterAll(() => api.close());

const LOG = `query ($first: Int, $after: String) { moderationLog(first: $first, after: $after) {
  pageInfo { hasNextPage endCursor } nodes { id at action reason subject path rule { key } } } }`;
interface Log {
  moderationLog: { pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: { action: string; reason: string | null; subject: string; path: string | null; rule: { key: string } | null }[] };
}
const log = async (variables: Record<string, unknown> = {}) => (await api.visitor.run<Log>(LOG, variables)).moderationLog;
const AUDIT = `query ($action: String, $first: Int, $after: String) { auditLog(action: $action, first: $first, after: $after) {
  pageInfo { endCursor } nodes { id action actor { handle } subjectKind subjectId reason before after isPublic } } }`;
interface Audit {
  auditLog: { pageInfo: { endCursor: string }; nodes: { action: string; actor: { handle: string } | null; reason: string | null; before: string | null; after: string | null }[] };
}
const audit = async (who: TestMember, variables: Record<string, unknown> = {}) => (await who.caller.run<Audit>(AUDIT, variables)).auditLog;
const act = async (who: TestMember, document: string, variables: Record<string, unknown>): Promise<Outcome> => {
  const [outcome] = Object.values(await who.caller.run<Record<string, Outcome>>(document, variables));
  if (!outcome || outcome.__typename === 'Refusal') throw new Error(JSON.stringify(outcome));
  return outcome;
};

/** Everything that moderators can do, once; the reasons name everybody. */
async function aDayOfWork() {
  const moderator = await aMember(api, { role: 'MODERATOR', handle: 'mod-kim' });
  const [author, reporter] = [await aMember(api, { handle: 'lou-lou' }), await aMember(api, { handle: 'anna-b' })];
  const article = await anArticle(api);
  const comment = await aComment(api, { on: article, by: author });
  await aReport(api, { comment, by: reporter });
  const input = { kind: 'COMMENT', objectId: comment.id, outcome: 'REMOVE', ruleId: await theRule(api), reason: 'Lou-lou insulted @anna-b, see anna@example.org.' };
  const { decision } = await act(moderator, DECIDE, { input });
  await act(moderator, UNDO, { id: decision.id });
  await act(moderator, DECIDE, { input: { kind: 'COMMENT', objectId: comment.id, outcome: 'KEEP' } });
  const reason = 'lou-lou wrote to lou-lou@example.org again.';
  await act(moderator, SANCTION, { input: { memberId: author.id, kind: 'SUSPEND', days: 3, reason } });
  await act(moderator, LIFT, { input: { memberId: author.id, kind: 'SUSPEND', reason } });
  await moderator.caller.run('mutation ($input: ClosePollInput!) { closePoll(input: $input) { __typename } }', {
    input: { pollId: article.poll.id, reason: 'A brigade, says @anna-b.' },
  });
  return { moderator, author, reporter, article, comment };
}

describe('the public moderation log', () => {
  test('tells what was done, why and where, newest first, and never to whom or by whom', async () => {
    const { article, comment } = await aDayOfWork();
    const { nodes } = await log();
    const subject = 'a comment on “YAY or NAY: test bags?”';
    const path = `/comments/${comment.id}`;
    expect(nodes).toMatchObject([
      { action: 'poll.closed', subject: 'the poll “YAY or NAY: test bags?”', path: `/articles/${article.slug}`, reason: 'A brigade, says [member].' },
      { action: 'member.suspension_lifted', subject: 'a member', path: null, reason: '[member] wrote to [address] again.' },
      { action: 'member.suspended', subject: 'a member', path: null, reason: '[member] wrote to [address] again.' },
      { action: 'decision.undone', subject, path, reason: null },
      { action: 'comment.removed', subject, path, rule: { key: 'be-kind' }, reason: '[member] insulted [member], see [address]' },
    ]);
    expect(JSON.stringify(nodes)).not.toMatch(/lou-lou|anna|mod-kim|example\.org/i);
  });

  test('says less about what is gone', async () => {
    const { article } = await aDayOfWork();
    await api.db.query('UPDATE post SET deleted_at = now() WHERE id = $1', [article.id]);
    const { nodes } = await log();
    expect(nodes.map(({ subject, path }) => [subject, path])).toEqual([
      ['a poll', null], ['a member', null], ['a member', null], ['a comment', null], ['a comment', null],
    ]);
  });

  test('comes in pages whose cursors are its own, at the same cost for many entries as for few', async () => {
    for (const handle of ['mod-a', 'mod-b', 'mod-c']) {
      const moderator = await aMember(api, { role: 'MODERATOR', handle });
      for (let n = 0; n < 3; n++) {
        await act(moderator, DECIDE, { input: { kind: 'COMMENT', objectId: (await aComment(api)).id, outcome: 'REMOVE', ruleId: await theRule(api), reason: 'Advertising.' } });
      }
    }
    const first = await log({ first: 2 });
    const second = await log({ first: 50, after: first.pageInfo.endCursor });
    expect([first.nodes.length, second.nodes.length, second.pageInfo.hasNextPage]).toEqual([2, 7, false]);
    expect(await api.fewestStatements(() => log({ first: 9 }))).toBe(await api.fewestStatements(() => log({ first: 2 })));
    expect((await api.visitor.ask(LOG, { after: 'forged.xxxxxxxxxxxxxxxx' })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('the audit log', () => {
  test('has every act with its actor, whole reason, before and after', async () => {
    const { moderator } = await aDayOfWork();
    const { nodes } = await audit(moderator);
    expect(nodes.map((entry) => entry.action)).toEqual([
      'poll.closed', 'member.suspension_lifted', 'member.suspended', 'comment.kept', 'decision.undone', 'comment.removed',
    ]);
    expect(nodes.every((entry) => entry.actor?.handle === 'mod-kim')).toBe(true);
    const removal = nodes.at(-1);
    expect(removal?.reason).toBe('Lou-lou insulted @anna-b, see anna@example.org.');
    expect(JSON.parse(removal?.before ?? '')).toEqual({ isRemoved: false, isHidden: false, openReports: 1 });
    expect(JSON.parse(removal?.after ?? '')).toMatchObject({ isRemoved: true, openReports: 0 });
  });

  test('can be narrowed to one action, and its cursors belong to that list', async () => {
    const { moderator } = await aDayOfWork();
    const { nodes, pageInfo } = await audit(moderator, { action: 'comment.kept' });
    expect(nodes.map((entry) => entry.action)).toEqual(['comment.kept']);
    const answer = await moderator.caller.ask(AUDIT, { action: 'comment.removed', after: pageInfo.endCursor });
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect((await audit(moderator, { action: "x' OR 1=1 --" })).nodes).toEqual([]);
  });

  test('cannot be changed, not even by the application', async () => {
    await aDayOfWork();
    await expect(api.db.query(`UPDATE audit_entry SET reason = 'x'`)).rejects.toThrow(/append-only/);
    await expect(api.db.query('DELETE FROM audit_entry')).rejects.toThrow(/append-only/);
  });
});
