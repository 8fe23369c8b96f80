import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The title of a topic goes with its words when its author deletes it; both are in its last revision. */
export class DeletedTopics1700000019510 implements MigrationInterface {
  name = 'DeletedTopics1700000019510';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`UPDATE topic SET title = 'Deleted by its author' WHERE deleted_at IS NOT NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      UPDATE topic SET title = (SELECT r.title FROM topic_revision r WHERE r.topic_id = topic.post_id ORDER BY r.id DESC LIMIT 1)
       WHERE deleted_at IS NOT NULL`);
  }
}
