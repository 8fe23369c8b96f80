import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Attention1700000017500 implements MigrationInterface {
  name = 'Attention1700000017500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE member_block (
        blocker_id bigint NOT NULL,
        blocked_id bigint NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT pk_member_block PRIMARY KEY (blocker_id, blocked_id),
        CONSTRAINT fk_member_block_blocker_id FOREIGN KEY (blocker_id) REFERENCES member (id) ON DELETE CASCADE,
        CONSTRAINT fk_member_block_blocked_id FOREIGN KEY (blocked_id) REFERENCES member (id) ON DELETE CASCADE,
        CONSTRAINT ck_member_block_other CHECK (blocker_id <> blocked_id)
      )`);
    await db.query(`CREATE INDEX ix_member_block_blocked_id ON member_block (blocked_id)`);
    await db.query(`
      CREATE TABLE post_attention (
        post_id bigint NOT NULL,
        member_id bigint NOT NULL,
        level text NOT NULL,
        CONSTRAINT pk_post_attention PRIMARY KEY (post_id, member_id),
        CONSTRAINT fk_post_attention_post_id FOREIGN KEY (post_id) REFERENCES post (id) ON DELETE CASCADE,
        CONSTRAINT fk_post_attention_member_id FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE CASCADE,
        CONSTRAINT ck_post_attention_level CHECK (level IN ('WATCH', 'TRACK', 'MUTE'))
      )`);
    await db.query(`CREATE INDEX ix_post_attention_member_id_post_id ON post_attention (member_id, post_id)`);
    await db.query(`
      CREATE TABLE board_attention (
        board_id bigint NOT NULL,
        member_id bigint NOT NULL,
        level text NOT NULL,
        CONSTRAINT pk_board_attention PRIMARY KEY (board_id, member_id),
        CONSTRAINT fk_board_attention_board_id FOREIGN KEY (board_id) REFERENCES board (id) ON DELETE CASCADE,
        CONSTRAINT fk_board_attention_member_id FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE CASCADE,
        CONSTRAINT ck_board_attention_level CHECK (level IN ('WATCH', 'TRACK', 'MUTE'))
      )`);
    await db.query(`CREATE INDEX ix_board_attention_member_id ON board_attention (member_id)`);
    await db.query(`
      CREATE TABLE read_position (
        member_id bigint NOT NULL,
        post_id bigint NOT NULL,
        seen_id bigint NOT NULL,
        before_id bigint NOT NULL,
        seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT pk_read_position PRIMARY KEY (member_id, post_id),
        CONSTRAINT fk_read_position_member_id FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE CASCADE,
        CONSTRAINT fk_read_position_post_id FOREIGN KEY (post_id) REFERENCES post (id) ON DELETE CASCADE,
        CONSTRAINT ck_read_position_order CHECK (before_id BETWEEN 0 AND seen_id)
      )`);
    await db.query(`CREATE INDEX ix_read_position_post_id ON read_position (post_id)`);
    // Who writes under a post follows it, whatever way the words came in; what a member has chosen stays.
    await db.query(`
      CREATE FUNCTION follow_own_words() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_TABLE_NAME = 'post' THEN
          INSERT INTO post_attention (post_id, member_id, level) VALUES (NEW.id, NEW.author_id, 'WATCH') ON CONFLICT DO NOTHING;
        ELSE
          INSERT INTO post_attention (post_id, member_id, level) SELECT NEW.post_id, NEW.author_id, 'TRACK' WHERE NEW.author_id IS NOT NULL ON CONFLICT DO NOTHING;
        END IF;
        RETURN NULL;
      END $$`);
    await db.query(`CREATE TRIGGER post_followed AFTER INSERT ON post FOR EACH ROW EXECUTE FUNCTION follow_own_words()`);
    await db.query(`CREATE TRIGGER comment_followed AFTER INSERT ON comment FOR EACH ROW EXECUTE FUNCTION follow_own_words()`);
    await db.query(`INSERT INTO post_attention (post_id, member_id, level) SELECT id, author_id, 'WATCH' FROM post ON CONFLICT DO NOTHING`);
    await db.query(`INSERT INTO post_attention (post_id, member_id, level) SELECT DISTINCT post_id, author_id, 'TRACK' FROM comment ON CONFLICT DO NOTHING`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TRIGGER comment_followed ON comment`);
    await db.query(`DROP TRIGGER post_followed ON post`);
    await db.query(`DROP FUNCTION follow_own_words()`);
    await db.query(`DROP TABLE read_position, board_attention, post_attention, member_block`);
  }
}
