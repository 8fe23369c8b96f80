import { Member } from '@swingtag/accounts-server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What can be reported and decided about. */
export enum SubjectKind {
  COMMENT = 'COMMENT',
  ARTICLE = 'ARTICLE',
  TOPIC = 'TOPIC',
  MEMBER = 'MEMBER',
  /** The picture beside a member's name. */
  AVATAR = 'AVATAR',
}

/** What is part of a member's account, and not what they wrote: whoever decides about it acts upon the member. */
export function isOfAccount(kind: SubjectKind): boolean {
  return kind === SubjectKind.MEMBER || kind === SubjectKind.AVATAR;
}

/**
 * One object with everything that was reported and decided about it. Its row is what two moderators take turns on: whoever reports,
 * decides or undoes holds it. The queue (by priority) and the waiting list (by age) are partial indexes of the open ones.
 */
@Entity('moderation_case')
@Unique(['kind', 'objectId'])
@Index('ix_moderation_case_queue', ['priority', 'openedAt', 'id'], { where: 'opened_at IS NOT NULL' })
@Index('ix_moderation_case_waiting', ['openedAt', 'id'], { where: 'opened_at IS NOT NULL' })
@Index(['authorId'])
@Index('ix_moderation_case_claim', ['claimedById'], { where: 'claimed_by_id IS NOT NULL' })
@Check('ck_moderation_case_kind', `kind IN ('COMMENT', 'ARTICLE', 'TOPIC', 'MEMBER', 'AVATAR')`)
@Check('ck_moderation_case_open', '(opened_at IS NOT NULL) = (open_reports > 0 OR is_hidden)')
@Check('ck_moderation_case_held', 'is_hidden OR NOT is_held')
@Check('ck_moderation_case_claim', '(claimed_by_id IS NULL) = (claimed_until IS NULL)')
export class ModerationCase {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'text' })
  kind: SubjectKind;

  /** No foreign key: the table depends on the kind. Objects are hidden or marked as gone, never deleted. */
  @Column({ type: 'bigint' })
  objectId: string;

  /** Whom it is about. */
  @Column({ type: 'bigint' })
  @ForeignKey(() => Member)
  authorId: string;

  /** Grows with each decision and each undoing. */
  @Column({ type: 'integer', default: 0 })
  version: number;

  @Column({ type: 'integer', default: 0 })
  openReports: number;

  /** Out of sight until somebody decides. */
  @Column({ type: 'boolean', default: false })
  isHidden: boolean;

  /** Of what is hidden: nobody has read it yet. */
  @Column({ type: 'boolean', default: false })
  isHeld: boolean;

  /** Null when nothing waits. */
  @Column({ type: 'timestamptz', nullable: true })
  openedAt: Date | null;

  /** A hundredth of a report that is surely right about a rule of severity 1. */
  @Column({ type: 'integer', default: 0 })
  priority: number;

  /** Who is looking at it now, for others to see; binds nobody. */
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Member)
  claimedById: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  claimedUntil: Date | null;
}
