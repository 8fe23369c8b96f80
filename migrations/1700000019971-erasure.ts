import type { MigrationInterface, QueryRunner } from 'typeorm';

const REFUSE = `RAISE EXCEPTION '% is append-only'`;
const ERASED = `IF TG_OP = 'DELETE' AND current_setting('swingtag.removes', true) = 'member' AND goes_with_member(TG_TABLE_NAME, to_jsonb(OLD)) THEN
          RETURN OLD;
        END IF;
        `;

/** Earlier words go with the member who wrote them; of nobody who is still here. */
export class Erasure1700000019971 implements MigrationInterface {
  name = 'Erasure1700000019971';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION goes_with_member(kept text, line jsonb) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
      BEGIN
        CASE kept
          WHEN 'comment_revision' THEN
            RETURN EXISTS (SELECT FROM comment c JOIN member m ON m.id = c.author_id WHERE c.id = (line ->> 'comment_id')::bigint AND m.deleted_at IS NOT NULL);
          WHEN 'topic_revision' THEN
            RETURN EXISTS (SELECT FROM post p JOIN member m ON m.id = p.author_id WHERE p.id = (line ->> 'topic_id')::bigint AND m.deleted_at IS NOT NULL);
          ELSE RETURN false;
        END CASE;
      END $$`);
    await this.redefine(db, (text) => text.replace(REFUSE, `${ERASED}${REFUSE}`));
  }

  async down(db: QueryRunner): Promise<void> {
    await this.redefine(db, (text) => text.replace(ERASED, ''));
    await db.query(`DROP FUNCTION goes_with_member(text, jsonb)`);
  }

  private async redefine(db: QueryRunner, change: (text: string) => string): Promise<void> {
    const [{ text }] = (await db.query(`SELECT pg_get_functiondef('refuse_change'::regproc) AS text`)) as [{ text: string }];
    await db.query(change(text));
  }
}
