import type { MigrationInterface, QueryRunner } from 'typeorm';

const REFUSE = `RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';`;
const WITH_SAMPLE = `IF TG_OP = 'DELETE' AND current_setting('swingtag.removes', true) = 'sample' AND goes_with_sample(TG_TABLE_NAME, to_jsonb(OLD)) THEN
          RETURN OLD;
        END IF;`;

/** Drafts lie in the trash for thirty days, published articles can be withdrawn and come back. */
export class ArticleTrash1700000019000 implements MigrationInterface {
  name = 'ArticleTrash1700000019000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE article_draft
        ADD COLUMN discarded_at timestamptz,
        ADD COLUMN discarded_by_id bigint,
        ADD CONSTRAINT fk_article_draft_discarded_by_id FOREIGN KEY (discarded_by_id) REFERENCES member (id),
        ADD CONSTRAINT ck_article_draft_discarded CHECK ((discarded_at IS NULL) = (discarded_by_id IS NULL) AND (discarded_at IS NULL OR publish_at IS NULL))`);
    await db.query(`CREATE INDEX ix_article_draft_discarded ON article_draft (discarded_at) WHERE discarded_at IS NOT NULL`);
    await db.query(`
      ALTER TABLE article
        ADD COLUMN withdrawn_at timestamptz,
        ADD COLUMN withdraw_reason text,
        ADD CONSTRAINT ck_article_withdrawn CHECK ((withdrawn_at IS NULL) = (withdraw_reason IS NULL))`);
    await db.query(`
      CREATE FUNCTION left_in_trash(kept text, line jsonb) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
      BEGIN
        RETURN kept = 'article_revision' AND EXISTS (
          SELECT FROM article_draft d WHERE d.id = (line ->> 'article_id')::bigint AND d.discarded_at < now() - interval '30 days' AND NOT EXISTS (SELECT FROM post p WHERE p.id = d.id));
      END $$`);
    await db.query(`
      CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        ${WITH_SAMPLE}
        IF TG_OP = 'DELETE' AND current_setting('swingtag.removes', true) = 'trash' AND left_in_trash(TG_TABLE_NAME, to_jsonb(OLD)) THEN
          RETURN OLD;
        END IF;
        ${REFUSE}
      END $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        ${WITH_SAMPLE}
        ${REFUSE}
      END $$`);
    await db.query(`DROP FUNCTION left_in_trash(text, jsonb)`);
    await db.query(`ALTER TABLE article DROP COLUMN withdrawn_at, DROP COLUMN withdraw_reason`);
    await db.query(`ALTER TABLE article_draft DROP COLUMN discarded_at, DROP COLUMN discarded_by_id`);
  }
}
