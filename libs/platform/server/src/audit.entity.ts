import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One act of staff, append-only (triggers refuse UPDATE, DELETE and TRUNCATE). Its public entries, without persons, are the public log. */
@Entity('audit_entry')
@Index(['action', 'id'])
@Index(['actorId', 'id'])
@Index('ix_audit_entry_subject', ['subjectKind', 'subjectId', 'id'])
@Index('ix_audit_entry_public', ['id'], { where: 'is_public' })
@Check('ck_audit_entry_reason', 'char_length(reason) <= 2000')
export class AuditEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at: Date;

  /** The member who acted; null for the site itself. Kept when the member is erased, hence no foreign key. */
  @Column({ type: 'bigint', nullable: true })
  actorId: string | null;

  /** `comment.removed`, `poll.closed`, … */
  @Column({ type: 'text' })
  action: string;

  /** `comment`, `poll`, `member`. */
  @Column({ type: 'text' })
  subjectKind: string;

  @Column({ type: 'bigint' })
  subjectId: string;

  /** Key of the house rule that was applied. */
  @Column({ type: 'text', nullable: true })
  rule: string | null;

  /** What was said to whom it concerns; may be public. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'jsonb', nullable: true })
  before: object | null;

  @Column({ type: 'jsonb', nullable: true })
  after: object | null;

  @Column({ type: 'boolean', default: false })
  isPublic: boolean;
}
