import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MemberTiers1700000012500 implements MigrationInterface {
  name = 'MemberTiers1700000012500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE member
        ADD COLUMN active_days integer NOT NULL DEFAULT 1,
        ADD COLUMN last_active_on date NOT NULL DEFAULT date(timezone('UTC', now())),
        ADD CONSTRAINT ck_member_active_days CHECK (active_days >= 1)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE member DROP COLUMN active_days, DROP COLUMN last_active_on`);
  }
}
