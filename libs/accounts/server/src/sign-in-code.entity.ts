import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * A right to prove an e-mail address with six digits. The digits are nowhere: they are derived from the site's secret
 * and this row. One row per address (unique on lower(email), by an expression index of the migration): asking again
 * gives it a new id and salt, and the older code is dead.
 */
@Entity('sign_in_code')
@Check('ck_sign_in_code_attempts', 'attempts BETWEEN 0 AND 5')
@Check('ck_sign_in_code_email', 'char_length(email) BETWEEN 3 AND 254')
export class SignInCode {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  /** As typed; a member need not exist. */
  @Column({ type: 'text' })
  email: string;

  @Column({ type: 'bytea' })
  salt: Buffer;

  /** What asked for it, as the mail says: `Firefox on Linux`. */
  @Column({ type: 'text' })
  device: string;

  /** Tries so far, right or wrong. */
  @Column({ type: 'smallint', default: 0 })
  attempts: number;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Index()
  @Column({ type: 'timestamptz' })
  expiresAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  mailedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  consumedAt: Date | null;
}
