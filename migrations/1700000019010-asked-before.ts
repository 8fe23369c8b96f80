import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A post asks anew: the poll that it had before stays, with its votes, as long as the post is there. */
export class AskedBefore1700000019010 implements MigrationInterface {
  name = 'AskedBefore1700000019010';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE asked_before (
        poll_id bigint NOT NULL,
        post_id bigint NOT NULL,
        replaced_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        replaced_by_id bigint NOT NULL,
        CONSTRAINT pk_asked_before PRIMARY KEY (poll_id),
        CONSTRAINT fk_asked_before_poll_id FOREIGN KEY (poll_id) REFERENCES poll (id),
        CONSTRAINT fk_asked_before_post_id FOREIGN KEY (post_id) REFERENCES post (id),
        CONSTRAINT fk_asked_before_replaced_by_id FOREIGN KEY (replaced_by_id) REFERENCES member (id)
      )`);
    await db.query(`CREATE INDEX ix_asked_before_post_id_replaced_at ON asked_before (post_id, replaced_at)`);
    // Why members voted as they did then stays as what they said; for the new question they can give another reason.
    await db.query(`
      CREATE FUNCTION keep_reasons_as_said() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE comment SET is_reason = false WHERE post_id = NEW.post_id AND is_reason;
        RETURN NULL;
      END $$`);
    await db.query(`CREATE TRIGGER asked_before_reasons AFTER INSERT ON asked_before FOR EACH ROW EXECUTE FUNCTION keep_reasons_as_said()`);
    // What was asked before is public while its post is, like the poll that the post has now.
    await db.query(`
      CREATE OR REPLACE FUNCTION show_poll_with_post() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE shows timestamptz;
      BEGIN
        IF TG_OP <> 'INSERT' AND OLD.poll_id IS NOT NULL AND (TG_OP = 'DELETE' OR NEW.poll_id IS DISTINCT FROM OLD.poll_id)
           AND NOT EXISTS (SELECT FROM asked_before b WHERE b.poll_id = OLD.poll_id AND b.post_id = OLD.id) THEN
          UPDATE poll SET opens_at = NULL WHERE id = OLD.poll_id;
        END IF;
        IF TG_OP <> 'DELETE' THEN
          shows := CASE WHEN NEW.deleted_at IS NULL THEN NEW.published_at END;
          UPDATE poll SET opens_at = shows
           WHERE (id = NEW.poll_id OR id IN (SELECT b.poll_id FROM asked_before b WHERE b.post_id = NEW.id)) AND opens_at IS DISTINCT FROM shows;
        END IF;
        RETURN NULL;
      END $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE OR REPLACE FUNCTION show_poll_with_post() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE shows timestamptz;
      BEGIN
        IF TG_OP <> 'INSERT' AND OLD.poll_id IS NOT NULL AND (TG_OP = 'DELETE' OR NEW.poll_id IS DISTINCT FROM OLD.poll_id) THEN
          UPDATE poll SET opens_at = NULL WHERE id = OLD.poll_id;
        END IF;
        IF TG_OP <> 'DELETE' AND NEW.poll_id IS NOT NULL THEN
          shows := CASE WHEN NEW.deleted_at IS NULL THEN NEW.published_at END;
          UPDATE poll SET opens_at = shows WHERE id = NEW.poll_id AND opens_at IS DISTINCT FROM shows;
        END IF;
        RETURN NULL;
      END $$`);
    await db.query(`DROP TABLE asked_before`);
    await db.query(`DROP FUNCTION keep_reasons_as_said()`);
  }
}
