import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Member } from './member.entity.ts';

/** A signed-in browser or program. Its secret id lives in the cookie alone: the table knows it by its sha256. */
@Entity('session')
@Check('ck_session_id_hash', 'octet_length(id_hash) = 32')
@Check('ck_session_device', 'char_length(device) <= 80')
export class Session {
  @PrimaryColumn({ type: 'bytea' })
  idHash: Buffer;

  @Index()
  @Column({ type: 'bigint' })
  memberId: string;

  @ManyToOne(() => Member, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'member_id' })
  member: Relation<Member>;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  /** When the member last proved who they are in this session, by code or password. */
  @Column({ type: 'timestamptz', default: () => 'now()' })
  provenAt: Date;

  /** To the minute: written at most once in one. */
  @Column({ type: 'timestamptz', default: () => 'now()' })
  lastSeenAt: Date;

  @Index()
  @Column({ type: 'timestamptz' })
  expiresAt: Date;

  /** `Firefox on Linux`, from the user agent at sign-in. */
  @Column({ type: 'text' })
  device: string;
}
