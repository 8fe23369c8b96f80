import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = `'WATCHED'::text, 'TOPIC_STARTED'::text`;
const LAST = `'TALLY_DRIFTED'::text`;
const RULE = `CASE WHEN (kind = ANY (ARRAY[${KINDS}])) THEN (post_id IS NOT NULL)`;

export class AttentionNotices1700000017510 implements MigrationInterface {
  name = 'AttentionNotices1700000017510';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE notice ADD COLUMN post_id bigint,
        ADD CONSTRAINT fk_notice_post_id FOREIGN KEY (post_id) REFERENCES post (id)`);
    await db.query(`CREATE UNIQUE INDEX uq_notice_watched ON notice (member_id, post_id) WHERE kind = 'WATCHED' AND read_at IS NULL`);
    await this.rewrite(db, 'ck_notice_kind', (text) => text.replace(LAST, `${LAST}, ${KINDS}`));
    await this.rewrite(db, 'ck_notice_about', (text) => text.replace(/CASE\s/, `${RULE} `));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM notice WHERE kind IN ('WATCHED', 'TOPIC_STARTED')`);
    await this.rewrite(db, 'ck_notice_kind', (text) => text.replace(`, ${KINDS}`, ''));
    await this.rewrite(db, 'ck_notice_about', (text) => text.replace(/WHEN \(kind = ANY \(ARRAY\['WATCHED'::text, 'TOPIC_STARTED'::text\]\)\) THEN \(post_id IS NOT NULL\)\s*/, ''));
    await db.query(`ALTER TABLE notice DROP COLUMN post_id`);
  }

  /** The other kinds of notices, of whatever domains, stay as they are. */
  private async rewrite(db: QueryRunner, name: string, change: (text: string) => string): Promise<void> {
    const [{ text }] = (await db.query(`SELECT pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE conname = $1`, [name])) as [{ text: string }];
    await db.query(`ALTER TABLE notice DROP CONSTRAINT ${name}, ADD CONSTRAINT ${name} ${change(text)}`);
  }
}
