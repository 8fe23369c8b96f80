import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { aComment } from '@swingtag/comments-server/testing';
import { aReport, DECIDE, LIFT, SANCTION, theRule, UNDO, type Outcome } from '@swingtag/moderation-server/testing';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { aBoard, anArticle, anAudience, aTopic } from '@swingtag/posts-server/testing';
import { AuditSealer } from './audit.sealer.ts';
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
    await expect(api.db.query('TRUNCATE audit_entry CASCADE')).rejects.toThrow(/append-only/);
    await api.get(AuditSealer).seal();
    await expect(api.db.query(`UPDATE audit_seal SET position = 99`)).rejects.toThrow(/append-only/);
    await expect(api.db.query('DELETE FROM audit_seal')).rejects.toThrow(/append-only/);
    await expect(api.db.query('TRUNCATE audit_seal')).rejects.toThrow(/append-only/);
  });
});

test('the staff reads in its log what an entry is about, by name and place, unless it is gone or stands where they cannot read', async () => {
  const { moderator, author, article, comment } = await aDayOfWork();
  const closed = await aBoard(api, { readers: await anAudience(api, { members: [author] }) });
  const secret = await aTopic(api, { on: closed, title: 'Not for moderators' });
  await api.db.query(`INSERT INTO audit_entry (actor_id, action, subject_kind, subject_id) VALUES ($1, 'topic.moved', 'topic', $2), ($1, 'board.made', 'board', $3)`, [moderator.id, secret.id, closed.id]);
  const read = '{ auditLog(first: 20) { nodes { subjectKind subject { name path } } } }';
  const subjects = async () => (await moderator.caller.run<{ auditLog: { nodes: { subjectKind: string; subject: { name: string; path: string } | null }[] } }>(read)).auditLog.nodes;
  const of = async (kind: string) => [...new Map((await subjects()).filter(({ subjectKind }) => subjectKind === kind).map(({ subject }) => [JSON.stringify(subject), subject])).values()];
  expect(await of('comment')).toEqual([{ name: 'comment on “YAY or NAY: test bags?”', path: `/comments/${comment.id}` }]);
  expect(await of('member')).toEqual([{ name: 'member lou-lou', path: '/admin/members/lou-lou' }]);
  expect(await of('poll')).toEqual([{ name: 'poll “YAY or NAY: test bags?”', path: `/articles/${article.slug}` }]);
  expect([await of('topic'), await of('board')]).toEqual([[null], [null]]);
  await api.db.query('UPDATE post SET deleted_at = now() WHERE id = $1', [article.id]);
  expect(await of('poll')).toEqual([null]);
});

const FILTERED = `query ($filter: AuditLogFilter) { auditLog(first: 100, filter: $filter) { nodes { action } } }`;

describe('filters of the audit log', () => {
  test('narrow it by who acted, about what, by which rule, when and for whom', async () => {
    const { moderator, comment } = await aDayOfWork();
    const actions = async (filter: object) => (await audit2(moderator, filter)).map(({ action }) => action);
    const today = new Date().toISOString().slice(0, 10);
    expect(await actions({ actor: '@Mod-Kim', subjectKind: 'comment', subjectId: comment.id })).toEqual(['comment.kept', 'decision.undone', 'comment.removed']);
    expect(await actions({ rule: 'be-kind' })).toEqual(['decision.undone', 'comment.removed']);
    expect(await actions({ isPublic: false })).toEqual(['comment.kept']);
    expect(await actions({ actor: 'nobody-here' })).toEqual([]);
    expect((await actions({ from: today, until: today })).length).toBe(6);
    expect(await actions({ until: '2001-01-01' })).toEqual([]);
    for (const from of ['2026-02-31', '0000-01-01']) {
      const answer = await moderator.caller.ask(FILTERED, { filter: { from } });
      expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});

const audit2 = async (who: TestMember, filter: object) => (await who.caller.run<{ auditLog: { nodes: { action: string }[] } }>(FILTERED, { filter })).auditLog.nodes;

describe('the chain over the audit log', () => {
  const CHECK = '{ auditChain { sealed unsealed head firstBadId } }';
  interface Check {
    auditChain: { sealed: number; unsealed: number; head: string | null; firstBadId: string | null };
  }
  const check = async (who: TestMember) => (await who.caller.run<Check>(CHECK)).auditChain;

  test('covers every entry once, however many seal at once, and is whole', async () => {
    const { moderator } = await aDayOfWork();
    expect(await check(moderator)).toEqual({ sealed: 0, unsealed: 6, head: null, firstBadId: null });
    await Promise.all([1, 2, 3, 4].map(() => api.get(AuditSealer).seal()));
    const first = await check(moderator);
    expect(first).toMatchObject({ sealed: 6, unsealed: 0, firstBadId: null, head: expect.stringMatching(/^[0-9a-f]{64}$/) });
    await act(moderator, DECIDE, { input: { kind: 'COMMENT', objectId: (await aComment(api)).id, outcome: 'REMOVE', ruleId: await theRule(api), reason: 'Advertising.' } });
    await api.get(AuditSealer).seal();
    const second = await check(moderator);
    expect([second.sealed, second.firstBadId, second.head === first.head]).toEqual([7, null, false]);
  });

  test.each([
    ['a changed reason', `UPDATE audit_entry SET reason = 'Nothing happened.' WHERE id = $1`],
    ['a changed time', `UPDATE audit_entry SET at = at + interval '1 microsecond' WHERE id = $1`],
    ['another actor', 'UPDATE audit_entry SET actor_id = actor_id + 1 WHERE id = $1'],
    ['another outcome', `UPDATE audit_entry SET after = '{"isRemoved": false}' WHERE id = $1`],
    ['an entry that is gone', 'DELETE FROM audit_entry WHERE id = $1'],
    ['a forged link', `UPDATE audit_seal SET hash = sha256('forged') WHERE entry_id = $1`],
    ['a link that is gone', 'DELETE FROM audit_seal WHERE entry_id = $1'],
    ['a link moved to the end', 'UPDATE audit_seal SET position = position + 100 WHERE entry_id = $1'],
  ])('names the first bad entry, even to who switched the triggers off: %s', async (_, tamper) => {
    const { moderator } = await aDayOfWork();
    await api.get(AuditSealer).seal();
    const ids = (await api.db.query<{ id: string }[]>('SELECT id FROM audit_entry ORDER BY id')).map(({ id }) => id);
    await api.db.transaction(async (tx) => {
      await tx.query(`SET LOCAL session_replication_role = 'replica'`);
      await tx.query(tamper, [ids[2]]);
    });
    const { firstBadId } = await check(moderator);
    expect([ids[2], ids[3]]).toContain(firstBadId);
  });
});

describe('the chain, to whoever owns the tables', () => {
  const CHECK = '{ auditChain { sealed unsealed head firstBadId } }';
  type Check = { auditChain: { sealed: number; unsealed: number; head: string | null; firstBadId: string | null } };
  const tamper = (sql: string) => api.db.transaction(async (tx) => {
    await tx.query(`SET LOCAL session_replication_role = 'replica'`);
    await tx.query(sql);
  });

  test('names an entry that was put among old ones, where none comes late any more', async () => {
    const { moderator } = await aDayOfWork();
    await api.db.query(`INSERT INTO audit_entry (id, action, subject_kind, subject_id) OVERRIDING SYSTEM VALUE SELECT 500000 + n, 'comment.kept', 'comment', 1 FROM generate_series(1, 20) n`);
    await api.get(AuditSealer).seal();
    await api.db.query(`INSERT INTO audit_entry (id, action, subject_kind, subject_id, reason) OVERRIDING SYSTEM VALUE VALUES (400000, 'comment.kept', 'comment', 1, 'It was always so.')`);
    await api.get(AuditSealer).seal();
    expect((await moderator.caller.run<Check>(CHECK)).auditChain).toMatchObject({ unsealed: 1, firstBadId: '400000' });
  });

  test('that is cut off at its end has another head than was noted', async () => {
    const { moderator } = await aDayOfWork();
    await api.get(AuditSealer).seal();
    const noted = (await moderator.caller.run<Check>(CHECK)).auditChain;
    await tamper('DELETE FROM audit_seal WHERE position > 4');
    await tamper('DELETE FROM audit_entry e WHERE NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.entry_id = e.id)');
    const now = (await moderator.caller.run<Check>(CHECK)).auditChain;
    expect([noted.sealed, now.sealed, now.head === noted.head]).toEqual([6, 4, false]);
  });
});

describe('the scorecard', () => {
  const SCORES = 'query ($days: Int) { scorecard(days: $days) { actions takenBack appeals overturned rule { key } } }';
  interface Scores {
    scorecard: { actions: number; takenBack: number; appeals: number; overturned: number; rule: { key: string } }[];
  }

  test('says for each rule how often it was applied, appealed and overturned, as the public log counts', async () => {
    const [first, second, author] = [await aMember(api, { role: 'MODERATOR' }), await aMember(api, { role: 'ADMIN' }), await aMember(api)];
    const ruleId = await theRule(api, 'no-spam');
    const ids: string[] = [];
    for (let n = 0; n < 3; n++) {
      const objectId = (await aComment(api, { by: author })).id;
      ids.push((await act(first, DECIDE, { input: { kind: 'COMMENT', objectId, outcome: 'REMOVE', ruleId, reason: 'Advertising.' } })).decision.id);
    }
    for (const [place, isOverturned] of [true, false].entries()) {
      const filed = await author.caller.run<{ appeal: { appeal: { id: string } } }>('mutation ($input: AppealInput!) { appeal(input: $input) { ... on AppealChanged { appeal { id } } } }', {
        input: { measureId: `decision-${ids[place] ?? ''}`, text: 'It was a joke between friends.' },
      });
      await second.caller.run('mutation ($input: DecideAppealInput!) { decideAppeal(input: $input) { __typename } }', { input: { id: filed.appeal.appeal.id, isOverturned, answer: 'I have read it again.' } });
    }
    const { scorecard } = await api.visitor.run<Scores>(SCORES);
    expect(scorecard.find(({ rule }) => rule.key === 'no-spam')).toMatchObject({ actions: 3, takenBack: 1, appeals: 2, overturned: 1 });
    expect(scorecard.find(({ rule }) => rule.key === 'privacy')).toMatchObject({ actions: 0, appeals: 0 });
    await api.db.query(`INSERT INTO audit_entry (at, action, subject_kind, subject_id, rule, is_public) VALUES (now() - interval '40 days', 'comment.removed', 'comment', 1, 'privacy', true)`);
    expect((await api.visitor.run<Scores>(SCORES, { days: 30 })).scorecard.find(({ rule }) => rule.key === 'privacy')?.actions).toBe(0);
    expect((await api.visitor.run<Scores>(SCORES)).scorecard.find(({ rule }) => rule.key === 'privacy')?.actions).toBe(1);
  });

  test('is the same when anybody counts it again from the public log, whatever has happened', async () => {
    const [moderator, second, author] = [await aMember(api, { role: 'MODERATOR' }), await aMember(api, { role: 'ADMIN' }), await aMember(api)];
    const rules = [await theRule(api, 'be-kind'), await theRule(api, 'no-spam')];
    const comments = [await aComment(api, { by: author }), await aComment(api, { by: author })];
    const ask = async (who: TestMember, document: string, variables: object) => Object.values((await who.caller.ask<Record<string, unknown>>(document, variables as Record<string, unknown>)).data)[0];
    for (let turn = 0, random = 7; turn < 40; turn++) {
      random = (random * 16_807) % 2_147_483_647;
      const [who, objectId, ruleId] = [turn % 2 ? moderator : second, comments[random % 2]?.id, rules[random % 3 ? 0 : 1]];
      const measures = (await author.caller.run<{ myMeasures: { id: string; appeal: { id: string; decidedAt: string | null } | null }[] }>('{ myMeasures { id appeal { id decidedAt } } }')).myMeasures;
      const { recentDecisions } = await who.caller.run<{ recentDecisions: { id: string }[] }>('{ recentDecisions(first: 3) { id } }');
      const filed = measures.find(({ appeal }) => appeal && !appeal.decidedAt)?.appeal?.id;
      const deeds = [
        () => ask(who, DECIDE, { input: { kind: 'COMMENT', objectId, outcome: random % 5 ? 'REMOVE' : 'HIDE', ruleId, reason: 'Because it is so.' } }),
        () => ask(who, UNDO, { id: recentDecisions[random % 3]?.id ?? '1' }),
        () => ask(who, SANCTION, { input: { memberId: author.id, kind: random % 5 ? 'WARN' : 'SUSPEND', days: 2, ruleId, reason: `Again, for the ${turn}th time.` } }),
        () => ask(author, 'mutation ($input: AppealInput!) { appeal(input: $input) { __typename } }', { input: { measureId: measures[random % (measures.length || 1)]?.id ?? 'x', text: 'Please look at it again.' } }),
        () => ask(who, 'mutation ($input: DecideAppealInput!) { decideAppeal(input: $input) { __typename } }', { input: { id: filed ?? '1', isOverturned: random % 2 === 0, answer: 'Looked at again.' } }),
      ];
      await deeds[random % deeds.length]?.();
    }
    const told: { action: string; rule: { key: string } | null }[] = [];
    for (let page = await log({ first: 20 }); ; page = await log({ first: 20, after: page.pageInfo.endCursor })) {
      told.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(told.length).toBeGreaterThan(10);
    const { scorecard } = await api.visitor.run<Scores>(SCORES);
    for (const { rule, ...scores } of scorecard) {
      const actions = told.filter((entry) => entry.rule?.key === rule.key).map(({ action }) => action);
      const count = (form: RegExp) => actions.filter((action) => form.test(action)).length;
      expect([rule.key, scores]).toEqual([rule.key, {
        actions: count(/^(comment|topic|article|member)\.removed$|^member\.(warned|limited|suspended|banned)$/), takenBack: count(/^decision\.undone$/),
        appeals: count(/^appeal\./), overturned: count(/^appeal\.overturned$/),
      }]);
      expect(scores.takenBack).toBeLessThanOrEqual(scores.actions);
    }
  });

  test('counts hiding until somebody decides neither as an act nor as one that was taken back', async () => {
    const moderator = await aMember(api, { role: 'MODERATOR' });
    const objectId = (await aComment(api)).id;
    const hidden = await act(moderator, DECIDE, { input: { kind: 'COMMENT', objectId, outcome: 'HIDE', ruleId: await theRule(api, 'no-fakes') } });
    await act(moderator, UNDO, { id: hidden.decision.id });
    const { scorecard } = await api.visitor.run<Scores>(SCORES);
    expect(scorecard.find(({ rule }) => rule.key === 'no-fakes')).toMatchObject({ actions: 0, takenBack: 0 });
  });

  test('and the public log are silent about private boards, also about those that became private later', async () => {
    const { comment } = await aDayOfWork();
    const before = (await log()).nodes.length;
    const post = await api.db.query<{ post_id: string }[]>('SELECT post_id FROM comment WHERE id = $1', [comment.id]);
    const board = await aBoard(api, { readers: await anAudience(api, { minRole: 'MODERATOR' }) });
    const topic = await aTopic(api, { on: board });
    await api.db.query('UPDATE comment SET post_id = $1 WHERE id = $2', [topic.id, comment.id]);
    expect(post).toHaveLength(1);
    const { nodes } = await log();
    expect([before - nodes.length, nodes.some(({ action }) => action === 'comment.removed')]).toEqual([2, false]);
    const { scorecard } = await api.visitor.run<Scores>(SCORES);
    expect(scorecard.find(({ rule }) => rule.key === 'be-kind')?.actions).toBe(0);
  });
});
