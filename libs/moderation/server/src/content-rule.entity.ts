import { Member } from '@swingtag/accounts-server';
import type { Tier } from '@swingtag/platform-server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { SubjectKind } from './case.entity.ts';
import { ModerationCase } from './case.entity.ts';
import { HouseRule } from './house-rule.entity.ts';

export enum RuleMatch {
  ALL = 'ALL',
  ANY = 'ANY',
}

export enum RuleAction {
  /** Nobody reads it until a moderator has decided. */
  HOLD = 'HOLD',
  /** It is published and stands in the queue. */
  REPORT = 'REPORT',
  /** Held, and its author is limited for some days. */
  LIMIT = 'LIMIT',
  /** It is not taken; its author reads why. */
  REFUSE = 'REFUSE',
}

export enum ConditionKind {
  WORDS = 'WORDS',
  LINKS = 'LINKS',
  RATE = 'RATE',
  TIER = 'TIER',
  AGE = 'AGE',
  FIRST_POSTS = 'FIRST_POSTS',
  PICTURES = 'PICTURES',
  BOARD = 'BOARD',
}

/** One thing a rule asks; which fields it needs depends on the kind (`content-rule.match.ts`). */
export interface Condition {
  kind: ConditionKind;
  words?: string[];
  number?: number;
  minutes?: number;
  tier?: Tier;
  boardIds?: string[];
}

/** Looks at what members write. What it asks and does stands in its versions, of which at most one is live. */
@Entity('content_rule')
@ForeignKey(() => ContentRuleVersion, ['id', 'liveVersionId'], ['ruleId', 'id'])
@Check('ck_content_rule_retired', 'retired_at IS NULL OR live_version_id IS NULL')
export class ContentRule {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  /** Null while it is switched off. */
  @Column({ type: 'bigint', nullable: true })
  liveVersionId: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  retiredAt: Date | null;
}

/** Append-only (a trigger refuses UPDATE and DELETE): each change is a version, with who and when. */
@Entity('content_rule_version')
@Unique(['ruleId', 'number'])
@Unique(['ruleId', 'id'])
@Check('ck_content_rule_version_number', 'number >= 1')
@Check('ck_content_rule_version_name', 'char_length(name) BETWEEN 1 AND 80')
@Check('ck_content_rule_version_match', `match IN ('ALL', 'ANY')`)
@Check('ck_content_rule_version_action', `action IN ('HOLD', 'REPORT', 'LIMIT', 'REFUSE')`)
@Check('ck_content_rule_version_message', 'char_length(message) BETWEEN 10 AND 500')
@Check('ck_content_rule_version_limit', `(action = 'LIMIT') = (limit_days IS NOT NULL) AND limit_days BETWEEN 1 AND 30`)
@Check('ck_content_rule_version_conditions', `jsonb_typeof(conditions) = 'array' AND jsonb_array_length(conditions) BETWEEN 1 AND 10`)
export class ContentRuleVersion {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => ContentRule)
  ruleId: string;

  @Column({ type: 'integer' })
  number: number;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  match: RuleMatch;

  @Column({ type: 'jsonb' })
  conditions: Condition[];

  @Column({ type: 'text' })
  action: RuleAction;

  /** As the author reads it. */
  @Column({ type: 'text' })
  message: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => HouseRule)
  houseRuleId: string;

  @Column({ type: 'integer', nullable: true })
  limitDays: number | null;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Member)
  authorId: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  writtenAt: Date;
}

/** What a version would have hit in the last thirty days; append-only. */
@Entity('content_rule_trial')
@Index(['versionId', 'id'])
@Check('ck_content_rule_trial_hits', 'hits BETWEEN 0 AND examined AND authors BETWEEN 0 AND hits')
export class ContentRuleTrial {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => ContentRuleVersion)
  versionId: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Member)
  triedById: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  triedAt: Date;

  @Column({ type: 'integer' })
  examined: number;

  @Column({ type: 'integer' })
  hits: number;

  @Column({ type: 'integer' })
  authors: number;

  /** The newest hits, without their words. */
  @Column({ type: 'jsonb' })
  sample: { kind: SubjectKind; id: string }[];
}

/** What a version has held, reported or limited; append-only. What it refused was never stored. */
@Entity('content_rule_hit')
@Index(['versionId', 'id'])
@Index(['caseId', 'id'])
export class ContentRuleHit {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => ContentRuleVersion)
  versionId: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => ModerationCase)
  caseId: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  at: Date;
}
