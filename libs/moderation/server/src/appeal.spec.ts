import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { aComment, ADD } from '@swingtag/comments-server/testing';
import { aReport, DECIDE, LIFT, SANCTION, theRule, type Outcome } from '@swingtag/moderation-server/testing';
import { testApi, type TestApi, type TestCaller } from '@swingtag/platform-server/testing';
import { anArticle } from '@swingtag/posts-server/testing';
import { ModerationModule } from './moderation.module.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [ModerationModule] });
});
afterAll(() => api.close());

const aModerator = () => aMember(api, { role: 'MODERATOR' });
const send = async <T = Outcome>(caller: TestCaller, document: string, variables: Record<string, unknown>): Promise<T> => {
  const [outcome] = Object.values(await caller.run<Record<string, T>>(document, variables));
  if (!outcome) throw new Error('no result');
  return outcome;
};
const sanction = (who: TestMember, memberId: string, kind: string, more: Record<string, unknown> = {}) =>
  send(who.caller, SANCTION, { input: { memberId, kind, days: 7, reason: 'Three removals in a week.', ...more } });
const lift = (who: TestMember, memberId: string, kind: string) => send(who.caller, LIFT, { input: { memberId, kind, reason: 'A misunderstanding.' } });
const remove = async (who: TestMember, objectId: string) =>
  send(who.caller, DECIDE, { input: { kind: 'COMMENT', objectId, outcome: 'REMOVE', ruleId: await theRule(api), reason: 'It was about a person.' } });
interface MeasureSeen {
  id: string;
  text: string;
  reason: string;
  isStanding: boolean;
  viewerCanAppeal: boolean;
  appeal: { id: string } | null;
}
const measures = async (who: TestMember) =>
  (await who.caller.run<{ myMeasures: MeasureSeen[] }>('{ myMeasures { id text reason isStanding viewerCanAppeal rule { key } moderator { handle } appeal { id dueAt isOverturned answer } } }')).myMeasures;
type Appealed = { __typename: string; reason?: string; field?: string; appeal: { id: string; isOverturned: boolean | null } };
const appeal = (who: TestMember, measureId: string, text = 'It was a quotation, please read it again.') =>
  send<Appealed>(who.caller, 'mutation ($input: AppealInput!) { appeal(input: $input) { __typename ... on Refusal { reason field } ... on AppealChanged { appeal { id } } } }', { input: { measureId, text } });
const answer = (who: TestMember, id: string, isOverturned: boolean) =>
  send<Appealed>(
    who.caller,
    'mutation ($input: DecideAppealInput!) { decideAppeal(input: $input) { __typename ... on Refusal { reason field } ... on AppealChanged { appeal { id isOverturned } } } }',
    { input: { id, isOverturned, answer: 'Looked at again.' } },
  );

describe('a sanction', () => {
  test('that limits lets a member vote, not write, until it is lifted', async () => {
    const [article, member, moderator] = [await anArticle(api), await aMember(api), await aModerator()];
    expect((await sanction(moderator, member.id, 'LIMIT')).member.limitedUntil).not.toBeNull();
    expect(await send(member.caller, ADD, { input: { postId: article.id, body: 'x' } })).toMatchObject({
      reason: 'LIMITED', message: expect.stringMatching(/^Your account is limited until .* You can read and vote, but not write\. Three removals/),
    });
    const vote = 'mutation ($input: CastVoteInput!) { castVote(input: $input) { __typename } }';
    expect(await send(member.caller, vote, { input: { pollId: article.poll.id, choice: [article.poll.yay] } })).toMatchObject({ __typename: 'VoteCast' });
    await lift(moderator, member.id, 'LIMIT');
    expect((await send(member.caller, ADD, { input: { postId: article.id, body: 'Back.' } })).__typename).toBe('CommentWritten');
    expect(await lift(moderator, member.id, 'LIMIT')).toMatchObject({ reason: 'CONFLICT' });
  });

  test('that bans has no end and withdraws the votes in open polls; a suspension does not shorten it, and only its own kind is lifted', async () => {
    const [article, member, moderator] = [await anArticle(api), await aMember(api), await aModerator()];
    const vote = 'mutation ($input: CastVoteInput!) { castVote(input: $input) { __typename } }';
    await send(member.caller, vote, { input: { pollId: article.poll.id, choice: [article.poll.yay] } });
    expect(new Date((await sanction(moderator, member.id, 'BAN')).member.suspendedUntil ?? 0).getUTCFullYear()).toBe(9999);
    expect(await api.db.query('SELECT choice FROM vote WHERE member_id = $1', [member.id])).toEqual([{ choice: [] }]);
    expect(await send(member.caller, ADD, { input: { postId: article.id, body: 'x' } })).toMatchObject({
      reason: 'SUSPENDED', message: 'Your account is banned. You can still read. Three removals in a week.',
    });
    expect(await sanction(moderator, member.id, 'SUSPEND')).toMatchObject({ reason: 'CONFLICT' });
    expect(await lift(moderator, member.id, 'SUSPEND')).toMatchObject({ reason: 'CONFLICT' });
    expect((await lift(moderator, member.id, 'BAN')).member.suspendedUntil).toBeNull();
  });

  test('that warns changes nothing but is told, recorded and public', async () => {
    const [member, moderator] = [await aMember(api), await aModerator()];
    expect((await sanction(moderator, member.id, 'WARN')).member).toMatchObject({ suspendedUntil: null, limitedUntil: null });
    expect(await measures(member)).toMatchObject([{ text: 'A moderator has warned you. Nothing else changes.', reason: 'Three removals in a week.', moderator: null, viewerCanAppeal: true }]);
    expect(await api.db.query(`SELECT action, is_public FROM audit_entry WHERE subject_kind = 'member' AND subject_id = $1`, [member.id])).toEqual([{ action: 'member.warned', is_public: true }]);
    const seen = (caller: TestCaller) => caller.run(`{ member(handle: "${member.handle}") { sanctions { kind } limitedUntil isBanned } }`);
    expect(await seen(moderator.caller)).toMatchObject({ member: { sanctions: [{ kind: 'WARN' }] } });
    expect(await seen(api.visitor)).toEqual({ member: { sanctions: null, limitedUntil: null, isBanned: false } });
  });

  test('that bans takes the place of a suspension, which is not lifted after it', async () => {
    const [member, moderator] = [await aMember(api), await aModerator()];
    await sanction(moderator, member.id, 'SUSPEND');
    const [suspended] = await measures(member);
    const filed = await appeal(member, suspended?.id ?? '');
    await sanction(moderator, member.id, 'BAN');
    expect(Object.fromEntries((await measures(member)).map(({ id, isStanding }) => [id === suspended?.id, isStanding]))).toEqual({ true: false, false: true });
    expect(await answer(await aModerator(), filed.appeal.id, true)).toMatchObject({ appeal: { isOverturned: true } });
    expect(await api.db.query('SELECT suspended_until > now() AS out FROM member WHERE id = $1', [member.id])).toEqual([{ out: true }]);
    await lift(moderator, member.id, 'BAN');
    expect((await sanction(moderator, member.id, 'SUSPEND', { reason: 'Once more, alas.' })).__typename).toBe('MemberChanged');
  });

  test('that warns cannot be lifted, least of all in place of a suspension', async () => {
    const [member, moderator] = [await aMember(api), await aModerator()];
    await sanction(moderator, member.id, 'WARN');
    await sanction(moderator, member.id, 'SUSPEND');
    expect(await lift(moderator, member.id, 'WARN')).toMatchObject({ reason: 'CONFLICT' });
    expect(await api.db.query('SELECT suspended_until > now() AS out FROM member WHERE id = $1', [member.id])).toEqual([{ out: true }]);
  });

  test.each([
    ['no days', 'LIMIT', { days: null }, 'days'],
    ['too many days', 'SUSPEND', { days: 366 }, 'days'],
    ['a short reason', 'BAN', { reason: 'Rude.' }, 'reason'],
    ['an unknown rule', 'WARN', { ruleId: '987654321' }, 'ruleId'],
  ])('with %s is refused with its field', async (_what, kind, more, field) => {
    expect(await sanction(await aModerator(), (await aMember(api)).id, kind, more)).toMatchObject({ reason: 'INVALID', field });
  });
});

describe('an appeal', () => {
  test('is decided by somebody else, and overturned it brings everything back', async () => {
    const [author, first, second] = [await aMember(api), await aModerator(), await aModerator()];
    const comment = await aComment(api, { by: author });
    await remove(first, comment.id);
    const [measure] = await measures(author);
    expect(measure).toMatchObject({ isStanding: true, viewerCanAppeal: true, appeal: null });
    const filed = await appeal(author, measure?.id ?? '');
    expect(await appeal(author, measure?.id ?? '')).toMatchObject({ reason: 'CONFLICT' });
    const offered = async (who: TestMember) => (await who.caller.run<{ appeals: { id: string; viewerCanDecide: boolean }[] }>('{ appeals { id viewerCanDecide } }')).appeals.find(({ id }) => id === filed.appeal.id)?.viewerCanDecide;
    expect([await offered(first), await offered(second)]).toEqual([false, true]);
    expect(await answer(first, filed.appeal.id, true)).toMatchObject({ reason: 'FORBIDDEN' });
    expect(await answer(second, filed.appeal.id, true)).toMatchObject({ appeal: { isOverturned: true } });
    expect(await answer(second, filed.appeal.id, false)).toMatchObject({ reason: 'ALREADY_DECIDED' });
    expect(await author.caller.run('query ($id: ID!) { comment(id: $id) { state } }', { id: comment.id })).toEqual({ comment: { state: 'VISIBLE' } });
    expect(await measures(author)).toMatchObject([{ isStanding: false, viewerCanAppeal: false, appeal: { isOverturned: true, answer: 'Looked at again.' } }]);
  });

  test('against hiding is moot once it was kept, and says so', async () => {
    const [author, first, second] = [await aMember(api), await aModerator(), await aModerator()];
    const comment = await aComment(api, { by: author });
    const decide = (outcome: string) => send(first.caller, DECIDE, { input: { kind: 'COMMENT', objectId: comment.id, outcome } });
    await decide('HIDE');
    const filed = await appeal(author, (await measures(author))[0]?.id ?? '');
    await decide('KEEP');
    expect(await measures(author)).toMatchObject([{ isStanding: false, viewerCanAppeal: false }]);
    expect(await answer(second, filed.appeal.id, true)).toMatchObject({ appeal: { isOverturned: true } });
    expect(await author.caller.run('query ($id: ID!) { comment(id: $id) { state } }', { id: comment.id })).toEqual({ comment: { state: 'VISIBLE' } });
  });

  test('and its answer are on the public log without the member’s name', async () => {
    const [member, first, second] = [await aMember(api, { handle: 'lou-lou' }), await aModerator(), await aModerator()];
    await sanction(first, member.id, 'WARN');
    const filed = await appeal(member, (await measures(member))[0]?.id ?? '');
    await send(second.caller, 'mutation ($input: DecideAppealInput!) { decideAppeal(input: $input) { __typename } }', {
      input: { id: filed.appeal.id, isOverturned: false, answer: `Lou-lou, it stands. Yours, ${second.handle}, for ${first.handle}` },
    });
    const { moderationLog } = await api.visitor.run<{ moderationLog: { nodes: { reason: string | null }[] } }>('{ moderationLog(first: 1) { nodes { reason } } }');
    expect(moderationLog.nodes).toEqual([{ reason: '[member], it stands. Yours, [member], for [member]' }]);
  });

  test('can be made while banned; upheld, the ban stays; overturned, it is lifted', async () => {
    const [member, first, second] = [await aMember(api), await aModerator(), await aModerator()];
    await sanction(first, member.id, 'BAN');
    const filed = await appeal(member, (await measures(member))[0]?.id ?? '');
    await answer(second, filed.appeal.id, false);
    const banned = async () => (await member.caller.run<{ me: { suspendedUntil: string | null } }>('{ me { suspendedUntil } }')).me.suspendedUntil !== null;
    expect(await banned()).toBe(true);
    const other = await aMember(api);
    await sanction(first, other.id, 'BAN');
    await answer(second, (await appeal(other, (await measures(other))[0]?.id ?? '')).appeal.id, true);
    expect((await other.caller.run<{ me: { suspendedUntil: string | null } }>('{ me { suspendedUntil } }')).me.suspendedUntil).toBeNull();
  });

  test('by two moderators at once is answered once', async () => {
    const [member, first] = [await aMember(api), await aModerator()];
    await sanction(first, member.id, 'WARN');
    const filed = await appeal(member, (await measures(member))[0]?.id ?? '');
    const answers = await Promise.all([await aModerator(), await aModerator()].map((who, n) => answer(who, filed.appeal.id, n === 0)));
    expect(answers.filter((one) => one.reason === 'ALREADY_DECIDED')).toHaveLength(1);
  });

  test('is about one’s own measures only, within thirty days, with words', async () => {
    const [author, stranger, moderator] = [await aMember(api), await aMember(api), await aModerator()];
    const comment = await aComment(api, { by: author });
    const { decision } = await remove(moderator, comment.id);
    const id = `decision-${decision.id}`;
    for (const wrong of [id, 'decision-987654321', 'sanction-0', "x' --"]) expect(await appeal(stranger, wrong)).toMatchObject({ reason: 'NOT_FOUND' });
    expect(await appeal(author, id, 'No.')).toMatchObject({ reason: 'INVALID', field: 'text' });
    await api.db.query(`UPDATE decision SET decided_at = now() - interval '31 days' WHERE id = $1`, [decision.id]);
    expect(await appeal(author, id)).toMatchObject({ reason: 'CONFLICT' });
    expect(await answer(moderator, '987654321', true)).toMatchObject({ reason: 'NOT_FOUND' });
    expect(await answer(stranger, '1', true)).toMatchObject({ reason: 'FORBIDDEN' });
  });

  test('waits in a list for staff, the most pressing first, at the same cost for many as for few', async () => {
    const [moderator, colleague] = [await aModerator(), await aModerator()];
    for (let n = 0; n < 8; n++) {
      const { commentId } = await aReport(api);
      await remove(moderator, commentId);
      const [{ author_id: authorId } = { author_id: '' }] = await api.db.query<{ author_id: string }[]>('SELECT author_id FROM comment WHERE id = $1', [commentId]);
      await api.db.query(
        `INSERT INTO appeal (member_id, decision_id, text, due_at) SELECT $1, max(d.id), 'Please look again.', now() + interval '3 days' FROM decision d JOIN moderation_case c ON c.id = d.case_id WHERE c.object_id = $2`,
        [authorId, commentId],
      );
    }
    const list = (first: number) => colleague.caller.run<{ appeals: { viewerCanDecide: boolean }[] }>(
      'query ($first: Int) { appeals(first: $first) { id dueAt viewerCanDecide member { handle } measure { text rule { key } moderator { handle } } } }', { first },
    );
    expect((await list(50)).appeals.every((one) => one.viewerCanDecide)).toBe(true);
    expect(await api.fewestStatements(() => list(8))).toBe(await api.fewestStatements(() => list(2)));
  });
});
