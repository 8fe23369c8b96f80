// What `npm run bench:votes` votes with and on, and what must be so after each run.
import { createHash } from 'node:crypto';

const SPREAD_POLLS = 200;
const STORED_VOTERS = 1000;

export async function prepare(db, memberCount, randomBytes) {
  const sessions = Array.from({ length: memberCount }, () => randomBytes(32).toString('base64url'));
  const members = await db.query(
    `INSERT INTO member (handle, email) SELECT 'voter-' || g, 'voter-' || g || '@bench.example' FROM generate_series(1, $1) g RETURNING id`,
    [memberCount],
  );
  await db.query(
    `INSERT INTO session (id_hash, member_id, expires_at, device)
     SELECT s.id_hash, s.member_id, now() + interval '1 day', 'bench' FROM unnest($1::bytea[], $2::bigint[]) AS s(id_hash, member_id)`,
    [sessions.map((id) => createHash('sha256').update(id).digest()), members.rows.map((row) => row.id)],
  );
  const polls = [];
  for (let i = 0; i <= SPREAD_POLLS; i++) {
    const poll = await db.query(`INSERT INTO poll (question) VALUES ('YAY or NAY: bench?') RETURNING id`);
    const options = await db.query(
      `INSERT INTO poll_option (poll_id, position, key, label) VALUES ($1, 0, 'yay', 'YAY'), ($1, 1, 'nay', 'NAY') RETURNING id`,
      [poll.rows[0].id],
    );
    polls.push({ id: poll.rows[0].id, options: options.rows.map((row) => row.id) });
  }
  await db.query('ANALYZE');
  return { voters: members.rows.map((row, i) => ({ id: row.id, session: sessions[i] })), hot: [polls[0]], spread: polls.slice(1) };
}

/** Who votes for what, the n-th time: always a change of the voter's mind or a first vote. */
export function nthVote(n, voters, polls) {
  const voter = voters[n % voters.length];
  const poll = polls[(n * 7919) % polls.length];
  return { voter, poll, option: poll.options[(Math.floor(n / voters.length) + n) % 2] };
}

/** Fills up to so many stored votes, a thousand in each of as many closed polls as that takes, with their events and tallies. */
export async function store(db, wanted) {
  const have = Number((await db.query(`SELECT count(*) AS n FROM vote v JOIN poll p ON p.id = v.poll_id WHERE p.question = 'Stored?'`)).rows[0].n);
  const polls = Math.ceil((wanted - have) / STORED_VOTERS);
  if (polls <= 0) return;
  // Triggers would look at each of the rows; what is written here is what they would let through.
  await db.query(`SET session_replication_role = replica`);
  await db.query(
    `WITH made AS (INSERT INTO poll (question, closed_at) SELECT 'Stored?', now() FROM generate_series(1, $1) RETURNING id)
     INSERT INTO poll_option (poll_id, position, key, label, votes, firsts)
     SELECT id, side, CASE side WHEN 0 THEN 'yay' ELSE 'nay' END, 'Side ' || side, $2::int / 2, $2::int / 2 FROM made CROSS JOIN generate_series(0, 1) side`,
    [polls, STORED_VOTERS],
  );
  const { rows } = await db.query(
    `SELECT p.id, array_agg(o.id ORDER BY o.position) AS options FROM poll p JOIN poll_option o ON o.poll_id = p.id
      WHERE p.question = 'Stored?' AND NOT EXISTS (SELECT 1 FROM vote v WHERE v.poll_id = p.id) GROUP BY p.id ORDER BY p.id`,
  );
  for (let from = 0; from < rows.length; from += 500) {
    const some = rows.slice(from, from + 500);
    await db.query(
      `WITH votes AS (
         SELECT p.id AS poll_id, m.id AS member_id, ARRAY[CASE m.place % 2 WHEN 0 THEN p.one ELSE p.other END] AS choice
           FROM unnest($1::bigint[], $2::bigint[], $3::bigint[]) AS p(id, one, other)
          CROSS JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place FROM member ORDER BY id LIMIT $4) m
       ), stored AS (INSERT INTO vote (poll_id, member_id, choice) SELECT * FROM votes)
       INSERT INTO vote_event (poll_id, member_id, kind, choice) SELECT poll_id, member_id, 'cast', choice FROM votes`,
      [some.map((row) => row.id), some.map((row) => row.options[0]), some.map((row) => row.options[1]), STORED_VOTERS],
    );
  }
  await db.query(`SET session_replication_role = DEFAULT`);
  await db.query('VACUUM ANALYZE vote, vote_event, poll, poll_option');
  await db.query('CHECKPOINT');
}

export async function checkTallies(db) {
  const { rows } = await db.query(`
    SELECT count(*) FILTER (WHERE o.votes <> COALESCE(c.n, 0) OR o.votes <> COALESCE(r.n, 0))::int AS wrong FROM poll_option o
      LEFT JOIN (SELECT option_id, count(*) AS n FROM vote v CROSS JOIN unnest(v.choice) AS option_id GROUP BY 1) c ON c.option_id = o.id
      LEFT JOIN (SELECT option_id, count(*) AS n FROM (SELECT DISTINCT ON (poll_id, member_id) choice FROM vote_event ORDER BY poll_id, member_id, id DESC) l
                  CROSS JOIN unnest(l.choice) AS option_id GROUP BY 1) r ON r.option_id = o.id`);
  if (rows[0].wrong > 0) throw new Error(`${rows[0].wrong} tallies differ from count or replay`);
}
