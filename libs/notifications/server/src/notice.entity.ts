import { Member } from '@swingtag/accounts-server';
import { Comment } from '@swingtag/comments-server';
import { Decision } from '@swingtag/moderation-server';
import { AuditEntry } from '@swingtag/platform-server';
import { Poll } from '@swingtag/polls-server';
import { Post } from '@swingtag/posts-server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

export enum NoticeKind {
  /** By a moderator, for good. */
  REMOVED = 'REMOVED',
  /** By a moderator, until one has decided. */
  HIDDEN = 'HIDDEN',
  RESTORED = 'RESTORED',
  REPLY = 'REPLY',
  SUSPENDED = 'SUSPENDED',
  WARNED = 'WARNED',
  LIMITED = 'LIMITED',
  BANNED = 'BANNED',
  /** An appeal of the member. */
  APPEAL_DECIDED = 'APPEAL_DECIDED',
  /** A report of the member. */
  REPORT_DECIDED = 'REPORT_DECIDED',
  /** The same report, after another look that came to the opposite. */
  REPORT_TURNED = 'REPORT_TURNED',
  SUSPENSION_LIFTED = 'SUSPENSION_LIFTED',
  ROLE_CHANGED = 'ROLE_CHANGED',
  POLL_CLOSING = 'POLL_CLOSING',
  POLL_CLOSED = 'POLL_CLOSED',
  TALLY_DRIFTED = 'TALLY_DRIFTED',
  /** There are new comments under a post that the member watches; one until it is read. */
  WATCHED = 'WATCHED',
  /** On a board that the member watches. */
  TOPIC_STARTED = 'TOPIC_STARTED',
  /** By somebody in a comment or a topic. */
  MENTIONED = 'MENTIONED',
}

/** Something a member is told in their inbox. It says what it is about; the words are found when it is read. */
@Entity('notice')
@Unique(['memberId', 'key'])
@Index(['memberId', 'id'])
@Index('uq_notice_watched', ['memberId', 'postId'], { unique: true, where: `kind = 'WATCHED' AND read_at IS NULL` })
@Index('ix_notice_mention', ['key'], { where: `kind = 'MENTIONED'` })
@Index('ix_notice_unread', ['memberId'], { where: 'read_at IS NULL' })
@Check(
  'ck_notice_kind',
  `kind IN ('REMOVED', 'HIDDEN', 'RESTORED', 'REPLY', 'SUSPENDED', 'WARNED', 'LIMITED', 'BANNED', 'APPEAL_DECIDED', 'REPORT_DECIDED', 'REPORT_TURNED', 'SUSPENSION_LIFTED', 'ROLE_CHANGED', 'POLL_CLOSING', 'POLL_CLOSED', 'TALLY_DRIFTED', 'WATCHED', 'TOPIC_STARTED', 'MENTIONED')`,
)
@Check(
  'ck_notice_about',
  `CASE WHEN kind IN ('WATCHED', 'TOPIC_STARTED', 'MENTIONED') THEN post_id IS NOT NULL WHEN kind = 'REPLY' THEN comment_id IS NOT NULL WHEN kind IN ('REMOVED', 'HIDDEN', 'RESTORED', 'REPORT_DECIDED', 'REPORT_TURNED') THEN decision_id IS NOT NULL
        WHEN kind LIKE 'POLL%' THEN poll_id IS NOT NULL ELSE entry_id IS NOT NULL END`,
)
export class Notice {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Member)
  memberId: string;

  @Column({ type: 'text' })
  kind: NoticeKind;

  /** The fact it tells: `reply:12`. A member is told a fact once, however often the job comes. */
  @Column({ type: 'text' })
  key: string;

  /** The reply, or the comment that was removed. */
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Comment)
  commentId: string | null;

  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Decision)
  decisionId: string | null;

  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Poll)
  pollId: string | null;

  /** That the member watches, or the new topic. */
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Post)
  postId: string | null;

  /** Of a suspension, its end, a change of role, or a tally that drifted. */
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => AuditEntry)
  entryId: string | null;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  createdAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  readAt: Date | null;

  /** Set before a mail goes out, and taken back when it could not. */
  @Column({ type: 'timestamptz', nullable: true })
  mailedAt: Date | null;
}
