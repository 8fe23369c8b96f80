import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the first hour of a site leaves behind: one row. And what tiers allow: what was used today, and a tier that the staff gave. */
export class FirstRun1700000019300 implements MigrationInterface {
  name = 'FirstRun1700000019300';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE first_run (
        single boolean NOT NULL DEFAULT true,
        salt bytea NOT NULL,
        mail_tried_at timestamptz,
        backup_at timestamptz,
        dismissed_at timestamptz,
        CONSTRAINT pk_first_run PRIMARY KEY (single),
        CONSTRAINT ck_first_run_single CHECK (single),
        CONSTRAINT ck_first_run_salt CHECK (octet_length(salt) = 32)
      )`);
    await db.query(`
      CREATE TABLE member_allowance (
        member_id bigint NOT NULL,
        kind text NOT NULL,
        day date NOT NULL,
        used integer NOT NULL,
        CONSTRAINT pk_member_allowance PRIMARY KEY (member_id, kind),
        CONSTRAINT fk_member_allowance_member FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE CASCADE,
        CONSTRAINT ck_member_allowance_kind CHECK (kind IN ('LINKS', 'PICTURES', 'TOPICS')),
        CONSTRAINT ck_member_allowance_used CHECK (used >= 0)
      )`);
    await db.query(`ALTER TABLE member ADD COLUMN given_tier text, ADD CONSTRAINT ck_member_given_tier CHECK (given_tier IN ('NEW', 'BASIC', 'ESTABLISHED'))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE member DROP COLUMN given_tier`);
    await db.query(`DROP TABLE member_allowance, first_run`);
  }
}
