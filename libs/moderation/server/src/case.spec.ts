import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { aComment, EDIT } from '@swingtag/comments-server/testing';
import { aReport, DECIDE, REPORT, theRule, UNDO, type Outcome } from '@swingtag/moderation-server/testing';
import { testApi, type TestApi, type TestCaller } from '@swingtag/platform-server/testing';
import { anArticle, aTopic } from '@swingtag/posts-server/testing';
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
const decide = async (who: TestMember, objectId: string, outcome: string, more: Record<string, unknown> = {}) =>
  send(who.caller, DECIDE, { input: { kind: 'COMMENT', objectId, outcome, ruleId: await theRule(api), reason: 'It was about a person.', ...more } });
const report = async (who: TestMember, kind: string, objectId: string) =>
  send(who.caller, REPORT, { input: { kind, objectId, ruleId: await theRule(api) } });
interface Case {
  id: string;
  objectId: string;
  kind: string;
  version: string;
  isHidden: boolean;
  priority: number;
  claimedBy: { handle: string } | null;
  subject: { name: string; state: string; html: string | null; around: { place: string; html: string }[]; revisions: { html: string }[] };
  reports: { reporterRecord: { decided: number; upheld: number } }[];
}
const CASE = `id objectId kind version isHidden priority claimedBy { handle } reports { reporterRecord { decided upheld } }
  subject { name state html around { place html } revisions { html } }`;
const caseOf = async (who: TestMember, kind: string, objectId: string) =>
  (await who.caller.run<{ reportCase: Case | null }>(`query ($kind: SubjectKind!, $objectId: ID!) { reportCase(kind: $kind, objectId: $objectId) { ${CASE} } }`, { kind, objectId })).reportCase;
const queue = async (who: TestMember, variables: Record<string, unknown>) =>
  (
    await who.caller.run<{ reportQueue: { totalCount: number; nodes: Case[] } }>(
      `query ($filter: QueueFilter, $order: QueueOrder) { reportQueue(first: 40, filter: $filter, order: $order) { totalCount nodes { ${CASE} } } }`,
      variables,
    )
  ).reportQueue;
const stateOf = async (caller: TestCaller, id: string) =>
  (await caller.run<{ comment: { state: string } }>('query ($id: ID!) { comment(id: $id) { state } }', { id })).comment.state;

describe('every kind', () => {
  test('of an article is reported, removed and brought back', async () => {
    const [article, reader, moderator] = [await anArticle(api), await aMember(api), await aModerator()];
    expect((await report(reader, 'ARTICLE', article.id)).__typename).toBe('ReportFiled');
    const open = await caseOf(moderator, 'ARTICLE', article.id);
    expect(open?.subject).toMatchObject({ state: 'VISIBLE', html: expect.stringContaining('<p>') });
    const removed = await decide(moderator, article.id, 'REMOVE', { kind: 'ARTICLE', version: open?.version });
    expect(removed.decision.subject).toMatchObject({ state: 'REMOVED' });
    const read = () => api.visitor.run<{ article: unknown }>(`{ article(slug: "${article.slug}") { id } }`);
    expect((await read()).article).toBeNull();
    await send(moderator.caller, UNDO, { id: removed.decision.id });
    expect((await read()).article).toEqual({ id: article.id });
  });

  test('of a member is about the handle: an invented one takes its place, and undoing gives the old one back', async () => {
    const [subject, reader, moderator] = [await aMember(api), await aMember(api), await aModerator()];
    expect((await report(subject, 'MEMBER', subject.id)).reason).toBe('FORBIDDEN');
    await aComment(api, { by: subject, source: 'Look at me.' });
    await report(reader, 'MEMBER', subject.id);
    expect((await caseOf(moderator, 'MEMBER', subject.id))?.subject).toMatchObject({ html: null, around: [{ place: 'WRITTEN', html: '<p>Look at me.</p>' }] });
    expect((await decide(moderator, subject.id, 'HIDE', { kind: 'MEMBER' })).field).toBe('outcome');
    const reason = `“${subject.handle}” is an insult.`;
    const handle = async () => (await subject.caller.run<{ me: { handle: string } }>('{ me { handle } }')).me.handle;
    const { decision } = await decide(moderator, subject.id, 'REMOVE', { kind: 'MEMBER', reason });
    expect(await handle()).not.toBe(subject.handle);
    const { moderationLog } = await api.visitor.run<{ moderationLog: { nodes: { reason: string }[] } }>('{ moderationLog(first: 1) { nodes { reason } } }');
    expect(moderationLog.nodes).toEqual([{ reason: '“[member]” is an insult.' }]);
    await send(moderator.caller, UNDO, { id: decision.id });
    expect(await handle()).toBe(subject.handle);
  });

  test('of a topic that its author deletes keeps its words for the staff alone, can be removed, and comes back as it was', async () => {
    const [author, reader, late, moderator] = [await aMember(api), await aMember(api), await aMember(api), await aModerator()];
    const { id } = await aTopic(api, { by: author, title: 'A mean title' });
    await aComment(api, { on: { id } });
    await report(reader, 'TOPIC', id);
    const deletion = (name: string) => author.caller.run<Record<string, { __typename: string }>>(`mutation ($id: ID!) { ${name}(id: $id) { __typename } }`, { id });
    await deletion('deleteTopic');
    expect((await caseOf(moderator, 'TOPIC', id))?.subject).toMatchObject({ name: 'topic “Deleted by its author”', state: 'DELETED', html: expect.stringContaining('A mean title') });
    expect(await report(late, 'TOPIC', id)).toMatchObject({ reason: 'POST_GONE' });
    const { decision } = await decide(moderator, id, 'REMOVE', { kind: 'TOPIC' });
    const seen = async () => (await api.visitor.run<{ topic: { title: string; state: string } | null }>('query ($id: ID!) { topic(id: $id) { title state } }', { id })).topic;
    expect(await seen()).toBeNull();
    await send(moderator.caller, UNDO, { id: decision.id });
    expect(await seen()).toEqual({ title: 'Deleted by its author', state: 'DELETED' });
    await deletion('restoreTopic');
    expect(await seen()).toEqual({ title: 'A mean title', state: 'VISIBLE' });
  });

  test('of a member who chooses the next bad handle is removed again, and undone one after the other', async () => {
    const [subject, reader, moderator] = [await aMember(api), await aMember(api), await aModerator()];
    const choose = (handle: string) => subject.caller.run('mutation ($handle: String!) { changeHandle(handle: $handle) { __typename } }', { handle });
    const handle = async () => (await subject.caller.run<{ me: { handle: string } }>('{ me { handle } }')).me.handle;
    const removed = [];
    for (const worse of ['bad-as-can-be', 'worse-than-that']) {
      await choose(worse);
      await report(reader, 'MEMBER', subject.id);
      removed.push(await decide(moderator, subject.id, 'REMOVE', { kind: 'MEMBER', version: (await caseOf(moderator, 'MEMBER', subject.id))?.version }));
      expect([removed.at(-1)?.__typename, [worse, subject.handle].includes(await handle())]).toEqual(['DecisionMade', false]);
    }
    const [first, second] = removed.map(({ decision }) => decision.id);
    expect(await send(moderator.caller, UNDO, { id: first })).toMatchObject({ reason: 'ALREADY_DECIDED' });
    await send(moderator.caller, UNDO, { id: second });
    expect(await handle()).toBe('worse-than-that');
    await send(moderator.caller, UNDO, { id: first });
    expect(await handle()).toBe('worse-than-that');
  });

  test('of a member says which handle it is about, when they have another one since', async () => {
    const [subject, early, late, moderator] = [await aMember(api), await aMember(api), await aMember(api), await aModerator()];
    const reported = subject.handle;
    await report(early, 'MEMBER', subject.id);
    const reportedAs = async () => {
      const { reportCase } = await moderator.caller.run<{ reportCase: { reports: { reportedAs: string | null }[] } }>('query ($id: ID!) { reportCase(kind: MEMBER, objectId: $id) { reports { reportedAs } } }', { id: subject.id });
      return reportCase.reports.map((one) => one.reportedAs);
    };
    expect(await reportedAs()).toEqual([null]);
    await subject.caller.run('mutation { changeHandle(handle: "good-as-gold") { __typename } }');
    await report(late, 'MEMBER', subject.id);
    expect(await reportedAs()).toEqual([reported, null]);
  });

  test('that is missing is answered as gone', async () => {
    const [reader, moderator] = [await aMember(api), await aModerator()];
    for (const kind of ['COMMENT', 'ARTICLE', 'TOPIC', 'MEMBER', 'AVATAR']) {
      expect((await report(reader, kind, '987654321')).reason).toMatch(/GONE|NOT_FOUND/);
      expect((await decide(moderator, 'x', 'REMOVE', { kind })).reason).toMatch(/GONE|NOT_FOUND/);
      expect(await caseOf(moderator, kind, '987654321')).toBeNull();
    }
  });
});

describe('what a moderator sees', () => {
  test('is the talk around a comment and its earlier wordings', async () => {
    const [author, moderator] = [await aMember(api), await aModerator()];
    const root = await aComment(api, { source: 'One.' });
    await aComment(api, { under: root, source: 'Two.' });
    const comment = await aComment(api, { under: root, by: author, source: 'Three.' });
    await aComment(api, { under: root, source: 'Four.' });
    await send(author.caller, EDIT, { input: { commentId: comment.id, body: 'Drei.' } });
    await aReport(api, { comment });
    expect((await caseOf(moderator, 'COMMENT', comment.id))?.subject).toMatchObject({
      html: '<p>Drei.</p>',
      around: [{ place: 'ANSWERED', html: '<p>One.</p>' }, { place: 'BEFORE', html: '<p>Two.</p>' }, { place: 'AFTER', html: '<p>Four.</p>' }],
      revisions: [{ html: '<p>Three.</p>' }],
    });
  });

  test('is how right the reporter was, and a report of theirs weighs accordingly', async () => {
    const [honest, cross, moderator] = [await aMember(api), await aMember(api), await aModerator()];
    for (let n = 0; n < 3; n++) {
      await decide(moderator, (await aReport(api, { by: honest })).commentId, 'REMOVE');
      await decide(moderator, (await aReport(api, { by: cross })).commentId, 'KEEP');
    }
    const [wrong, right] = [await aReport(api, { by: cross }), await aReport(api, { by: honest })];
    const { nodes } = await queue(moderator, {});
    const [first, second] = [right, wrong].map((one) => nodes.findIndex((node) => node.objectId === one.commentId));
    expect(first).toBeLessThan(second ?? -1);
    expect(nodes[first ?? 0]?.reports[0]?.reporterRecord).toEqual({ decided: 3, upheld: 3 });
    expect(nodes[second ?? 0]?.reports[0]?.reporterRecord).toEqual({ decided: 3, upheld: 0 });
    const oldest = (await queue(moderator, { order: 'OLDEST' })).nodes.map((node) => node.objectId);
    expect(oldest.indexOf(wrong.commentId)).toBeLessThan(oldest.indexOf(right.commentId));
  });

  test('can be filtered by kind, rule, member and what is hidden', async () => {
    const [moderator, author] = [await aModerator(), await aMember(api)];
    const comment = await aComment(api, { by: author });
    await aReport(api, { comment, rule: 'privacy' });
    const ruleId = await theRule(api, 'privacy');
    const ids = async (filter: Record<string, unknown>) => (await queue(moderator, { filter })).nodes.map((node) => node.objectId);
    expect(await ids({ author: author.handle })).toEqual([comment.id]);
    expect(await ids({ author: author.handle, kind: 'ARTICLE' })).toEqual([]);
    expect(await ids({ ruleId, kind: 'COMMENT' })).toEqual([comment.id]);
    expect(await ids({ author: author.handle, isHidden: true })).toEqual([]);
    await decide(moderator, comment.id, 'HIDE');
    expect(await ids({ isHidden: true })).toEqual([comment.id]);
  });
});

describe('hiding', () => {
  test('takes it out of sight and leaves the case open; keeping shows it again, removing settles it, undoing goes back step by step', async () => {
    const [{ commentId }, moderator] = [await aReport(api), await aModerator()];
    await decide(moderator, commentId, 'HIDE');
    expect(await stateOf(api.visitor, commentId)).toBe('HIDDEN');
    expect(await caseOf(moderator, 'COMMENT', commentId)).toMatchObject({ isHidden: true, reports: [{}] });
    expect(await decide(moderator, commentId, 'HIDE')).toMatchObject({ reason: 'ALREADY_DECIDED' });
    const kept = await decide(moderator, commentId, 'KEEP');
    expect(await stateOf(api.visitor, commentId)).toBe('VISIBLE');
    expect(await caseOf(moderator, 'COMMENT', commentId)).toBeNull();
    await send(moderator.caller, UNDO, { id: kept.decision.id });
    expect([await stateOf(api.visitor, commentId), (await caseOf(moderator, 'COMMENT', commentId))?.isHidden]).toEqual(['HIDDEN', true]);
    const removed = await decide(moderator, commentId, 'REMOVE');
    await send(moderator.caller, UNDO, { id: removed.decision.id });
    expect([await stateOf(api.visitor, commentId), (await caseOf(moderator, 'COMMENT', commentId))?.isHidden]).toEqual(['HIDDEN', true]);
  });
});

describe('the version of a case', () => {
  test('keeps two moderators from acting on the same state', async () => {
    const [{ commentId }, first, second] = [await aReport(api), await aModerator(), await aModerator()];
    const version = (await caseOf(first, 'COMMENT', commentId))?.version;
    await decide(first, commentId, 'HIDE', { version });
    expect(await decide(second, commentId, 'REMOVE', { version })).toMatchObject({ reason: 'ALREADY_DECIDED' });
    const now = (await caseOf(second, 'COMMENT', commentId))?.version;
    expect(await decide(second, commentId, 'REMOVE', { version: now })).toMatchObject({ __typename: 'DecisionMade' });
  });

  test('changes with the words, so that nobody decides about others than they read', async () => {
    const [author, moderator] = [await aMember(api), await aModerator()];
    const comment = await aComment(api, { by: author });
    await aReport(api, { comment });
    const version = (await caseOf(moderator, 'COMMENT', comment.id))?.version;
    await send(author.caller, EDIT, { input: { commentId: comment.id, body: 'Something else.' } });
    expect(await decide(moderator, comment.id, 'KEEP', { version })).toMatchObject({ reason: 'CONFLICT' });
    expect((await caseOf(moderator, 'COMMENT', comment.id))?.version).not.toBe(version);
  });

  test('of an article changes with its words, also when its editors give no new date', async () => {
    const [article, reader, moderator] = [await anArticle(api), await aMember(api), await aModerator()];
    await report(reader, 'ARTICLE', article.id);
    const version = (await caseOf(moderator, 'ARTICLE', article.id))?.version;
    await api.db.query(`UPDATE article SET dek = 'Something else?' WHERE post_id = $1`, [article.id]);
    expect(await decide(moderator, article.id, 'KEEP', { kind: 'ARTICLE', version })).toMatchObject({ reason: 'CONFLICT' });
  });

  test('is asked of each of several cases; what cannot be decided is told, the rest is done', async () => {
    const [one, other, moderator, colleague] = [await aReport(api), await aReport(api), await aModerator(), await aModerator()];
    const cases = await Promise.all(
      [one, other].map(async ({ commentId }) => ({ kind: 'COMMENT', objectId: commentId, version: (await caseOf(moderator, 'COMMENT', commentId))?.version })),
    );
    await decide(colleague, other.commentId, 'KEEP');
    const input = { cases, outcome: 'REMOVE', ruleId: await theRule(api), reason: 'A wave of advertising.' };
    const bulk = `mutation ($input: BulkDecideInput!) { decideAll(input: $input) { __typename
      ... on Refusal { reason field } ... on BulkDecided { decisions { subject { id state } } refused { objectId message } } } }`;
    expect(await moderator.caller.run(bulk, { input })).toMatchObject({
      decideAll: { decisions: [{ subject: { id: one.commentId, state: 'REMOVED' } }], refused: [{ objectId: other.commentId }] },
    });
    const [handle, last] = [await aMember(api), await aReport(api)];
    const mixed = [{ kind: 'COMMENT', objectId: last.commentId, version: (await caseOf(moderator, 'COMMENT', last.commentId))?.version }, { kind: 'MEMBER', objectId: handle.id, version: `0:${handle.handle}` }];
    expect(await moderator.caller.run(bulk, { input: { cases: mixed, outcome: 'HIDE' } })).toMatchObject({
      decideAll: { decisions: [{ subject: { id: last.commentId, state: 'HIDDEN' } }], refused: [{ objectId: handle.id, message: expect.stringContaining('cannot be hidden') }] },
    });
    expect(await moderator.caller.run(bulk, { input: { ...input, reason: '' } })).toMatchObject({ decideAll: { reason: 'INVALID', field: 'reason' } });
    expect(await moderator.caller.run(bulk, { input: { ...input, cases: [] } })).toMatchObject({ decideAll: { reason: 'INVALID', field: 'cases' } });
  });
});

describe('a claim', () => {
  const CLAIM = 'mutation ($id: ID!) { claimCase(caseId: $id) { __typename ... on Refusal { reason } ... on CaseClaimed { case { claimedBy { handle } } } } }';

  test('says who looks at a case; a moderator looks at one at a time, and a colleague’s claim stays', async () => {
    const [one, other, first, second] = [await aReport(api), await aReport(api), await aModerator(), await aModerator()];
    const ids = await Promise.all([one, other].map(async ({ commentId }) => (await caseOf(first, 'COMMENT', commentId))?.id));
    const claim = (who: TestMember, id = '') => who.caller.run<{ claimCase: { case: { claimedBy: { handle: string } } } }>(CLAIM, { id });
    expect(await claim(first, ids[0])).toMatchObject({ claimCase: { case: { claimedBy: { handle: first.handle } } } });
    expect(await claim(second, ids[0])).toMatchObject({ claimCase: { case: { claimedBy: { handle: first.handle } } } });
    const free = await queue(second, { filter: { isFree: true } });
    expect(free.nodes.map((node) => node.id)).not.toContain(ids[0]);
    await claim(first, ids[1]);
    expect(await claim(second, ids[0])).toMatchObject({ claimCase: { case: { claimedBy: { handle: second.handle } } } });
    const { queueNow } = await first.caller.run<{ queueNow: { claims: { caseId: string; member: { handle: string } }[] } }>('{ queueNow { open hidden oldest claims { caseId member { handle } } } }');
    expect(queueNow.claims).toEqual(expect.arrayContaining([{ caseId: ids[0], member: { handle: second.handle } }, { caseId: ids[1], member: { handle: first.handle } }]));
    expect(await claim(first, '987654321')).toMatchObject({ claimCase: { reason: 'NOT_FOUND' } });
  });
});

describe('what is about a moderator', () => {
  test('shows them neither who reported it nor what colleagues have noted', async () => {
    const [subject, colleague, reporter] = [await aModerator(), await aModerator(), await aMember(api)];
    const comment = await aComment(api, { by: subject });
    await aReport(api, { comment, by: reporter, note: `${reporter.handle} knows why.` });
    await colleague.caller.run('mutation ($input: AddMemberNoteInput!) { addMemberNote(input: $input) { __typename } }', { input: { memberId: subject.id, text: 'Look here.' } });
    const seen = async (who: TestMember) =>
      JSON.stringify(await who.caller.run(
        `query ($id: ID!, $handle: String!) { reportCase(kind: COMMENT, objectId: $id) { openReports reports { note rule { key } reporter { handle } reporterRecord { decided } } } member(handle: $handle) { notes { text } } }`,
        { id: comment.id, handle: subject.handle },
      ));
    for (const hidden of [reporter.handle, 'Look here.', 'decided']) {
      expect(await seen(colleague)).toContain(hidden);
      expect((await seen(subject)).replaceAll(`"reporterRecord":null`, '')).not.toContain(hidden);
    }
  });
});

test('notes about oneself are neither written nor deleted, whatever one’s role; deleting answers as if there were none', async () => {
  const [subject, colleague] = [await aMember(api, { role: 'ADMIN' }), await aModerator()];
  const add = (who: TestMember) =>
    who.caller.run<{ addMemberNote: { reason?: string; notes?: { id: string }[] } }>(
      'mutation ($input: AddMemberNoteInput!) { addMemberNote(input: $input) { ... on Refusal { reason } ... on MemberNotesChanged { notes { id } } } }', { input: { memberId: subject.id, text: 'Look here.' } },
    );
  expect(await add(subject)).toEqual({ addMemberNote: { reason: 'FORBIDDEN' } });
  const { addMemberNote } = await add(colleague);
  const drop = 'mutation ($id: ID!) { deleteMemberNote(id: $id) { ... on Refusal { reason } } }';
  expect(await subject.caller.run(drop, { id: addMemberNote.notes?.[0]?.id })).toEqual({ deleteMemberNote: { reason: 'NOT_FOUND' } });
  expect(await api.db.query('SELECT text FROM member_note WHERE deleted_at IS NULL AND member_id = $1', [subject.id])).toEqual([{ text: 'Look here.' }]);
});

describe('canned reasons and notes', () => {
  test('are kept by the staff and seen by nobody else', async () => {
    const [moderator, colleague, admin, subject] = [await aModerator(), await aModerator(), await aMember(api, { role: 'ADMIN' }), await aMember(api)];
    const add = `mutation ($input: AddCannedReasonInput!) { addCannedReason(input: $input) { ... on Refusal { field } ... on CannedReasonsChanged { cannedReasons { id title rule { key } } } } }`;
    const input = { ruleId: await theRule(api, 'no-spam'), title: 'Discount code', text: 'Please leave the code out.' };
    const { addCannedReason } = await moderator.caller.run<{ addCannedReason: { cannedReasons: { id: string }[] } }>(add, { input });
    expect(addCannedReason.cannedReasons).toMatchObject([{ title: 'Discount code', rule: { key: 'no-spam' } }]);
    expect(await moderator.caller.run(add, { input: { ...input, title: ' ' } })).toMatchObject({ addCannedReason: { field: 'title' } });
    const retire = `mutation ($id: ID!) { retireCannedReason(id: $id) { ... on Refusal { reason } ... on CannedReasonsChanged { cannedReasons { id } } } }`;
    const { id } = addCannedReason.cannedReasons[0] ?? { id: '' };
    expect(await colleague.caller.run(retire, { id })).toEqual({ retireCannedReason: { cannedReasons: [] } });
    expect(await colleague.caller.run(retire, { id })).toEqual({ retireCannedReason: { reason: 'NOT_FOUND' } });

    const note = `mutation ($input: AddMemberNoteInput!) { addMemberNote(input: $input) { ... on Refusal { reason } ... on MemberNotesChanged { notes { id text author { handle } } } } }`;
    const { addMemberNote } = await moderator.caller.run<{ addMemberNote: { notes: { id: string }[] } }>(note, { input: { memberId: subject.id, text: 'Second account of somebody?' } });
    expect(addMemberNote.notes).toMatchObject([{ text: 'Second account of somebody?', author: { handle: moderator.handle } }]);
    expect(await moderator.caller.run(note, { input: { memberId: '987654321', text: 'x' } })).toMatchObject({ addMemberNote: { reason: 'NOT_FOUND' } });
    const seen = (caller: TestCaller) => caller.run(`{ member(handle: "${subject.handle}") { notes { text } } }`);
    expect(await seen(subject.caller)).toEqual({ member: { notes: null } });
    expect(await seen(api.visitor)).toEqual({ member: { notes: null } });
    const drop = `mutation ($id: ID!) { deleteMemberNote(id: $id) { ... on Refusal { reason } ... on MemberNotesChanged { notes { id } } } }`;
    const noteId = addMemberNote.notes[0]?.id;
    expect(await colleague.caller.run(drop, { id: noteId })).toEqual({ deleteMemberNote: { reason: 'FORBIDDEN' } });
    expect(await admin.caller.run(drop, { id: noteId })).toEqual({ deleteMemberNote: { notes: [] } });
  });
});
