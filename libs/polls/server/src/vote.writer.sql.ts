import { ROLES, TIERS } from './poll.policy.ts';

const inOrder = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');

/**
 * Casts, changes and withdraws any number of votes in one statement and answers one row for each.
 * $1 int[] ordinals, $2 bigint[] polls, $3 bigint[] members, $4 bigint[] options (null withdraws), $5 text[] request keys
 * (null for none), $6 int[] and $7 int[] places of role and tier in their orders (null: not asked); a member at most once per poll.
 *
 * - The polls are locked FOR SHARE before the clock is read: a close (FOR UPDATE) waits for votes under way, and a vote that
 *   waited for a close sees it (read committed re-checks the locked row).
 * - `previous_option_id` is written by the upsert itself from the row it locked, so the old choice and the tally change come
 *   from the same write: a choice read beforehand may be stale (Postgres 18's RETURNING old would do; 15 to 17 have none).
 * - A request key is taken by an insert: of the same request sent twice at once, the second waits and finds it taken. When the first
 *   committed after this statement began, its content is not visible yet: `busy`, to be tried again.
 * - The new tally is computed on the locked row: an UPDATE that adds would first test its CHECK on the row of the snapshot.
 * - Rows are locked in the order of their keys in both tables, so that two processes cannot wait for each other.
 */
export const CAST_VOTES = `
WITH asked AS (
  SELECT * FROM unnest($1::int[], $2::bigint[], $3::bigint[], $4::bigint[], $5::text[], $6::int[], $7::int[])
             AS a(ord, poll_id, member_id, option_id, request_id, role, tier)
), polls AS (
  SELECT p.id, p.changes_allowed, p.closed_at, p.closes_at, p.opens_at,
         array_position(ARRAY[${inOrder(ROLES)}], p.voter_role) AS voter_role, array_position(ARRAY[${inOrder(TIERS)}], p.voter_tier) AS voter_tier
    FROM poll p WHERE p.id = ANY($2::bigint[]) ORDER BY p.id FOR SHARE OF p
), possible AS (
  SELECT a.*, p.changes_allowed,
         CASE WHEN p.id IS NULL OR p.opens_at IS NULL OR p.opens_at > clock_timestamp() THEN 'unknown_poll'
              WHEN p.closed_at IS NOT NULL OR p.closes_at <= clock_timestamp() THEN 'closed'
              WHEN a.option_id IS NOT NULL AND (a.role < p.voter_role OR a.tier < p.voter_tier) THEN 'not_eligible'
              WHEN a.option_id IS NOT NULL AND o.id IS NULL THEN 'unknown_option'
         END AS refusal
    FROM asked a
    LEFT JOIN polls p ON p.id = a.poll_id
    LEFT JOIN poll_option o ON o.poll_id = a.poll_id AND o.id = a.option_id
), taken AS (
  INSERT INTO vote_request (member_id, request_id, poll_id, option_id)
  SELECT member_id, request_id, poll_id, option_id FROM possible WHERE refusal IS NULL AND request_id IS NOT NULL
   ORDER BY member_id, request_id
  ON CONFLICT (member_id, request_id) DO NOTHING
  RETURNING member_id, request_id
), judged AS (
  SELECT p.ord, p.poll_id, p.member_id, p.option_id, p.changes_allowed,
         CASE WHEN p.refusal IS NOT NULL THEN p.refusal
              WHEN p.request_id IS NULL OR t.member_id IS NOT NULL THEN NULL
              WHEN r.member_id IS NULL THEN 'busy'
              WHEN r.poll_id = p.poll_id AND r.option_id IS NOT DISTINCT FROM p.option_id THEN 'repeated'
              ELSE 'request_reused'
         END AS refusal
    FROM possible p
    LEFT JOIN taken t ON t.member_id = p.member_id AND t.request_id = p.request_id
    LEFT JOIN vote_request r ON r.member_id = p.member_id AND r.request_id = p.request_id
), cast_votes AS (
  INSERT INTO vote AS v (poll_id, member_id, option_id, previous_option_id)
  SELECT poll_id, member_id, option_id, NULL FROM judged
   WHERE refusal IS NULL AND option_id IS NOT NULL
   ORDER BY poll_id, member_id
  ON CONFLICT (poll_id, member_id) DO UPDATE
     SET previous_option_id = v.option_id,
         option_id = CASE WHEN v.option_id IS NULL OR (SELECT changes_allowed FROM polls WHERE id = v.poll_id)
                          THEN excluded.option_id ELSE v.option_id END,
         cast_at = CASE WHEN v.option_id IS NULL THEN clock_timestamp() ELSE v.cast_at END,
         changed_at = CASE WHEN v.option_id IS NULL THEN NULL
                           WHEN v.option_id <> excluded.option_id AND (SELECT changes_allowed FROM polls WHERE id = v.poll_id)
                           THEN clock_timestamp() ELSE v.changed_at END
  RETURNING poll_id, member_id, option_id, previous_option_id, cast_at, changed_at
), to_withdraw AS (
  SELECT v.poll_id, v.member_id
    FROM vote v JOIN judged j ON j.poll_id = v.poll_id AND j.member_id = v.member_id
   WHERE j.refusal IS NULL AND j.option_id IS NULL AND j.changes_allowed AND v.option_id IS NOT NULL
   ORDER BY v.poll_id, v.member_id FOR UPDATE OF v
), withdrawn AS (
  UPDATE vote v SET previous_option_id = v.option_id, option_id = NULL, changed_at = clock_timestamp()
    FROM to_withdraw w
   WHERE v.poll_id = w.poll_id AND v.member_id = w.member_id AND v.option_id IS NOT NULL
  RETURNING v.poll_id, v.member_id, v.option_id, v.previous_option_id, v.cast_at, v.changed_at
), written AS (
  SELECT * FROM cast_votes UNION ALL SELECT * FROM withdrawn
), moved AS (
  SELECT * FROM written WHERE option_id IS DISTINCT FROM previous_option_id
), events AS (
  INSERT INTO vote_event (poll_id, member_id, kind, option_id, previous_option_id)
  SELECT poll_id, member_id,
         CASE WHEN option_id IS NULL THEN 'withdraw' WHEN previous_option_id IS NULL THEN 'cast' ELSE 'change' END,
         option_id, previous_option_id
    FROM moved
), steps AS (
  SELECT option_id, sum(step)::int AS step
    FROM (SELECT option_id, 1 AS step FROM moved WHERE option_id IS NOT NULL
          UNION ALL
          SELECT previous_option_id, -1 FROM moved WHERE previous_option_id IS NOT NULL) each
   GROUP BY option_id
), tallies AS (
  SELECT o.id, o.votes + s.step AS votes FROM poll_option o JOIN steps s ON s.option_id = o.id
   WHERE s.step <> 0 ORDER BY o.id FOR NO KEY UPDATE OF o
), counted AS (
  UPDATE poll_option o SET votes = t.votes FROM tallies t WHERE o.id = t.id
)
SELECT j.ord,
       CASE WHEN j.refusal = 'repeated' THEN v.option_id ELSE w.option_id END AS option_id,
       CASE WHEN j.refusal = 'repeated' THEN v.cast_at ELSE w.cast_at END AS cast_at,
       CASE WHEN j.refusal = 'repeated' THEN v.changed_at ELSE w.changed_at END AS changed_at,
       COALESCE(CASE WHEN j.refusal = 'repeated' AND NOT j.changes_allowed AND v.option_id IS DISTINCT FROM j.option_id THEN 'fixed' ELSE j.refusal END,
         CASE WHEN j.option_id IS NULL THEN
                CASE WHEN w.poll_id IS NOT NULL THEN 'withdrawn' WHEN NOT j.changes_allowed THEN 'fixed' ELSE 'not_voted' END
              WHEN w.option_id IS DISTINCT FROM j.option_id THEN 'fixed'
              WHEN w.previous_option_id IS NULL THEN 'cast'
              WHEN w.previous_option_id = w.option_id THEN 'same'
              ELSE 'changed' END) AS outcome
  FROM judged j
  LEFT JOIN written w ON w.poll_id = j.poll_id AND w.member_id = j.member_id
  LEFT JOIN vote v ON v.poll_id = j.poll_id AND v.member_id = j.member_id`;
