import { Member } from '@swingtag/accounts-server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { ModerationCase } from './case.entity.ts';
import { ContentRule } from './content-rule.entity.ts';
import { Decision } from './decision.entity.ts';
import { HouseRule } from './house-rule.entity.ts';

/** In Unicode code points. */
export const MAX_NOTE = 500;

/** A member, or a rule, says that something breaks a rule. Open until a decision resolves it; undoing the decision opens it again. */
@Entity('report')
@ForeignKey(() => Decision, ['caseId', 'decisionId'], ['caseId', 'id'])
@Index('uq_report_open', ['caseId', 'reporterId'], { unique: true, where: 'decision_id IS NULL' })
@Index('ix_report_open', ['caseId', 'id'], { where: 'decision_id IS NULL' })
@Index('ix_report_decided', ['reporterId', 'decisionId'], { where: 'decision_id IS NOT NULL' })
@Index(['decisionId'])
@Index('uq_report_open_by_rule', ['caseId', 'contentRuleId'], { unique: true, where: 'decision_id IS NULL AND content_rule_id IS NOT NULL' })
@Check('ck_report_by', '(reporter_id IS NULL) <> (content_rule_id IS NULL)')
@Check('ck_report_note', 'char_length(note) <= 500')
export class Report {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => ModerationCase)
  caseId: string;

  /** Null when a rule found it. */
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Member)
  reporterId: string | null;

  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => ContentRule)
  contentRuleId: string | null;

  @Column({ type: 'bigint' })
  @ForeignKey(() => HouseRule)
  ruleId: string;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  /** Of a member: the handle at that time, which they may have changed since. */
  @Column({ type: 'text', nullable: true })
  reportedAs: string | null;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  createdAt: Date;

  @Column({ type: 'bigint', nullable: true })
  decisionId: string | null;
}
