import { AuditEntry } from '@swingtag/platform-server';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A link of the chain over the audit log, append-only like the log itself: its hash covers the entry and the link before. */
@Entity('audit_seal')
@Unique(['entryId'])
@Check('ck_audit_seal_position', 'position >= 1')
@Check('ck_audit_seal_hash', 'octet_length(hash) = 32')
export class AuditSeal {
  /** From 1 without gaps. */
  @PrimaryColumn({ type: 'bigint' })
  position: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => AuditEntry)
  entryId: string;

  @Column({ type: 'bytea' })
  hash: Buffer;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  sealedAt: Date;
}
