import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a session last proved who it is, and for ninety days from which network and device members signed in. */
export class FreshSignIn1700000018500 implements MigrationInterface {
  name = 'FreshSignIn1700000018500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE session ADD COLUMN proven_at timestamptz NOT NULL DEFAULT now()`);
    await db.query(`UPDATE session SET proven_at = created_at`);
    await db.query(`
      CREATE TABLE sign_in_trace (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        member_id bigint NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        network bytea NOT NULL,
        device text NOT NULL,
        CONSTRAINT pk_sign_in_trace PRIMARY KEY (id),
        CONSTRAINT fk_sign_in_trace_member_id FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE CASCADE,
        CONSTRAINT ck_sign_in_trace_network CHECK (octet_length(network) = 16),
        CONSTRAINT ck_sign_in_trace_device CHECK (char_length(device) <= 80)
      )`);
    await db.query(`CREATE INDEX ix_sign_in_trace_member_id ON sign_in_trace (member_id)`);
    await db.query(`CREATE INDEX ix_sign_in_trace_network_member_id ON sign_in_trace (network, member_id)`);
    await db.query(`CREATE INDEX ix_sign_in_trace_at ON sign_in_trace (at)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE sign_in_trace`);
    await db.query(`ALTER TABLE session DROP COLUMN proven_at`);
  }
}
