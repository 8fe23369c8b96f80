import type { MigrationInterface, QueryRunner } from 'typeorm';

const KIND = `'REPORT_TURNED'::text`;
const BEFORE = `'REPORT_DECIDED'::text`;

/** Whoever reported is told when another look at it comes to the opposite. */
export class ReportsTurned1700000019900 implements MigrationInterface {
  name = 'ReportsTurned1700000019900';

  async up(db: QueryRunner): Promise<void> {
    for (const name of ['ck_notice_kind', 'ck_notice_about']) await this.rewrite(db, name, (text) => text.replace(BEFORE, `${BEFORE}, ${KIND}`));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM notice WHERE kind = 'REPORT_TURNED'`);
    for (const name of ['ck_notice_kind', 'ck_notice_about']) await this.rewrite(db, name, (text) => text.replace(`, ${KIND}`, ''));
  }

  private async rewrite(db: QueryRunner, name: string, change: (text: string) => string): Promise<void> {
    const [{ text }] = (await db.query(`SELECT pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE conname = $1`, [name])) as [{ text: string }];
    await db.query(`ALTER TABLE notice DROP CONSTRAINT ${name}, ADD CONSTRAINT ${name} ${change(text)}`);
  }
}
