import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORDS = ['trend', 'bag', 'brand', 'seller'];

/** Records that editors change one at a time, duplicates of trends, and prices in tiers. */
export class CatalogueDesk1700000016500 implements MigrationInterface {
  name = 'CatalogueDesk1700000016500';

  async up(db: QueryRunner): Promise<void> {
    // Whoever changes a record cannot forget to count it; the mark for the catalogue's index is no change.
    await db.query(`
      CREATE FUNCTION count_version() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF to_jsonb(NEW) - 'version' - 'changed_in' IS DISTINCT FROM to_jsonb(OLD) - 'version' - 'changed_in' THEN
          NEW.version := OLD.version + 1;
        END IF;
        RETURN NEW;
      END $$`);
    for (const table of RECORDS) {
      await db.query(`ALTER TABLE ${table} ADD COLUMN version integer NOT NULL DEFAULT 1`);
      await db.query(`CREATE TRIGGER ${table}_version BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION count_version()`);
    }
    await db.query(`
      ALTER TABLE trend ADD COLUMN merged_into_id bigint,
        ADD CONSTRAINT fk_trend_merged_into_id FOREIGN KEY (merged_into_id) REFERENCES trend (id),
        ADD CONSTRAINT ck_trend_merged CHECK (merged_into_id <> id)`);
    // Prices of a bag belong to its record, and to what the catalogue can be searched by.
    await db.query(`
      CREATE FUNCTION bag_offers_changed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE bag SET version = version + 1 WHERE id IN (SELECT bag_id FROM changed);
        RETURN NULL;
      END $$`);
    for (const [deed, table] of [['INSERT', 'NEW'], ['UPDATE', 'NEW'], ['DELETE', 'OLD']] as const) {
      await db.query(`
        CREATE TRIGGER bag_offers_${deed.toLowerCase()} AFTER ${deed} ON bag_offer REFERENCING ${table} TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION bag_offers_changed()`);
    }
    // Roughly: what an amount would be in euros, so that tiers of several currencies stand side by side. No tier for currencies that it does not know.
    await db.query(`
      CREATE FUNCTION price_tier(amount numeric, currency text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT CASE WHEN value < 100 THEN 'UNDER_100' WHEN value < 300 THEN 'TO_300' WHEN value < 1000 THEN 'TO_1000' WHEN value < 3000 THEN 'TO_3000' WHEN value >= 3000 THEN 'OVER_3000' END
          FROM (SELECT amount / CASE
            WHEN currency IN ('EUR', 'USD', 'GBP', 'CHF') THEN 1
            WHEN currency IN ('AUD', 'CAD', 'NZD', 'SGD') THEN 1.5
            WHEN currency = 'PLN' THEN 4
            WHEN currency IN ('CNY', 'HKD') THEN 8
            WHEN currency IN ('SEK', 'NOK', 'DKK') THEN 11
            WHEN currency = 'INR' THEN 90
            WHEN currency = 'JPY' THEN 160
            WHEN currency = 'KRW' THEN 1500
          END AS value) AS rough
      $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP FUNCTION price_tier(numeric, text)`);
    for (const deed of ['insert', 'update', 'delete']) await db.query(`DROP TRIGGER bag_offers_${deed} ON bag_offer`);
    await db.query(`DROP FUNCTION bag_offers_changed()`);
    await db.query(`ALTER TABLE trend DROP CONSTRAINT ck_trend_merged, DROP COLUMN merged_into_id`);
    for (const table of RECORDS) {
      await db.query(`DROP TRIGGER ${table}_version ON ${table}`);
      await db.query(`ALTER TABLE ${table} DROP COLUMN version`);
    }
    await db.query(`DROP FUNCTION count_version()`);
  }
}
