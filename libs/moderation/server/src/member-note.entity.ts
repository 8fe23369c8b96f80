import { Member } from '@swingtag/accounts-server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What the staff should know about a member; the member does not see it. */
@Entity('member_note')
@Index(['memberId', 'id'])
@Check('ck_member_note_text', 'char_length(text) BETWEEN 1 AND 2000')
export class MemberNote {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Member)
  memberId: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Member)
  authorId: string;

  @Column({ type: 'text' })
  text: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  writtenAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  deletedAt: Date | null;
}
