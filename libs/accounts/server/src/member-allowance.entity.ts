import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Member } from './member.entity.ts';

/** What the tiers below the highest have so many of a day. */
export enum AllowanceKind {
  LINKS = 'LINKS',
  PICTURES = 'PICTURES',
  TOPICS = 'TOPICS',
}

/** How much of one kind a member has used on the last day (UTC) on which they used any. */
@Entity('member_allowance')
@Check('ck_member_allowance_kind', `kind IN ('LINKS', 'PICTURES', 'TOPICS')`)
@Check('ck_member_allowance_used', 'used >= 0')
export class MemberAllowance {
  @PrimaryColumn({ type: 'bigint' })
  memberId: string;

  @PrimaryColumn({ type: 'text' })
  kind: AllowanceKind;

  @Column({ type: 'date' })
  day: string;

  @Column({ type: 'integer' })
  used: number;

  @ManyToOne('Member', { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'member_id', foreignKeyConstraintName: 'fk_member_allowance_member' })
  member?: Relation<Member>;
}
