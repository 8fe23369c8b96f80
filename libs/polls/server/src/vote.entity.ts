import { Member } from '@swingtag/accounts-server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Poll } from './poll.entity.ts';

const IS_LIST = 'cardinality(choice) <= 20 AND array_position(choice, NULL) IS NULL';

/**
 * The present choice of one member in one poll: the key allows no second. A withdrawn vote keeps its row, with an empty choice.
 * For every kind of poll a choice is a list of option ids: one, in the poll's order (MULTIPLE) or as ranked. A trigger lets nothing else in.
 */
@Entity('vote')
@Check('ck_vote_choice', IS_LIST)
@Index('ix_vote_member_id', ['memberId'])
export class Vote {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Poll)
  pollId: string;

  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Member)
  memberId: string;

  @Column({ type: 'bigint', array: true, default: () => `'{}'` })
  choice: string[];

  /** The choice before the last write; the writer reads it back to move the tally. */
  @Column({ type: 'bigint', array: true, default: () => `'{}'` })
  previousChoice: string[];

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  castAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  changedAt: Date | null;
}

export type VoteEventKind = 'cast' | 'change' | 'withdraw';

/** Every cast, change and withdrawal, append-only (a trigger refuses UPDATE and DELETE). Replayed in the order of ids they give the votes. */
@Entity('vote_event')
@Index(['pollId', 'id'])
@Index(['memberId', 'pollId'])
@Index('ix_vote_event_at', { synchronize: false })
@Index('ix_vote_event_change', ['pollId', 'memberId'], { where: `kind = 'change'` })
@Check('ck_vote_event_choice', IS_LIST)
@Check('ck_vote_event_kind', `kind IN ('cast', 'change', 'withdraw') AND (kind = 'withdraw') = (choice = '{}')`)
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

  @Column({ type: 'bigint', array: true, default: () => `'{}'` })
  choice: string[];

  @Column({ type: 'bigint', array: true, default: () => `'{}'` })
  previousChoice: string[];

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

  /** Empty for a withdrawal. */
  @Column({ type: 'bigint', array: true, default: () => `'{}'` })
  choice: string[];

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  at: Date;
}
