import { NoticeKind } from './notice.entity.ts';

/** What a notice is about, as far as its member may know it now. */
export interface NoticeFacts {
  /** `comment on “…”`, `handle`. */
  what: string;
  /** Who answered; null when the answer is gone. */
  replier: string | null;
  suspendedUntil: string | null;
  role: string | null;
  /** Of the poll; null when it is not public. */
  question: string | null;
  /** When the poll closes, while it is open. */
  closesAt: string | null;
  /** Given by the moderator. */
  reason: string | null;
}

/** What happened, in one sentence. */
export function noticeText(kind: NoticeKind, { what, replier, suspendedUntil, role, question, closesAt }: NoticeFacts): string {
  switch (kind) {
    case NoticeKind.REMOVED:
      return `A moderator removed your ${what}.`;
    case NoticeKind.HIDDEN:
      return `A moderator has hidden your ${what} until it is decided about.`;
    case NoticeKind.RESTORED:
      return `Your ${what} is back: its removal was undone.`;
    case NoticeKind.REPLY:
      return replier ? `@${replier} answered your ${what}.` : `There was an answer to your ${what}, but it is gone.`;
    case NoticeKind.SUSPENDED:
      return `Your account is suspended${suspendedUntil ? ` until ${suspendedUntil.slice(0, 10)}` : ''}. You can still read.`;
    case NoticeKind.SUSPENSION_LIFTED:
      return 'Your suspension has been lifted. You can vote and write again.';
    case NoticeKind.POLL_CLOSING:
      if (!question) return 'A vote that you wanted to be reminded of is gone.';
      return closesAt ? `The vote on “${question}” closes at ${closesAt.slice(0, 16).replace('T', ' ')} UTC.` : `The vote on “${question}” was to close.`;
    case NoticeKind.POLL_CLOSED:
      return question ? `A vote of yours has closed: “${question}” has its verdict.` : 'A vote of yours has closed.';
    case NoticeKind.TALLY_DRIFTED:
      return `The tally ${question ? `of “${question}” ` : ''}differs from its votes. Nothing was repaired; see the audit log.`;
    case NoticeKind.ROLE_CHANGED:
      return `Your role is now ${(role ?? 'member').toLowerCase()}.`;
  }
}

/** What else its member should read. */
export function noticeDetail(kind: NoticeKind, { reason }: NoticeFacts): string | null {
  if (kind === NoticeKind.RESTORED) return reason && `This was the reason given then: ${reason}`;
  return kind === NoticeKind.ROLE_CHANGED || kind === NoticeKind.TALLY_DRIFTED ? null : reason;
}
