import type { MigrationInterface, QueryRunner } from 'typeorm';

const KIND = `'MENTIONED'::text`;
const BEFORE = `'TOPIC_STARTED'::text`;

export class Mentions1700000019100 implements MigrationInterface {
  name = 'Mentions1700000019100';

  async up(db: QueryRunner): Promise<void> {
    await this.rewrite(db, 'ck_notice_kind', (text) => text.replace(BEFORE, `${BEFORE}, ${KIND}`));
    await this.rewrite(db, 'ck_notice_about', (text) => text.replace(BEFORE, `${BEFORE}, ${KIND}`));
    await db.query(`CREATE INDEX ix_notice_mention ON notice (key) WHERE kind = 'MENTIONED'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM notice WHERE kind = 'MENTIONED'`);
    await db.query(`DROP INDEX ix_notice_mention`);
    await this.rewrite(db, 'ck_notice_kind', (text) => text.replace(`, ${KIND}`, ''));
    await this.rewrite(db, 'ck_notice_about', (text) => text.replace(`, ${KIND}`, ''));
  }

  /** The other kinds of notices, of whatever domains, stay as they are. */
  private async rewrite(db: QueryRunner, name: string, change: (text: string) => string): Promise<void> {
    const [{ text }] = (await db.query(`SELECT pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE conname = $1`, [name])) as [{ text: string }];
    await db.query(`ALTER TABLE notice DROP CONSTRAINT ${name}, ADD CONSTRAINT ${name} ${change(text)}`);
  }
}
