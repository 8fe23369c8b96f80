import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { aComment, ADD, DELETE, EDIT, GIVE_REASON } from '@swingtag/comments-server/testing';
import { LIFT, REPORT, SANCTION, theRule, type Outcome } from '@swingtag/moderation-server/testing';
import { testApi, type TestApi, type TestCaller } from '@swingtag/platform-server/testing';
import { anArticle } from '@swingtag/posts-server/testing';
import { ModerationModule } from './moderation.module.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [ModerationModule] });
});
afterAll(() => api.close());

const REASON = 'Three removals in a week.';
const send = async (caller: TestCaller, document: string, variables: Record<string, unknown>): Promise<Outcome> => {
  const [outcome] = Object.values(await caller.run<Record<string, Outcome>>(document, variables));
  if (!outcome) throw new Error('no result');
  return outcome;
};
const suspend = (who: TestMember, memberId: string, more: Record<string, unknown> = {}) =>
  send(who.caller, SANCTION, { input: { memberId, kind: 'SUSPEND', days: 7, reason: REASON, ...more } });
const lift = (who: TestMember, memberId: string) => send(who.caller, LIFT, { input: { memberId, kind: 'SUSPEND', reason: 'We had the wrong person.' } });
const entries = (memberId: string) =>
  api.db.query<{ action: string }[]>(`SELECT action, reason, is_public FROM audit_entry WHERE subject_kind = 'member' AND subject_id = $1 ORDER BY id`, [memberId]);

describe('suspending a member', () => {
  test('refuses them everywhere at the next request, while they can still read', async () => {
    const [article, member, moderator] = [await anArticle(api), await aMember(api), await aMember(api, { role: 'MODERATOR' })];
    const [own, other] = [await aComment(api, { on: article, by: member }), await aComment(api, { on: article })];
    const writes: [string, Record<string, unknown>][] = [
      [ADD, { input: { postId: article.id, body: 'x' } }],
      [EDIT, { input: { commentId: own.id, body: 'x' } }],
      [DELETE, { id: own.id }],
      [GIVE_REASON, { input: { pollId: article.poll.id, body: 'x' } }],
      [REPORT, { input: { kind: 'COMMENT', objectId: other.id, ruleId: await theRule(api) } }],
      ['mutation ($input: CastVoteInput!) { castVote(input: $input) { ... on Refusal { reason } } }', { input: { pollId: article.poll.id, choice: [article.poll.yay] } }],
    ];
    expect((await suspend(moderator, member.id)).member).toMatchObject({ id: member.id, suspensionReason: REASON });
    for (const [document, variables] of writes) expect(await send(member.caller, document, variables)).toMatchObject({ reason: 'SUSPENDED' });
    const { article: read } = await member.caller.run<{ article: { viewerCanComment: boolean } }>(`{ article(slug: "${article.slug}") { viewerCanComment } }`);
    expect(read.viewerCanComment).toBe(false);
    expect((await lift(moderator, member.id)).member.suspendedUntil).toBeNull();
    expect((await send(member.caller, ADD, { input: { postId: article.id, body: 'Back.' } })).__typename).toBe('CommentWritten');
  });

  test('lasts so many days, is recorded with its reason, and is public', async () => {
    const [member, moderator] = [await aMember(api), await aMember(api, { role: 'MODERATOR' })];
    const { member: changed } = await suspend(moderator, member.id, { days: 365 });
    const days = (new Date(changed.suspendedUntil ?? 0).getTime() - Date.now()) / 86_400_000;
    expect(Math.abs(days - 365)).toBeLessThan(0.2);
    await lift(moderator, member.id);
    expect(await entries(member.id)).toEqual([
      { action: 'member.suspended', reason: REASON, is_public: true },
      { action: 'member.suspension_lifted', reason: 'We had the wrong person.', is_public: true },
    ]);
  });

  test('sent twice, even at once, is recorded once', async () => {
    const [member, moderator] = [await aMember(api), await aMember(api, { role: 'MODERATOR' })];
    await Promise.all([suspend(moderator, member.id), suspend(moderator, member.id), suspend(moderator, member.id)]);
    expect(await entries(member.id)).toHaveLength(1);
  });

  test('for longer a moment later, in the same words, is another measure and on the record', async () => {
    const [member, moderator] = [await aMember(api), await aMember(api, { role: 'MODERATOR' })];
    await suspend(moderator, member.id, { days: 3 });
    await suspend(moderator, member.id, { days: 30 });
    expect(await entries(member.id)).toHaveLength(2);
    const now = () => api.db.query(`SELECT abs(extract(epoch FROM m.suspended_until - s.ends_at)) < 1 AS same FROM member m JOIN sanction s ON s.member_id = m.id AND s.lifted_at IS NULL WHERE m.id = $1`, [member.id]);
    expect(await now()).toEqual([{ same: true }]);
    await suspend(moderator, member.id, { days: 30 });
    expect(await now()).toEqual([{ same: true }]);
    expect(await entries(member.id)).toHaveLength(2);
  });

  test('shows staff the sanctions of each of many members, however many others have', async () => {
    const [few, many, moderator] = [await aMember(api), await aMember(api), await aMember(api, { role: 'MODERATOR' })];
    await suspend(moderator, few.id);
    await api.db.query(`INSERT INTO sanction (member_id, kind, reason, moderator_id) SELECT $1, 'WARN', 'Again.', $2 FROM generate_series(1, 120)`, [many.id, moderator.id]);
    await api.db.query(`INSERT INTO member_note (member_id, author_id, text) SELECT id, $3, 'Look here.' FROM unnest(array_prepend($1::bigint, array_fill($2::bigint, ARRAY[120]))) id`, [few.id, many.id, moderator.id]);
    const seen = await moderator.caller.run<Record<string, { sanctions: unknown[]; notes: unknown[] }>>(
      'query ($few: String!, $many: String!) { few: member(handle: $few) { sanctions { id } notes { id } } many: member(handle: $many) { sanctions { id } notes { id } } }',
      { few: few.handle, many: many.handle },
    );
    expect([seen['few'], seen['many']].map((one) => [one?.sanctions.length, one?.notes.length])).toEqual([[1, 1], [100, 100]]);
  });

  test.each([
    ['no days', { days: 0 }, 'days'],
    ['more than a year', { days: 366 }, 'days'],
    ['a reason that is too short', { reason: 'Rude.' }, 'reason'],
    ['a reason that is too long', { reason: 'x'.repeat(501) }, 'reason'],
  ])('with %s is refused with its field', async (_what, more, field) => {
    const [member, moderator] = [await aMember(api), await aMember(api, { role: 'MODERATOR' })];
    expect(await suspend(moderator, member.id, more)).toMatchObject({ reason: 'INVALID', field });
    expect(await entries(member.id)).toHaveLength(0);
  });

  test('is for staff; not oneself, and staff only by admins', async () => {
    const [member, moderator, second, admin] = [
      await aMember(api), await aMember(api, { role: 'MODERATOR' }), await aMember(api, { role: 'MODERATOR' }), await aMember(api, { role: 'ADMIN' }),
    ];
    expect(await send(api.visitor, SANCTION, { input: { memberId: member.id, kind: 'SUSPEND', days: 1, reason: REASON } })).toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
    for (const [who, whom] of [[member, moderator], [moderator, moderator], [moderator, second], [moderator, admin], [admin, admin]] as const) {
      expect(await suspend(who, whom.id)).toMatchObject({ reason: 'FORBIDDEN' });
      expect(await lift(who, whom.id)).toMatchObject({ reason: 'FORBIDDEN' });
    }
    expect(await suspend(admin, moderator.id)).toMatchObject({ __typename: 'MemberChanged' });
    expect(await suspend(moderator, member.id)).toMatchObject({ reason: 'SUSPENDED' });
  });

  test('that does not exist is not found, and lifting none is a conflict', async () => {
    const [member, moderator] = [await aMember(api), await aMember(api, { role: 'MODERATOR' })];
    for (const id of ['987654321', 'x', '']) expect(await suspend(moderator, id)).toMatchObject({ reason: 'NOT_FOUND' });
    expect(await lift(moderator, member.id)).toMatchObject({ reason: 'CONFLICT' });
  });
});
