import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { aComment } from '@swingtag/comments-server/testing';
import { anAvatar } from '@swingtag/media-server/testing';
import { DECIDE, REPORT, SANCTION, theRule, UNDO, type Outcome } from '@swingtag/moderation-server/testing';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { ModerationModule } from './moderation.module.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [ModerationModule] });
});
afterAll(() => api.close());

const ONLY_ADMINS = 'Only an admin decides about the accounts of moderators and admins.';
const OVERRULED = 'An appeal against your decision about this was right: somebody else decides about it from now on.';
type About = { kind: 'MEMBER' | 'AVATAR' | 'COMMENT'; objectId: string };
const send = async (who: TestMember, document: string, variables: Record<string, unknown>): Promise<Outcome> => {
  const [outcome] = Object.values(await who.caller.run<Record<string, Outcome>>(document, variables));
  if (!outcome) throw new Error('no result');
  return outcome;
};
const decide = async (who: TestMember, about: About, more: Record<string, unknown> = {}) =>
  send(who, DECIDE, { input: { ...about, outcome: 'REMOVE', ruleId: await theRule(api), reason: 'It names a person.', ...more } });
const undo = (who: TestMember, id: string) => send(who, UNDO, { id });
const aReported = async (about: About) => {
  expect((await send(await aMember(api), REPORT, { input: { ...about, ruleId: await theRule(api) } })).__typename).toBe('ReportFiled');
  return about;
};
const parts: [string, (of: TestMember) => Promise<About>][] = [
  ['handle', ({ id }) => Promise.resolve({ kind: 'MEMBER', objectId: id })],
  ['picture', async (by) => ({ kind: 'AVATAR', objectId: (await anAvatar(api, { by })).id })],
];
const offered = async (who: TestMember, about: About) =>
  (await who.caller.run<{ reportCase: unknown }>('query ($kind: SubjectKind!, $objectId: ID!) { reportCase(kind: $kind, objectId: $objectId) { viewerCanDecide whyNot } }', { ...about })).reportCase;
const appealAgainst = async (who: TestMember, measureId: string) => {
  const { appeal } = await who.caller.run<{ appeal: { appeal: { id: string } } }>(
    'mutation ($input: AppealInput!) { appeal(input: $input) { ... on AppealChanged { appeal { id } } } }', { input: { measureId, text: 'Please look at it again.' } },
  );
  return appeal.appeal.id;
};
const judge = (who: TestMember, id: string, isOverturned = true) =>
  send(who, 'mutation ($input: DecideAppealInput!) { decideAppeal(input: $input) { __typename ... on Refusal { reason message } } }', { input: { id, isOverturned, answer: 'Looked at again.' } });
const canJudge = async (who: TestMember, id: string) =>
  (await who.caller.run<{ appeals: { id: string; viewerCanDecide: boolean }[] }>('{ appeals { id viewerCanDecide } }')).appeals.find((one) => one.id === id)?.viewerCanDecide;

describe.each(parts)('the %s of staff', (_what, partOf) => {
  test.each(['MODERATOR', 'ADMIN'] as const)('with the role %s is decided about by admins, and only by them taken back; a moderator is told why not', async (role) => {
    const [colleague, moderator, admin] = [await aMember(api, { role }), await aMember(api, { role: 'MODERATOR' }), await aMember(api, { role: 'ADMIN' })];
    const about = await aReported(await partOf(colleague));
    expect(await offered(moderator, about)).toEqual({ viewerCanDecide: false, whyNot: ONLY_ADMINS });
    expect(await offered(colleague, about)).toEqual({ viewerCanDecide: false, whyNot: 'This is yours: somebody else decides about it.' });
    expect(await offered(admin, about)).toEqual({ viewerCanDecide: true, whyNot: null });
    for (const outcome of ['REMOVE', 'KEEP']) expect(await decide(moderator, about, { outcome })).toMatchObject({ reason: 'FORBIDDEN', message: ONLY_ADMINS });
    const several = 'mutation ($input: BulkDecideInput!) { decideAll(input: $input) { ... on BulkDecided { decisions { id } refused { message } } } }';
    expect(await send(moderator, several, { input: { cases: [{ ...about, version: '0:' }], outcome: 'REMOVE', ruleId: await theRule(api), reason: 'All of them.' } })).toEqual({ decisions: [], refused: [{ message: ONLY_ADMINS }] });
    const { decision } = await decide(admin, about);
    expect(decision.viewerCanUndo).toBe(true);
    const { recentDecisions } = await moderator.caller.run<{ recentDecisions: { id: string; viewerCanUndo: boolean }[] }>('{ recentDecisions(first: 1) { id viewerCanUndo } }');
    expect(recentDecisions).toEqual([{ id: decision.id, viewerCanUndo: false }]);
    expect(await undo(moderator, decision.id)).toMatchObject({ reason: 'FORBIDDEN', message: ONLY_ADMINS });
    expect((await undo(admin, decision.id)).__typename).toBe('DecisionMade');
  });

  test('is judged by admins when its owner appeals', async () => {
    const [colleague, moderator, admin, other] = [
      await aMember(api, { role: 'MODERATOR' }), await aMember(api, { role: 'MODERATOR' }), await aMember(api, { role: 'ADMIN' }), await aMember(api, { role: 'ADMIN' }),
    ];
    const { decision } = await decide(admin, await partOf(colleague));
    const id = await appealAgainst(colleague, `decision-${decision.id}`);
    expect([await canJudge(moderator, id), await canJudge(admin, id), await canJudge(other, id)]).toEqual([false, false, true]);
    for (const isOverturned of [true, false]) expect(await judge(moderator, id, isOverturned)).toMatchObject({ reason: 'FORBIDDEN', message: ONLY_ADMINS });
    expect((await judge(other, id)).__typename).toBe('AppealChanged');
  });

  test('of a member and of an editor every moderator decides about, and of who has become staff since only admins', async () => {
    const moderator = await aMember(api, { role: 'MODERATOR' });
    for (const role of ['MEMBER', 'EDITOR'] as const) {
      const owner = await aMember(api, { role });
      const about = await aReported(await partOf(owner));
      expect(await offered(moderator, about)).toEqual({ viewerCanDecide: true, whyNot: null });
      const { decision } = await decide(moderator, about);
      await api.db.query(`UPDATE member SET role = 'MODERATOR' WHERE id = $1`, [owner.id]);
      expect(await undo(moderator, decision.id)).toMatchObject({ reason: 'FORBIDDEN' });
    }
  });
});

test('what staff has written every moderator decides about', async () => {
  const comment = await aComment(api, { by: await aMember(api, { role: 'ADMIN' }) });
  const about = await aReported({ kind: 'COMMENT', objectId: comment.id });
  expect((await decide(await aMember(api, { role: 'MODERATOR' }), about)).__typename).toBe('DecisionMade');
});

test('an appeal of staff against a sanction is judged by admins', async () => {
  const [colleague, moderator, admin, other] = [
    await aMember(api, { role: 'MODERATOR' }), await aMember(api, { role: 'MODERATOR' }), await aMember(api, { role: 'ADMIN' }), await aMember(api, { role: 'ADMIN' }),
  ];
  await send(admin, SANCTION, { input: { memberId: colleague.id, kind: 'WARN', reason: 'Three removals in a week.' } });
  const { myMeasures } = await colleague.caller.run<{ myMeasures: { id: string }[] }>('{ myMeasures { id } }');
  const id = await appealAgainst(colleague, myMeasures[0]?.id ?? '');
  expect([await canJudge(moderator, id), await canJudge(other, id)]).toEqual([false, true]);
  for (const isOverturned of [true, false]) expect(await judge(moderator, id, isOverturned)).toMatchObject({ reason: 'FORBIDDEN' });
  expect((await judge(other, id)).__typename).toBe('AppealChanged');
});

describe('after an appeal that was right', () => {
  const anOverruled = async (about: About, author: TestMember) => {
    const [first, second] = [await aMember(api, { role: 'MODERATOR' }), await aMember(api, { role: 'MODERATOR' })];
    const { decision } = await decide(first, await aReported(about));
    await judge(second, await appealAgainst(author, `decision-${decision.id}`));
    return { first, second };
  };

  test('whose decision it was neither takes that back nor removes it again; a colleague can', async () => {
    const author = await aMember(api);
    const comment = await aComment(api, { by: author });
    const about: About = { kind: 'COMMENT', objectId: comment.id };
    const { first, second } = await anOverruled(about, author);
    const { recentDecisions } = await first.caller.run<{ recentDecisions: { id: string; outcome: string; viewerCanUndo: boolean }[] }>('{ recentDecisions(first: 1) { id outcome viewerCanUndo } }');
    expect(recentDecisions).toEqual([{ id: expect.any(String), outcome: 'KEEP', viewerCanUndo: false }]);
    expect(await undo(first, recentDecisions[0]?.id ?? '')).toMatchObject({ reason: 'FORBIDDEN', message: OVERRULED });
    await aReported(about);
    expect([await offered(first, about), await offered(second, about)]).toEqual([{ viewerCanDecide: false, whyNot: OVERRULED }, { viewerCanDecide: true, whyNot: null }]);
    expect(await decide(first, about)).toMatchObject({ reason: 'FORBIDDEN', message: OVERRULED });
    const { decision } = await decide(second, about);
    expect(decision.outcome).toBe('REMOVE');
    expect((await judge(first, await appealAgainst(author, `decision-${decision.id}`))).__typename).toBe('AppealChanged');
  });

  test('the next handle of the member is another thing, and its reports wait on', async () => {
    const [author, reporter, first] = [await aMember(api), await aMember(api), await aMember(api, { role: 'MODERATOR' })];
    const about: About = { kind: 'MEMBER', objectId: author.id };
    const removals = [];
    for (const handle of [`bad-${author.id}`, `worse-${author.id}`]) {
      await api.db.query('UPDATE member SET handle = $2 WHERE id = $1', [author.id, handle]);
      expect((await send(reporter, REPORT, { input: { ...about, ruleId: await theRule(api) } })).__typename).toBe('ReportFiled');
      removals.push((await decide(first, about)).decision.id);
    }
    await api.db.query('UPDATE member SET handle = $2 WHERE id = $1', [author.id, `worst-${author.id}`]);
    await send(reporter, REPORT, { input: { ...about, ruleId: await theRule(api) } });
    for (const id of removals) {
      expect((await judge(await aMember(api, { role: 'MODERATOR' }), await appealAgainst(author, `decision-${id}`))).__typename).toBe('AppealChanged');
      expect(await offered(first, about)).toEqual({ viewerCanDecide: true, whyNot: null });
    }
    expect(await api.db.query('SELECT d.outcome FROM report r LEFT JOIN decision d ON d.id = r.decision_id WHERE r.reporter_id = $1 ORDER BY r.id', [reporter.id])).toEqual([
      { outcome: 'KEEP' }, { outcome: 'KEEP' }, { outcome: null },
    ]);
    expect((await decide(first, about)).decision.outcome).toBe('REMOVE');
  });
});
