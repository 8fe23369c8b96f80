import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Sorts1700000018250 implements MigrationInterface {
  name = 'Sorts1700000018250';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE comment
        ADD COLUMN reply_count integer NOT NULL DEFAULT 0,
        ADD COLUMN contested integer NOT NULL DEFAULT 0,
        ADD COLUMN controversy double precision NOT NULL DEFAULT 0,
        ADD COLUMN bridge double precision NOT NULL DEFAULT 0`);
    await db.query(`ALTER TABLE comment_like ADD COLUMN stance_option_id bigint, ADD CONSTRAINT fk_comment_like_stance_option_id FOREIGN KEY (stance_option_id) REFERENCES poll_option (id)`);
    await db.query(`
      CREATE TABLE comment_camp (
        comment_id bigint NOT NULL,
        option_id bigint NOT NULL,
        likes integer NOT NULL,
        CONSTRAINT pk_comment_camp PRIMARY KEY (comment_id, option_id),
        CONSTRAINT fk_comment_camp_comment_id FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE,
        CONSTRAINT fk_comment_camp_option_id FOREIGN KEY (option_id) REFERENCES poll_option (id),
        CONSTRAINT ck_comment_camp_likes CHECK (likes >= 0)
      )`);
    for (const [name, columns] of [['best', 'like_count, id'], ['controversial', 'controversy, id'], ['bridge', 'bridge, id']]) {
      await db.query(`CREATE INDEX ix_comment_${name} ON comment (post_id, ${columns}) WHERE parent_id IS NULL`);
    }
    await db.query(`CREATE INDEX ix_comment_camp_best ON comment (post_id, stance_option_id, like_count, id) WHERE parent_id IS NULL`);
    await db.query(`CREATE INDEX ix_comment_camp_time ON comment (post_id, stance_option_id, id) WHERE parent_id IS NULL`);
    // The camp of a like is where its member stood then. Nobody reads it: it only moves how sure it is that both camps like a comment.
    await db.query(`
      CREATE FUNCTION place_like() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        SELECT v.choice[1] INTO NEW.stance_option_id FROM comment c JOIN post p ON p.id = c.post_id JOIN poll ON poll.id = p.poll_id AND poll.kind <> 'MULTIPLE'
          JOIN vote v ON v.poll_id = poll.id AND v.member_id = NEW.member_id WHERE c.id = NEW.comment_id;
        RETURN NEW;
      END $$`);
    await db.query(`CREATE TRIGGER like_placed BEFORE INSERT ON comment_like FOR EACH ROW EXECUTE FUNCTION place_like()`);
    await db.query(`
      CREATE FUNCTION count_camp() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE about comment_like;
      BEGIN
        about := CASE WHEN TG_OP = 'INSERT' THEN NEW ELSE OLD END;
        IF about.stance_option_id IS NULL OR NOT EXISTS (SELECT 1 FROM comment WHERE id = about.comment_id) THEN
          RETURN NULL;
        END IF;
        IF TG_OP = 'INSERT' THEN
          INSERT INTO comment_camp AS k (comment_id, option_id, likes) VALUES (about.comment_id, about.stance_option_id, 1)
            ON CONFLICT (comment_id, option_id) DO UPDATE SET likes = k.likes + 1;
        ELSE
          UPDATE comment_camp SET likes = greatest(0, likes - 1) WHERE comment_id = about.comment_id AND option_id = about.stance_option_id;
        END IF;
        UPDATE comment SET bridge = (
          SELECT COALESCE(sqrt(max(likes)::float8 * (array_agg(likes ORDER BY likes DESC))[2]), 0) FROM comment_camp WHERE comment_id = about.comment_id
        ) WHERE id = about.comment_id;
        RETURN NULL;
      END $$`);
    await db.query(`CREATE TRIGGER like_camped AFTER INSERT OR DELETE ON comment_like FOR EACH ROW EXECUTE FUNCTION count_camp()`);
    // Markers keep their place, so they count as replies, but what is held before publication does not; only readable answers of somebody else who does not stand on the same side contest.
    await db.query(`
      CREATE FUNCTION count_reply() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE step integer := CASE WHEN NEW.withheld IS DISTINCT FROM 'HELD' THEN 1 ELSE 0 END;
        was integer := 0;
        is_now integer := CASE WHEN NEW.deleted_at IS NULL AND NEW.removed_at IS NULL THEN 1 ELSE 0 END;
      BEGIN
        IF TG_OP = 'UPDATE' THEN
          step := step - CASE WHEN OLD.withheld IS DISTINCT FROM 'HELD' THEN 1 ELSE 0 END;
          was := CASE WHEN OLD.deleted_at IS NULL AND OLD.removed_at IS NULL THEN 1 ELSE 0 END;
        END IF;
        IF NEW.root_id IS NULL OR (step = 0 AND was = is_now) THEN
          RETURN NULL;
        END IF;
        UPDATE comment r SET reply_count = r.reply_count + step,
            contested = greatest(0, r.contested + CASE WHEN r.author_id IS DISTINCT FROM NEW.author_id
              AND (r.stance_option_id IS NULL OR NEW.stance_option_id IS NULL OR r.stance_option_id <> NEW.stance_option_id) THEN is_now - was ELSE 0 END)
         WHERE r.id = NEW.root_id;
        RETURN NULL;
      END $$`);
    await db.query(`CREATE TRIGGER reply_counted AFTER INSERT OR UPDATE OF deleted_at, removed_at, withheld ON comment FOR EACH ROW EXECUTE FUNCTION count_reply()`);
    await db.query(`
      CREATE FUNCTION weigh_comment() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.controversy := CASE WHEN NEW.like_count = 0 OR NEW.contested = 0 THEN 0
          ELSE power((NEW.like_count + NEW.contested)::float8, least(NEW.like_count, NEW.contested)::float8 / greatest(NEW.like_count, NEW.contested)) END;
        RETURN NEW;
      END $$`);
    await db.query(`CREATE TRIGGER comment_weighed BEFORE UPDATE OF like_count, contested ON comment FOR EACH ROW EXECUTE FUNCTION weigh_comment()`);
    await db.query(`
      UPDATE comment r SET reply_count = c.n, contested = c.contested
        FROM (SELECT a.root_id, count(*) FILTER (WHERE a.withheld IS DISTINCT FROM 'HELD') AS n, count(*) FILTER (WHERE a.deleted_at IS NULL AND a.removed_at IS NULL AND a.author_id IS DISTINCT FROM t.author_id
                       AND (a.stance_option_id IS NULL OR t.stance_option_id IS NULL OR a.stance_option_id <> t.stance_option_id)) AS contested
                FROM comment a JOIN comment t ON t.id = a.root_id GROUP BY a.root_id) c WHERE c.root_id = r.id`);
    await db.query(`
      UPDATE comment_like l SET stance_option_id = v.choice[1] FROM comment c JOIN post p ON p.id = c.post_id JOIN poll ON poll.id = p.poll_id AND poll.kind <> 'MULTIPLE'
        JOIN vote v ON v.poll_id = poll.id WHERE c.id = l.comment_id AND v.member_id = l.member_id`);
    await db.query(`
      INSERT INTO comment_camp (comment_id, option_id, likes)
      SELECT comment_id, stance_option_id, count(*) FROM comment_like WHERE stance_option_id IS NOT NULL GROUP BY 1, 2`);
    await db.query(`
      UPDATE comment c SET bridge = COALESCE(sqrt(k.most::float8 * k.second), 0)
        FROM (SELECT comment_id, max(likes) AS most, (array_agg(likes ORDER BY likes DESC))[2] AS second FROM comment_camp GROUP BY 1) k WHERE k.comment_id = c.id`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TRIGGER comment_weighed ON comment`);
    await db.query(`DROP TRIGGER reply_counted ON comment`);
    await db.query(`DROP TRIGGER like_camped ON comment_like`);
    await db.query(`DROP TRIGGER like_placed ON comment_like`);
    await db.query(`DROP FUNCTION weigh_comment(), count_reply(), count_camp(), place_like()`);
    await db.query(`DROP TABLE comment_camp`);
    await db.query(`ALTER TABLE comment_like DROP COLUMN stance_option_id`);
    await db.query(`DROP INDEX ix_comment_best, ix_comment_controversial, ix_comment_bridge, ix_comment_camp_best, ix_comment_camp_time`);
    await db.query(`ALTER TABLE comment DROP COLUMN reply_count, DROP COLUMN contested, DROP COLUMN controversy, DROP COLUMN bridge`);
  }
}
