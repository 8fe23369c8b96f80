import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Role, type Tier } from '@swingtag/platform-server';

/**
 * An account. Unique on lower(handle) and on lower(email), by expression indexes of the migration that also serve
 * searches by prefix. A handle is Latin small letters, digits and hyphens only, so two handles that differ in case,
 * script, accent or invisible characters cannot exist.
 */
@Entity('member')
@Index('ix_member_admin', ['id'], { where: `role = 'ADMIN'` })
@Check('ck_member_handle', `handle ~ '^[a-z0-9][a-z0-9-]{1,22}[a-z0-9]$'`)
@Check('ck_member_email', 'char_length(email) BETWEEN 3 AND 254')
@Check('ck_member_role', `role IN ('MEMBER', 'EDITOR', 'MODERATOR', 'ADMIN')`)
@Check('ck_member_given_tier', `given_tier IN ('NEW', 'BASIC', 'ESTABLISHED')`)
@Check('ck_member_active_days', 'active_days >= 1')
@Check('ck_member_suspension_reason', 'char_length(suspension_reason) <= 2000')
@Check('ck_member_limitation_reason', 'char_length(limitation_reason) <= 2000')
export class Member {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'text' })
  handle: string;

  /** As its owner typed it, where mails go. Only its owner sees it. */
  @Column({ type: 'text' })
  email: string;

  @Column({ type: 'text', default: Role.MEMBER })
  role: Role;

  /** argon2id with its parameters (PHC string); null without a password. Read by sign-in only. */
  @Column({ type: 'text', nullable: true, select: false })
  passwordHash?: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  /** Different days (UTC) on which the member was here signed in, from the day of joining; a tier asks for some. */
  @Column({ type: 'integer', default: 1 })
  activeDays: number;

  /** The last day that was counted. */
  @Column({ type: 'date', default: () => "date(timezone('UTC', now()))" })
  lastActiveOn: string;

  /** Given by the staff in place of the computed one; null for everybody else. */
  @Column({ type: 'text', nullable: true })
  givenTier: Tier | null;

  /** In the future while the member reads and votes but does not write. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  limitedUntil: Date | null;

  @Column({ type: 'text', nullable: true })
  limitationReason: string | null;

  /** In the past when a suspension has run out; in the year 9999 for a ban; null when none was given or it was lifted. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  suspendedUntil: Date | null;

  /** As the member reads it. */
  @Column({ type: 'text', nullable: true })
  suspensionReason: string | null;

  /** Part of the sample content: labelled, left out of statistics, removable. */
  @Column({ type: 'boolean', default: false })
  isSample: boolean;

  @Column({ type: 'timestamptz', nullable: true })
  deletedAt: Date | null;
}
