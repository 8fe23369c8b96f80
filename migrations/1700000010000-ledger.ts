import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Ledger1700000010000 implements MigrationInterface {
  name = 'Ledger1700000010000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE ledger_head (
        poll_id bigint NOT NULL,
        header text NOT NULL,
        seq integer NOT NULL DEFAULT 0,
        hash bytea NOT NULL,
        sealed_id bigint NOT NULL DEFAULT 0,
        sealed_through bigint NOT NULL DEFAULT 0,
        mark_id bigint NOT NULL DEFAULT 0,
        mark_xid bigint NOT NULL DEFAULT 0,
        final_at timestamptz,
        CONSTRAINT pk_ledger_head PRIMARY KEY (poll_id),
        CONSTRAINT fk_ledger_head_poll_id FOREIGN KEY (poll_id) REFERENCES poll (id),
        CONSTRAINT ck_ledger_head_hash CHECK (octet_length(hash) = 32)
      )`);
    await db.query(`
      CREATE TABLE ledger_secret (
        poll_id bigint NOT NULL,
        key bytea NOT NULL,
        CONSTRAINT pk_ledger_secret PRIMARY KEY (poll_id),
        CONSTRAINT fk_ledger_secret_poll_id FOREIGN KEY (poll_id) REFERENCES ledger_head (poll_id),
        CONSTRAINT ck_ledger_secret_key CHECK (octet_length(key) = 32)
      )`);
    await db.query(`
      CREATE TABLE ledger_entry (
        poll_id bigint NOT NULL,
        seq integer NOT NULL,
        event_id bigint NOT NULL,
        voter bytea NOT NULL,
        hash bytea NOT NULL,
        CONSTRAINT pk_ledger_entry PRIMARY KEY (poll_id, seq),
        CONSTRAINT uq_ledger_entry_event_id UNIQUE (event_id),
        CONSTRAINT fk_ledger_entry_poll_id FOREIGN KEY (poll_id) REFERENCES ledger_head (poll_id),
        CONSTRAINT fk_ledger_entry_event_id FOREIGN KEY (event_id) REFERENCES vote_event (id),
        CONSTRAINT ck_ledger_entry_seq CHECK (seq > 0),
        CONSTRAINT ck_ledger_entry_voter CHECK (octet_length(voter) = 16),
        CONSTRAINT ck_ledger_entry_hash CHECK (octet_length(hash) = 32)
      )`);
    await db.query(`
      CREATE TABLE ledger_publication (
        poll_id bigint NOT NULL,
        seq integer NOT NULL,
        hash bytea NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_ledger_publication PRIMARY KEY (poll_id, seq),
        CONSTRAINT fk_ledger_publication_poll_id FOREIGN KEY (poll_id) REFERENCES ledger_head (poll_id),
        CONSTRAINT ck_ledger_publication_hash CHECK (octet_length(hash) = 32)
      )`);
    for (const table of ['ledger_entry', 'ledger_publication']) {
      await db.query(`
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
    }
    await db.query(`
      CREATE FUNCTION refuse_ledger_rewind() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.poll_id <> OLD.poll_id OR NEW.header <> OLD.header OR NEW.seq < OLD.seq OR (NEW.seq = OLD.seq AND NEW.hash <> OLD.hash) THEN
          RAISE EXCEPTION 'the head of a ledger only moves forward' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$`);
    await db.query(`
      CREATE TRIGGER ledger_head_forward BEFORE UPDATE ON ledger_head
      FOR EACH ROW EXECUTE FUNCTION refuse_ledger_rewind()`);
    await db.query(`
      CREATE TRIGGER ledger_head_kept BEFORE DELETE ON ledger_head
      FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE ledger_publication, ledger_entry, ledger_secret, ledger_head`);
    await db.query(`DROP FUNCTION refuse_ledger_rewind()`);
  }
}
