/** Walk an index in its order, whatever the planner thinks: after a flood of votes its statistics are old, and it would sort a million events for each batch. */
const IN_INDEX_ORDER = ['sort', 'bitmapscan', 'seqscan', 'hashjoin', 'mergejoin'].map((plan) => `set_config('enable_${plan}', 'off', true)`).join(', ');

/**
 * $1 poll. Whoever seals waits here for whoever seals. What is read of the poll is at least as old as what the next statement sees.
 * Settles how the statements after it in this transaction are planned.
 */
export const LOCK_HEAD = `
SELECT h.seq, h.hash, s.key, h.sealed_id, h.sealed_through, h.mark_id, h.mark_xid,
       pg_current_xact_id()::text AS own_xid, pg_snapshot_xmin(pg_current_snapshot())::text AS oldest_xid,
       (SELECT json_object_agg(o.id, o.key) FROM poll_option o WHERE o.poll_id = p.id) AS keys, p.closed_at::text AS closed_at, (p.closed_at IS NOT NULL AND h.final_at IS NOT DISTINCT FROM p.closed_at) AS is_final,
       ${IN_INDEX_ORDER}
  FROM ledger_head h JOIN poll p ON p.id = h.poll_id LEFT JOIN ledger_secret s ON s.poll_id = h.poll_id
 WHERE h.poll_id = $1 FOR UPDATE OF h`;

/** Times in the ledger: UTC, cut to the millisecond. */
export const ledgerTime = (column: string) => `to_char(date_trunc('milliseconds', ${column} AT TIME ZONE 'UTC'), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export const POLL_FOR_HEADER = `
SELECT p.id::text AS id, p.kind, p.question, p.min_choices AS min, p.max_choices AS max, ${ledgerTime('p.created_at')} AS opened,
       (SELECT json_agg(json_build_object('key', o.key, 'label', o.label) ORDER BY o.position) FROM poll_option o WHERE o.poll_id = p.id) AS options
  FROM poll p WHERE p.id = $1`;

/** $1 poll, $2 header, $3 its hash, $4 key. Two that do it at once make one. */
export const OPEN_HEAD = `
WITH opened AS (
  INSERT INTO ledger_head (poll_id, header, hash) VALUES ($1, $2, $3) ON CONFLICT (poll_id) DO NOTHING RETURNING poll_id
)
INSERT INTO ledger_secret (poll_id, key) SELECT poll_id, $4 FROM opened`;

/** $1 poll, $2 id after which to look, $3 how many. Events of one voter have ids in the order of their commits: the writer draws them under the vote's lock. */
export const UNSEALED_EVENTS = `
SELECT e.id, e.member_id, e.kind, e.choice, ${ledgerTime('e.at')} AS at
  FROM vote_event e
 WHERE e.poll_id = $1 AND e.id > $2
   AND NOT EXISTS (SELECT 1 FROM ledger_entry l WHERE l.event_id = e.id AND l.event_id > $2)
 ORDER BY e.id LIMIT $3`;

/** $1 poll. No event is in a ledger twice, so as many events as entries are the same ones. */
export const COUNT_EVENTS = 'SELECT count(*)::int AS events FROM vote_event WHERE poll_id = $1';

/** $1 poll, $2 seqs, $3 events, $4 voters, $5 hashes; then the head: $6 seq, $7 hash, $8 sealed through, $9 mark, $10 its transaction, $11 closing time once final. */
export const APPEND_ENTRIES = `
WITH appended AS (
  INSERT INTO ledger_entry (poll_id, seq, event_id, voter, hash)
  SELECT $1, e.seq, e.event_id, e.voter, e.hash
    FROM unnest($2::int[], $3::bigint[], $4::bytea[], $5::bytea[]) AS e(seq, event_id, voter, hash)
  RETURNING event_id
), moved AS (
  UPDATE ledger_head
     SET seq = $6, hash = $7, sealed_id = GREATEST(sealed_id, (SELECT max(event_id) FROM appended)),
         sealed_through = $8, mark_id = $9, mark_xid = $10, final_at = $11::timestamptz
   WHERE poll_id = $1
  RETURNING poll_id, seq, hash, final_at
)
INSERT INTO ledger_publication (poll_id, seq, hash)
SELECT poll_id, seq, hash FROM moved WHERE final_at IS NOT NULL
ON CONFLICT (poll_id, seq) DO NOTHING`;
