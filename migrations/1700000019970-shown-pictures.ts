import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a drawn picture, which has no hash, is announced as. */
const KEY = `pg_notify('swingtag_pictures', COALESCE(hash, picture.id::text))`;
const INDEXES: [table: string, column: string, where: string][] = [
  ['article', 'cover_id', ''], ['trend', 'cover_id', ''], ['bag', 'picture_id', ''], ['poll_option', 'picture_id', 'WHERE picture_id IS NOT NULL'], ['retired_file', 'picture_id', ''],
];
const TRIGGERS: [table: string, when: string, act: string][] = [
  ['article', 'AFTER DELETE OR UPDATE OF cover_id ON article FOR EACH ROW', 'tell_cover_let_go()'],
  ['article_picture', 'AFTER DELETE OR UPDATE ON article_picture FOR EACH ROW', 'tell_picture_let_go()'],
  ['trend', 'AFTER DELETE OR UPDATE OF cover_id, merged_into_id ON trend FOR EACH ROW', 'tell_cover_let_go()'],
  ['bag', 'AFTER DELETE OR UPDATE OF picture_id, merged_into_id ON bag FOR EACH ROW', 'tell_picture_let_go()'],
  ['poll_option', 'AFTER DELETE OR UPDATE OF picture_id ON poll_option FOR EACH ROW', 'tell_picture_let_go()'],
  ['poll', 'AFTER UPDATE OF opens_at ON poll FOR EACH ROW WHEN (OLD.opens_at IS DISTINCT FROM NEW.opens_at)', 'tell_pictures_of_poll()'],
];

/** The pictures of the library, too, are served while something shows them. */
export class ShownPictures1700000019970 implements MigrationInterface {
  name = 'ShownPictures1700000019970';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE retired_file DROP COLUMN is_of_library, ADD picture_id bigint,
        ADD CONSTRAINT fk_retired_file_picture_id FOREIGN KEY (picture_id) REFERENCES picture (id) ON DELETE SET NULL`);
    for (const [table, column, where] of INDEXES) await db.query(`CREATE INDEX ix_${table}_${column} ON ${table} (${column}) ${where}`);
    await this.tell(db, 'tell_picture_let_go', `PERFORM ${KEY} FROM picture WHERE id = OLD.picture_id`);
    await this.tell(db, 'tell_cover_let_go', `PERFORM ${KEY} FROM picture WHERE id = OLD.cover_id`);
    await this.tell(db, 'tell_pictures_of_comment', `PERFORM ${KEY} FROM comment_picture JOIN picture ON picture.id = picture_id WHERE comment_id = NEW.id`);
    await this.tell(db, 'tell_pictures_of_poll', `PERFORM ${KEY} FROM poll_option o JOIN picture ON picture.id = o.picture_id WHERE o.poll_id = NEW.id`);
    await this.tell(db, 'tell_picture', `PERFORM pg_notify('swingtag_pictures', COALESCE(OLD.hash, OLD.id::text))`);
    await this.ofPicture(db, '');
    for (const [, when, act] of TRIGGERS) await db.query(`CREATE TRIGGER pictures_told_of ${when} EXECUTE FUNCTION ${act}`);
  }

  private async tell(db: QueryRunner, name: string, how: string): Promise<void> {
    await db.query(`CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${how}; RETURN NULL; END $$`);
  }

  private async ofPicture(db: QueryRunner, when: string): Promise<void> {
    await db.query('DROP TRIGGER pictures_told_of ON picture');
    await db.query(`CREATE TRIGGER pictures_told_of AFTER DELETE OR UPDATE OF hash, purpose, owner_id ON picture FOR EACH ROW ${when} EXECUTE FUNCTION tell_picture()`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const [table] of TRIGGERS) await db.query(`DROP TRIGGER pictures_told_of ON ${table}`);
    await db.query('DROP FUNCTION tell_cover_let_go(), tell_pictures_of_poll()');
    await this.ofPicture(db, 'WHEN (OLD.hash IS NOT NULL)');
    await this.tell(db, 'tell_picture', `PERFORM pg_notify('swingtag_pictures', OLD.hash)`);
    await this.tell(db, 'tell_pictures_of_comment', `PERFORM pg_notify('swingtag_pictures', hash) FROM comment_picture JOIN picture ON picture.id = picture_id WHERE comment_id = NEW.id AND hash IS NOT NULL`);
    await this.tell(db, 'tell_picture_let_go', `PERFORM pg_notify('swingtag_pictures', hash) FROM picture WHERE id = OLD.picture_id AND hash IS NOT NULL`);
    for (const [table, column] of INDEXES) await db.query(`DROP INDEX ix_${table}_${column}`);
    await db.query(`ALTER TABLE retired_file DROP COLUMN picture_id, ADD is_of_library boolean NOT NULL DEFAULT false`);
  }
}
