import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = ['COMMENT_REMOVED', 'COMMENT_RESTORED', 'REPLY', 'SUSPENDED', 'SUSPENSION_LIFTED', 'ROLE_CHANGED'];
const POLL_KINDS = ['POLL_CLOSING', 'POLL_CLOSED'];
const named = (kinds: readonly string[]) => kinds.map((kind) => `'${kind}'`).join(', ');

export class PollNotices1700000012520 implements MigrationInterface {
  name = 'PollNotices1700000012520';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE notice
        ADD COLUMN poll_id bigint,
        ADD CONSTRAINT fk_notice_poll_id FOREIGN KEY (poll_id) REFERENCES poll (id),
        DROP CONSTRAINT ck_notice_kind,
        DROP CONSTRAINT ck_notice_about,
        ADD CONSTRAINT ck_notice_kind CHECK (kind IN (${named([...KINDS, ...POLL_KINDS, 'TALLY_DRIFTED'])})),
        ADD CONSTRAINT ck_notice_about CHECK (
          CASE WHEN kind = 'REPLY' THEN comment_id IS NOT NULL
               WHEN kind LIKE 'COMMENT%' THEN decision_id IS NOT NULL
               WHEN kind LIKE 'POLL%' THEN poll_id IS NOT NULL
               ELSE entry_id IS NOT NULL END)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM notice WHERE kind IN (${named([...POLL_KINDS, 'TALLY_DRIFTED'])})`);
    await db.query(`
      ALTER TABLE notice
        DROP COLUMN poll_id,
        DROP CONSTRAINT ck_notice_kind,
        DROP CONSTRAINT IF EXISTS ck_notice_about,
        ADD CONSTRAINT ck_notice_kind CHECK (kind IN (${named(KINDS)})),
        ADD CONSTRAINT ck_notice_about CHECK (
          CASE WHEN kind = 'REPLY' THEN comment_id IS NOT NULL
               WHEN kind LIKE 'COMMENT%' THEN decision_id IS NOT NULL
               ELSE entry_id IS NOT NULL END)`);
  }
}
