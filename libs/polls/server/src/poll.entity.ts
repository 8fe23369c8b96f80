import { Member } from '@swingtag/accounts-server';
import { Picture } from '@swingtag/media-server';
import { Role, Tier } from '@swingtag/platform-server';
import { Bag, Trend } from '@swingtag/trends-server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Of one poll: positions go from 0 to 19, each once. */
export const MOST_OPTIONS = 20;

export enum PollKind {
  YAY_NAY = 'YAY_NAY',
  /** Between two bags. */
  HEAD_TO_HEAD = 'HEAD_TO_HEAD',
  SINGLE = 'SINGLE',
  /** Between `minChoices` and `maxChoices` options, all alike. */
  MULTIPLE = 'MULTIPLE',
  /** The best first; counted by instant run-off. */
  RANKED = 'RANKED',
}

export enum ResultsRule {
  ALWAYS = 'ALWAYS',
  AFTER_VOTING = 'AFTER_VOTING',
  AFTER_CLOSING = 'AFTER_CLOSING',
}

/** Whether everybody sees who voted what. */
export enum Ballots {
  SECRET = 'SECRET',
  OPEN = 'OPEN',
}

/** A question with options. Public from `opens_at` on; then open while `closed_at` is null and `closes_at`, if any, lies ahead on the database's clock. */
@Entity('poll')
@Index('ix_poll_open_closes_at', ['closesAt', 'id'], { where: 'closed_at IS NULL' })
@Index(['trendId', 'id'])
@Index('ix_poll_closed', ['closedAt', 'id'], { where: 'closed_at IS NOT NULL' })
@Check('ck_poll_kind', `kind IN ('YAY_NAY', 'HEAD_TO_HEAD', 'SINGLE', 'MULTIPLE', 'RANKED')`)
@Check('ck_poll_choices', `min_choices >= 1 AND min_choices <= max_choices AND max_choices <= 20 AND (max_choices = 1 OR kind IN ('MULTIPLE', 'RANKED'))`)
@Check('ck_poll_results_rule', `results_rule IN ('ALWAYS', 'AFTER_VOTING', 'AFTER_CLOSING')`)
@Check('ck_poll_voter_role', `voter_role IN ('MEMBER', 'EDITOR', 'MODERATOR', 'ADMIN')`)
@Check('ck_poll_voter_tier', `voter_tier IN ('NEW', 'BASIC', 'ESTABLISHED')`)
@Check('ck_poll_ballots', `ballots IN ('SECRET', 'OPEN')`)
@Check('ck_poll_closed', 'closed_at IS NOT NULL OR (closed_by_id IS NULL AND close_reason IS NULL)')
export class Poll {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'text', default: PollKind.YAY_NAY })
  kind: PollKind;

  /** How many options a choice has at least, at most. Like the kind and the options it stands from the first vote on. */
  @Column({ type: 'smallint', default: 1 })
  minChoices: number;

  @Column({ type: 'smallint', default: 1 })
  maxChoices: number;

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

  /** At least this role may vote. */
  @Column({ type: 'text', default: Role.MEMBER })
  voterRole: Role;

  /** At least this tier may vote. */
  @Column({ type: 'text', default: Tier.NEW })
  voterTier: Tier;

  /** Fixed when the poll is made: a trigger refuses to change it. */
  @Column({ type: 'text', default: Ballots.SECRET })
  ballots: Ballots;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  /** From then on it is public; null or later: nobody finds it, nothing is counted. A trigger keeps it as the poll's post is. */
  @Column({ type: 'timestamptz', nullable: true, default: () => 'now()' })
  opensAt: Date | null;

  /** When a text was changed last. */
  @Column({ type: 'timestamptz', nullable: true })
  editedAt: Date | null;

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

/** `votes` and `firsts` are the tally; they change in the statement that changes the votes and always equal their count. */
@Entity('poll_option')
@Index('ix_poll_option_picture_id', ['pictureId'], { where: 'picture_id IS NOT NULL' })
@Unique(['pollId', 'position'])
@Unique(['pollId', 'key'])
@Unique(['pollId', 'id'])
@Check('ck_poll_option_votes', 'firsts >= 0 AND firsts <= votes')
@Check('ck_poll_option_position', 'position >= 0 AND position <= 19')
@Check('ck_poll_option_key', `key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
export class PollOption {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Poll)
  pollId: string;

  /** From 0, in the order shown. */
  @Column({ type: 'smallint' })
  position: number;

  /** Its name in addresses and in the ledger: `yay`, `nay`, `straw-tote`. */
  @Column({ type: 'text' })
  key: string;

  @Column({ type: 'text' })
  label: string;

  /** Votes whose choice contains it. */
  @Column({ type: 'integer', default: 0 })
  votes: number;

  /** Votes whose choice begins with it: the first preferences of a ranking, and, summed over the options of any poll, its voters. */
  @Column({ type: 'integer', default: 0 })
  firsts: number;

  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Bag)
  bagId: string | null;

  /** Instead of the bag's. */
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Picture)
  pictureId: string | null;
}

/** How many votes of a RANKED poll rank alike; it changes together with the votes, so that a run-off need not read them. */
@Entity('poll_ranking')
@Check('ck_poll_ranking_votes', 'votes >= 0')
@Check('ck_poll_ranking_choice', `choice <> '{}'`)
export class PollRanking {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Poll)
  pollId: string;

  @PrimaryColumn({ type: 'bigint', array: true })
  choice: string[];

  @Column({ type: 'integer' })
  votes: number;

  /** By how much the last write moved it; the writer needs it to move a row that its snapshot does not show yet. */
  @Column({ type: 'integer' })
  step: number;
}

/** Who asked to be reminded before a poll closes. */
@Entity('poll_reminder')
@Index(['memberId'])
export class PollReminder {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Poll)
  pollId: string;

  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Member)
  memberId: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  askedAt: Date;
}
