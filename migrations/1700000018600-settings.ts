import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the operator decides while the site runs, and every change of it. */
export class Settings1700000018600 implements MigrationInterface {
  name = 'Settings1700000018600';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE setting (
        key text NOT NULL,
        value jsonb NOT NULL,
        CONSTRAINT pk_setting PRIMARY KEY (key),
        CONSTRAINT ck_setting_key CHECK (key ~ '^[a-zA-Z]{1,40}$')
      )`);
    await db.query(`
      CREATE TABLE setting_change (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        key text NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        actor_id bigint,
        before jsonb,
        after jsonb,
        CONSTRAINT pk_setting_change PRIMARY KEY (id)
      )`);
    await db.query(`CREATE INDEX ix_setting_change_key_id ON setting_change (key, id)`);
    await db.query(`
      CREATE TRIGGER setting_change_append_only BEFORE UPDATE OR DELETE ON setting_change
      FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE setting_change, setting`);
  }
}
