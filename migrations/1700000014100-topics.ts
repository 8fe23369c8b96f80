import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Topics1700000014100 implements MigrationInterface {
  name = 'Topics1700000014100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE post
        DROP CONSTRAINT ck_post_kind,
        ADD COLUMN board_id bigint,
        ADD COLUMN audience_id bigint NOT NULL DEFAULT 1,
        ADD COLUMN is_pinned boolean NOT NULL DEFAULT false,
        ADD COLUMN comment_count integer NOT NULL DEFAULT 0,
        ADD COLUMN last_comment_id bigint,
        ADD COLUMN active_at timestamptz NOT NULL DEFAULT now(),
        ADD CONSTRAINT ck_post_kind CHECK (kind IN ('ARTICLE', 'TOPIC')),
        ADD CONSTRAINT ck_post_board CHECK ((kind = 'TOPIC') = (board_id IS NOT NULL)),
        ADD CONSTRAINT ck_post_audience CHECK (board_id IS NOT NULL OR audience_id = 1),
        ADD CONSTRAINT ck_post_poll CHECK (poll_id IS NULL OR audience_id = 1),
        ADD CONSTRAINT ck_post_comment_count CHECK (comment_count >= 0),
        ADD CONSTRAINT fk_post_audience_id FOREIGN KEY (audience_id) REFERENCES audience (id),
        ADD CONSTRAINT fk_post_board_id_audience_id FOREIGN KEY (board_id, audience_id) REFERENCES board (id, audience_id) ON UPDATE CASCADE`);
    await db.query(`CREATE INDEX ix_post_board ON post (board_id, is_pinned, active_at, id) WHERE deleted_at IS NULL`);
    await db.query(`
      CREATE TABLE topic (
        post_id bigint NOT NULL,
        title text NOT NULL,
        body text NOT NULL,
        edited_at timestamptz,
        removed_at timestamptz,
        locked_at timestamptz,
        lock_reason text,
        slow_seconds integer NOT NULL DEFAULT 0,
        merged_into_id bigint,
        article_id bigint,
        CONSTRAINT pk_topic PRIMARY KEY (post_id),
        CONSTRAINT fk_topic_post_id FOREIGN KEY (post_id) REFERENCES post (id),
        CONSTRAINT fk_topic_merged_into_id FOREIGN KEY (merged_into_id) REFERENCES topic (post_id),
        CONSTRAINT fk_topic_article_id FOREIGN KEY (article_id) REFERENCES article (post_id),
        CONSTRAINT ck_topic_title CHECK (char_length(title) BETWEEN 1 AND 140),
        CONSTRAINT ck_topic_body CHECK (char_length(body) BETWEEN 1 AND 10000),
        CONSTRAINT ck_topic_lock CHECK ((locked_at IS NULL) = (lock_reason IS NULL)),
        CONSTRAINT ck_topic_slow_seconds CHECK (slow_seconds BETWEEN 0 AND 86400),
        CONSTRAINT ck_topic_merged CHECK (merged_into_id <> post_id)
      )`);
    await db.query(`CREATE INDEX ix_topic_article_id ON topic (article_id)`);
    await db.query(`
      CREATE TABLE topic_trend (
        topic_id bigint NOT NULL,
        trend_id bigint NOT NULL,
        CONSTRAINT pk_topic_trend PRIMARY KEY (topic_id, trend_id),
        CONSTRAINT fk_topic_trend_topic_id FOREIGN KEY (topic_id) REFERENCES topic (post_id),
        CONSTRAINT fk_topic_trend_trend_id FOREIGN KEY (trend_id) REFERENCES trend (id)
      )`);
    await db.query(`CREATE INDEX ix_topic_trend_trend_id ON topic_trend (trend_id)`);
    // Whoever writes, deletes, removes, brings back or moves a comment cannot forget to count it.
    await db.query(`
      CREATE FUNCTION count_comment() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        was boolean := TG_OP = 'UPDATE' AND OLD.deleted_at IS NULL AND OLD.removed_at IS NULL;
        is_now boolean := NEW.deleted_at IS NULL AND NEW.removed_at IS NULL;
      BEGIN
        IF TG_OP = 'UPDATE' AND was = is_now AND OLD.post_id = NEW.post_id THEN
          RETURN NULL;
        END IF;
        IF was THEN
          UPDATE post SET comment_count = comment_count - 1, last_comment_id = CASE WHEN last_comment_id = OLD.id THEN
              (SELECT max(c.id) FROM comment c WHERE c.post_id = OLD.post_id AND c.deleted_at IS NULL AND c.removed_at IS NULL) ELSE last_comment_id END
           WHERE id = OLD.post_id;
        END IF;
        IF is_now THEN
          UPDATE post SET comment_count = comment_count + 1, last_comment_id = greatest(last_comment_id, NEW.id),
              active_at = CASE WHEN TG_OP = 'INSERT' THEN greatest(active_at, NEW.created_at) ELSE active_at END
           WHERE id = NEW.post_id;
        END IF;
        RETURN NULL;
      END $$`);
    await db.query(`
      CREATE TRIGGER comment_counted AFTER INSERT OR UPDATE OF post_id, deleted_at, removed_at ON comment
      FOR EACH ROW EXECUTE FUNCTION count_comment()`);
    await db.query(`
      UPDATE post SET active_at = greatest(published_at, c.last_at), comment_count = c.n, last_comment_id = c.last_id
        FROM (SELECT post_id, count(*) AS n, max(id) AS last_id, max(created_at) AS last_at FROM comment
               WHERE deleted_at IS NULL AND removed_at IS NULL GROUP BY post_id) c WHERE c.post_id = post.id`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TRIGGER comment_counted ON comment`);
    await db.query(`DROP FUNCTION count_comment()`);
    await db.query(`DROP TABLE topic_trend, topic`);
    await db.query(`DROP INDEX ix_post_board`);
    await db.query(`
      ALTER TABLE post
        DROP CONSTRAINT ck_post_kind, DROP CONSTRAINT ck_post_board, DROP CONSTRAINT ck_post_audience, DROP CONSTRAINT ck_post_poll,
        DROP COLUMN board_id, DROP COLUMN audience_id, DROP COLUMN is_pinned, DROP COLUMN comment_count, DROP COLUMN last_comment_id, DROP COLUMN active_at,
        ADD CONSTRAINT ck_post_kind CHECK (kind IN ('ARTICLE'))`);
  }
}
