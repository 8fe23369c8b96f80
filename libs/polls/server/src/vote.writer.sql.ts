import { POLL_JSON } from './poll.columns.ts';
import { ROLES, TIERS } from './poll.policy.ts';

const inOrder = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');

/**
 * What follows from votes `written` in `polls`, whoever wrote them: the events, and the tally by exactly what moved. `tallies` then has the
 * counts of all options of these polls as they now are; all are locked, so none of them is from before another process's commit.
 */
export const MOVE_TALLY = `moved AS (
  SELECT * FROM written WHERE choice <> previous_choice
), events AS (
  INSERT INTO vote_event (poll_id, member_id, kind, choice, previous_choice)
  SELECT poll_id, member_id,
         CASE WHEN choice = '{}' THEN 'withdraw' WHEN previous_choice = '{}' THEN 'cast' ELSE 'change' END,
         choice, previous_choice
    FROM moved
), moves AS (
  SELECT poll_id, choice, 1 AS step FROM moved WHERE choice <> '{}'
  UNION ALL
  SELECT poll_id, previous_choice, -1 FROM moved WHERE previous_choice <> '{}'
), steps AS (
  SELECT o.id AS option_id, sum(m.step)::int AS step, COALESCE(sum(m.step) FILTER (WHERE o.place = 1), 0)::int AS first_step
    FROM moves m CROSS JOIN LATERAL unnest(m.choice) WITH ORDINALITY AS o(id, place)
   GROUP BY o.id
), tallies AS (
  SELECT o.id, o.votes + COALESCE(s.step, 0) AS votes, o.firsts + COALESCE(s.first_step, 0) AS firsts, s.step <> 0 OR s.first_step <> 0 AS is_moved
    FROM poll_option o LEFT JOIN steps s ON s.option_id = o.id
   WHERE o.poll_id IN (SELECT poll_id FROM moved) ORDER BY o.id FOR NO KEY UPDATE OF o
), counted AS (
  UPDATE poll_option o SET votes = t.votes, firsts = t.firsts FROM tallies t WHERE o.id = t.id AND t.is_moved
), rankings AS (
  INSERT INTO poll_ranking AS r (poll_id, choice, votes, step)
  SELECT m.poll_id, m.choice, GREATEST(sum(m.step), 0), sum(m.step)
    FROM moves m JOIN polls p ON p.id = m.poll_id WHERE p.kind = 'RANKED'
   GROUP BY m.poll_id, m.choice HAVING sum(m.step) <> 0 ORDER BY m.poll_id, m.choice
  ON CONFLICT (poll_id, choice) DO UPDATE SET votes = r.votes + excluded.step, step = excluded.step
)`;

/**
 * Casts, changes and withdraws any number of votes in one statement and answers one row for each; the first row of a poll whose tally moved
 * brings the poll with its new tally, so that nobody reads it again (not for rankings: their run-off is counted from rows that this statement cannot see).
 * $1 int[] ordinals, $2 bigint[] polls, $3 bigint[] members, $4 text[] choices as array literals ('{}' withdraws), $5 text[] request
 * keys (null for none), $6 int[] and $7 int[] places of role and tier in their orders (null: not asked); a member at most once per poll.
 *
 * - The polls are locked FOR SHARE before the clock is read: a close (FOR UPDATE) waits for votes under way, and a vote that
 *   waited for a close sees it (read committed re-checks the locked row).
 * - A choice is judged here, for all kinds alike: options of this poll, each once, as many as it asks for. Where the order means
 *   nothing (MULTIPLE) it becomes the poll's, so that equal choices are equal. In a RANKED poll 0 stands for a rank left empty.
 * - `previous_choice` is written by the upsert itself from the row it locked, so the old choice and the tally change come
 *   from the same write: a choice read beforehand may be stale (Postgres 18's RETURNING old would do; 15 to 17 have none).
 * - A request key is taken by an insert: of the same request sent twice at once, the second waits and finds it taken. When the first
 *   committed after this statement began, its content is not visible yet: `busy`, to be tried again.
 * - The new tally is computed on the locked row: an UPDATE that adds would first test its CHECK on the row of the snapshot.
 * - A ranking may have been stored since this statement began; only ON CONFLICT finds its row. So one that loses votes is
 *   offered as an insert, too.
 * - Rows are locked in the order of their keys in all tables, so that two processes cannot wait for each other.
 */
export const CAST_VOTES = `
WITH asked AS (
  SELECT a.ord, a.poll_id, a.member_id, a.choice::bigint[] AS choice, a.request_id, a.role, a.tier
    FROM unnest($1::int[], $2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::int[], $7::int[])
           AS a(ord, poll_id, member_id, choice, request_id, role, tier)
), polls AS (
  SELECT p.*,
         array_position(ARRAY[${inOrder(ROLES)}], p.voter_role) AS role_place, array_position(ARRAY[${inOrder(TIERS)}], p.voter_tier) AS tier_place,
         ARRAY(SELECT o.id FROM poll_option o WHERE o.poll_id = p.id ORDER BY o.position) AS options
    FROM poll p WHERE p.id = ANY($2::bigint[]) ORDER BY p.id FOR SHARE OF p
), possible AS (
  SELECT a.ord, a.poll_id, a.member_id, a.request_id, p.kind, p.min_choices, p.max_choices, p.changes_allowed,
         CASE WHEN p.kind = 'MULTIPLE' AND cardinality(a.choice) > 1
              THEN ARRAY(SELECT o FROM unnest(p.options) WITH ORDINALITY AS each(o, place) WHERE o = ANY(a.choice) ORDER BY place)
              ELSE a.choice END AS choice,
         CASE WHEN p.id IS NULL OR p.opens_at IS NULL OR p.opens_at > clock_timestamp() THEN 'unknown_poll'
              WHEN p.closed_at IS NOT NULL OR p.closes_at <= clock_timestamp() THEN 'closed'
              WHEN a.choice = '{}' THEN NULL
              WHEN a.role < p.role_place OR a.tier < p.tier_place THEN 'not_eligible'
              WHEN p.kind = 'RANKED' AND 0 = ANY(a.choice) THEN 'rank_gap'
              WHEN NOT a.choice <@ p.options THEN 'unknown_option'
              WHEN cardinality(a.choice) > 1 AND cardinality(a.choice) > (SELECT count(DISTINCT o) FROM unnest(a.choice) AS each(o)) THEN 'duplicate_option'
              WHEN cardinality(a.choice) < p.min_choices THEN 'too_few_options'
              WHEN cardinality(a.choice) > p.max_choices THEN 'too_many_options'
         END AS refusal
    FROM asked a LEFT JOIN polls p ON p.id = a.poll_id
), taken AS (
  INSERT INTO vote_request (member_id, request_id, poll_id, choice)
  SELECT member_id, request_id, poll_id, choice FROM possible WHERE refusal IS NULL AND request_id IS NOT NULL
   ORDER BY member_id, request_id
  ON CONFLICT (member_id, request_id) DO NOTHING
  RETURNING member_id, request_id
), judged AS (
  SELECT p.ord, p.poll_id, p.member_id, p.choice, p.min_choices, p.max_choices, p.changes_allowed,
         CASE WHEN p.refusal IS NOT NULL THEN p.refusal
              WHEN p.request_id IS NULL OR t.member_id IS NOT NULL THEN NULL
              WHEN r.member_id IS NULL THEN 'busy'
              WHEN r.poll_id = p.poll_id AND r.choice = p.choice THEN 'repeated'
              ELSE 'request_reused'
         END AS refusal
    FROM possible p
    LEFT JOIN taken t ON t.member_id = p.member_id AND t.request_id = p.request_id
    LEFT JOIN vote_request r ON r.member_id = p.member_id AND r.request_id = p.request_id
), cast_votes AS (
  INSERT INTO vote AS v (poll_id, member_id, choice)
  SELECT poll_id, member_id, choice FROM judged
   WHERE refusal IS NULL AND choice <> '{}'
   ORDER BY poll_id, member_id
  ON CONFLICT (poll_id, member_id) DO UPDATE
     SET previous_choice = v.choice,
         choice = CASE WHEN v.choice = '{}' OR (SELECT changes_allowed FROM polls WHERE id = v.poll_id)
                       THEN excluded.choice ELSE v.choice END,
         cast_at = CASE WHEN v.choice = '{}' THEN clock_timestamp() ELSE v.cast_at END,
         changed_at = CASE WHEN v.choice = '{}' THEN NULL
                           WHEN v.choice <> excluded.choice AND (SELECT changes_allowed FROM polls WHERE id = v.poll_id)
                           THEN clock_timestamp() ELSE v.changed_at END
  RETURNING poll_id, member_id, choice, previous_choice, cast_at, changed_at
), to_withdraw AS (
  SELECT v.poll_id, v.member_id
    FROM vote v JOIN judged j ON j.poll_id = v.poll_id AND j.member_id = v.member_id
   WHERE j.refusal IS NULL AND j.choice = '{}' AND j.changes_allowed AND v.choice <> '{}'
   ORDER BY v.poll_id, v.member_id FOR UPDATE OF v
), withdrawn AS (
  UPDATE vote v SET previous_choice = v.choice, choice = '{}', changed_at = clock_timestamp()
    FROM to_withdraw w
   WHERE v.poll_id = w.poll_id AND v.member_id = w.member_id AND v.choice <> '{}'
  RETURNING v.poll_id, v.member_id, v.choice, v.previous_choice, v.cast_at, v.changed_at
), written AS (
  SELECT * FROM cast_votes UNION ALL SELECT * FROM withdrawn
), ${MOVE_TALLY}, standing AS (
  SELECT p.id, ${POLL_JSON} AS poll FROM polls p WHERE p.kind <> 'RANKED' AND p.id IN (SELECT poll_id FROM moved)
)
SELECT j.ord, CASE WHEN row_number() OVER (PARTITION BY j.poll_id) = 1 THEN s.poll END AS poll, j.min_choices, j.max_choices,
       CASE WHEN j.refusal = 'repeated' THEN v.choice ELSE w.choice END AS choice,
       CASE WHEN j.refusal = 'repeated' THEN v.cast_at ELSE w.cast_at END AS cast_at,
       CASE WHEN j.refusal = 'repeated' THEN v.changed_at ELSE w.changed_at END AS changed_at,
       COALESCE(CASE WHEN j.refusal = 'repeated' AND NOT j.changes_allowed AND v.choice IS DISTINCT FROM j.choice THEN 'fixed' ELSE j.refusal END,
         CASE WHEN j.choice = '{}' THEN
                CASE WHEN w.poll_id IS NOT NULL THEN 'withdrawn' WHEN NOT j.changes_allowed THEN 'fixed' ELSE 'not_voted' END
              WHEN w.choice IS DISTINCT FROM j.choice THEN 'fixed'
              WHEN w.previous_choice = '{}' THEN 'cast'
              WHEN w.previous_choice = w.choice THEN 'same'
              ELSE 'changed' END) AS outcome
  FROM judged j
  LEFT JOIN standing s ON s.id = j.poll_id
  LEFT JOIN written w ON w.poll_id = j.poll_id AND w.member_id = j.member_id
  LEFT JOIN vote v ON v.poll_id = j.poll_id AND v.member_id = j.member_id`;

/** A choice as CAST_VOTES takes it. */
export function choiceLiteral(choice: readonly string[]): string {
  return `{${choice.join(',')}}`;
}
