import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which comment a member credits for a change of their vote; who has since spoken for another side; and a way to count who moved. */
export class ChangesOfMind1700000019200 implements MigrationInterface {
  name = 'ChangesOfMind1700000019200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE comment_credit (
        id bigint GENERATED ALWAYS AS IDENTITY,
        event_id bigint NOT NULL,
        poll_id bigint NOT NULL,
        member_id bigint NOT NULL,
        comment_id bigint NOT NULL,
        credited_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        withdrawn_at timestamptz,
        CONSTRAINT pk_comment_credit PRIMARY KEY (id),
        CONSTRAINT fk_comment_credit_event_id FOREIGN KEY (event_id) REFERENCES vote_event (id) ON DELETE CASCADE,
        CONSTRAINT fk_comment_credit_poll_id FOREIGN KEY (poll_id) REFERENCES poll (id) ON DELETE CASCADE,
        CONSTRAINT fk_comment_credit_member_id FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE CASCADE,
        CONSTRAINT fk_comment_credit_comment_id FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE
      )`);
    await db.query(`CREATE UNIQUE INDEX uq_comment_credit_event ON comment_credit (event_id) WHERE withdrawn_at IS NULL`);
    await db.query(`CREATE UNIQUE INDEX uq_comment_credit_member ON comment_credit (comment_id, member_id) WHERE withdrawn_at IS NULL`);
    await db.query(`CREATE INDEX ix_comment_credit_member_id_poll_id ON comment_credit (member_id, poll_id)`);
    await db.query(`
      ALTER TABLE comment
        ADD COLUMN credit_count integer NOT NULL DEFAULT 0,
        ADD COLUMN is_turned boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT ck_comment_credit_count CHECK (credit_count >= 0)`);
    await db.query(`CREATE INDEX ix_comment_turned ON comment (post_id, id) WHERE is_turned AND parent_id IS NULL`);
    await db.query(`CREATE INDEX ix_vote_event_change ON vote_event (poll_id, member_id) WHERE kind = 'change'`);

    // A credit is given for a change of that member's own vote, to somebody else's comment in the talk about that poll.
    await db.query(`
      CREATE FUNCTION check_credit() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM vote_event e JOIN post p ON p.poll_id = e.poll_id JOIN comment c ON c.post_id = p.id
                        WHERE e.id = NEW.event_id AND e.kind = 'change' AND e.poll_id = NEW.poll_id AND e.member_id = NEW.member_id
                          AND c.id = NEW.comment_id AND c.author_id IS DISTINCT FROM NEW.member_id) THEN
          RAISE EXCEPTION 'a credit is for a change of one''s own vote, to a comment of somebody else about that poll' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$`);
    await db.query(`CREATE TRIGGER credit_checked BEFORE INSERT ON comment_credit FOR EACH ROW EXECUTE FUNCTION check_credit()`);
    // Rows stay as they were written, but that a credit is withdrawn once; they go only with what they are about.
    await db.query(`
      CREATE FUNCTION keep_credit() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN
          IF current_setting('swingtag.removes', true) = 'sample' OR NOT EXISTS (SELECT FROM comment WHERE id = OLD.comment_id)
             OR NOT EXISTS (SELECT FROM vote_event WHERE id = OLD.event_id) THEN
            RETURN OLD;
          END IF;
        ELSIF OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL
              AND (NEW.id, NEW.event_id, NEW.poll_id, NEW.member_id, NEW.comment_id, NEW.credited_at) = (OLD.id, OLD.event_id, OLD.poll_id, OLD.member_id, OLD.comment_id, OLD.credited_at) THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'comment_credit is append-only' USING ERRCODE = 'insufficient_privilege';
      END $$`);
    await db.query(`CREATE TRIGGER credit_kept BEFORE UPDATE OR DELETE ON comment_credit FOR EACH ROW EXECUTE FUNCTION keep_credit()`);
    await db.query(`
      CREATE FUNCTION count_credit() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          UPDATE comment SET credit_count = credit_count + 1 WHERE id = NEW.comment_id;
        ELSIF OLD.withdrawn_at IS NULL THEN
          UPDATE comment SET credit_count = credit_count - 1 WHERE id = OLD.comment_id;
        END IF;
        RETURN NULL;
      END $$`);
    await db.query(`CREATE TRIGGER credit_counted AFTER INSERT OR UPDATE OR DELETE ON comment_credit FOR EACH ROW EXECUTE FUNCTION count_credit()`);
    // Whoever withdraws a vote, by whichever path, withdraws what they credited for changing it.
    await db.query(`
      CREATE FUNCTION withdraw_credits() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE comment_credit SET withdrawn_at = clock_timestamp() WHERE member_id = NEW.member_id AND poll_id = NEW.poll_id AND withdrawn_at IS NULL;
        RETURN NULL;
      END $$`);
    await db.query(`CREATE TRIGGER vote_uncredits AFTER INSERT ON vote_event FOR EACH ROW WHEN (NEW.kind = 'withdraw') EXECUTE FUNCTION withdraw_credits()`);

    // What an author says later from another side tells that they have changed sides. A secret vote alone never does: only where ballots are open.
    await db.query(`
      CREATE FUNCTION turn_comments(post bigint, author bigint, stance bigint) RETURNS void LANGUAGE sql AS $$
        UPDATE comment SET is_turned = stance_option_id <> stance
         WHERE author_id = author AND post_id = post AND stance_option_id IS NOT NULL AND is_turned <> (stance_option_id <> stance)
      $$`);
    await db.query(`
      CREATE FUNCTION turn_by_words() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM turn_comments(NEW.post_id, NEW.author_id, NEW.stance_option_id);
        RETURN NULL;
      END $$`);
    await db.query(`
      CREATE TRIGGER comment_turns AFTER INSERT OR UPDATE OF stance_option_id ON comment FOR EACH ROW
      WHEN (NEW.stance_option_id IS NOT NULL AND NEW.author_id IS NOT NULL AND NEW.removed_at IS NULL AND NEW.deleted_at IS NULL) EXECUTE FUNCTION turn_by_words()`);
    await db.query(`
      CREATE FUNCTION turn_by_vote() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM turn_comments(p.id, NEW.member_id, NEW.choice[1]) FROM post p JOIN poll ON poll.id = p.poll_id
          WHERE p.poll_id = NEW.poll_id AND poll.ballots = 'OPEN' AND poll.kind <> 'MULTIPLE';
        RETURN NULL;
      END $$`);
    await db.query(`CREATE TRIGGER vote_turns AFTER INSERT ON vote_event FOR EACH ROW WHEN (NEW.kind = 'change') EXECUTE FUNCTION turn_by_vote()`);
    await db.query(`
      UPDATE comment c SET is_turned = true FROM (
        SELECT DISTINCT ON (post_id, author_id) post_id, author_id, stance_option_id FROM comment
         WHERE stance_option_id IS NOT NULL AND deleted_at IS NULL AND removed_at IS NULL ORDER BY post_id, author_id, id DESC) last
       WHERE c.post_id = last.post_id AND c.author_id = last.author_id AND c.stance_option_id <> last.stance_option_id`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TRIGGER vote_turns ON vote_event`);
    await db.query(`DROP TRIGGER vote_uncredits ON vote_event`);
    await db.query(`DROP TRIGGER comment_turns ON comment`);
    await db.query(`DROP TABLE comment_credit`);
    await db.query(`DROP FUNCTION turn_by_vote(), turn_by_words(), turn_comments(bigint, bigint, bigint), withdraw_credits(), count_credit(), keep_credit(), check_credit()`);
    await db.query(`DROP INDEX ix_vote_event_change, ix_comment_turned`);
    await db.query(`ALTER TABLE comment DROP COLUMN credit_count, DROP COLUMN is_turned`);
  }
}
