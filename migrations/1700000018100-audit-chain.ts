import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEPT = ['audit_entry', 'audit_seal', 'content_rule_version', 'content_rule_trial', 'content_rule_hit'];

/** The audit log is chained, and cannot be emptied at one stroke either. */
export class AuditChain1700000018100 implements MigrationInterface {
  name = 'AuditChain1700000018100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE audit_seal (
        position bigint NOT NULL,
        entry_id bigint NOT NULL,
        hash bytea NOT NULL,
        sealed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT pk_audit_seal PRIMARY KEY (position),
        CONSTRAINT uq_audit_seal_entry_id UNIQUE (entry_id),
        CONSTRAINT fk_audit_seal_entry_id FOREIGN KEY (entry_id) REFERENCES audit_entry (id),
        CONSTRAINT ck_audit_seal_position CHECK (position >= 1),
        CONSTRAINT ck_audit_seal_hash CHECK (octet_length(hash) = 32)
      )`);
    await db.query(`CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE ON audit_seal FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
    for (const table of KEPT) {
      await db.query(`CREATE TRIGGER ${table}_never_emptied BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    }
    await db.query(`CREATE INDEX ix_audit_entry_actor_id_id ON audit_entry (actor_id, id)`);
    await db.query(`CREATE INDEX ix_audit_entry_subject ON audit_entry (subject_kind, subject_id, id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX ix_audit_entry_subject, ix_audit_entry_actor_id_id`);
    for (const table of KEPT) await db.query(`DROP TRIGGER ${table}_never_emptied ON ${table}`);
    await db.query(`DROP TABLE audit_seal`);
  }
}
