import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As Postgres writes the two checks of a notice. */
const OLD_KINDS = [`'COMMENT_REMOVED'::text, 'COMMENT_RESTORED'::text`, `(kind ~~ 'COMMENT%'::text)`];
const NEW_KINDS = [`'REMOVED'::text, 'HIDDEN'::text, 'RESTORED'::text`, `(kind = ANY (ARRAY['REMOVED'::text, 'HIDDEN'::text, 'RESTORED'::text]))`];

/** Reports and decisions are about any kind of object, gathered in one case per object. */
export class Cases1700000015000 implements MigrationInterface {
  name = 'Cases1700000015000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE house_rule ADD severity smallint NOT NULL DEFAULT 2, ADD CONSTRAINT ck_house_rule_severity CHECK (severity BETWEEN 1 AND 5)`);
    await db.query(`UPDATE house_rule SET severity = CASE key WHEN 'privacy' THEN 4 WHEN 'no-fakes' THEN 3 WHEN 'stay-on-topic' THEN 1 ELSE 2 END`);
    await db.query(`
      CREATE TABLE moderation_case (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        kind text NOT NULL,
        object_id bigint NOT NULL,
        author_id bigint NOT NULL,
        version integer NOT NULL DEFAULT 0,
        open_reports integer NOT NULL DEFAULT 0,
        is_hidden boolean NOT NULL DEFAULT false,
        opened_at timestamptz,
        priority integer NOT NULL DEFAULT 0,
        claimed_by_id bigint,
        claimed_until timestamptz,
        CONSTRAINT pk_moderation_case PRIMARY KEY (id),
        CONSTRAINT uq_moderation_case_kind_object_id UNIQUE (kind, object_id),
        CONSTRAINT fk_moderation_case_author_id FOREIGN KEY (author_id) REFERENCES member (id),
        CONSTRAINT fk_moderation_case_claimed_by_id FOREIGN KEY (claimed_by_id) REFERENCES member (id),
        CONSTRAINT ck_moderation_case_kind CHECK (kind IN ('COMMENT', 'ARTICLE', 'TOPIC', 'MEMBER')),
        CONSTRAINT ck_moderation_case_open CHECK ((opened_at IS NOT NULL) = (open_reports > 0 OR is_hidden)),
        CONSTRAINT ck_moderation_case_claim CHECK ((claimed_by_id IS NULL) = (claimed_until IS NULL))
      )`);
    await db.query(`
      INSERT INTO moderation_case (kind, object_id, author_id, version, open_reports, opened_at, priority)
      SELECT 'COMMENT', c.id, c.author_id, (SELECT count(*) FROM decision d WHERE d.comment_id = c.id),
             count(r.id) FILTER (WHERE r.decision_id IS NULL), min(r.created_at) FILTER (WHERE r.decision_id IS NULL),
             100 * count(r.id) FILTER (WHERE r.decision_id IS NULL)
        FROM comment c LEFT JOIN report r ON r.comment_id = c.id
       WHERE r.id IS NOT NULL OR EXISTS (SELECT 1 FROM decision d WHERE d.comment_id = c.id)
       GROUP BY c.id, c.author_id ORDER BY c.id`);
    await db.query(`CREATE INDEX ix_moderation_case_queue ON moderation_case (priority DESC, opened_at, id) WHERE opened_at IS NOT NULL`);
    await db.query(`CREATE INDEX ix_moderation_case_waiting ON moderation_case (opened_at, id) WHERE opened_at IS NOT NULL`);
    await db.query(`CREATE INDEX ix_moderation_case_author_id ON moderation_case (author_id)`);
    await db.query(`CREATE INDEX ix_moderation_case_claim ON moderation_case (claimed_by_id) WHERE claimed_by_id IS NOT NULL`);
    for (const table of ['decision', 'report']) {
      await db.query(`ALTER TABLE ${table} ADD case_id bigint`);
      await db.query(`UPDATE ${table} SET case_id = c.id FROM moderation_case c WHERE c.kind = 'COMMENT' AND c.object_id = ${table}.comment_id`);
      await db.query(`ALTER TABLE ${table} ALTER case_id SET NOT NULL`);
    }
    await db.query(`ALTER TABLE report DROP COLUMN comment_id CASCADE`);
    await db.query(`ALTER TABLE decision DROP COLUMN comment_id CASCADE`);
    await db.query(`
      ALTER TABLE decision
        ADD undo_state jsonb,
        DROP CONSTRAINT ck_decision_outcome,
        ADD CONSTRAINT ck_decision_outcome CHECK (outcome IN ('KEEP', 'REMOVE', 'HIDE')),
        DROP CONSTRAINT ck_decision_rule,
        ADD CONSTRAINT ck_decision_rule CHECK (outcome <> 'REMOVE' OR rule_id IS NOT NULL),
        ADD CONSTRAINT uq_decision_case_id_id UNIQUE (case_id, id),
        ADD CONSTRAINT fk_decision_case_id FOREIGN KEY (case_id) REFERENCES moderation_case (id)`);
    await db.query(`CREATE UNIQUE INDEX uq_decision_standing_removal ON decision (case_id) WHERE outcome = 'REMOVE' AND undone_at IS NULL`);
    await db.query(`
      ALTER TABLE report
        ADD CONSTRAINT fk_report_case_id FOREIGN KEY (case_id) REFERENCES moderation_case (id),
        ADD CONSTRAINT fk_report_case_id_decision_id FOREIGN KEY (case_id, decision_id) REFERENCES decision (case_id, id)`);
    await db.query(`CREATE UNIQUE INDEX uq_report_open ON report (case_id, reporter_id) WHERE decision_id IS NULL`);
    await db.query(`CREATE INDEX ix_report_open ON report (case_id, id) WHERE decision_id IS NULL`);
    await db.query(`CREATE INDEX ix_report_decided ON report (reporter_id, decision_id) WHERE decision_id IS NOT NULL`);
    await db.query(`
      CREATE TABLE canned_reason (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        rule_id bigint NOT NULL,
        title text NOT NULL,
        text text NOT NULL,
        author_id bigint,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        retired_at timestamptz,
        CONSTRAINT pk_canned_reason PRIMARY KEY (id),
        CONSTRAINT fk_canned_reason_rule_id FOREIGN KEY (rule_id) REFERENCES house_rule (id),
        CONSTRAINT fk_canned_reason_author_id FOREIGN KEY (author_id) REFERENCES member (id),
        CONSTRAINT ck_canned_reason_title CHECK (char_length(title) BETWEEN 1 AND 80),
        CONSTRAINT ck_canned_reason_text CHECK (char_length(text) BETWEEN 3 AND 1000)
      )`);
    await db.query(`
      CREATE TABLE member_note (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        member_id bigint NOT NULL,
        author_id bigint NOT NULL,
        text text NOT NULL,
        written_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        deleted_at timestamptz,
        CONSTRAINT pk_member_note PRIMARY KEY (id),
        CONSTRAINT fk_member_note_member_id FOREIGN KEY (member_id) REFERENCES member (id),
        CONSTRAINT fk_member_note_author_id FOREIGN KEY (author_id) REFERENCES member (id),
        CONSTRAINT ck_member_note_text CHECK (char_length(text) BETWEEN 1 AND 2000)
      )`);
    await db.query(`CREATE INDEX ix_member_note_member_id_id ON member_note (member_id, id)`);
    await this.notices(db);
  }

  /** What is told about a decision is the same for all kinds of objects. */
  private async notices(db: QueryRunner): Promise<void> {
    await this.rewrite(db, OLD_KINDS, NEW_KINDS, `UPDATE notice SET kind = replace(kind, 'COMMENT_', '') WHERE kind LIKE 'COMMENT%'`);
  }

  /** The other kinds of notices, of whatever domains, stay as they are. */
  private async rewrite(db: QueryRunner, from: readonly string[], to: readonly string[], between: string): Promise<void> {
    const constraints = (await db.query(
      `SELECT conname AS name, pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE conname IN ('ck_notice_kind', 'ck_notice_about') ORDER BY 1`,
    )) as { name: string; text: string }[];
    await db.query(`ALTER TABLE notice DROP CONSTRAINT ck_notice_kind, DROP CONSTRAINT ck_notice_about`);
    await db.query(between);
    for (const { name, text } of constraints) {
      const rewritten = from.reduce((rule, old, place) => rule.replace(old, to[place] ?? old), text);
      await db.query(`ALTER TABLE notice ADD CONSTRAINT ${name} ${rewritten}`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM notice WHERE kind = 'HIDDEN' OR decision_id IN (
      SELECT d.id FROM decision d JOIN moderation_case c ON c.id = d.case_id WHERE c.kind <> 'COMMENT' OR d.outcome = 'HIDE')`);
    await this.rewrite(db, NEW_KINDS, OLD_KINDS, `UPDATE notice SET kind = 'COMMENT_' || kind WHERE kind IN ('REMOVED', 'RESTORED')`);
    await db.query(`DROP TABLE member_note, canned_reason`);
    await db.query(`DELETE FROM report USING moderation_case c WHERE c.id = report.case_id AND c.kind <> 'COMMENT'`);
    await db.query(`DELETE FROM decision USING moderation_case c WHERE c.id = decision.case_id AND (c.kind <> 'COMMENT' OR decision.outcome = 'HIDE')`);
    for (const table of ['report', 'decision']) {
      await db.query(`ALTER TABLE ${table} ADD comment_id bigint`);
      await db.query(`UPDATE ${table} SET comment_id = c.object_id FROM moderation_case c WHERE c.id = ${table}.case_id`);
      await db.query(`ALTER TABLE ${table} ALTER comment_id SET NOT NULL`);
    }
    await db.query(`ALTER TABLE report DROP COLUMN case_id CASCADE`);
    await db.query(`ALTER TABLE decision DROP COLUMN case_id CASCADE, DROP COLUMN undo_state`);
    await db.query(`
      ALTER TABLE decision
        DROP CONSTRAINT ck_decision_outcome,
        ADD CONSTRAINT ck_decision_outcome CHECK (outcome IN ('KEEP', 'REMOVE')),
        DROP CONSTRAINT ck_decision_rule,
        ADD CONSTRAINT ck_decision_rule CHECK (outcome = 'KEEP' OR rule_id IS NOT NULL),
        ADD CONSTRAINT uq_decision_comment_id_id UNIQUE (comment_id, id),
        ADD CONSTRAINT fk_decision_comment_id FOREIGN KEY (comment_id) REFERENCES comment (id)`);
    await db.query(`CREATE UNIQUE INDEX uq_decision_standing_removal ON decision (comment_id) WHERE outcome = 'REMOVE' AND undone_at IS NULL`);
    await db.query(`
      ALTER TABLE report
        ADD CONSTRAINT fk_report_comment_id FOREIGN KEY (comment_id) REFERENCES comment (id),
        ADD CONSTRAINT fk_report_comment_id_decision_id FOREIGN KEY (comment_id, decision_id) REFERENCES decision (comment_id, id)`);
    await db.query(`CREATE UNIQUE INDEX uq_report_open ON report (comment_id, reporter_id) WHERE decision_id IS NULL`);
    await db.query(`CREATE INDEX ix_report_open ON report (comment_id, id) WHERE decision_id IS NULL`);
    await db.query(`DROP INDEX IF EXISTS ix_report_decided`);
    await db.query(`DROP TABLE moderation_case`);
    await db.query(`ALTER TABLE house_rule DROP COLUMN severity`);
  }
}
