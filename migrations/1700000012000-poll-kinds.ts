import type { MigrationInterface, QueryRunner } from 'typeorm';

const CHOOSING = ['vote', 'vote_event', 'vote_request'];

/** One representation of a choice for all kinds of polls: the ids of the options chosen, in their order; empty after a withdrawal. */
export class PollKinds1700000012000 implements MigrationInterface {
  name = 'PollKinds1700000012000';

  async up(db: QueryRunner): Promise<void> {
    await describeKinds(db);
    await widenChoices(db);
    await keepTheRules(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TRIGGER poll_option_fixed ON poll_option`);
    await db.query(`DROP TRIGGER poll_option_added ON poll_option`);
    await db.query(`DROP TRIGGER poll_kind_fixed ON poll`);
    for (const table of ['vote', 'vote_event']) await db.query(`DROP TRIGGER ${table}_choice_inserted ON ${table}`);
    await db.query(`DROP TRIGGER vote_choice_updated ON vote`);
    await db.query(`DROP FUNCTION refuse_late_option(), refuse_added_option(), refuse_late_kind(), refuse_bad_choice()`);
    await db.query(`ALTER TABLE vote_event DISABLE TRIGGER vote_event_append_only`);
    await db.query(`ALTER TABLE vote_event DROP CONSTRAINT ck_vote_event_kind, DROP CONSTRAINT ck_vote_event_choice`);
    await db.query(`ALTER TABLE vote DROP CONSTRAINT ck_vote_choice`);
    for (const table of CHOOSING) {
      await db.query(`ALTER TABLE ${table} ADD option_id bigint`);
      await db.query(`UPDATE ${table} SET option_id = choice[1]`);
      if (table !== 'vote_request') {
        await db.query(`ALTER TABLE ${table} ADD previous_option_id bigint`);
        await db.query(`UPDATE ${table} SET previous_option_id = previous_choice[1]`);
        await db.query(`ALTER TABLE ${table} DROP previous_choice`);
        await db.query(`ALTER TABLE ${table} ADD CONSTRAINT fk_${table}_poll_id_option_id FOREIGN KEY (poll_id, option_id) REFERENCES poll_option (poll_id, id)`);
      }
      await db.query(`ALTER TABLE ${table} DROP choice`);
    }
    await db.query(`
      ALTER TABLE vote_event ADD CONSTRAINT ck_vote_event_kind
        CHECK ((kind IN ('cast', 'change') AND option_id IS NOT NULL) OR (kind = 'withdraw' AND option_id IS NULL))`);
    await db.query(`ALTER TABLE vote_event ENABLE TRIGGER vote_event_append_only`);
    await db.query(`DROP TABLE poll_ranking`);
    await db.query(`
      ALTER TABLE poll_option DROP CONSTRAINT ck_poll_option_votes, DROP CONSTRAINT ck_poll_option_position, DROP CONSTRAINT ck_poll_option_key, DROP firsts, DROP bag_id, DROP picture_id,
        ADD CONSTRAINT ck_poll_option_votes CHECK (votes >= 0)`);
    await db.query(`
      ALTER TABLE poll DROP CONSTRAINT ck_poll_kind, DROP CONSTRAINT ck_poll_choices, DROP min_choices, DROP max_choices,
        ADD CONSTRAINT ck_poll_kind CHECK (kind IN ('YAY_NAY'))`);
  }
}

async function describeKinds(db: QueryRunner): Promise<void> {
  await db.query(`
    ALTER TABLE poll DROP CONSTRAINT ck_poll_kind,
      ADD min_choices smallint NOT NULL DEFAULT 1,
      ADD max_choices smallint NOT NULL DEFAULT 1,
      ADD CONSTRAINT ck_poll_kind CHECK (kind IN ('YAY_NAY', 'HEAD_TO_HEAD', 'SINGLE', 'MULTIPLE', 'RANKED')),
      ADD CONSTRAINT ck_poll_choices CHECK (
        min_choices >= 1 AND min_choices <= max_choices AND max_choices <= 20 AND (max_choices = 1 OR kind IN ('MULTIPLE', 'RANKED')))`);
  await db.query(`
    ALTER TABLE poll_option DROP CONSTRAINT ck_poll_option_votes,
      ADD firsts integer NOT NULL DEFAULT 0,
      ADD bag_id bigint,
      ADD picture_id bigint,
      ADD CONSTRAINT fk_poll_option_bag_id FOREIGN KEY (bag_id) REFERENCES bag (id),
      ADD CONSTRAINT fk_poll_option_picture_id FOREIGN KEY (picture_id) REFERENCES picture (id),
      ADD CONSTRAINT ck_poll_option_position CHECK (position >= 0 AND position <= 19),
      ADD CONSTRAINT ck_poll_option_key CHECK (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$')`);
  await db.query(`UPDATE poll_option SET firsts = votes`);
  await db.query(`ALTER TABLE poll_option ADD CONSTRAINT ck_poll_option_votes CHECK (firsts >= 0 AND firsts <= votes)`);
  await db.query(`
    CREATE TABLE poll_ranking (
      poll_id bigint NOT NULL,
      choice bigint[] NOT NULL,
      votes integer NOT NULL,
      step integer NOT NULL,
      CONSTRAINT pk_poll_ranking PRIMARY KEY (poll_id, choice),
      CONSTRAINT fk_poll_ranking_poll_id FOREIGN KEY (poll_id) REFERENCES poll (id),
      CONSTRAINT ck_poll_ranking_votes CHECK (votes >= 0),
      CONSTRAINT ck_poll_ranking_choice CHECK (choice <> '{}')
    )`);
}

async function widenChoices(db: QueryRunner): Promise<void> {
  await db.query(`ALTER TABLE vote DROP CONSTRAINT fk_vote_poll_id_option_id`);
  await db.query(`ALTER TABLE vote_event DROP CONSTRAINT fk_vote_event_poll_id_option_id, DROP CONSTRAINT ck_vote_event_kind`);
  await db.query(`ALTER TABLE vote_event DISABLE TRIGGER vote_event_append_only`);
  for (const table of CHOOSING) {
    await db.query(`ALTER TABLE ${table} ADD choice bigint[] NOT NULL DEFAULT '{}'`);
    await db.query(`UPDATE ${table} SET choice = ARRAY[option_id] WHERE option_id IS NOT NULL`);
    await db.query(`ALTER TABLE ${table} DROP option_id`);
    if (table === 'vote_request') continue;
    await db.query(`ALTER TABLE ${table} ADD previous_choice bigint[] NOT NULL DEFAULT '{}'`);
    await db.query(`UPDATE ${table} SET previous_choice = ARRAY[previous_option_id] WHERE previous_option_id IS NOT NULL`);
    await db.query(`ALTER TABLE ${table} DROP previous_option_id`);
  }
  await db.query(`ALTER TABLE vote_event ENABLE TRIGGER vote_event_append_only`);
  await db.query(`ALTER TABLE vote ADD CONSTRAINT ck_vote_choice CHECK (cardinality(choice) <= 20 AND array_position(choice, NULL) IS NULL)`);
  await db.query(`
    ALTER TABLE vote_event
      ADD CONSTRAINT ck_vote_event_choice CHECK (cardinality(choice) <= 20 AND array_position(choice, NULL) IS NULL),
      ADD CONSTRAINT ck_vote_event_kind CHECK (kind IN ('cast', 'change', 'withdraw') AND (kind = 'withdraw') = (choice = '{}'))`);
}

/** What keys and checks cannot hold of a list: once per statement, over all the rows that it wrote. */
async function keepTheRules(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE FUNCTION refuse_bad_choice() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (
        SELECT 1 FROM (
          SELECT p.id, p.kind, p.min_choices, p.max_choices,
                 ARRAY(SELECT o.id FROM poll_option o WHERE o.poll_id = p.id ORDER BY o.position) AS options
            FROM (SELECT DISTINCT poll_id FROM written) w JOIN poll p ON p.id = w.poll_id OFFSET 0) p
          JOIN written w ON w.poll_id = p.id
         WHERE w.choice <> '{}' AND NOT (
           w.choice <@ p.options AND cardinality(w.choice) BETWEEN p.min_choices AND p.max_choices
           AND CASE WHEN cardinality(w.choice) = 1 THEN true
                    WHEN p.kind = 'MULTIPLE' THEN w.choice = ARRAY(SELECT o FROM unnest(p.options) WITH ORDINALITY AS each(o, place) WHERE o = ANY(w.choice) ORDER BY place)
                    ELSE cardinality(w.choice) = (SELECT count(DISTINCT o) FROM unnest(w.choice) AS each(o)) END)
      ) THEN
        RAISE EXCEPTION 'a choice is of options of its poll, each once, as many as the poll asks for, in order' USING ERRCODE = 'check_violation';
      END IF;
      RETURN NULL;
    END $$`);
  for (const table of ['vote', 'vote_event']) {
    await db.query(`
      CREATE TRIGGER ${table}_choice_inserted AFTER INSERT ON ${table}
      REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION refuse_bad_choice()`);
  }
  await db.query(`
    CREATE TRIGGER vote_choice_updated AFTER UPDATE ON vote
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION refuse_bad_choice()`);
  await db.query(`
    CREATE FUNCTION refuse_late_option() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM vote_event WHERE poll_id = OLD.poll_id) THEN
        RAISE EXCEPTION 'the options of a poll stand from its first vote on' USING ERRCODE = 'check_violation';
      END IF;
      RETURN COALESCE(NEW, OLD);
    END $$`);
  await db.query(`
    CREATE TRIGGER poll_option_fixed BEFORE DELETE OR UPDATE OF id, poll_id, position, key ON poll_option
    FOR EACH ROW EXECUTE FUNCTION refuse_late_option()`);
  await db.query(`
    CREATE FUNCTION refuse_added_option() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM 1 FROM poll WHERE id = NEW.poll_id FOR UPDATE; -- votes under way have arrived or wait
      IF EXISTS (SELECT 1 FROM vote_event WHERE poll_id = NEW.poll_id) THEN
        RAISE EXCEPTION 'the options of a poll stand from its first vote on' USING ERRCODE = 'check_violation';
      END IF;
      IF EXISTS (SELECT 1 FROM poll WHERE id = NEW.poll_id AND kind = 'HEAD_TO_HEAD') AND (NEW.bag_id IS NULL OR NEW.position > 1) THEN
        RAISE EXCEPTION 'a head-to-head is between two bags' USING ERRCODE = 'check_violation';
      END IF;
      IF EXISTS (SELECT 1 FROM poll WHERE id = NEW.poll_id AND kind = 'YAY_NAY') AND NEW.key NOT IN ('yay', 'nay') THEN
        RAISE EXCEPTION 'YAY or NAY has no third side' USING ERRCODE = 'check_violation';
      END IF;
      RETURN NEW;
    END $$`);
  await db.query(`
    CREATE TRIGGER poll_option_added BEFORE INSERT ON poll_option
    FOR EACH ROW EXECUTE FUNCTION refuse_added_option()`);
  await db.query(`
    CREATE FUNCTION refuse_late_kind() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (NEW.kind, NEW.min_choices, NEW.max_choices) IS DISTINCT FROM (OLD.kind, OLD.min_choices, OLD.max_choices)
         AND EXISTS (SELECT 1 FROM vote_event WHERE poll_id = NEW.id) THEN
        RAISE EXCEPTION 'the kind of a poll stands from its first vote on' USING ERRCODE = 'check_violation';
      END IF;
      RETURN NEW;
    END $$`);
  await db.query(`
    CREATE TRIGGER poll_kind_fixed BEFORE UPDATE OF kind, min_choices, max_choices ON poll
    FOR EACH ROW EXECUTE FUNCTION refuse_late_kind()`);
}
