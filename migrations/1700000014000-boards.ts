import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Boards1700000014000 implements MigrationInterface {
  name = 'Boards1700000014000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE audience (
        id bigint GENERATED ALWAYS AS IDENTITY (START WITH 2) NOT NULL,
        name text NOT NULL,
        min_role text,
        min_tier text,
        CONSTRAINT pk_audience PRIMARY KEY (id),
        CONSTRAINT uq_audience_name UNIQUE (name),
        CONSTRAINT ck_audience_name CHECK (char_length(name) BETWEEN 1 AND 60),
        CONSTRAINT ck_audience_min_role CHECK (min_role IN ('MEMBER', 'EDITOR', 'MODERATOR', 'ADMIN')),
        CONSTRAINT ck_audience_min_tier CHECK (min_tier IN ('BASIC', 'ESTABLISHED')),
        CONSTRAINT ck_audience_everybody CHECK (id <> 1 OR min_role = 'MEMBER')
      )`);
    await db.query(`INSERT INTO audience (id, name, min_role) OVERRIDING SYSTEM VALUE VALUES (1, 'Everybody', 'MEMBER')`);
    await db.query(`
      CREATE TABLE audience_member (
        audience_id bigint NOT NULL,
        member_id bigint NOT NULL,
        CONSTRAINT pk_audience_member PRIMARY KEY (audience_id, member_id),
        CONSTRAINT fk_audience_member_audience_id FOREIGN KEY (audience_id) REFERENCES audience (id) ON DELETE CASCADE,
        CONSTRAINT fk_audience_member_member_id FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE CASCADE
      )`);
    await db.query(`
      CREATE TABLE board_group (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        name text NOT NULL,
        position smallint NOT NULL,
        CONSTRAINT pk_board_group PRIMARY KEY (id),
        CONSTRAINT uq_board_group_name UNIQUE (name),
        CONSTRAINT ck_board_group_name CHECK (char_length(name) BETWEEN 1 AND 60)
      )`);
    await db.query(`
      CREATE TABLE board (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        group_id bigint NOT NULL,
        slug text NOT NULL,
        name text NOT NULL,
        purpose text NOT NULL,
        position smallint NOT NULL,
        audience_id bigint NOT NULL DEFAULT 1,
        writers_id bigint NOT NULL DEFAULT 1,
        starters_id bigint NOT NULL DEFAULT 1,
        pollers_id bigint NOT NULL DEFAULT 1,
        is_sample boolean NOT NULL DEFAULT false,
        CONSTRAINT pk_board PRIMARY KEY (id),
        CONSTRAINT uq_board_slug UNIQUE (slug),
        CONSTRAINT uq_board_id_audience_id UNIQUE (id, audience_id),
        CONSTRAINT fk_board_group_id FOREIGN KEY (group_id) REFERENCES board_group (id),
        CONSTRAINT fk_board_audience_id FOREIGN KEY (audience_id) REFERENCES audience (id),
        CONSTRAINT fk_board_writers_id FOREIGN KEY (writers_id) REFERENCES audience (id),
        CONSTRAINT fk_board_starters_id FOREIGN KEY (starters_id) REFERENCES audience (id),
        CONSTRAINT fk_board_pollers_id FOREIGN KEY (pollers_id) REFERENCES audience (id),
        CONSTRAINT ck_board_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) <= 60),
        CONSTRAINT ck_board_name CHECK (char_length(name) BETWEEN 1 AND 60),
        CONSTRAINT ck_board_purpose CHECK (char_length(purpose) BETWEEN 1 AND 300)
      )`);
    await db.query(`CREATE INDEX ix_board_group_id_position ON board (group_id, position)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE board, board_group, audience_member, audience`);
  }
}
