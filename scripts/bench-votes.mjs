// `npm run bench:votes`: votes a second on one hot poll and on many, over GraphQL and HTTP with sessions, limits and policies on,
// beside the same batched statement through `pg` alone. Everything runs in one go, in turn, on a cluster of its own with the
// settings of a real one (fsync on); after each run tally = count = replay is checked. Prints medians.
import './pinned-node.mjs';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { createDatabase, freePort, removeCluster, startPostgres } from './embedded-postgres.mjs';
import { root } from './program.mjs';
import { builtServer, startServer } from './server-process.mjs';

const { values: options } = parseArgs({
  options: {
    connections: { type: 'string', default: '64' },
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    members: { type: 'string', default: '4000' },
  },
});
const [connections, seconds, rounds, memberCount] = [options.connections, options.seconds, options.rounds, options.members].map(Number);
const SPREAD_POLLS = 200;
const BATCH = 64;
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const { CAST_VOTES, choiceLiteral } = await import(join(root, 'libs/polls/server/dist/vote.writer.sql.js'));

async function prepare(db) {
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
    const pollOptions = await db.query(
      `INSERT INTO poll_option (poll_id, position, key, label) VALUES ($1, 0, 'yay', 'YAY'), ($1, 1, 'nay', 'NAY') RETURNING id`,
      [poll.rows[0].id],
    );
    polls.push({ id: poll.rows[0].id, options: pollOptions.rows.map((row) => row.id) });
  }
  await db.query('ANALYZE');
  return { voters: members.rows.map((row, i) => ({ id: row.id, session: sessions[i] })), hot: [polls[0]], spread: polls.slice(1) };
}

/** Who votes for what, the n-th time: always a change of the voter's mind or a first vote. */
function nthVote(n, voters, polls) {
  const voter = voters[n % voters.length];
  const poll = polls[(n * 7919) % polls.length];
  return { voter, poll, option: poll.options[(Math.floor(n / voters.length) + n) % 2] };
}

async function throughGraphql(port, voters, polls) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const query = 'mutation Cast($input: CastVoteInput!) { castVote(input: $input) { __typename ... on Refusal { reason } ... on VoteCast { poll { responses viewerVote { id } } } } }';
  const latencies = [];
  let failures = 0;
  let next = 0;
  const end = performance.now() + seconds * 1000;
  const vote = ({ voter, poll, option }) =>
    new Promise((resolve) => {
      const body = JSON.stringify({ query, variables: { input: { pollId: poll.id, choice: [option] } } });
      const start = performance.now();
      const req = request(
        { port, host: '127.0.0.1', path: '/graphql', method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), cookie: `swingtag_session=${voter.session}` } },
        (res) => {
          let text = '';
          res.on('data', (piece) => (text += piece));
          res.on('end', () => {
            latencies.push(performance.now() - start);
            if (!text.includes('"VoteCast"')) failures++;
            resolve();
          });
        },
      );
      req.on('error', () => { failures++; resolve(); });
      req.end(body);
    });
  await Promise.all(Array.from({ length: connections }, async () => { while (performance.now() < end) await vote(nthVote(next++, voters, polls)); }));
  agent.destroy();
  return { rate: latencies.length / seconds, p50: median(latencies), p99: latencies.toSorted((a, b) => a - b)[Math.floor(latencies.length * 0.99)], failures };
}

async function throughPg(url, voters, polls) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let next = 0;
  const latencies = [];
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    const batch = Array.from({ length: BATCH }, () => nthVote(next++, voters, polls));
    const start = performance.now();
    await client.query(CAST_VOTES, [batch.map((_, i) => i), batch.map((v) => v.poll.id), batch.map((v) => v.voter.id), batch.map((v) => choiceLiteral([v.option])), batch.map(() => null), batch.map(() => null), batch.map(() => null)]);
    latencies.push(performance.now() - start);
  }
  await client.end();
  return { rate: next / seconds, p50: median(latencies), p99: latencies.toSorted((a, b) => a - b)[Math.floor(latencies.length * 0.99)], failures: 0 };
}

async function checkTallies(db) {
  const { rows } = await db.query(`
    SELECT count(*) FILTER (WHERE o.votes <> c.n OR o.votes <> r.n)::int AS wrong, sum(o.votes)::int AS votes FROM poll_option o
    CROSS JOIN LATERAL (SELECT count(*) AS n FROM vote v WHERE v.poll_id = o.poll_id AND o.id = ANY(v.choice)) c
    CROSS JOIN LATERAL (SELECT count(*) AS n FROM (SELECT DISTINCT ON (member_id) choice FROM vote_event e WHERE e.poll_id = o.poll_id ORDER BY member_id, id DESC) l WHERE o.id = ANY(l.choice)) r`);
  if (rows[0].wrong > 0) throw new Error(`${rows[0].wrong} tallies differ from count or replay`);
}

const dataDir = mkdtempSync(join(tmpdir(), 'swingtag-bench-'));
const postgres = await startPostgres({ dataDir: join(dataDir, 'postgres') });
const port = await freePort();
await createDatabase(postgres.url, 'bench');
const url = postgres.urlOf('bench');
const db = new pg.Client({ connectionString: url });
let server;
try {
  server = startServer(builtServer, {
    env: {
      ...process.env, NODE_ENV: 'production', APP_ENV: 'test', DATABASE_URL: url, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir,
      SECRET: randomBytes(32).toString('hex'), LOG_LEVEL: 'error', REQUESTS_PER_MINUTE: '1000000', SAMPLE_CONTENT: 'false',
    },
  });
  if (!(await server.ready)) throw new Error(await server.exited);
  await db.connect();
  const { voters, hot, spread } = await prepare(db);
  const ways = {
    'pg, batches of 64, hot': () => throughPg(url, voters, hot),
    'GraphQL, hot': () => throughGraphql(port, voters, hot),
    'GraphQL, spread': () => throughGraphql(port, voters, spread),
  };
  const results = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  await throughGraphql(port, voters, hot); // warm
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(ways)) {
      results[name].push(await run());
      await checkTallies(db);
    }
  }
  console.log(`${connections} connections, ${seconds} s a run, median of ${rounds}, ${memberCount} members, Node ${process.versions.node}, fsync on`);
  console.table(
    Object.fromEntries(
      Object.entries(results).map(([name, runs]) => [
        name,
        {
          'votes/s': Math.round(median(runs.map((run) => run.rate))),
          'p50 ms': +median(runs.map((run) => run.p50)).toFixed(1),
          'p99 ms': +median(runs.map((run) => run.p99)).toFixed(1),
          failed: runs.reduce((sum, run) => sum + run.failures, 0),
        },
      ]),
    ),
  );
  console.log('After each run: tally = count = replay.');
} finally {
  await db.end().catch(() => undefined);
  await server?.stop();
  await postgres.stop();
  await removeCluster(join(dataDir, 'postgres'));
  rmSync(dataDir, { recursive: true, force: true });
}
