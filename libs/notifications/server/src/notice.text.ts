import { SanctionKind, sanctionWords } from '@swingtag/moderation-server';
import { NoticeKind } from './notice.entity.ts';

/** What a notice is about, as far as its member may know it now. */
export interface NoticeFacts {
  /** `comment on “…”`, `handle`. */
  what: string;
  /** Who answered or mentioned the member; null when that is gone. */
  replier: string | null;
  suspendedUntil: string | null;
  limitedUntil: string | null;
  /** Of the log: what was done. */
  action: string | null;
  /** Of a decision. */
  isKept: boolean;
  role: string | null;
  /** Of the poll; null when it is not public. */
  question: string | null;
  /** Title of the watched or new post; null when it is gone for this member. */
  title: string | null;
  /** When the poll closes, while it is open. */
  closesAt: string | null;
  /** Given by the moderator. */
  reason: string | null;
}

/** What happened, in one sentence. */
export function noticeText(kind: NoticeKind, facts: NoticeFacts): string {
  const { what, replier, suspendedUntil, limitedUntil, action, isKept, role, question, closesAt, title } = facts;
  switch (kind) {
    case NoticeKind.REMOVED:
      return `A moderator removed your ${what}.`;
    case NoticeKind.HIDDEN:
      return `A moderator has hidden your ${what} until it is decided about.`;
    case NoticeKind.RESTORED:
      return `Your ${what} is back: its removal was undone.`;
    case NoticeKind.REPLY:
      return replier ? `@${replier} answered your ${what}.` : `There was an answer to your ${what}, but it is gone.`;
    case NoticeKind.WARNED:
      return sanctionWords(SanctionKind.WARN, null);
    case NoticeKind.LIMITED:
      return sanctionWords(SanctionKind.LIMIT, dateOf(limitedUntil));
    case NoticeKind.SUSPENDED:
      return sanctionWords(SanctionKind.SUSPEND, dateOf(suspendedUntil));
    case NoticeKind.BANNED:
      return sanctionWords(SanctionKind.BAN, null);
    case NoticeKind.SUSPENSION_LIFTED:
      if (action === 'member.limit_lifted') return 'The limit on your account has been lifted. You can write again.';
      return `Your ${action === 'member.ban_lifted' ? 'ban' : 'suspension'} has been lifted. You can vote and write again.`;
    case NoticeKind.APPEAL_DECIDED:
      return action === 'appeal.overturned'
        ? 'Your appeal was right: another moderator has taken the decision back.'
        : 'Another moderator has looked at your appeal, and the decision stands.';
    case NoticeKind.REPORT_DECIDED:
      return isKept
        ? `You reported a ${what}. A moderator has looked at it and found that it keeps to the rules.`
        : `You reported a ${what}. A moderator has removed it. Thank you.`;
    case NoticeKind.REPORT_TURNED:
      return isKept
        ? `You reported a ${what}, and it was removed. Another look has found that it keeps to the rules, and the removal was taken back.`
        : `You reported a ${what}, and it was kept. Another look has found that it breaks a rule: it is removed. Thank you.`;
    case NoticeKind.POLL_CLOSING:
      if (!question) return 'A vote that you wanted to be reminded of is gone.';
      return closesAt ? `The vote on “${question}” closes at ${closesAt.slice(0, 16).replace('T', ' ')} UTC.` : `The vote on “${question}” was to close.`;
    case NoticeKind.POLL_CLOSED:
      return question ? `A vote of yours has closed: “${question}” has its verdict.` : 'A vote of yours has closed.';
    case NoticeKind.TALLY_DRIFTED:
      return `The tally ${question ? `of “${question}” ` : ''}differs from its votes. Nothing was repaired; see the audit log.`;
    case NoticeKind.WATCHED:
      return title ? `There are new comments on “${title}”.` : 'There were new comments on something you watch, but it is gone.';
    case NoticeKind.TOPIC_STARTED:
      return title ? `A new topic on a board you watch: “${title}”.` : 'There was a new topic on a board you watch, but it is gone.';
    case NoticeKind.MENTIONED:
      return replier && title ? `@${replier} mentioned you in “${title}”.` : 'You were mentioned in something that is gone.';
    case NoticeKind.ROLE_CHANGED:
      return `Your role is now ${(role ?? 'member').toLowerCase()}.`;
  }
}

/** What came of a report: the reason of the decision was written for somebody else. */
export const OF_A_REPORT: ReadonlySet<NoticeKind> = new Set([NoticeKind.REPORT_DECIDED, NoticeKind.REPORT_TURNED]);

/** What else its member should read. */
export function noticeDetail(kind: NoticeKind, { reason }: NoticeFacts): string | null {
  if (kind === NoticeKind.RESTORED) return reason && `This was the reason given then: ${reason}`;
  if (OF_A_REPORT.has(kind)) return null;
  return kind === NoticeKind.ROLE_CHANGED || kind === NoticeKind.TALLY_DRIFTED ? null : reason;
}

function dateOf(text: string | null): Date | null {
  return text ? new Date(text) : null;
}

/** What its member can have looked at by somebody else. */
export const APPEALABLE: ReadonlySet<NoticeKind> = new Set([
  NoticeKind.REMOVED, NoticeKind.HIDDEN, NoticeKind.SUSPENDED, NoticeKind.WARNED, NoticeKind.LIMITED, NoticeKind.BANNED,
]);
