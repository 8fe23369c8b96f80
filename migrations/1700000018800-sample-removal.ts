import type { MigrationInterface, QueryRunner } from 'typeorm';

const REFUSE = `RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';`;

/** What is append-only stays so, except that the history of sample things may go with them. What is real never becomes a sample. */
export class SampleRemoval1700000018800 implements MigrationInterface {
  name = 'SampleRemoval1700000018800';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION goes_with_sample(kept text, line jsonb) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
      BEGIN
        CASE kept
          WHEN 'vote_event', 'ledger_entry', 'ledger_publication', 'ledger_head' THEN
            RETURN EXISTS (SELECT FROM poll p WHERE p.id = (line ->> 'poll_id')::bigint AND p.is_sample);
          WHEN 'comment_revision' THEN
            RETURN EXISTS (SELECT FROM comment c JOIN post p ON p.id = c.post_id JOIN member m ON m.id = c.author_id
                            WHERE c.id = (line ->> 'comment_id')::bigint AND (p.is_sample OR m.is_sample OR c.deleted_at IS NOT NULL));
          WHEN 'article_revision' THEN
            RETURN EXISTS (SELECT FROM post p WHERE p.id = (line ->> 'article_id')::bigint AND p.is_sample);
          WHEN 'content_rule_hit' THEN
            RETURN EXISTS (SELECT FROM moderation_case k WHERE k.id = (line ->> 'case_id')::bigint AND (
              EXISTS (SELECT FROM member m WHERE m.id = k.author_id AND m.is_sample)
              OR k.kind = 'COMMENT' AND EXISTS (SELECT FROM comment c JOIN post p ON p.id = c.post_id WHERE c.id = k.object_id AND p.is_sample)
              OR k.kind IN ('TOPIC', 'ARTICLE') AND EXISTS (SELECT FROM post p WHERE p.id = k.object_id AND p.is_sample)));
          ELSE RETURN false;
        END CASE;
      END $$`);
    await db.query(`
      CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' AND current_setting('swingtag.removes', true) = 'sample' AND goes_with_sample(TG_TABLE_NAME, to_jsonb(OLD)) THEN
          RETURN OLD;
        END IF;
        ${REFUSE}
      END $$`);
    await db.query(`
      CREATE FUNCTION refuse_sample() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'what is real does not become a sample' USING ERRCODE = 'check_violation';
      END $$`);
    for (const table of ['poll', 'post']) {
      await db.query(`
        CREATE TRIGGER ${table}_stays_real BEFORE UPDATE OF is_sample ON ${table}
        FOR EACH ROW WHEN (NEW.is_sample AND NOT OLD.is_sample) EXECUTE FUNCTION refuse_sample()`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['poll', 'post']) await db.query(`DROP TRIGGER ${table}_stays_real ON ${table}`);
    await db.query(`CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        ${REFUSE}
      END $$`);
    await db.query(`DROP FUNCTION refuse_sample(), goes_with_sample(text, jsonb)`);
  }
}
