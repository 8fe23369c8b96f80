import { Member } from '@swingtag/accounts-server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { ModerationCase } from './case.entity.ts';
import { HouseRule } from './house-rule.entity.ts';

export enum DecisionOutcome {
  KEEP = 'KEEP',
  REMOVE = 'REMOVE',
  /** Out of sight until somebody decides for good. */
  HIDE = 'HIDE',
}

/** What a moderator decided about an object. It stands until it is undone; at most one removal of an object stands, and of a member one for each handle. */
@Entity('decision')
@Unique(['caseId', 'id'])
@Index('uq_decision_standing_removal', { synchronize: false })
@Check('ck_decision_outcome', `outcome IN ('KEEP', 'REMOVE', 'HIDE')`)
@Check('ck_decision_rule', `outcome <> 'REMOVE' OR rule_id IS NOT NULL`)
@Check('ck_decision_reason', 'char_length(reason) BETWEEN 1 AND 1000')
@Check('ck_decision_undone', '(undone_at IS NULL) = (undone_by_id IS NULL)')
export class Decision {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => ModerationCase)
  caseId: string;

  @Column({ type: 'text' })
  outcome: DecisionOutcome;

  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => HouseRule)
  ruleId: string | null;

  /** As the author reads it. */
  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Member)
  moderatorId: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  decidedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  undoneAt: Date | null;

  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Member)
  undoneById: string | null;

  /** What undoing needs: whether it was hidden before, and what the kind of object keeps. */
  @Column({ type: 'jsonb', nullable: true })
  undoState: { wasHidden: boolean; wasHeld?: boolean; kept: object | null } | null;
}
