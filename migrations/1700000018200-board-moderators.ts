import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Members who moderate single boards. */
export class BoardModerators1700000018200 implements MigrationInterface {
  name = 'BoardModerators1700000018200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE board_moderator (
        board_id bigint NOT NULL,
        member_id bigint NOT NULL,
        appointed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        appointed_by_id bigint NOT NULL,
        CONSTRAINT pk_board_moderator PRIMARY KEY (board_id, member_id),
        CONSTRAINT fk_board_moderator_board_id FOREIGN KEY (board_id) REFERENCES board (id) ON DELETE CASCADE,
        CONSTRAINT fk_board_moderator_member_id FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE CASCADE,
        CONSTRAINT fk_board_moderator_appointed_by_id FOREIGN KEY (appointed_by_id) REFERENCES member (id)
      )`);
    await db.query(`CREATE INDEX ix_board_moderator_member_id ON board_moderator (member_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE board_moderator`);
  }
}
