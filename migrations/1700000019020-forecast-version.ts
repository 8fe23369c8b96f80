import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ForecastVersion1700000019020 implements MigrationInterface {
  name = 'ForecastVersion1700000019020';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE forecast ADD COLUMN version integer NOT NULL DEFAULT 1`);
    await db.query(`CREATE TRIGGER forecast_version BEFORE UPDATE ON forecast FOR EACH ROW EXECUTE FUNCTION count_version()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TRIGGER forecast_version ON forecast`);
    await db.query(`ALTER TABLE forecast DROP COLUMN version`);
  }
}
