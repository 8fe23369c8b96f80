import type { MigrationInterface, QueryRunner } from 'typeorm';

export class UnsentTexts1700000017200 implements MigrationInterface {
  name = 'UnsentTexts1700000017200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE unsent_text (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        member_id bigint NOT NULL,
        place text NOT NULL,
        copy smallint NOT NULL DEFAULT 1,
        title text NOT NULL DEFAULT '',
        body text NOT NULL,
        revision integer NOT NULL DEFAULT 1,
        writer text NOT NULL,
        saved_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT pk_unsent_text PRIMARY KEY (id),
        CONSTRAINT uq_unsent_text_member_id_place_copy UNIQUE (member_id, place, copy),
        CONSTRAINT fk_unsent_text_member_id FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE CASCADE,
        CONSTRAINT ck_unsent_text_place CHECK (place ~ '^((post|reply|edit|topic):[1-9][0-9]{0,17}|topic)$'),
        CONSTRAINT ck_unsent_text_copy CHECK (copy BETWEEN 1 AND 20),
        CONSTRAINT ck_unsent_text_length CHECK (char_length(body) <= 12000 AND char_length(title) <= 300 AND char_length(writer) BETWEEN 1 AND 40)
      )`);
    await db.query(`CREATE INDEX ix_unsent_text_member_id_id ON unsent_text (member_id, id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE unsent_text`);
  }
}
