import type { MigrationInterface, QueryRunner } from 'typeorm';

const FACETS = ['colours', 'occasions', 'personas', 'life_roles', 'seasons', 'carry_modes'];

/** Facets, pages of brands and sellers, merged duplicates, and the bags that members keep. */
export class Catalogue1700000013200 implements MigrationInterface {
  name = 'Catalogue1700000013200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION catalogue_slug() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.slug IS NULL THEN
          NEW.slug := trim(BOTH '-' FROM regexp_replace(
            translate(lower(NEW.name), 'àáâãäåçèéêëìíîïñòóôõöøùúûüýÿ&', 'aaaaaaceeeeiiiinoooooouuuuyy-'), '[^a-z0-9]+', '-', 'g'));
          IF NEW.slug = '' OR EXISTS (SELECT FROM brand WHERE slug = NEW.slug AND TG_TABLE_NAME = 'brand')
             OR EXISTS (SELECT FROM seller WHERE slug = NEW.slug AND TG_TABLE_NAME = 'seller') THEN
            NEW.slug := trim(BOTH '-' FROM NEW.slug || '-' || NEW.id);
          END IF;
        END IF;
        RETURN NEW;
      END $$`);
    for (const table of ['brand', 'seller']) {
      await db.query(`
        ALTER TABLE ${table} ADD COLUMN slug text, ADD COLUMN synonyms text[] NOT NULL DEFAULT '{}', ADD COLUMN about text, ADD COLUMN url text, ADD COLUMN merged_into_id bigint`);
      await db.query(`CREATE TRIGGER ${table}_slug BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION catalogue_slug()`);
      await db.query(`UPDATE ${table} SET slug = NULL`);
      await db.query(`
        ALTER TABLE ${table} ALTER COLUMN slug SET NOT NULL,
          ADD CONSTRAINT uq_${table}_slug UNIQUE (slug),
          ADD CONSTRAINT fk_${table}_merged_into_id FOREIGN KEY (merged_into_id) REFERENCES ${table} (id),
          ADD CONSTRAINT ck_${table}_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
          ADD CONSTRAINT ck_${table}_merged CHECK (merged_into_id <> id),
          ADD CONSTRAINT ck_${table}_url CHECK (url ~ '^https?://')`);
    }
    await db.query(`
      ALTER TABLE bag ${FACETS.map((facet) => `ADD COLUMN ${facet} text[] NOT NULL DEFAULT '{}'`).join(', ')},
        ADD COLUMN merged_into_id bigint,
        ADD COLUMN changed_in bigint NOT NULL DEFAULT 0,
        ADD COLUMN is_sample boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT fk_bag_merged_into_id FOREIGN KEY (merged_into_id) REFERENCES bag (id),
        ADD CONSTRAINT ck_bag_merged CHECK (merged_into_id <> id)`);
    await db.query(`CREATE INDEX ix_bag_changed_in ON bag (changed_in)`);
    await db.query(`CREATE INDEX ix_bag_brand_id_id ON bag (brand_id, id)`);
    await db.query(`CREATE INDEX ix_bag_merged_into_id ON bag (merged_into_id) WHERE merged_into_id IS NOT NULL`);
    await db.query(`
      CREATE FUNCTION bag_changed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.changed_in := pg_current_xact_id()::text::bigint;
        RETURN NEW;
      END $$`);
    await db.query(`CREATE TRIGGER bag_changed BEFORE INSERT OR UPDATE ON bag FOR EACH ROW EXECUTE FUNCTION bag_changed()`);
    await db.query(`
      CREATE FUNCTION bag_name_changed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_TABLE_NAME = 'brand' THEN UPDATE bag SET changed_in = 0 WHERE brand_id = NEW.id;
        ELSE UPDATE bag SET changed_in = 0 WHERE trend_id = NEW.id;
        END IF;
        RETURN NULL;
      END $$`);
    for (const table of ['brand', 'trend']) {
      await db.query(`CREATE TRIGGER ${table}_name_changed AFTER UPDATE OF name, synonyms ON ${table} FOR EACH ROW EXECUTE FUNCTION bag_name_changed()`);
    }
    await db.query(`
      ALTER TABLE bag_offer ADD COLUMN url text, ADD COLUMN is_promoted boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT ck_bag_offer_url CHECK (url ~ '^https?://')`);
    await db.query(`CREATE INDEX ix_bag_offer_seller_id_bag_id ON bag_offer (seller_id, bag_id)`);
    await db.query(`
      CREATE TABLE saved_bag (
        member_id bigint NOT NULL,
        bag_id bigint NOT NULL,
        list text NOT NULL,
        saved_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_saved_bag PRIMARY KEY (member_id, bag_id),
        CONSTRAINT fk_saved_bag_member_id FOREIGN KEY (member_id) REFERENCES member (id),
        CONSTRAINT fk_saved_bag_bag_id FOREIGN KEY (bag_id) REFERENCES bag (id),
        CONSTRAINT ck_saved_bag_list CHECK (list IN ('DREAM', 'COLLECTION'))
      )`);
    await db.query(`CREATE INDEX ix_saved_bag_list ON saved_bag (member_id, list, saved_at, bag_id)`);
    await db.query(`CREATE INDEX ix_saved_bag_bag_id ON saved_bag (bag_id)`);
    await db.query(`
      CREATE TABLE bag_list_audience (
        member_id bigint NOT NULL,
        list text NOT NULL,
        audience text NOT NULL,
        CONSTRAINT pk_bag_list_audience PRIMARY KEY (member_id, list),
        CONSTRAINT fk_bag_list_audience_member_id FOREIGN KEY (member_id) REFERENCES member (id),
        CONSTRAINT ck_bag_list_audience_list CHECK (list IN ('DREAM', 'COLLECTION')),
        CONSTRAINT ck_bag_list_audience_audience CHECK (audience IN ('PRIVATE', 'MEMBERS', 'PUBLIC'))
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE bag_list_audience, saved_bag`);
    await db.query(`DROP INDEX ix_bag_offer_seller_id_bag_id`);
    await db.query(`ALTER TABLE bag_offer DROP CONSTRAINT ck_bag_offer_url, DROP COLUMN url, DROP COLUMN is_promoted`);
    await db.query(`DROP TRIGGER brand_name_changed ON brand`);
    await db.query(`DROP TRIGGER trend_name_changed ON trend`);
    await db.query(`DROP TRIGGER bag_changed ON bag`);
    await db.query(`DROP FUNCTION bag_name_changed, bag_changed`);
    await db.query(`DROP INDEX ix_bag_brand_id_id`);
    const columns = [...FACETS, 'merged_into_id', 'changed_in', 'is_sample'].map((column) => `DROP COLUMN ${column}`).join(', ');
    await db.query(`ALTER TABLE bag DROP CONSTRAINT ck_bag_merged, ${columns}`);
    for (const table of ['brand', 'seller']) {
      await db.query(`DROP TRIGGER ${table}_slug ON ${table}`);
      await db.query(`
        ALTER TABLE ${table} DROP CONSTRAINT ck_${table}_slug, DROP CONSTRAINT ck_${table}_merged, DROP CONSTRAINT ck_${table}_url,
          DROP COLUMN slug, DROP COLUMN synonyms, DROP COLUMN about, DROP COLUMN url, DROP COLUMN merged_into_id`);
    }
    await db.query(`DROP FUNCTION catalogue_slug`);
  }
}
