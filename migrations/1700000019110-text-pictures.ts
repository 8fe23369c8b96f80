import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TextPictures1700000019110 implements MigrationInterface {
  name = 'TextPictures1700000019110';

  async up(db: QueryRunner): Promise<void> {
    for (const [table, owner, key] of [['comment_picture', 'comment', 'id'], ['topic_picture', 'topic', 'post_id']]) {
      await db.query(`
        CREATE TABLE ${table} (
          ${owner}_id bigint NOT NULL,
          picture_id bigint NOT NULL,
          CONSTRAINT pk_${table} PRIMARY KEY (${owner}_id, picture_id),
          CONSTRAINT fk_${table}_${owner}_id FOREIGN KEY (${owner}_id) REFERENCES ${owner} (${key}),
          CONSTRAINT fk_${table}_picture_id FOREIGN KEY (picture_id) REFERENCES picture (id)
        )`);
      await db.query(`CREATE INDEX ix_${table}_picture_id ON ${table} (picture_id)`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE comment_picture, topic_picture`);
  }
}
