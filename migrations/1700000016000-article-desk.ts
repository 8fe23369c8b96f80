import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ArticleDesk1700000016000 implements MigrationInterface {
  name = 'ArticleDesk1700000016000';

  async up(db: QueryRunner): Promise<void> {
    // Its id is that of its post, which is there from publication on: there can be no foreign key before.
    await db.query(`
      CREATE TABLE article_draft (
        id bigint NOT NULL,
        content jsonb NOT NULL,
        revision integer NOT NULL DEFAULT 1,
        published_revision integer,
        saved_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        saved_by_id bigint NOT NULL,
        publish_at timestamptz,
        scheduled_by_id bigint,
        schedule_problem text,
        is_sample boolean NOT NULL DEFAULT false,
        CONSTRAINT pk_article_draft PRIMARY KEY (id),
        CONSTRAINT fk_article_draft_saved_by_id FOREIGN KEY (saved_by_id) REFERENCES member (id),
        CONSTRAINT fk_article_draft_scheduled_by_id FOREIGN KEY (scheduled_by_id) REFERENCES member (id),
        CONSTRAINT ck_article_draft_content CHECK (jsonb_typeof(content) = 'object' AND jsonb_typeof(content -> 'version') = 'number'),
        CONSTRAINT ck_article_draft_revision CHECK (revision >= 1 AND published_revision <= revision),
        CONSTRAINT ck_article_draft_schedule CHECK ((publish_at IS NULL) = (scheduled_by_id IS NULL))
      )`);
    await db.query(`
      CREATE TABLE draft_picture (
        draft_id bigint NOT NULL,
        picture_id bigint NOT NULL,
        CONSTRAINT pk_draft_picture PRIMARY KEY (draft_id, picture_id),
        CONSTRAINT fk_draft_picture_draft_id FOREIGN KEY (draft_id) REFERENCES article_draft (id),
        CONSTRAINT fk_draft_picture_picture_id FOREIGN KEY (picture_id) REFERENCES picture (id)
      )`);
    await db.query(`CREATE INDEX ix_draft_picture_picture_id ON draft_picture (picture_id)`);
    await db.query(`
      CREATE TABLE article_revision (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        article_id bigint NOT NULL,
        number integer NOT NULL,
        kind text NOT NULL,
        content jsonb NOT NULL,
        author_id bigint NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT pk_article_revision PRIMARY KEY (id),
        CONSTRAINT uq_article_revision_article_id_number UNIQUE (article_id, number),
        CONSTRAINT fk_article_revision_article_id FOREIGN KEY (article_id) REFERENCES article_draft (id),
        CONSTRAINT fk_article_revision_author_id FOREIGN KEY (author_id) REFERENCES member (id),
        CONSTRAINT ck_article_revision_kind CHECK (kind IN ('PUBLISHED', 'UPDATED', 'SET_ASIDE')),
        CONSTRAINT ck_article_revision_number CHECK (number >= 1),
        CONSTRAINT ck_article_revision_content CHECK (jsonb_typeof(content) = 'object' AND jsonb_typeof(content -> 'version') = 'number')
      )`);
    await db.query(`
      CREATE TRIGGER article_revision_append_only BEFORE UPDATE OR DELETE ON article_revision
      FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
    await db.query(`
      CREATE TABLE revision_picture (
        revision_id bigint NOT NULL,
        picture_id bigint NOT NULL,
        CONSTRAINT pk_revision_picture PRIMARY KEY (revision_id, picture_id),
        CONSTRAINT fk_revision_picture_revision_id FOREIGN KEY (revision_id) REFERENCES article_revision (id),
        CONSTRAINT fk_revision_picture_picture_id FOREIGN KEY (picture_id) REFERENCES picture (id)
      )`);
    await db.query(`CREATE INDEX ix_revision_picture_picture_id ON revision_picture (picture_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE revision_picture, article_revision, draft_picture, article_draft`);
  }
}
