import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PollRules1700000012510 implements MigrationInterface {
  name = 'PollRules1700000012510';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE poll
        ADD COLUMN opens_at timestamptz DEFAULT now(),
        ADD COLUMN voter_role text NOT NULL DEFAULT 'MEMBER',
        ADD COLUMN voter_tier text NOT NULL DEFAULT 'NEW',
        ADD COLUMN ballots text NOT NULL DEFAULT 'SECRET',
        ADD COLUMN edited_at timestamptz,
        ADD CONSTRAINT ck_poll_voter_role CHECK (voter_role IN ('MEMBER', 'EDITOR', 'MODERATOR', 'ADMIN')),
        ADD CONSTRAINT ck_poll_voter_tier CHECK (voter_tier IN ('NEW', 'BASIC', 'ESTABLISHED')),
        ADD CONSTRAINT ck_poll_ballots CHECK (ballots IN ('SECRET', 'OPEN'))`);
    await db.query(`UPDATE poll SET opens_at = created_at`);
    await db.query(`
      UPDATE poll SET opens_at = CASE WHEN post.deleted_at IS NULL THEN post.published_at END
        FROM post WHERE post.poll_id = poll.id`);
    await db.query(`CREATE INDEX ix_poll_closed ON poll (closed_at, id) WHERE closed_at IS NOT NULL`);
    await db.query(`
      CREATE FUNCTION keep_ballots() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'whether ballots are secret or open is fixed when a poll is made' USING ERRCODE = 'insufficient_privilege';
      END $$`);
    await db.query(`
      CREATE TRIGGER poll_ballots_fixed BEFORE UPDATE ON poll
      FOR EACH ROW WHEN (NEW.ballots IS DISTINCT FROM OLD.ballots) EXECUTE FUNCTION keep_ballots()`);
    // A poll is public while its post is: whoever publishes, schedules, withdraws or deletes a post cannot forget its poll.
    await db.query(`
      CREATE FUNCTION show_poll_with_post() RETURNS trigger LANGUAGE plpgsql AS $$
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
    await db.query(`
      CREATE TRIGGER post_shows_poll AFTER INSERT OR DELETE OR UPDATE OF poll_id, published_at, deleted_at ON post
      FOR EACH ROW EXECUTE FUNCTION show_poll_with_post()`);
    await db.query(`
      CREATE TABLE poll_reminder (
        poll_id bigint NOT NULL,
        member_id bigint NOT NULL,
        asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT pk_poll_reminder PRIMARY KEY (poll_id, member_id),
        CONSTRAINT fk_poll_reminder_poll_id FOREIGN KEY (poll_id) REFERENCES poll (id),
        CONSTRAINT fk_poll_reminder_member_id FOREIGN KEY (member_id) REFERENCES member (id)
      )`);
    await db.query(`CREATE INDEX ix_poll_reminder_member_id ON poll_reminder (member_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE poll_reminder`);
    await db.query(`DROP TRIGGER post_shows_poll ON post`);
    await db.query(`DROP FUNCTION show_poll_with_post()`);
    await db.query(`DROP TRIGGER poll_ballots_fixed ON poll`);
    await db.query(`DROP FUNCTION keep_ballots()`);
    await db.query(`
      ALTER TABLE poll DROP COLUMN opens_at, DROP COLUMN voter_role, DROP COLUMN voter_tier, DROP COLUMN ballots, DROP COLUMN edited_at`);
    await db.query(`DROP INDEX IF EXISTS ix_poll_closed`);
  }
}
