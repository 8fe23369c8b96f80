import { Member } from '@swingtag/accounts-server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { HouseRule } from './house-rule.entity.ts';

export enum SanctionKind {
  /** Words only. */
  WARN = 'WARN',
  /** Reads and votes, but does not write. */
  LIMIT = 'LIMIT',
  /** Only reads. */
  SUSPEND = 'SUSPEND',
  /** Only reads, without an end. */
  BAN = 'BAN',
}

/** A measure against a member; of each kind at most one stands, but for warnings. Accounts has what is in force now. */
@Entity('sanction')
@Index(['memberId', 'id'])
@Index('uq_sanction_standing', ['memberId', 'kind'], { unique: true, where: `lifted_at IS NULL AND kind <> 'WARN'` })
@Check('ck_sanction_kind', `kind IN ('WARN', 'LIMIT', 'SUSPEND', 'BAN')`)
@Check('ck_sanction_reason', 'char_length(reason) BETWEEN 1 AND 1000')
@Check('ck_sanction_ends', `(ends_at IS NOT NULL) = (kind IN ('LIMIT', 'SUSPEND'))`)
@Check('ck_sanction_lifted', '(lifted_at IS NULL) = (lifted_by_id IS NULL)')
export class Sanction {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Member)
  memberId: string;

  @Column({ type: 'text' })
  kind: SanctionKind;

  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => HouseRule)
  ruleId: string | null;

  /** As the member reads it. */
  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Member)
  moderatorId: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  givenAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  endsAt: Date | null;

  /** Taken back, or replaced by another one of its kind; a suspension also by a ban. */
  @Column({ type: 'timestamptz', nullable: true })
  liftedAt: Date | null;

  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Member)
  liftedById: string | null;
}
