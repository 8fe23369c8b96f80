import { Member } from '@swingtag/accounts-server';
import { Trend } from '@swingtag/trends-server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

export enum PollKind {
  YAY_NAY = 'YAY_NAY',
}

export enum ResultsRule {
  ALWAYS = 'ALWAYS',
  AFTER_VOTING = 'AFTER_VOTING',
  AFTER_CLOSING = 'AFTER_CLOSING',
}

/** A question with options. Open while `closed_at` is null and `closes_at`, if any, lies ahead on the database's clock. */
@Entity('poll')
@Index('ix_poll_open_closes_at', ['closesAt', 'id'], { where: 'closed_at IS NULL' })
@Index(['trendId', 'id'])
@Check('ck_poll_kind', `kind IN ('YAY_NAY')`)
@Check('ck_poll_results_rule', `results_rule IN ('ALWAYS', 'AFTER_VOTING', 'AFTER_CLOSING')`)
@Check('ck_poll_closed', 'closed_at IS NOT NULL OR (closed_by_id IS NULL AND close_reason IS NULL)')
export class Poll {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'text', default: PollKind.YAY_NAY })
  kind: PollKind;

  @Column({ type: 'text' })
  question: string;

  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Trend)
  trendId: string | null;

  @Column({ type: 'text', default: ResultsRule.ALWAYS })
  resultsRule: ResultsRule;

  /** Whether a vote may be changed or withdrawn while the poll is open. */
  @Column({ type: 'boolean', default: true })
  changesAllowed: boolean;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  closesAt: Date | null;

  /** Set by the closing job or by hand; from then on nothing is counted. */
  @Column({ type: 'timestamptz', nullable: true })
  closedAt: Date | null;

  /** Who closed it by hand. */
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Member)
  closedById: string | null;

  @Column({ type: 'text', nullable: true })
  closeReason: string | null;

  @Column({ type: 'boolean', default: false })
  isSample: boolean;
}

/** `votes` is the tally; it changes in the statement that changes the votes and always equals their count. */
@Entity('poll_option')
@Unique(['pollId', 'position'])
@Unique(['pollId', 'key'])
@Unique(['pollId', 'id'])
@Check('ck_poll_option_votes', 'votes >= 0')
export class PollOption {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Poll)
  pollId: string;

  /** From 0, in the order shown. */
  @Column({ type: 'smallint' })
  position: number;

  /** `yay`, `nay`. */
  @Column({ type: 'text' })
  key: string;

  @Column({ type: 'text' })
  label: string;

  @Column({ type: 'integer', default: 0 })
  votes: number;
}
