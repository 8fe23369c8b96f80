import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A member may choose another handle after a report: the report keeps the one that it is about. */
export class ReportedHandles1700000019980 implements MigrationInterface {
  name = 'ReportedHandles1700000019980';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE report ADD reported_as text`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE report DROP COLUMN reported_as`);
  }
}
