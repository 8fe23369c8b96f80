import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Accounts1700000002000 implements MigrationInterface {
  name = 'Accounts1700000002000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE member (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        handle text NOT NULL,
        email text NOT NULL,
        role text NOT NULL DEFAULT 'MEMBER',
        password_hash text,
        created_at timestamptz NOT NULL DEFAULT now(),
        suspended_until timestamptz(3),
        suspension_reason text,
        is_sample boolean NOT NULL DEFAULT false,
        deleted_at timestamptz,
        CONSTRAINT pk_member PRIMARY KEY (id),
        CONSTRAINT ck_member_handle CHECK (handle ~ '^[a-z0-9][a-z0-9-]{1,22}[a-z0-9]$'),
        CONSTRAINT ck_member_email CHECK (char_length(email) BETWEEN 3 AND 254),
        CONSTRAINT ck_member_role CHECK (role IN ('MEMBER', 'EDITOR', 'MODERATOR', 'ADMIN')),
        CONSTRAINT ck_member_suspension_reason CHECK (char_length(suspension_reason) <= 2000)
      )`);
    // text_pattern_ops: the same indexes serve equality and searches by prefix, whatever the collation.
    await db.query(`CREATE UNIQUE INDEX uq_member_handle ON member (lower(handle) text_pattern_ops)`);
    await db.query(`CREATE UNIQUE INDEX uq_member_email ON member (lower(email) text_pattern_ops)`);
    await db.query(`CREATE INDEX ix_member_admin ON member (id) WHERE role = 'ADMIN'`);
    await db.query(`
      CREATE TABLE session (
        id_hash bytea NOT NULL,
        member_id bigint NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        device text NOT NULL,
        CONSTRAINT pk_session PRIMARY KEY (id_hash),
        CONSTRAINT fk_session_member_id FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE CASCADE,
        CONSTRAINT ck_session_id_hash CHECK (octet_length(id_hash) = 32),
        CONSTRAINT ck_session_device CHECK (char_length(device) <= 80)
      )`);
    await db.query(`CREATE INDEX ix_session_member_id ON session (member_id)`);
    await db.query(`CREATE INDEX ix_session_expires_at ON session (expires_at)`);
    await db.query(`
      CREATE TABLE sign_in_code (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        email text NOT NULL,
        salt bytea NOT NULL,
        device text NOT NULL,
        attempts smallint NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        mailed_at timestamptz,
        consumed_at timestamptz,
        CONSTRAINT pk_sign_in_code PRIMARY KEY (id),
        CONSTRAINT ck_sign_in_code_attempts CHECK (attempts BETWEEN 0 AND 5),
        CONSTRAINT ck_sign_in_code_email CHECK (char_length(email) BETWEEN 3 AND 254)
      )`);
    await db.query(`CREATE UNIQUE INDEX uq_sign_in_code_email ON sign_in_code (lower(email) text_pattern_ops)`);
    await db.query(`CREATE INDEX ix_sign_in_code_expires_at ON sign_in_code (expires_at)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE sign_in_code, session, member`);
  }
}
