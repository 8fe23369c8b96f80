import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Member } from './member.entity.ts';

/** After these the trace of a sign-in goes, see docs/privacy.md. */
export const TRACE_DAYS = 90;

/** One sign-in. The network is a keyed hash, which can be compared and not be read back. */
@Entity('sign_in_trace')
@Index(['network', 'memberId'])
@Check('ck_sign_in_trace_network', 'octet_length(network) = 16')
@Check('ck_sign_in_trace_device', 'char_length(device) <= 80')
export class SignInTrace {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Index()
  @Column({ type: 'bigint' })
  memberId: string;

  @ManyToOne(() => Member, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'member_id' })
  member: Relation<Member>;

  @Index()
  @Column({ type: 'timestamptz', default: () => 'now()' })
  at: Date;

  @Column({ type: 'bytea' })
  network: Buffer;

  /** As in the session: `Firefox on Linux`. */
  @Column({ type: 'text' })
  device: string;
}
