import { describe, expect, test } from '@jest/globals';
import { NoticeKind } from './notice.entity.ts';
import { noticeDetail, noticeText } from './notice.text.ts';

const nothing = { what: 'comment', replier: null, suspendedUntil: null, limitedUntil: null, action: null, isKept: false, role: null, question: null, title: null, closesAt: null, reason: null };

describe('the words of a notice', () => {
  test.each([
    [NoticeKind.REMOVED, { what: 'comment on “Minis?”' }, 'A moderator removed your comment on “Minis?”.'],
    [NoticeKind.REMOVED, {}, 'A moderator removed your comment.'],
    [NoticeKind.RESTORED, { what: 'comment on “Minis?”' }, 'Your comment on “Minis?” is back: its removal was undone.'],
    [NoticeKind.HIDDEN, { what: 'article “Minis?”' }, 'A moderator has hidden your article “Minis?” until it is decided about.'],
    [NoticeKind.REPLY, { what: 'comment on “Minis?”', replier: 'lou' }, '@lou answered your comment on “Minis?”.'],
    [NoticeKind.REPLY, {}, 'There was an answer to your comment, but it is gone.'],
    [NoticeKind.SUSPENDED, { suspendedUntil: '2027-01-02T10:00:00Z' }, 'Your account is suspended until 2027-01-02. You can still read.'],
    [NoticeKind.SUSPENSION_LIFTED, {}, 'Your suspension has been lifted. You can vote and write again.'],
    [NoticeKind.POLL_CLOSING, { question: 'Minis?', closesAt: '2027-01-02T10:00:00.000Z' }, 'The vote on “Minis?” closes at 2027-01-02 10:00 UTC.'],
    [NoticeKind.POLL_CLOSING, {}, 'A vote that you wanted to be reminded of is gone.'],
    [NoticeKind.POLL_CLOSED, { question: 'Minis?' }, 'A vote of yours has closed: “Minis?” has its verdict.'],
    [NoticeKind.TALLY_DRIFTED, { question: 'Minis?' }, 'The tally of “Minis?” differs from its votes. Nothing was repaired; see the audit log.'],
    [NoticeKind.WARNED, {}, 'A moderator has warned you. Nothing else changes.'],
    [NoticeKind.LIMITED, { limitedUntil: '2027-01-02T10:00:00Z' }, 'Your account is limited until 2027-01-02. You can read and vote, but not write.'],
    [NoticeKind.BANNED, {}, 'Your account is banned. You can still read.'],
    [NoticeKind.REPORT_DECIDED, { isKept: true }, 'You reported a comment. A moderator has looked at it and found that it keeps to the rules.'],
    [NoticeKind.REPORT_TURNED, { isKept: true }, 'You reported a comment, and it was removed. Another look has found that it keeps to the rules, and the removal was taken back.'],
    [NoticeKind.REPORT_TURNED, {}, 'You reported a comment, and it was kept. Another look has found that it breaks a rule: it is removed. Thank you.'],
    [NoticeKind.ROLE_CHANGED, { role: 'EDITOR' }, 'Your role is now editor.'],
  ])('%s', (kind, facts, text) => expect(noticeText(kind, { ...nothing, ...facts })).toBe(text));

  test('the reason of a role change stays with the staff', () => {
    expect(noticeDetail(NoticeKind.ROLE_CHANGED, { ...nothing, reason: 'For the audit log.' })).toBeNull();
    expect(noticeDetail(NoticeKind.SUSPENDED, { ...nothing, reason: 'Rude.' })).toBe('Rude.');
  });
});
