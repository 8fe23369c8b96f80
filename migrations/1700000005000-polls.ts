import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Polls1700000005000 implements MigrationInterface {
  name = 'Polls1700000005000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE poll (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        kind text NOT NULL DEFAULT 'YAY_NAY',
        question text NOT NULL,
        trend_id bigint,
        results_rule text NOT NULL DEFAULT 'ALWAYS',
        changes_allowed boolean NOT NULL DEFAULT true,
        created_at timestamptz NOT NULL DEFAULT now(),
        closes_at timestamptz,
        closed_at timestamptz,
        closed_by_id bigint,
        close_reason text,
        is_sample boolean NOT NULL DEFAULT false,
        CONSTRAINT pk_poll PRIMARY KEY (id),
        CONSTRAINT fk_poll_trend_id FOREIGN KEY (trend_id) REFERENCES trend (id),
        CONSTRAINT fk_poll_closed_by_id FOREIGN KEY (closed_by_id) REFERENCES member (id),
        CONSTRAINT ck_poll_kind CHECK (kind IN ('YAY_NAY')),
        CONSTRAINT ck_poll_results_rule CHECK (results_rule IN ('ALWAYS', 'AFTER_VOTING', 'AFTER_CLOSING')),
        CONSTRAINT ck_poll_closed CHECK (closed_at IS NOT NULL OR (closed_by_id IS NULL AND close_reason IS NULL))
      )`);
    await db.query(`CREATE INDEX ix_poll_open_closes_at ON poll (closes_at, id) WHERE closed_at IS NULL`);
    await db.query(`CREATE INDEX ix_poll_trend_id_id ON poll (trend_id, id)`);
    await db.query(`
      CREATE TABLE poll_option (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        poll_id bigint NOT NULL,
        position smallint NOT NULL,
        key text NOT NULL,
        label text NOT NULL,
        votes integer NOT NULL DEFAULT 0,
        CONSTRAINT pk_poll_option PRIMARY KEY (id),
        CONSTRAINT uq_poll_option_poll_id_position UNIQUE (poll_id, position),
        CONSTRAINT uq_poll_option_poll_id_key UNIQUE (poll_id, key),
        CONSTRAINT uq_poll_option_poll_id_id UNIQUE (poll_id, id),
        CONSTRAINT fk_poll_option_poll_id FOREIGN KEY (poll_id) REFERENCES poll (id),
        CONSTRAINT ck_poll_option_votes CHECK (votes >= 0)
      )`);
    await db.query(`
      CREATE TABLE vote (
        poll_id bigint NOT NULL,
        member_id bigint NOT NULL,
        option_id bigint,
        previous_option_id bigint,
        cast_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        changed_at timestamptz,
        CONSTRAINT pk_vote PRIMARY KEY (poll_id, member_id),
        CONSTRAINT fk_vote_poll_id FOREIGN KEY (poll_id) REFERENCES poll (id),
        CONSTRAINT fk_vote_member_id FOREIGN KEY (member_id) REFERENCES member (id),
        CONSTRAINT fk_vote_poll_id_option_id FOREIGN KEY (poll_id, option_id) REFERENCES poll_option (poll_id, id)
      )`);
    await db.query(`CREATE INDEX ix_vote_member_id ON vote (member_id)`);
    await db.query(`
      CREATE TABLE vote_event (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        poll_id bigint NOT NULL,
        member_id bigint NOT NULL,
        kind text NOT NULL,
        option_id bigint,
        previous_option_id bigint,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT pk_vote_event PRIMARY KEY (id),
        CONSTRAINT fk_vote_event_poll_id FOREIGN KEY (poll_id) REFERENCES poll (id),
        CONSTRAINT fk_vote_event_member_id FOREIGN KEY (member_id) REFERENCES member (id),
        CONSTRAINT fk_vote_event_poll_id_option_id FOREIGN KEY (poll_id, option_id) REFERENCES poll_option (poll_id, id),
        CONSTRAINT ck_vote_event_kind CHECK ((kind IN ('cast', 'change') AND option_id IS NOT NULL) OR (kind = 'withdraw' AND option_id IS NULL))
      )`);
    await db.query(`CREATE INDEX ix_vote_event_poll_id_id ON vote_event (poll_id, id)`);
    await db.query(`CREATE INDEX ix_vote_event_member_id_poll_id ON vote_event (member_id, poll_id)`);
    await db.query(`
      CREATE TRIGGER vote_event_append_only BEFORE UPDATE OR DELETE ON vote_event
      FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE vote_event, vote, poll_option, poll`);
  }
}
