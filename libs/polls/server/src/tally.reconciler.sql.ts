/** $1 poll: the options whose kept counts differ from the votes or the replay, and by how much; of a RANKED poll all of them, when a ranking differs. */
export const POLL_DRIFTS = `
WITH counted AS (
  SELECT c.id, count(*)::int AS n, count(*) FILTER (WHERE c.place = 1)::int AS firsts
    FROM vote v CROSS JOIN LATERAL unnest(v.choice) WITH ORDINALITY AS c(id, place) WHERE v.poll_id = $1 GROUP BY c.id
), replayed AS (
  SELECT c.id, count(*)::int AS n, count(*) FILTER (WHERE c.place = 1)::int AS firsts
    FROM (SELECT DISTINCT ON (member_id) choice FROM vote_event WHERE poll_id = $1 ORDER BY member_id, id DESC) last
   CROSS JOIN LATERAL unnest(last.choice) WITH ORDINALITY AS c(id, place) GROUP BY c.id
), ranked AS (
  SELECT v.choice, count(*)::int AS votes FROM vote v JOIN poll p ON p.id = v.poll_id
   WHERE v.poll_id = $1 AND p.kind = 'RANKED' AND v.choice <> '{}' GROUP BY v.choice
), misranked AS (
  SELECT 1 FROM (SELECT choice, votes FROM poll_ranking WHERE poll_id = $1 AND votes > 0) k FULL JOIN ranked r ON r.choice = k.choice
   WHERE k.votes IS DISTINCT FROM r.votes
)
SELECT o.id AS option_id, o.votes - COALESCE(c.n, 0) AS kept_less_counted, o.votes - COALESCE(r.n, 0) AS kept_less_replayed
  FROM poll_option o LEFT JOIN counted c ON c.id = o.id LEFT JOIN replayed r ON r.id = o.id
 WHERE o.poll_id = $1
   AND ((o.votes, o.firsts) <> (COALESCE(c.n, 0), COALESCE(c.firsts, 0)) OR (o.votes, o.firsts) <> (COALESCE(r.n, 0), COALESCE(r.firsts, 0))
        OR EXISTS (SELECT 1 FROM misranked))
 ORDER BY o.position`;
