import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_AVATARS = `SELECT id FROM moderation_case WHERE kind = 'AVATAR'`;
const DECIDED = `SELECT id FROM decision WHERE case_id IN (${OF_AVATARS})`;

/** The picture beside a member's name can be reported and taken away; it stays while that may be taken back. */
export class AvatarCases1700000019700 implements MigrationInterface {
  name = 'AvatarCases1700000019700';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE picture
        ADD withheld_at timestamptz,
        ADD CONSTRAINT ck_picture_withheld CHECK (withheld_at IS NULL OR (purpose = 'AVATAR' AND hash IS NOT NULL))`);
    await this.kinds(db, [`'COMMENT'`, `'ARTICLE'`, `'TOPIC'`, `'MEMBER'`, `'AVATAR'`]);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM appeal WHERE decision_id IN (${DECIDED})`);
    await db.query(`DELETE FROM notice WHERE decision_id IN (${DECIDED})`);
    await db.query(`DELETE FROM report WHERE case_id IN (${OF_AVATARS})`);
    await db.query(`DELETE FROM decision WHERE case_id IN (${OF_AVATARS})`);
    await db.query(`DELETE FROM moderation_case WHERE kind = 'AVATAR'`);
    await this.kinds(db, [`'COMMENT'`, `'ARTICLE'`, `'TOPIC'`, `'MEMBER'`]);
    await db.query(`ALTER TABLE picture DROP COLUMN withheld_at`);
  }

  private async kinds(db: QueryRunner, kinds: readonly string[]): Promise<void> {
    await db.query(`ALTER TABLE moderation_case DROP CONSTRAINT ck_moderation_case_kind, ADD CONSTRAINT ck_moderation_case_kind CHECK (kind IN (${kinds.join(', ')}))`);
  }
}
