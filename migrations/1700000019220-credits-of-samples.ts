import type { MigrationInterface, QueryRunner } from 'typeorm';

const COUNT = `
        IF TG_OP = 'INSERT' THEN
          UPDATE comment SET credit_count = credit_count + 1 WHERE id = NEW.comment_id;
        ELSIF OLD.withdrawn_at IS NULL THEN
          UPDATE comment SET credit_count = credit_count - 1 WHERE id = OLD.comment_id;
        END IF;
        RETURN NULL;`;

/** Sample comments that go together with their credits are not counted anew on the way: a row that was just changed could not be removed by its place. */
export class CreditsOfSamples1700000019220 implements MigrationInterface {
  name = 'CreditsOfSamples1700000019220';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE OR REPLACE FUNCTION count_credit() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' AND current_setting('swingtag.removes', true) = 'sample' AND EXISTS (
             SELECT FROM comment c JOIN post p ON p.id = c.post_id LEFT JOIN member m ON m.id = c.author_id WHERE c.id = OLD.comment_id AND (p.is_sample OR m.is_sample)) THEN
          RETURN NULL;
        END IF;${COUNT}
      END $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE OR REPLACE FUNCTION count_credit() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN${COUNT}
      END $$`);
  }
}
