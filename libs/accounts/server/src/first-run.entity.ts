import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row about setting the site up. */
@Entity('first_run')
@Check('ck_first_run_single', 'single')
@Check('ck_first_run_salt', 'octet_length(salt) = 32')
export class FirstRun {
  @PrimaryColumn({ type: 'boolean', default: true })
  single: boolean;

  /** Of this database, so that the link of another one with the same SECRET opens nothing here. */
  @Column({ type: 'bytea' })
  salt: Buffer;

  /** When a mail was last tried and taken. */
  @Column({ type: 'timestamptz', nullable: true })
  mailTriedAt: Date | null;

  /** When an admin last said that there is a backup. */
  @Column({ type: 'timestamptz', nullable: true })
  backupAt: Date | null;

  /** When the list of first steps was put away. */
  @Column({ type: 'timestamptz', nullable: true })
  dismissedAt: Date | null;
}
