import { Member } from '@swingtag/accounts-server';
import { Comment } from '@swingtag/comments-server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { HouseRule } from './house-rule.entity.ts';

export enum DecisionOutcome {
  KEEP = 'KEEP',
  REMOVE = 'REMOVE',
}

/** What a moderator decided about a comment. It stands until it is undone; at most one removal of a comment stands. */
@Entity('decision')
@Unique(['commentId', 'id'])
@Index('uq_decision_standing_removal', ['commentId'], { unique: true, where: `outcome = 'REMOVE' AND undone_at IS NULL` })
@Check('ck_decision_outcome', `outcome IN ('KEEP', 'REMOVE')`)
@Check('ck_decision_rule', `outcome = 'KEEP' OR rule_id IS NOT NULL`)
@Check('ck_decision_reason', 'char_length(reason) BETWEEN 1 AND 1000')
@Check('ck_decision_undone', '(undone_at IS NULL) = (undone_by_id IS NULL)')
export class Decision {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Comment)
  commentId: string;

  @Column({ type: 'text' })
  outcome: DecisionOutcome;

  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => HouseRule)
  ruleId: string | null;

  /** As the author of the comment reads it. */
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
}
