import { Member } from '@swingtag/accounts-server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Poll, PollOption } from './poll.entity.ts';

/** The present choice of one member in one poll: the key allows no second. A withdrawn vote keeps its row, without an option. */
@Entity('vote')
@ForeignKey(() => PollOption, ['pollId', 'optionId'], ['pollId', 'id'])
@Index('ix_vote_member_id', ['memberId'])
export class Vote {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Poll)
  pollId: string;

  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Member)
  memberId: string;

  @Column({ type: 'bigint', nullable: true })
  optionId: string | null;

  /** The option before the last write; the writer reads it back to move the tally. */
  @Column({ type: 'bigint', nullable: true })
  previousOptionId: string | null;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  castAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  changedAt: Date | null;
}

export type VoteEventKind = 'cast' | 'change' | 'withdraw';

/** Every cast, change and withdrawal, append-only (a trigger refuses UPDATE and DELETE). Replayed in the order of ids they give the votes. */
@Entity('vote_event')
@ForeignKey(() => PollOption, ['pollId', 'optionId'], ['pollId', 'id'])
@Index(['pollId', 'id'])
@Index(['memberId', 'pollId'])
@Check('ck_vote_event_kind', `(kind IN ('cast', 'change') AND option_id IS NOT NULL) OR (kind = 'withdraw' AND option_id IS NULL)`)
export class VoteEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Poll)
  pollId: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Member)
  memberId: string;

  @Column({ type: 'text' })
  kind: VoteEventKind;

  @Column({ type: 'bigint', nullable: true })
  optionId: string | null;

  @Column({ type: 'bigint', nullable: true })
  previousOptionId: string | null;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  at: Date;
}

/** A request that was taken, by the key its sender gave it: sent again it changes nothing. Kept for a day. */
@Entity('vote_request')
@Index(['at'])
@Check('ck_vote_request_request_id', `request_id ~ '^[A-Za-z0-9_-]{8,64}$'`)
export class VoteRequest {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Member)
  memberId: string;

  @PrimaryColumn({ type: 'text' })
  requestId: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Poll)
  pollId: string;

  /** null for a withdrawal. */
  @Column({ type: 'bigint', nullable: true })
  optionId: string | null;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  at: Date;
}
