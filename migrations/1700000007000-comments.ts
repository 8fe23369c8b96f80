import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Comments1700000007000 implements MigrationInterface {
  name = 'Comments1700000007000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE comment (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        post_id bigint NOT NULL,
        parent_id bigint,
        root_id bigint,
        author_id bigint NOT NULL,
        source text NOT NULL,
        stance_option_id bigint,
        is_reason boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        edited_at timestamptz,
        deleted_at timestamptz,
        removed_at timestamptz,
        CONSTRAINT pk_comment PRIMARY KEY (id),
        CONSTRAINT uq_comment_post_id_id UNIQUE (post_id, id),
        CONSTRAINT fk_comment_post_id FOREIGN KEY (post_id) REFERENCES post (id),
        CONSTRAINT fk_comment_author_id FOREIGN KEY (author_id) REFERENCES member (id),
        CONSTRAINT fk_comment_stance_option_id FOREIGN KEY (stance_option_id) REFERENCES poll_option (id),
        CONSTRAINT fk_comment_post_id_parent_id FOREIGN KEY (post_id, parent_id) REFERENCES comment (post_id, id),
        CONSTRAINT fk_comment_post_id_root_id FOREIGN KEY (post_id, root_id) REFERENCES comment (post_id, id),
        CONSTRAINT ck_comment_source CHECK (char_length(source) BETWEEN 1 AND 5000),
        CONSTRAINT ck_comment_reason CHECK (NOT is_reason OR (char_length(source) <= 280 AND parent_id IS NULL)),
        CONSTRAINT ck_comment_thread CHECK ((parent_id IS NULL) = (root_id IS NULL) AND root_id <= parent_id AND parent_id < id)
      )`);
    await db.query(`CREATE INDEX ix_comment_top ON comment (post_id, id) WHERE parent_id IS NULL`);
    await db.query(`
      CREATE UNIQUE INDEX uq_comment_standing_reason ON comment (post_id, author_id)
      WHERE is_reason AND deleted_at IS NULL AND removed_at IS NULL`);
    await db.query(`CREATE INDEX ix_comment_root_id_id ON comment (root_id, id)`);
    await db.query(`CREATE INDEX ix_comment_author_id_id ON comment (author_id, id)`);
    await db.query(`
      CREATE TABLE comment_revision (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        comment_id bigint NOT NULL,
        source text NOT NULL,
        written_at timestamptz NOT NULL,
        replaced_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT pk_comment_revision PRIMARY KEY (id),
        CONSTRAINT fk_comment_revision_comment_id FOREIGN KEY (comment_id) REFERENCES comment (id)
      )`);
    await db.query(`CREATE INDEX ix_comment_revision_comment_id_id ON comment_revision (comment_id, id)`);
    await db.query(`
      CREATE TRIGGER comment_revision_append_only BEFORE UPDATE OR DELETE ON comment_revision
      FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE comment_revision, comment`);
  }
}
