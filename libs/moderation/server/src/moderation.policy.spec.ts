import { describe, expect, test } from '@jest/globals';
import { Role, Tier, type Viewer } from '@swingtag/platform-server';
import { commentGone, postGone } from '@swingtag/comments-server';
import { mayDecideAppeal } from './appeal.policy.ts';
import { SubjectState } from './case.kind.ts';
import { mayGoLive } from './content-rule.policy.ts';
import { mayDecide, mayUndo } from './decision.policy.ts';
import { publicReason } from './public.reason.ts';
import { mayReport } from './report.policy.ts';

const viewer = (memberId: string, more: Partial<Viewer> = {}): Viewer => ({
  memberId, handle: `member-${memberId}`, role: Role.MEMBER, tier: Tier.BASIC, suspendedUntil: null, suspensionReason: null, audienceIds: ['1'], sessionKey: 's', ...more,
});
const later = new Date(Date.now() + 60_000);
const author = viewer('1');
const member = viewer('2');
const editor = viewer('3', { role: Role.EDITOR });
const moderator = viewer('4', { role: Role.MODERATOR });
const admin = viewer('5', { role: Role.ADMIN });
const post = true;
const gone = false;
const words = { gone: commentGone, surroundingsGone: postGone };
const visible = SubjectState.VISIBLE;
const about = (isStanding: boolean, state = visible) => ({ authorId: '1', isStanding, audienceId: '1', boardId: null, accountRole: null as Role | null, state });

describe('who may report', () => {
  test.each([
    // who, post, comment, has reported, reason
    ['a visitor', null, post, visible, false, 'SIGN_IN_REQUIRED'],
    ['a member', member, post, visible, false, undefined],
    ['a moderator', moderator, post, visible, false, undefined],
    ['a suspended member', viewer('2', { suspendedUntil: later }), post, visible, false, 'SUSPENDED'],
    ['its author', author, post, visible, false, 'FORBIDDEN'],
    ['a member who has reported it', member, post, visible, true, 'ALREADY_REPORTED'],
    ['a member, when it is deleted', member, post, SubjectState.DELETED, false, 'COMMENT_GONE'],
    ['a member, when it is removed', member, post, SubjectState.REMOVED, true, 'COMMENT_GONE'],
    ['a member, when the post is gone', member, gone, visible, false, 'POST_GONE'],
  ])('%s', (_who, who, isStanding, state, hasReported, reason) => {
    expect(mayReport(who, about(isStanding, state), words, hasReported)?.reason).toBe(reason);
  });
});

describe('who may decide, and take a decision back', () => {
  test.each([
    ['a visitor', null, post, 'SIGN_IN_REQUIRED'],
    ['a member', member, post, 'FORBIDDEN'],
    ['an editor', editor, post, 'FORBIDDEN'],
    ['the author', author, post, 'FORBIDDEN'],
    ['a moderator', moderator, post, undefined],
    ['an admin', admin, post, undefined],
    ['a suspended moderator', viewer('4', { role: Role.MODERATOR, suspendedUntil: later }), post, 'SUSPENDED'],
    ['a moderator about their own comment', viewer('1', { role: Role.MODERATOR }), post, 'FORBIDDEN'],
    ['a moderator, when the post is gone', moderator, gone, 'POST_GONE'],
  ])('%s', (_who, who, isStanding, reason) => {
    expect(mayDecide(who, about(isStanding), words, false)?.reason).toBe(reason);
    expect(mayUndo(who, about(isStanding), words, { isNewest: true, undoneAt: null, isOverruled: false })?.reason).toBe(reason);
  });

  test.each([
    // who, whose account
    ['a moderator', moderator, Role.MEMBER, undefined],
    ['a moderator', moderator, Role.EDITOR, undefined],
    ['a moderator', moderator, Role.MODERATOR, 'FORBIDDEN'],
    ['a moderator', moderator, Role.ADMIN, 'FORBIDDEN'],
    ['an admin', admin, Role.MODERATOR, undefined],
    ['an admin', admin, Role.ADMIN, undefined],
  ])('%s, where it is part of an account of the role of %s', (_who, who, accountRole, reason) => {
    const account = { ...about(true), accountRole };
    expect(mayDecide(who, account, words, false)?.reason).toBe(reason);
    expect(mayUndo(who, account, words, { isNewest: true, undoneAt: null, isOverruled: false })?.reason).toBe(reason);
    expect(mayDecideAppeal(who, { memberId: '1', moderatorId: '6', decidedAt: null, accountRole })?.reason).toBe(reason);
  });

  test('whoever an appeal was right against leaves it to others', () => {
    expect(mayDecide(admin, about(true), words, true)?.reason).toBe('FORBIDDEN');
    expect(mayUndo(admin, about(true), words, { isNewest: true, undoneAt: null, isOverruled: true })?.reason).toBe('FORBIDDEN');
  });

  test('an older decision is not undone before the newer one, and undoing twice is no harm', () => {
    expect(mayUndo(moderator, about(true), words, { isNewest: false, undoneAt: null, isOverruled: false })?.reason).toBe('ALREADY_DECIDED');
    expect(mayUndo(moderator, about(true), words, { isNewest: false, undoneAt: new Date(), isOverruled: false })).toBeUndefined();
  });
});

describe('who decides an appeal, and who lets a rule go live', () => {
  const appeal = { memberId: '1', moderatorId: '6', decidedAt: null, accountRole: null };
  const version = { isTried: true, isRetired: false };
  test.each([
    // who, appeal, rule
    ['a visitor', null, 'SIGN_IN_REQUIRED', 'SIGN_IN_REQUIRED'],
    ['a member', member, 'FORBIDDEN', 'FORBIDDEN'],
    ['an editor', editor, 'FORBIDDEN', 'FORBIDDEN'],
    ['a suspended moderator', viewer('4', { role: Role.MODERATOR, suspendedUntil: later }), 'SUSPENDED', 'SUSPENDED'],
    ['a moderator', moderator, undefined, undefined],
    ['an admin', admin, undefined, undefined],
    ['the moderator who decided', viewer('6', { role: Role.MODERATOR }), 'FORBIDDEN', undefined],
    ['a moderator about their own appeal', viewer('1', { role: Role.MODERATOR }), 'FORBIDDEN', undefined],
  ])('%s', (_who, who, decides, goesLive) => {
    expect(mayDecideAppeal(who, appeal)?.reason).toBe(decides);
    expect(mayGoLive(who, version)?.reason).toBe(goesLive);
  });

  test('nobody decides twice, and nothing goes live that is untried or retired', () => {
    expect(mayDecideAppeal(moderator, { ...appeal, decidedAt: new Date() })?.reason).toBe('ALREADY_DECIDED');
    expect(mayGoLive(admin, { ...version, isTried: false })?.reason).toBe('CONFLICT');
    expect(mayGoLive(admin, { ...version, isRetired: true })?.reason).toBe('CONFLICT');
  });
});

describe('a reason as everybody reads it', () => {
  test.each([
    ['Write to mia@bags.example.', 'Write to [address]'],
    ['@tom and (@Mia-2) quarrelled', '[member] and ([member]) quarrelled'],
    ['Mia-lou was rude, mia-lou!', '[member] was rude, [member]!'],
    ['mia-lous and xmia-lou stay', 'mia-lous and xmia-lou stay'],
    ['Nothing about persons.', 'Nothing about persons.'],
  ])('%s', (reason, text) => expect(publicReason(reason, ['mia-lou'])).toBe(text));
});
