import type { MigrationInterface, QueryRunner } from 'typeorm';

export class VoteRequests1700000011000 implements MigrationInterface {
  name = 'VoteRequests1700000011000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE vote_request (
        member_id bigint NOT NULL,
        request_id text NOT NULL,
        poll_id bigint NOT NULL,
        option_id bigint,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT pk_vote_request PRIMARY KEY (member_id, request_id),
        CONSTRAINT fk_vote_request_member_id FOREIGN KEY (member_id) REFERENCES member (id),
        CONSTRAINT fk_vote_request_poll_id FOREIGN KEY (poll_id) REFERENCES poll (id),
        CONSTRAINT ck_vote_request_request_id CHECK (request_id ~ '^[A-Za-z0-9_-]{8,64}$')
      )`);
    await db.query(`CREATE INDEX ix_vote_request_at ON vote_request (at)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE vote_request`);
  }
}
