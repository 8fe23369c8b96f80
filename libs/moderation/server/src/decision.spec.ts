import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { aComment, GIVE_REASON, RESTORE, type Written } from '@swingtag/comments-server/testing';
import { aReport, DECIDE, REPORT, theRule, UNDO, type Outcome } from '@swingtag/moderation-server/testing';
import { testApi, type TestApi, type TestCaller } from '@swingtag/platform-server/testing';
import { VoteWriter } from '@swingtag/polls-server';
import { anArticle } from '@swingtag/posts-server/testing';
import { ModerationModule } from './moderation.module.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [ModerationModule] });
});
afterAll(() => api.close());

const aModerator = () => aMember(api, { role: 'MODERATOR' });
const send = async (caller: TestCaller, document: string, variables: Record<string, unknown>): Promise<Outcome> => {
  const [outcome] = Object.values(await caller.run<Record<string, Outcome>>(document, variables));
  if (!outcome) throw new Error('no result');
  return outcome;
};
const keep = (who: TestMember, commentId: string, reason?: string) => send(who.caller, DECIDE, { input: { kind: 'COMMENT', objectId: commentId, outcome: 'KEEP', reason } });
const remove = async (who: TestMember, commentId: string, more: Record<string, unknown> = {}) =>
  send(who.caller, DECIDE, { input: { kind: 'COMMENT', objectId: commentId, outcome: 'REMOVE', ruleId: await theRule(api), reason: 'It was about a person.', ...more } });
const undo = (who: TestMember, id: string) => send(who.caller, UNDO, { id });
const openReports = async (commentId: string) => (await api.db.query<unknown[]>('SELECT 1 FROM report r JOIN moderation_case c ON c.id = r.case_id WHERE c.object_id = $1 AND r.decision_id IS NULL', [commentId])).length;
const entries = (commentId: string) =>
  api.db.query<{ action: string; is_public: boolean }[]>(`SELECT action, is_public FROM audit_entry WHERE subject_kind = 'comment' AND subject_id = $1 ORDER BY id`, [commentId]);
const read = async (caller: TestCaller, id: string) =>
  (await caller.run<{ comment: Record<string, unknown> }>(`query ($id: ID!) { comment(id: $id) {
    state bodyHtml author { handle } removal { reason rule { key } moderator { handle } viewerCanUndo } } }`, { id })).comment;

test('what moderators see of a removal is not even looked for when its author reads it', async () => {
  const author = await aMember(api);
  const { id } = await aComment(api, { by: author });
  await remove(await aModerator(), id);
  const reading = (more: string) => api.fewestStatements(() => author.caller.run(`query ($id: ID!) { comment(id: $id) { removal { reason ${more} } } }`, { id }));
  expect(await reading('moderator { id } subject { id } viewerCanUndo')).toBe(await reading(''));
});

describe('keeping a comment', () => {
  test('resolves all its reports and is noted for staff alone', async () => {
    const [{ commentId }, moderator] = [await aReport(api), await aModerator()];
    await aReport(api, { comment: { id: commentId } });
    const kept = await keep(moderator, commentId);
    expect(kept).toMatchObject({ decision: { outcome: 'KEEP', rule: null, reason: 'It keeps to the house rules.', subject: { state: 'VISIBLE' } } });
    expect(await openReports(commentId)).toBe(0);
    expect(await entries(commentId)).toEqual([{ action: 'comment.kept', is_public: false }]);
  });

  test('that nobody reported, or twice, has been decided already', async () => {
    const [{ commentId }, moderator, comment] = [await aReport(api), await aModerator(), await aComment(api)];
    expect(await keep(moderator, comment.id)).toMatchObject({ reason: 'ALREADY_DECIDED' });
    await keep(moderator, commentId);
    expect(await keep(moderator, commentId)).toMatchObject({ reason: 'ALREADY_DECIDED' });
  });
});

describe('removing a comment', () => {
  test('hides its words from everybody but its author, who reads why, and staff', async () => {
    const [author, moderator] = [await aMember(api), await aModerator()];
    const comment = await aComment(api, { by: author, source: 'You are vain.' });
    await aReport(api, { comment });
    expect((await remove(moderator, comment.id)).decision.subject.state).toBe('REMOVED');
    const hidden = { state: 'REMOVED', bodyHtml: null, author: null, removal: null };
    expect(await read(api.visitor, comment.id)).toEqual(hidden);
    expect(await read((await aMember(api)).caller, comment.id)).toEqual(hidden);
    expect(await read(author.caller, comment.id)).toMatchObject({
      bodyHtml: '<p>You are vain.</p>',
      removal: { reason: 'It was about a person.', rule: { key: 'be-kind' }, moderator: null, viewerCanUndo: false },
    });
    expect(await read(moderator.caller, comment.id)).toMatchObject({ removal: { moderator: { handle: moderator.handle }, viewerCanUndo: true } });
    expect(await openReports(comment.id)).toBe(0);
    expect((await send(author.caller, RESTORE, { id: comment.id })).reason).toBe('COMMENT_GONE');
  });

  test('works without a report, and on a comment that its author deleted to escape', async () => {
    const [moderator, comment, deleted] = [await aModerator(), await aComment(api), await aComment(api, { deletedAt: new Date() })];
    expect((await remove(moderator, comment.id)).decision.subject.state).toBe('REMOVED');
    expect((await remove(moderator, deleted.id)).decision.subject.state).toBe('REMOVED');
  });

  test('by two moderators at once is one decision; the second is told', async () => {
    const { commentId } = await aReport(api);
    const moderators = [await aModerator(), await aModerator(), await aModerator()];
    const answers = await Promise.all(moderators.map((who, n) => (n === 1 ? keep(who, commentId) : remove(who, commentId))));
    expect(answers.filter((answer) => answer.__typename === 'DecisionMade')).toHaveLength(1);
    expect(answers.filter((answer) => answer.reason === 'ALREADY_DECIDED')).toHaveLength(2);
    expect(await api.db.query('SELECT 1 FROM decision d JOIN moderation_case c ON c.id = d.case_id WHERE c.object_id = $1', [commentId])).toHaveLength(1);
    expect(await entries(commentId)).toHaveLength(1);
  });

  test('a moment after somebody else kept it is told so; one may still change one’s own mind', async () => {
    const [{ commentId }, first, second] = [await aReport(api), await aModerator(), await aModerator()];
    await keep(first, commentId);
    expect(await remove(second, commentId)).toMatchObject({ reason: 'ALREADY_DECIDED' });
    expect(await remove(first, commentId)).toMatchObject({ __typename: 'DecisionMade' });
  });

  test('just after somebody else kept it is possible when a new report has come', async () => {
    const [{ commentId }, first, second] = [await aReport(api), await aModerator(), await aModerator()];
    await keep(first, commentId);
    await aReport(api, { comment: { id: commentId } });
    expect(await remove(second, commentId)).toMatchObject({ __typename: 'DecisionMade' });
  });

  test('is for staff, never about their own comment, and not while suspended', async () => {
    const comment = await aComment(api);
    const moderator = await aModerator();
    const own = await aComment(api, { by: moderator });
    const input = { kind: 'COMMENT', objectId: comment.id, outcome: 'REMOVE', ruleId: await theRule(api), reason: 'It was about a person.' };
    expect(await send(api.visitor, DECIDE, { input })).toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
    for (const role of ['MEMBER', 'EDITOR'] as const) {
      const who = await aMember(api, { role });
      expect(await remove(who, comment.id)).toMatchObject({ reason: 'FORBIDDEN' });
      expect(await keep(who, comment.id)).toMatchObject({ reason: 'FORBIDDEN' });
      expect(await undo(who, '1')).toMatchObject({ reason: 'FORBIDDEN' });
    }
    expect(await remove(moderator, own.id)).toMatchObject({ reason: 'FORBIDDEN' });
    const suspended = await aMember(api, { role: 'MODERATOR', suspendedUntil: new Date(Date.now() + 3_600_000) });
    expect(await remove(suspended, comment.id)).toMatchObject({ reason: 'SUSPENDED' });
  });

  test.each([
    ['an unknown rule', { ruleId: '987654321' }, 'INVALID', 'ruleId'],
    ['no reason', { reason: ' ' }, 'INVALID', 'reason'],
    ['a reason that is too long', { reason: 'x'.repeat(1001) }, 'INVALID', 'reason'],
  ])('with %s is refused with its field', async (_what, more, reason, field) => {
    expect(await remove(await aModerator(), (await aComment(api)).id, more)).toMatchObject({ reason, field });
  });

  test('that is missing, or under a deleted article, is refused as gone', async () => {
    const [moderator, article] = [await aModerator(), await anArticle(api, { deleted: true })];
    for (const id of ['987654321', 'x']) expect(await remove(moderator, id)).toMatchObject({ reason: 'COMMENT_GONE' });
    expect(await remove(moderator, (await aComment(api, { on: article })).id)).toMatchObject({ reason: 'POST_GONE' });
  });
});

describe('undoing a decision', () => {
  test('brings the comment back and opens its reports again; twice is once', async () => {
    const [{ commentId }, moderator, other] = [await aReport(api), await aModerator(), await aModerator()];
    const { decision } = await remove(moderator, commentId);
    expect(decision.viewerCanUndo).toBe(true);
    for (const who of [other, moderator]) {
      expect(await undo(who, decision.id)).toMatchObject({ decision: { undoneAt: expect.any(String), viewerCanUndo: false, subject: { state: 'VISIBLE' } } });
    }
    expect(await openReports(commentId)).toBe(1);
    expect(await entries(commentId)).toEqual([{ action: 'comment.removed', is_public: true }, { action: 'decision.undone', is_public: true }]);
  });

  test('of a keeping opens the reports, without a word in the public log', async () => {
    const [{ commentId }, moderator] = [await aReport(api), await aModerator()];
    await undo(moderator, (await keep(moderator, commentId)).decision.id);
    expect(await openReports(commentId)).toBe(1);
    expect((await entries(commentId)).map((entry) => entry.is_public)).toEqual([false, false]);
  });

  test('goes from the newest backwards', async () => {
    const [{ commentId }, moderator] = [await aReport(api), await aModerator()];
    const kept = await keep(moderator, commentId);
    const removed = await remove(moderator, commentId);
    const { recentDecisions } = await moderator.caller.run<{ recentDecisions: { id: string; viewerCanUndo: boolean }[] }>('{ recentDecisions { id viewerCanUndo } }');
    const offered = (id: string) => recentDecisions.find((one) => one.id === id)?.viewerCanUndo;
    expect([offered(kept.decision.id), offered(removed.decision.id)]).toEqual([false, true]);
    expect(await undo(moderator, kept.decision.id)).toMatchObject({ reason: 'ALREADY_DECIDED' });
    await undo(moderator, removed.decision.id);
    expect(await undo(moderator, kept.decision.id)).toMatchObject({ __typename: 'DecisionMade' });
  });

  test('does not double the report of a member who has reported anew', async () => {
    const [{ commentId, reporterId }, moderator] = [await aReport(api), await aModerator()];
    const { decision } = await keep(moderator, commentId);
    await aReport(api, { comment: { id: commentId }, by: { id: reporterId } });
    await undo(moderator, decision.id);
    expect(await openReports(commentId)).toBe(1);
  });

  test('leaves deleted what its author has deleted meanwhile', async () => {
    const [moderator, comment] = [await aModerator(), await aComment(api)];
    const { decision } = await remove(moderator, comment.id);
    await api.db.query('UPDATE comment SET deleted_at = now() WHERE id = $1', [comment.id]);
    expect((await undo(moderator, decision.id)).decision.subject.state).toBe('DELETED');
  });

  test('brings a reason back as an ordinary comment when its author gave another one', async () => {
    const [{ poll }, author, moderator] = [await anArticle(api), await aMember(api), await aModerator()];
    await api.get(VoteWriter).write({ pollId: poll.id, memberId: author.id, choice: [poll.yay] });
    const give = async (body: string) => (await author.caller.run<{ giveReason: Written }>(GIVE_REASON, { input: { pollId: poll.id, body } })).giveReason;
    const first = await give('Rude.');
    const { decision } = await remove(moderator, first.comment.id);
    const second = await give('Polite.');
    expect(second.comment.id).not.toBe(first.comment.id);
    await undo(moderator, decision.id);
    expect(await api.db.query('SELECT is_reason FROM comment WHERE author_id = $1 ORDER BY id', [author.id])).toEqual([{ is_reason: false }, { is_reason: true }]);
  });

  test('of an unknown decision is not found', async () => {
    const moderator = await aModerator();
    for (const id of ['987654321', 'x']) expect(await undo(moderator, id)).toMatchObject({ reason: 'NOT_FOUND' });
  });

  test('lets members report the comment again', async () => {
    const [comment, member, moderator] = [await aComment(api), await aMember(api), await aModerator()];
    const { decision } = await remove(moderator, comment.id);
    await undo(moderator, decision.id);
    expect((await send(member.caller, REPORT, { input: { kind: 'COMMENT', objectId: comment.id, ruleId: await theRule(api) } })).__typename).toBe('ReportFiled');
  });
});

describe('an article that editors have withdrawn', () => {
  async function aWithdrawnArticle() {
    const [editor, moderator, { id }] = [await aMember(api, { role: 'EDITOR' }), await aModerator(), await anArticle(api)];
    const withdraw = (reason: string) =>
      editor.caller.run('mutation ($input: DiscardArticleInput!) { discardArticle(input: $input) { __typename } }', { input: { id, revision: 1, reason } });
    const recover = async () => send(editor.caller, 'mutation ($id: ID!) { recoverArticle(id: $id) { __typename ... on Refusal { reason } } }', { id });
    const marks = async () => (await api.db.query(`SELECT p.deleted_at IS NULL AS "isRead", a.withdraw_reason AS reason FROM post p JOIN article a ON a.post_id = p.id WHERE p.id = $1`, [id]))[0] as object;
    const decide = async (outcome: string) =>
      send(moderator.caller, DECIDE, { input: { kind: 'ARTICLE', objectId: id, outcome, ruleId: outcome === 'KEEP' ? null : await theRule(api), reason: 'It was about a person.' } });
    await withdraw('Not true.');
    return { moderator, withdraw, recover, marks, decide };
  }

  test('is removed all the same, is not theirs to bring back then, and is withdrawn again when that is undone', async () => {
    const { moderator, recover, marks, decide } = await aWithdrawnArticle();
    const { decision } = await decide('REMOVE');
    expect(decision.subject.state).toBe('REMOVED');
    expect(await recover()).toMatchObject({ reason: 'FORBIDDEN' });
    expect(await marks()).toEqual({ isRead: false, reason: null });
    await undo(moderator, decision.id);
    expect(await marks()).toEqual({ isRead: false, reason: 'Not true.' });
    expect(await recover()).toMatchObject({ __typename: 'ArticleDraftChanged' });
    expect(await marks()).toEqual({ isRead: true, reason: null });
  });

  test('is withdrawn again when moderators hide it and then keep it, also after a removal that was undone', async () => {
    const { moderator, recover, marks, decide } = await aWithdrawnArticle();
    await decide('HIDE');
    expect(await recover()).toMatchObject({ reason: 'FORBIDDEN' });
    await undo(moderator, (await decide('REMOVE')).decision.id);
    expect(await marks()).toEqual({ isRead: false, reason: null });
    await decide('KEEP');
    expect(await marks()).toEqual({ isRead: false, reason: 'Not true.' });
    expect(await recover()).toMatchObject({ __typename: 'ArticleDraftChanged' });
  });

  test('comes back from hiding as its editors left it last, when it was kept in between', async () => {
    const { moderator, withdraw, recover, marks, decide } = await aWithdrawnArticle();
    await decide('HIDE');
    const first = (await decide('KEEP')).decision;
    await recover();
    await undo(moderator, first.id);
    const second = (await decide('KEEP')).decision;
    expect(await marks()).toEqual({ isRead: true, reason: null });
    await withdraw('Sold nowhere.');
    await undo(moderator, second.id);
    expect(await marks()).toEqual({ isRead: false, reason: null });
    await decide('KEEP');
    expect(await marks()).toEqual({ isRead: false, reason: 'Sold nowhere.' });
  });
});
