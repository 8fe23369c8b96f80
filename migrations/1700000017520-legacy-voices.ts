import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LegacyVoices1700000017520 implements MigrationInterface {
  name = 'LegacyVoices1700000017520';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE comment ALTER COLUMN author_id DROP NOT NULL,
        ADD CONSTRAINT ck_comment_legacy CHECK (author_id IS NOT NULL OR (stance_option_id IS NULL AND NOT is_reason AND parent_id IS NULL AND edited_at IS NULL AND deleted_at IS NULL))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM comment WHERE author_id IS NULL`);
    await db.query(`ALTER TABLE comment DROP CONSTRAINT ck_comment_legacy, ALTER COLUMN author_id SET NOT NULL`);
  }
}
