import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Moderation1700000008000 implements MigrationInterface {
  name = 'Moderation1700000008000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE house_rule (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        key text NOT NULL,
        position smallint NOT NULL,
        CONSTRAINT pk_house_rule PRIMARY KEY (id),
        CONSTRAINT uq_house_rule_key UNIQUE (key)
      )`);
    await db.query(`
      INSERT INTO house_rule (key, position)
      VALUES ('be-kind', 0), ('no-spam', 1), ('stay-on-topic', 2), ('no-fakes', 3), ('privacy', 4), ('other', 5)`);
    await db.query(`
      CREATE TABLE decision (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        comment_id bigint NOT NULL,
        outcome text NOT NULL,
        rule_id bigint,
        reason text NOT NULL,
        moderator_id bigint NOT NULL,
        decided_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        undone_at timestamptz,
        undone_by_id bigint,
        CONSTRAINT pk_decision PRIMARY KEY (id),
        CONSTRAINT uq_decision_comment_id_id UNIQUE (comment_id, id),
        CONSTRAINT fk_decision_comment_id FOREIGN KEY (comment_id) REFERENCES comment (id),
        CONSTRAINT fk_decision_rule_id FOREIGN KEY (rule_id) REFERENCES house_rule (id),
        CONSTRAINT fk_decision_moderator_id FOREIGN KEY (moderator_id) REFERENCES member (id),
        CONSTRAINT fk_decision_undone_by_id FOREIGN KEY (undone_by_id) REFERENCES member (id),
        CONSTRAINT ck_decision_outcome CHECK (outcome IN ('KEEP', 'REMOVE')),
        CONSTRAINT ck_decision_rule CHECK (outcome = 'KEEP' OR rule_id IS NOT NULL),
        CONSTRAINT ck_decision_reason CHECK (char_length(reason) BETWEEN 1 AND 1000),
        CONSTRAINT ck_decision_undone CHECK ((undone_at IS NULL) = (undone_by_id IS NULL))
      )`);
    await db.query(`
      CREATE UNIQUE INDEX uq_decision_standing_removal ON decision (comment_id) WHERE outcome = 'REMOVE' AND undone_at IS NULL`);
    await db.query(`
      CREATE TABLE report (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        comment_id bigint NOT NULL,
        reporter_id bigint NOT NULL,
        rule_id bigint NOT NULL,
        note text,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        decision_id bigint,
        CONSTRAINT pk_report PRIMARY KEY (id),
        CONSTRAINT fk_report_comment_id FOREIGN KEY (comment_id) REFERENCES comment (id),
        CONSTRAINT fk_report_reporter_id FOREIGN KEY (reporter_id) REFERENCES member (id),
        CONSTRAINT fk_report_rule_id FOREIGN KEY (rule_id) REFERENCES house_rule (id),
        CONSTRAINT fk_report_comment_id_decision_id FOREIGN KEY (comment_id, decision_id) REFERENCES decision (comment_id, id),
        CONSTRAINT ck_report_note CHECK (char_length(note) <= 500)
      )`);
    await db.query(`CREATE UNIQUE INDEX uq_report_open ON report (comment_id, reporter_id) WHERE decision_id IS NULL`);
    await db.query(`CREATE INDEX ix_report_open ON report (comment_id, id) WHERE decision_id IS NULL`);
    await db.query(`CREATE INDEX ix_report_decision_id ON report (decision_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE report, decision, house_rule`);
  }
}
