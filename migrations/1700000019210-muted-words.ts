import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MutedWords1700000019210 implements MigrationInterface {
  name = 'MutedWords1700000019210';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE muted_words (
        member_id bigint NOT NULL,
        words text[] NOT NULL,
        CONSTRAINT pk_muted_words PRIMARY KEY (member_id),
        CONSTRAINT fk_muted_words_member_id FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE CASCADE,
        CONSTRAINT ck_muted_words_words CHECK (cardinality(words) BETWEEN 1 AND 100 AND array_position(words, NULL) IS NULL)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE muted_words`);
  }
}
