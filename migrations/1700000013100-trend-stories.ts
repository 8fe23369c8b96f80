import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a trend goes with, and what has been foretold of it. */
export class TrendStories1700000013100 implements MigrationInterface {
  name = 'TrendStories1700000013100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE trend ADD COLUMN pairings jsonb NOT NULL DEFAULT '[]',
        ADD CONSTRAINT ck_trend_pairings CHECK (jsonb_typeof(pairings) = 'array')`);
    await db.query(`
      CREATE TABLE forecast (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        trend_id bigint NOT NULL,
        claim text NOT NULL,
        said_by text NOT NULL,
        said_on date NOT NULL,
        due_on date,
        expects text NOT NULL,
        poll_id bigint,
        is_sample boolean NOT NULL DEFAULT false,
        CONSTRAINT pk_forecast PRIMARY KEY (id),
        CONSTRAINT fk_forecast_trend_id FOREIGN KEY (trend_id) REFERENCES trend (id),
        CONSTRAINT fk_forecast_poll_id FOREIGN KEY (poll_id) REFERENCES poll (id),
        CONSTRAINT ck_forecast_claim CHECK (char_length(claim) BETWEEN 1 AND 400),
        CONSTRAINT ck_forecast_expects CHECK (expects IN ('YAY', 'NAY')),
        CONSTRAINT ck_forecast_due CHECK (due_on > said_on)
      )`);
    await db.query(`CREATE INDEX ix_forecast_trend_id_said_on ON forecast (trend_id, said_on)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE forecast`);
    await db.query(`ALTER TABLE trend DROP CONSTRAINT ck_trend_pairings, DROP COLUMN pairings`);
  }
}
