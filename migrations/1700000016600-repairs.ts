import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is to be put right, files that pages may still ask for, and descriptions of pictures that were replaced. */
export class Repairs1700000016600 implements MigrationInterface {
  name = 'Repairs1700000016600';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE repair (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        kind text NOT NULL,
        title text NOT NULL,
        detail text NOT NULL,
        path text NOT NULL,
        found_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_repair PRIMARY KEY (id),
        CONSTRAINT uq_repair_kind_path_detail UNIQUE (kind, path, detail),
        CONSTRAINT ck_repair_kind CHECK (kind IN ('PICTURE_LOST', 'NO_ALT', 'OLD_ALT', 'NO_CREDIT', 'DEAD_LINK'))
      )`);
    await db.query(`
      CREATE TABLE repair_look (
        only_one boolean NOT NULL DEFAULT true,
        looked_at timestamptz NOT NULL,
        CONSTRAINT pk_repair_look PRIMARY KEY (only_one),
        CONSTRAINT ck_repair_look_only_one CHECK (only_one)
      )`);
    await db.query(`
      CREATE TABLE retired_file (
        key text NOT NULL,
        goes_at timestamptz NOT NULL,
        CONSTRAINT pk_retired_file PRIMARY KEY (key)
      )`);
    await db.query(`ALTER TABLE picture ADD COLUMN has_old_alt boolean NOT NULL DEFAULT false`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE picture DROP COLUMN has_old_alt`);
    await db.query(`DROP TABLE retired_file, repair_look, repair`);
  }
}
