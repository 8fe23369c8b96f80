import type { MigrationInterface, QueryRunner } from 'typeorm';

const ELSE = 'ELSE RETURN false;';
const OF_TOPIC = `WHEN 'topic_revision' THEN
            RETURN EXISTS (SELECT FROM post p JOIN member m ON m.id = p.author_id WHERE p.id = (line ->> 'topic_id')::bigint AND (p.is_sample OR m.is_sample OR p.deleted_at IS NOT NULL));
          `;

export class TextHistories1700000019120 implements MigrationInterface {
  name = 'TextHistories1700000019120';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE comment ADD COLUMN shows_edit boolean NOT NULL DEFAULT false`);
    await db.query(`UPDATE comment SET shows_edit = true WHERE edited_at IS NOT NULL`);
    await db.query(`ALTER TABLE comment ADD CONSTRAINT ck_comment_shows_edit CHECK (NOT shows_edit OR edited_at IS NOT NULL)`);
    await db.query(`ALTER TABLE comment_revision ADD COLUMN is_quiet boolean NOT NULL DEFAULT false`);
    await db.query(`ALTER TABLE topic ADD COLUMN shows_edit boolean NOT NULL DEFAULT false, ADD COLUMN deleted_at timestamptz`);
    await db.query(`UPDATE topic SET shows_edit = true WHERE edited_at IS NOT NULL`);
    await db.query(`ALTER TABLE topic ADD CONSTRAINT ck_topic_shows_edit CHECK (NOT shows_edit OR edited_at IS NOT NULL)`);
    await db.query(`
      CREATE TABLE topic_revision (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        topic_id bigint NOT NULL,
        title text NOT NULL,
        body text NOT NULL,
        is_quiet boolean NOT NULL DEFAULT false,
        replaced_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT pk_topic_revision PRIMARY KEY (id),
        CONSTRAINT fk_topic_revision_topic_id FOREIGN KEY (topic_id) REFERENCES topic (post_id)
      )`);
    await db.query(`CREATE INDEX ix_topic_revision_topic_id_id ON topic_revision (topic_id, id)`);
    await db.query(`
      CREATE TRIGGER topic_revision_append_only BEFORE UPDATE OR DELETE ON topic_revision
      FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
    await this.withSample(db, (text) => text.replace(ELSE, `${OF_TOPIC}${ELSE}`));
  }

  /** Revisions of sample topics go with them, as those of comments do. */
  private async withSample(db: QueryRunner, change: (text: string) => string): Promise<void> {
    const [{ text }] = (await db.query(`SELECT pg_get_functiondef('goes_with_sample'::regproc) AS text`)) as [{ text: string }];
    await db.query(change(text));
  }

  async down(db: QueryRunner): Promise<void> {
    await this.withSample(db, (text) => text.replace(OF_TOPIC, ''));
    await db.query(`DROP TABLE topic_revision`);
    await db.query(`ALTER TABLE topic DROP COLUMN shows_edit, DROP COLUMN deleted_at`);
    await db.query(`ALTER TABLE comment_revision DROP COLUMN is_quiet`);
    await db.query(`ALTER TABLE comment DROP COLUMN shows_edit`);
  }
}
