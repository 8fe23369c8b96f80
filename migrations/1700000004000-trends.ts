import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Trends1700000004000 implements MigrationInterface {
  name = 'Trends1700000004000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE trend (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        slug text NOT NULL,
        name text NOT NULL,
        question text NOT NULL,
        dek text NOT NULL,
        synonyms text[] NOT NULL DEFAULT '{}',
        lining text NOT NULL,
        origins jsonb NOT NULL DEFAULT '[]',
        arguments_for text[] NOT NULL DEFAULT '{}',
        arguments_against text[] NOT NULL DEFAULT '{}',
        outlook text[] NOT NULL DEFAULT '{}',
        tips text[] NOT NULL DEFAULT '{}',
        care text[] NOT NULL DEFAULT '{}',
        seen_on text[] NOT NULL DEFAULT '{}',
        cover_id bigint NOT NULL,
        is_sample boolean NOT NULL DEFAULT false,
        CONSTRAINT pk_trend PRIMARY KEY (id),
        CONSTRAINT uq_trend_slug UNIQUE (slug),
        CONSTRAINT fk_trend_cover_id FOREIGN KEY (cover_id) REFERENCES picture (id),
        CONSTRAINT ck_trend_lining CHECK (lining IN ('PLUM', 'MOSS', 'INK', 'RUST', 'ROSE', 'OCHRE')),
        CONSTRAINT ck_trend_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
      )`);
    for (const table of ['brand', 'seller']) {
      await db.query(`
        CREATE TABLE ${table} (
          id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
          name text NOT NULL,
          CONSTRAINT pk_${table} PRIMARY KEY (id),
          CONSTRAINT uq_${table}_name UNIQUE (name)
        )`);
    }
    await db.query(`
      CREATE TABLE bag (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        slug text NOT NULL,
        brand_id bigint NOT NULL,
        trend_id bigint,
        model text NOT NULL,
        silhouette text NOT NULL,
        materials text[] NOT NULL DEFAULT '{}',
        fits text[] NOT NULL DEFAULT '{}',
        picture_id bigint NOT NULL,
        note text,
        first_seen text,
        CONSTRAINT pk_bag PRIMARY KEY (id),
        CONSTRAINT uq_bag_slug UNIQUE (slug),
        CONSTRAINT fk_bag_brand_id FOREIGN KEY (brand_id) REFERENCES brand (id),
        CONSTRAINT fk_bag_trend_id FOREIGN KEY (trend_id) REFERENCES trend (id),
        CONSTRAINT fk_bag_picture_id FOREIGN KEY (picture_id) REFERENCES picture (id),
        CONSTRAINT ck_bag_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
      )`);
    await db.query(`CREATE INDEX ix_bag_trend_id_id ON bag (trend_id, id)`);
    await db.query(`
      CREATE TABLE bag_offer (
        bag_id bigint NOT NULL,
        seller_id bigint NOT NULL,
        amount numeric(12,2),
        currency character(3),
        as_of date,
        CONSTRAINT pk_bag_offer PRIMARY KEY (bag_id, seller_id),
        CONSTRAINT fk_bag_offer_bag_id FOREIGN KEY (bag_id) REFERENCES bag (id),
        CONSTRAINT fk_bag_offer_seller_id FOREIGN KEY (seller_id) REFERENCES seller (id),
        CONSTRAINT ck_bag_offer_price CHECK ((amount IS NULL) = (currency IS NULL) AND (amount IS NULL) = (as_of IS NULL) AND amount >= 0)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE bag_offer, bag, seller, brand, trend`);
  }
}
