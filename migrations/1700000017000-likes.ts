import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Likes1700000017000 implements MigrationInterface {
  name = 'Likes1700000017000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE comment
        ADD COLUMN like_count integer NOT NULL DEFAULT 0,
        ADD CONSTRAINT ck_comment_like_count CHECK (like_count >= 0)`);
    await db.query(`
      CREATE TABLE comment_like (
        comment_id bigint NOT NULL,
        member_id bigint NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT pk_comment_like PRIMARY KEY (comment_id, member_id),
        CONSTRAINT fk_comment_like_comment_id FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE,
        CONSTRAINT fk_comment_like_member_id FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE CASCADE
      )`);
    await db.query(`CREATE INDEX ix_comment_like_member_id ON comment_like (member_id)`);
    // Whoever likes, takes a like back or erases a member cannot forget to count it; nobody likes their own words.
    await db.query(`
      CREATE FUNCTION count_like() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          UPDATE comment SET like_count = like_count + 1 WHERE id = NEW.comment_id AND author_id IS DISTINCT FROM NEW.member_id;
          IF NOT FOUND THEN
            RAISE EXCEPTION 'nobody likes their own comment' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_comment_like_other';
          END IF;
        ELSE
          UPDATE comment SET like_count = like_count - 1 WHERE id = OLD.comment_id;
        END IF;
        RETURN NULL;
      END $$`);
    await db.query(`CREATE TRIGGER like_counted AFTER INSERT OR DELETE ON comment_like FOR EACH ROW EXECUTE FUNCTION count_like()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE comment_like`);
    await db.query(`DROP FUNCTION count_like()`);
    await db.query(`ALTER TABLE comment DROP COLUMN like_count`);
  }
}
