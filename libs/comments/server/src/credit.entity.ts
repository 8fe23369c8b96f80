import { Member } from '@swingtag/accounts-server';
import { Poll, VoteEvent } from '@swingtag/polls-server';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Comment } from './comment.entity.ts';

/** Fewer are shown to nobody: who reads one number before and one after must not learn who it was. */
export const FEWEST_CREDITS = 3;

/**
 * A member names the comment that made them change their vote. Triggers hold that it is their own change and somebody else's comment in the talk about that
 * poll, that rows stay as written, but for being withdrawn once, and that whoever withdraws the vote withdraws the credit.
 */
@Entity('comment_credit')
@Index('uq_comment_credit_event', ['eventId'], { unique: true, where: 'withdrawn_at IS NULL' })
@Index('uq_comment_credit_member', ['commentId', 'memberId'], { unique: true, where: 'withdrawn_at IS NULL' })
@Index(['memberId', 'pollId'])
export class CommentCredit {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  /** The change of the vote. */
  @Column({ type: 'bigint' })
  @ForeignKey(() => VoteEvent, { onDelete: 'CASCADE' })
  eventId: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Poll, { onDelete: 'CASCADE' })
  pollId: string;

  /** Shown to nobody. */
  @Column({ type: 'bigint' })
  @ForeignKey(() => Member, { onDelete: 'CASCADE' })
  memberId: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Comment, { onDelete: 'CASCADE' })
  commentId: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  creditedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  withdrawnAt: Date | null;
}
