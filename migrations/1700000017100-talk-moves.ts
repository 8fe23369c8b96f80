import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TalkMoves1700000017100 implements MigrationInterface {
  name = 'TalkMoves1700000017100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE talk_move (
        post_id bigint NOT NULL,
        comment_id bigint NOT NULL,
        xid bigint NOT NULL,
        moved_at timestamptz NOT NULL,
        CONSTRAINT pk_talk_move PRIMARY KEY (post_id, comment_id),
        CONSTRAINT fk_talk_move_comment_id FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE
      )`);
    await db.query(`CREATE INDEX ix_talk_move_comment_id ON talk_move (comment_id)`);
    await db.query(`CREATE INDEX ix_talk_move_post_id_xid ON talk_move (post_id, xid)`);
    await db.query(`CREATE INDEX ix_talk_move_moved_at ON talk_move (moved_at)`);
    // Whoever writes, edits, deletes, removes, moves or likes a comment cannot forget to tell open pages.
    await db.query(`
      CREATE FUNCTION note_talk_move() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO talk_move (post_id, comment_id, xid, moved_at)
        SELECT post_id, NEW.id, pg_current_xact_id()::text::bigint, clock_timestamp()
          FROM unnest(CASE WHEN TG_OP = 'UPDATE' AND OLD.post_id <> NEW.post_id THEN ARRAY[OLD.post_id, NEW.post_id] ELSE ARRAY[NEW.post_id] END) AS post_id
            ON CONFLICT (post_id, comment_id) DO UPDATE SET xid = EXCLUDED.xid, moved_at = EXCLUDED.moved_at;
        RETURN NULL;
      END $$`);
    await db.query(`
      CREATE TRIGGER talk_moved AFTER INSERT OR UPDATE OF source, post_id, deleted_at, removed_at, like_count ON comment
      FOR EACH ROW EXECUTE FUNCTION note_talk_move()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TRIGGER talk_moved ON comment`);
    await db.query(`DROP FUNCTION note_talk_move()`);
    await db.query(`DROP TABLE talk_move`);
  }
}
