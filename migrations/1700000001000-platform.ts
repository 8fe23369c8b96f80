import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Platform1700000001000 implements MigrationInterface {
  name = 'Platform1700000001000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
      END $$`);
    await db.query(`
      CREATE TABLE audit_entry (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        actor_id bigint,
        action text NOT NULL,
        subject_kind text NOT NULL,
        subject_id bigint NOT NULL,
        rule text,
        reason text,
        before jsonb,
        after jsonb,
        is_public boolean NOT NULL DEFAULT false,
        CONSTRAINT pk_audit_entry PRIMARY KEY (id),
        CONSTRAINT ck_audit_entry_reason CHECK (char_length(reason) <= 2000)
      )`);
    await db.query(`CREATE INDEX ix_audit_entry_action_id ON audit_entry (action, id)`);
    await db.query(`CREATE INDEX ix_audit_entry_public ON audit_entry (id) WHERE is_public`);
    await db.query(`
      CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
      FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
    await db.query(`
      CREATE TABLE outbox_mail (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        recipient text NOT NULL,
        subject text NOT NULL,
        body text NOT NULL,
        CONSTRAINT pk_outbox_mail PRIMARY KEY (id)
      )`);
    await db.query(`
      CREATE UNLOGGED TABLE rate_limit (
        key character varying(255) NOT NULL,
        points integer NOT NULL DEFAULT 0,
        expire bigint,
        CONSTRAINT pk_rate_limit PRIMARY KEY (key)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE rate_limit, outbox_mail, audit_entry`);
    await db.query(`DROP FUNCTION refuse_change()`);
  }
}
