import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rules that look at what members write, and what they hold back; something hidden for now is not removed. */
export class ContentRules1700000018000 implements MigrationInterface {
  name = 'ContentRules1700000018000';

  async up(db: QueryRunner): Promise<void> {
    for (const table of ['comment', 'topic']) {
      await db.query(`
        ALTER TABLE ${table} ADD withheld text,
          ADD CONSTRAINT ck_${table}_withheld CHECK (withheld IS NULL OR (withheld IN ('HIDDEN', 'HELD') AND removed_at IS NOT NULL))`);
    }
    await db.query(`UPDATE comment SET withheld = 'HIDDEN' FROM moderation_case c
      WHERE c.kind = 'COMMENT' AND c.object_id = comment.id AND c.is_hidden AND comment.removed_at IS NOT NULL`);
    await db.query(`UPDATE topic SET withheld = 'HIDDEN' FROM moderation_case c
      WHERE c.kind = 'TOPIC' AND c.object_id = topic.post_id AND c.is_hidden AND topic.removed_at IS NOT NULL`);
    await db.query(`ALTER TABLE moderation_case ADD is_held boolean NOT NULL DEFAULT false,
      ADD CONSTRAINT ck_moderation_case_held CHECK (is_hidden OR NOT is_held)`);
    await db.query(`
      CREATE TABLE content_rule (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        live_version_id bigint,
        retired_at timestamptz,
        CONSTRAINT pk_content_rule PRIMARY KEY (id),
        CONSTRAINT ck_content_rule_retired CHECK (retired_at IS NULL OR live_version_id IS NULL)
      )`);
    await db.query(`
      CREATE TABLE content_rule_version (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        rule_id bigint NOT NULL,
        number integer NOT NULL,
        name text NOT NULL,
        match text NOT NULL,
        conditions jsonb NOT NULL,
        action text NOT NULL,
        message text NOT NULL,
        house_rule_id bigint NOT NULL,
        limit_days integer,
        author_id bigint NOT NULL,
        written_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT pk_content_rule_version PRIMARY KEY (id),
        CONSTRAINT uq_content_rule_version_rule_id_number UNIQUE (rule_id, number),
        CONSTRAINT uq_content_rule_version_rule_id_id UNIQUE (rule_id, id),
        CONSTRAINT fk_content_rule_version_rule_id FOREIGN KEY (rule_id) REFERENCES content_rule (id),
        CONSTRAINT fk_content_rule_version_house_rule_id FOREIGN KEY (house_rule_id) REFERENCES house_rule (id),
        CONSTRAINT fk_content_rule_version_author_id FOREIGN KEY (author_id) REFERENCES member (id),
        CONSTRAINT ck_content_rule_version_number CHECK (number >= 1),
        CONSTRAINT ck_content_rule_version_name CHECK (char_length(name) BETWEEN 1 AND 80),
        CONSTRAINT ck_content_rule_version_match CHECK (match IN ('ALL', 'ANY')),
        CONSTRAINT ck_content_rule_version_action CHECK (action IN ('HOLD', 'REPORT', 'LIMIT', 'REFUSE')),
        CONSTRAINT ck_content_rule_version_message CHECK (char_length(message) BETWEEN 10 AND 500),
        CONSTRAINT ck_content_rule_version_limit CHECK ((action = 'LIMIT') = (limit_days IS NOT NULL) AND limit_days BETWEEN 1 AND 30),
        CONSTRAINT ck_content_rule_version_conditions CHECK (jsonb_typeof(conditions) = 'array' AND jsonb_array_length(conditions) BETWEEN 1 AND 10)
      )`);
    await db.query(`ALTER TABLE content_rule ADD CONSTRAINT fk_content_rule_id_live_version_id
      FOREIGN KEY (id, live_version_id) REFERENCES content_rule_version (rule_id, id)`);
    await db.query(`
      CREATE TABLE content_rule_trial (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        version_id bigint NOT NULL,
        tried_by_id bigint NOT NULL,
        tried_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        examined integer NOT NULL,
        hits integer NOT NULL,
        authors integer NOT NULL,
        sample jsonb NOT NULL,
        CONSTRAINT pk_content_rule_trial PRIMARY KEY (id),
        CONSTRAINT fk_content_rule_trial_version_id FOREIGN KEY (version_id) REFERENCES content_rule_version (id),
        CONSTRAINT fk_content_rule_trial_tried_by_id FOREIGN KEY (tried_by_id) REFERENCES member (id),
        CONSTRAINT ck_content_rule_trial_hits CHECK (hits BETWEEN 0 AND examined AND authors BETWEEN 0 AND hits)
      )`);
    await db.query(`CREATE INDEX ix_content_rule_trial_version_id_id ON content_rule_trial (version_id, id)`);
    await db.query(`
      CREATE TABLE content_rule_hit (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        version_id bigint NOT NULL,
        case_id bigint NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT pk_content_rule_hit PRIMARY KEY (id),
        CONSTRAINT fk_content_rule_hit_version_id FOREIGN KEY (version_id) REFERENCES content_rule_version (id),
        CONSTRAINT fk_content_rule_hit_case_id FOREIGN KEY (case_id) REFERENCES moderation_case (id)
      )`);
    await db.query(`CREATE INDEX ix_content_rule_hit_version_id_id ON content_rule_hit (version_id, id)`);
    await db.query(`CREATE INDEX ix_content_rule_hit_case_id_id ON content_rule_hit (case_id, id)`);
    for (const table of ['content_rule_version', 'content_rule_trial', 'content_rule_hit']) {
      await db.query(`CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
    }
    await db.query(`
      ALTER TABLE report ALTER reporter_id DROP NOT NULL,
        ADD content_rule_id bigint,
        ADD CONSTRAINT fk_report_content_rule_id FOREIGN KEY (content_rule_id) REFERENCES content_rule (id),
        ADD CONSTRAINT ck_report_by CHECK ((reporter_id IS NULL) <> (content_rule_id IS NULL))`);
    await db.query(`CREATE UNIQUE INDEX uq_report_open_by_rule ON report (case_id, content_rule_id) WHERE decision_id IS NULL AND content_rule_id IS NOT NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM report WHERE reporter_id IS NULL`);
    await db.query(`DROP INDEX uq_report_open_by_rule`);
    await db.query(`ALTER TABLE report DROP COLUMN content_rule_id, ALTER reporter_id SET NOT NULL`);
    await db.query(`ALTER TABLE content_rule DROP CONSTRAINT fk_content_rule_id_live_version_id`);
    await db.query(`DROP TABLE content_rule_hit, content_rule_trial, content_rule_version, content_rule`);
    await db.query(`ALTER TABLE moderation_case DROP COLUMN is_held`);
    for (const table of ['topic', 'comment']) await db.query(`ALTER TABLE ${table} DROP COLUMN withheld`);
  }
}
