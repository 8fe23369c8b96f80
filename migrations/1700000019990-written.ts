import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a member wrote is read from the newest on. */
export class Written1700000019990 implements MigrationInterface {
  name = 'Written1700000019990';

  async up(db: QueryRunner): Promise<void> {
    await db.query('CREATE INDEX ix_comment_author_id_created_at_id ON comment (author_id, created_at, id)');
    await db.query('CREATE INDEX ix_post_author_id_published_at_id ON post (author_id, published_at, id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX ix_comment_author_id_created_at_id, ix_post_author_id_published_at_id');
  }
}
