import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Posts1700000006000 implements MigrationInterface {
  name = 'Posts1700000006000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE post (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        kind text NOT NULL DEFAULT 'ARTICLE',
        author_id bigint NOT NULL,
        poll_id bigint,
        published_at timestamptz NOT NULL,
        updated_at timestamptz,
        deleted_at timestamptz,
        is_sample boolean NOT NULL DEFAULT false,
        CONSTRAINT pk_post PRIMARY KEY (id),
        CONSTRAINT uq_post_poll_id UNIQUE (poll_id),
        CONSTRAINT fk_post_author_id FOREIGN KEY (author_id) REFERENCES member (id),
        CONSTRAINT fk_post_poll_id FOREIGN KEY (poll_id) REFERENCES poll (id),
        CONSTRAINT ck_post_kind CHECK (kind IN ('ARTICLE'))
      )`);
    await db.query(`CREATE INDEX ix_post_published ON post (published_at, id) WHERE deleted_at IS NULL`);
    await db.query(`
      CREATE TABLE article (
        post_id bigint NOT NULL,
        slug text NOT NULL,
        trend_id bigint NOT NULL,
        title text NOT NULL,
        dek text NOT NULL,
        body text NOT NULL,
        sign_off text,
        cover_id bigint NOT NULL,
        CONSTRAINT pk_article PRIMARY KEY (post_id),
        CONSTRAINT uq_article_slug UNIQUE (slug),
        CONSTRAINT fk_article_post_id FOREIGN KEY (post_id) REFERENCES post (id),
        CONSTRAINT fk_article_trend_id FOREIGN KEY (trend_id) REFERENCES trend (id),
        CONSTRAINT fk_article_cover_id FOREIGN KEY (cover_id) REFERENCES picture (id),
        CONSTRAINT ck_article_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
      )`);
    await db.query(`CREATE INDEX ix_article_trend_id ON article (trend_id)`);
    await db.query(`
      CREATE TABLE article_bag (
        article_id bigint NOT NULL,
        bag_id bigint NOT NULL,
        position smallint NOT NULL,
        CONSTRAINT pk_article_bag PRIMARY KEY (article_id, bag_id),
        CONSTRAINT uq_article_bag_article_id_position UNIQUE (article_id, position),
        CONSTRAINT fk_article_bag_article_id FOREIGN KEY (article_id) REFERENCES article (post_id),
        CONSTRAINT fk_article_bag_bag_id FOREIGN KEY (bag_id) REFERENCES bag (id)
      )`);
    await db.query(`
      CREATE TABLE gallery_item (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        article_id bigint NOT NULL,
        picture_id bigint NOT NULL,
        position smallint NOT NULL,
        caption text NOT NULL,
        CONSTRAINT pk_gallery_item PRIMARY KEY (id),
        CONSTRAINT uq_gallery_item_article_id_position UNIQUE (article_id, position),
        CONSTRAINT fk_gallery_item_article_id FOREIGN KEY (article_id) REFERENCES article (post_id),
        CONSTRAINT fk_gallery_item_picture_id FOREIGN KEY (picture_id) REFERENCES picture (id)
      )`);
    await db.query(`
      CREATE TABLE related_read (
        article_id bigint NOT NULL,
        related_id bigint NOT NULL,
        position smallint NOT NULL,
        CONSTRAINT pk_related_read PRIMARY KEY (article_id, related_id),
        CONSTRAINT uq_related_read_article_id_position UNIQUE (article_id, position),
        CONSTRAINT fk_related_read_article_id FOREIGN KEY (article_id) REFERENCES article (post_id),
        CONSTRAINT fk_related_read_related_id FOREIGN KEY (related_id) REFERENCES article (post_id),
        CONSTRAINT ck_related_read_other CHECK (article_id <> related_id)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE related_read, gallery_item, article_bag, article, post`);
  }
}
