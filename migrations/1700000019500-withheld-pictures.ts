import type { MigrationInterface, QueryRunner } from 'typeorm';

const TOLD = `pg_notify('swingtag_pictures', hash)`;
const TRIGGERS: [table: string, name: string, when: string, act: string][] = [
  ['comment', 'pictures_told_of', `AFTER UPDATE OF deleted_at, removed_at, post_id ON comment FOR EACH ROW
    WHEN ((OLD.deleted_at, OLD.removed_at, OLD.post_id) IS DISTINCT FROM (NEW.deleted_at, NEW.removed_at, NEW.post_id))`, 'tell_pictures_of_comment()'],
  ['topic', 'pictures_told_of', `AFTER UPDATE OF deleted_at, removed_at ON topic FOR EACH ROW
    WHEN ((OLD.deleted_at, OLD.removed_at) IS DISTINCT FROM (NEW.deleted_at, NEW.removed_at))`, 'tell_all_pictures()'],
  ['post', 'pictures_told_of', `AFTER UPDATE OF deleted_at, published_at, audience_id ON post FOR EACH ROW
    WHEN ((OLD.deleted_at, OLD.published_at, OLD.audience_id) IS DISTINCT FROM (NEW.deleted_at, NEW.published_at, NEW.audience_id))`, 'tell_all_pictures()'],
  ['member', 'pictures_told_of', `AFTER UPDATE OF deleted_at ON member FOR EACH ROW WHEN (OLD.deleted_at IS DISTINCT FROM NEW.deleted_at)`, 'tell_pictures_of_member()'],
  ...['comment_picture', 'topic_picture', 'avatar'].map((table): [string, string, string, string] =>
    [table, 'pictures_told_of', `AFTER DELETE OR UPDATE ON ${table} FOR EACH ROW`, 'tell_picture_let_go()']),
  ['picture', 'pictures_told_of', `AFTER DELETE OR UPDATE OF hash, purpose, owner_id ON picture FOR EACH ROW WHEN (OLD.hash IS NOT NULL)`, 'tell_picture()'],
];

/** Every process hears which pictures may be seen by fewer people than before, whoever has changed what. */
export class WithheldPictures1700000019500 implements MigrationInterface {
  name = 'WithheldPictures1700000019500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE retired_file ADD is_of_library boolean NOT NULL DEFAULT false`);
    await this.tell(db, 'tell_pictures_of_comment', `PERFORM ${TOLD} FROM comment_picture JOIN picture ON picture.id = picture_id WHERE comment_id = NEW.id AND hash IS NOT NULL`);
    await this.tell(db, 'tell_pictures_of_member', `PERFORM ${TOLD} FROM avatar JOIN picture ON picture.id = picture_id WHERE member_id = NEW.id AND hash IS NOT NULL`);
    await this.tell(db, 'tell_picture_let_go', `PERFORM ${TOLD} FROM picture WHERE id = OLD.picture_id AND hash IS NOT NULL`);
    await this.tell(db, 'tell_picture', `PERFORM pg_notify('swingtag_pictures', OLD.hash)`);
    // What may stand under it can be much: everything is asked for anew.
    await this.tell(db, 'tell_all_pictures', `PERFORM pg_notify('swingtag_pictures', '')`);
    for (const [, name, when, act] of TRIGGERS) await db.query(`CREATE TRIGGER ${name} ${when} EXECUTE FUNCTION ${act}`);
    await this.keepPicturesOfMerged(db);
  }

  private async tell(db: QueryRunner, name: string, how: string): Promise<void> {
    await db.query(`CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${how}; RETURN NULL; END $$`);
  }

  /** The opening of a merged topic stands as a comment, which had not been given its pictures. */
  private async keepPicturesOfMerged(db: QueryRunner): Promise<void> {
    await db.query(`
      INSERT INTO comment_picture (comment_id, picture_id)
      SELECT c.id, tp.picture_id FROM topic t JOIN post p ON p.id = t.post_id JOIN topic_picture tp ON tp.topic_id = t.post_id
        JOIN comment c ON c.post_id = t.merged_into_id AND c.author_id = p.author_id AND c.created_at = p.published_at AND c.source = t.body
      ON CONFLICT DO NOTHING`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const [table, name] of TRIGGERS) await db.query(`DROP TRIGGER ${name} ON ${table}`);
    await db.query(`DROP FUNCTION tell_pictures_of_comment(), tell_pictures_of_member(), tell_picture_let_go(), tell_picture(), tell_all_pictures()`);
    await db.query(`ALTER TABLE retired_file DROP COLUMN is_of_library`);
  }
}
