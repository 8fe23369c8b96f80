import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Member } from './member.entity.ts';

/** A member does not want to hear from another one, who is not told. */
@Entity('member_block')
@Index(['blockedId'])
@Check('ck_member_block_other', 'blocker_id <> blocked_id')
export class MemberBlock {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Member, { onDelete: 'CASCADE' })
  blockerId: string;

  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Member, { onDelete: 'CASCADE' })
  blockedId: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  createdAt: Date;
}
