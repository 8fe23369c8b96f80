import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Notifications1700000009000 implements MigrationInterface {
  name = 'Notifications1700000009000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE notice (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        member_id bigint NOT NULL,
        kind text NOT NULL,
        key text NOT NULL,
        comment_id bigint,
        decision_id bigint,
        entry_id bigint,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        read_at timestamptz,
        mailed_at timestamptz,
        CONSTRAINT pk_notice PRIMARY KEY (id),
        CONSTRAINT uq_notice_member_id_key UNIQUE (member_id, key),
        CONSTRAINT fk_notice_member_id FOREIGN KEY (member_id) REFERENCES member (id),
        CONSTRAINT fk_notice_comment_id FOREIGN KEY (comment_id) REFERENCES comment (id),
        CONSTRAINT fk_notice_decision_id FOREIGN KEY (decision_id) REFERENCES decision (id),
        CONSTRAINT fk_notice_entry_id FOREIGN KEY (entry_id) REFERENCES audit_entry (id),
        CONSTRAINT ck_notice_kind
          CHECK (kind IN ('COMMENT_REMOVED', 'COMMENT_RESTORED', 'REPLY', 'SUSPENDED', 'SUSPENSION_LIFTED', 'ROLE_CHANGED')),
        CONSTRAINT ck_notice_about CHECK (
          CASE WHEN kind = 'REPLY' THEN comment_id IS NOT NULL
               WHEN kind LIKE 'COMMENT%' THEN decision_id IS NOT NULL
               ELSE entry_id IS NOT NULL END)
      )`);
    await db.query(`CREATE INDEX ix_notice_member_id_id ON notice (member_id, id)`);
    await db.query(`CREATE INDEX ix_notice_unread ON notice (member_id) WHERE read_at IS NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE notice`);
  }
}
