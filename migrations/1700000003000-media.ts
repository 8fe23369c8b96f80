import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Media1700000003000 implements MigrationInterface {
  name = 'Media1700000003000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE picture (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        recipe jsonb NOT NULL,
        width integer NOT NULL,
        height integer NOT NULL,
        alt text NOT NULL,
        credit text,
        credit_url text,
        CONSTRAINT pk_picture PRIMARY KEY (id),
        CONSTRAINT ck_picture_size CHECK (width > 0 AND height > 0),
        CONSTRAINT ck_picture_alt CHECK (char_length(alt) BETWEEN 1 AND 500)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE picture`);
  }
}
