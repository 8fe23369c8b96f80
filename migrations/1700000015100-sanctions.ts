import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As Postgres writes the checks of a notice: the list of kinds, and which of them are about a decision. */
const BEFORE = [`'SUSPENDED'::text`, `ARRAY['REMOVED'::text, 'HIDDEN'::text, 'RESTORED'::text]`];
const AFTER = [
  `'SUSPENDED'::text, 'WARNED'::text, 'LIMITED'::text, 'BANNED'::text, 'APPEAL_DECIDED'::text, 'REPORT_DECIDED'::text`,
  `ARRAY['REMOVED'::text, 'HIDDEN'::text, 'RESTORED'::text, 'REPORT_DECIDED'::text]`,
];

/** Warnings, limits and bans beside suspensions, each with its record, and appeals. */
export class Sanctions1700000015100 implements MigrationInterface {
  name = 'Sanctions1700000015100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE member ADD limited_until timestamptz(3), ADD limitation_reason text,
        ADD CONSTRAINT ck_member_limitation_reason CHECK (char_length(limitation_reason) <= 2000)`);
    await db.query(`
      CREATE TABLE sanction (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        member_id bigint NOT NULL,
        kind text NOT NULL,
        rule_id bigint,
        reason text NOT NULL,
        moderator_id bigint NOT NULL,
        given_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        ends_at timestamptz,
        lifted_at timestamptz,
        lifted_by_id bigint,
        CONSTRAINT pk_sanction PRIMARY KEY (id),
        CONSTRAINT fk_sanction_member_id FOREIGN KEY (member_id) REFERENCES member (id),
        CONSTRAINT fk_sanction_rule_id FOREIGN KEY (rule_id) REFERENCES house_rule (id),
        CONSTRAINT fk_sanction_moderator_id FOREIGN KEY (moderator_id) REFERENCES member (id),
        CONSTRAINT fk_sanction_lifted_by_id FOREIGN KEY (lifted_by_id) REFERENCES member (id),
        CONSTRAINT ck_sanction_kind CHECK (kind IN ('WARN', 'LIMIT', 'SUSPEND', 'BAN')),
        CONSTRAINT ck_sanction_reason CHECK (char_length(reason) BETWEEN 1 AND 1000),
        CONSTRAINT ck_sanction_ends CHECK ((ends_at IS NOT NULL) = (kind IN ('LIMIT', 'SUSPEND'))),
        CONSTRAINT ck_sanction_lifted CHECK ((lifted_at IS NULL) = (lifted_by_id IS NULL))
      )`);
    await db.query(`CREATE INDEX ix_sanction_member_id_id ON sanction (member_id, id)`);
    await db.query(`CREATE UNIQUE INDEX uq_sanction_standing ON sanction (member_id, kind) WHERE lifted_at IS NULL AND kind <> 'WARN'`);
    await db.query(`
      CREATE TABLE appeal (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        member_id bigint NOT NULL,
        decision_id bigint,
        sanction_id bigint,
        text text NOT NULL,
        filed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        due_at timestamptz NOT NULL,
        decided_at timestamptz,
        decided_by_id bigint,
        is_overturned boolean,
        answer text,
        CONSTRAINT pk_appeal PRIMARY KEY (id),
        CONSTRAINT uq_appeal_decision_id UNIQUE (decision_id),
        CONSTRAINT uq_appeal_sanction_id UNIQUE (sanction_id),
        CONSTRAINT fk_appeal_member_id FOREIGN KEY (member_id) REFERENCES member (id),
        CONSTRAINT fk_appeal_decision_id FOREIGN KEY (decision_id) REFERENCES decision (id),
        CONSTRAINT fk_appeal_sanction_id FOREIGN KEY (sanction_id) REFERENCES sanction (id),
        CONSTRAINT fk_appeal_decided_by_id FOREIGN KEY (decided_by_id) REFERENCES member (id),
        CONSTRAINT ck_appeal_about CHECK ((decision_id IS NULL) <> (sanction_id IS NULL)),
        CONSTRAINT ck_appeal_text CHECK (char_length(text) BETWEEN 1 AND 2000),
        CONSTRAINT ck_appeal_answer CHECK (char_length(answer) BETWEEN 1 AND 1000),
        CONSTRAINT ck_appeal_decided CHECK (
          (decided_at IS NULL) = (decided_by_id IS NULL) AND (decided_at IS NULL) = (is_overturned IS NULL) AND (decided_at IS NULL) = (answer IS NULL))
      )`);
    await db.query(`CREATE INDEX ix_appeal_open ON appeal (due_at, id) WHERE decided_at IS NULL`);
    await db.query(`CREATE INDEX ix_appeal_member_id ON appeal (member_id)`);
    await this.kinds(db, BEFORE, AFTER);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM notice WHERE kind IN ('WARNED', 'LIMITED', 'BANNED', 'APPEAL_DECIDED', 'REPORT_DECIDED')`);
    await this.kinds(db, AFTER, BEFORE);
    await db.query(`DROP TABLE appeal, sanction`);
    await db.query(`ALTER TABLE member DROP COLUMN limited_until, DROP COLUMN limitation_reason`);
  }

  /** The other kinds of notices, of whatever domains, stay as they are. */
  private async kinds(db: QueryRunner, from: readonly string[], to: readonly string[]): Promise<void> {
    const constraints = (await db.query(
      `SELECT conname AS name, pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE conname IN ('ck_notice_kind', 'ck_notice_about') ORDER BY 1`,
    )) as { name: string; text: string }[];
    for (const { name, text } of constraints) {
      const rewritten = from.reduce((rule, old, place) => rule.replace(old, to[place] ?? old), text);
      await db.query(`ALTER TABLE notice DROP CONSTRAINT ${name}, ADD CONSTRAINT ${name} ${rewritten}`);
    }
  }
}
