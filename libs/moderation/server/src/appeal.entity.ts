import { Member } from '@swingtag/accounts-server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Decision } from './decision.entity.ts';
import { Sanction } from './sanction.entity.ts';

/** A member asks for a second look at a decision or a sanction; once for each. Somebody else than its moderator decides. */
@Entity('appeal')
@Index('ix_appeal_open', ['dueAt', 'id'], { where: 'decided_at IS NULL' })
@Index(['memberId'])
@Check('ck_appeal_about', '(decision_id IS NULL) <> (sanction_id IS NULL)')
@Check('ck_appeal_text', 'char_length(text) BETWEEN 1 AND 2000')
@Check('ck_appeal_answer', 'char_length(answer) BETWEEN 1 AND 1000')
@Check(
  'ck_appeal_decided',
  '(decided_at IS NULL) = (decided_by_id IS NULL) AND (decided_at IS NULL) = (is_overturned IS NULL) AND (decided_at IS NULL) = (answer IS NULL)',
)
export class Appeal {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Member)
  memberId: string;

  @Column({ type: 'bigint', nullable: true, unique: true })
  @ForeignKey(() => Decision)
  decisionId: string | null;

  @Column({ type: 'bigint', nullable: true, unique: true })
  @ForeignKey(() => Sanction)
  sanctionId: string | null;

  @Column({ type: 'text' })
  text: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  filedAt: Date;

  /** Until when it should be answered. */
  @Column({ type: 'timestamptz' })
  dueAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Member)
  decidedById: string | null;

  @Column({ type: 'boolean', nullable: true })
  isOverturned: boolean | null;

  /** As the member reads it. */
  @Column({ type: 'text', nullable: true })
  answer: string | null;
}
