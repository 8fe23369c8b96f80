// `npm run test:crash -- --kills N`: voters at full speed, who try again with the same request key until they are answered, while the
// server and Postgres are killed with -9 in turn at random moments. Afterwards every acknowledged vote must be stored, none twice,
// tally = count = replay, and the stand-alone verifier must find the ledgers intact with every event in them. Says how long the site took to be ready after Postgres came back.
import './pinned-node.mjs';
import { spawn } from 'node:child_process';
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { createDatabase, freePort, removeCluster, startPostgres } from './embedded-postgres.mjs';
import { root } from './program.mjs';
import { builtServer, startServer } from './server-process.mjs';

const { values: options } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    voters: { type: 'string', default: '200' },
    // 2: every second kill is of the server, the others are of Postgres, which is back sooner.
    'server-each': { type: 'string', default: '2' },
    // Milliseconds after Postgres came back; a machine that does other things meanwhile needs more.
    'ready-within': { type: 'string', default: '3000' },
  },
});
const serverEach = Number(options['server-each']);
const readyWithin = Number(options['ready-within']);
const kills = Number(options.kills);
const QUERY = 'mutation ($input: CastVoteInput!) { castVote(input: $input) { __typename ... on Refusal { reason } } }';
const PATIENCE = 240_000;

const dataDir = mkdtempSync(join(tmpdir(), 'swingtag-crash-'));
const port = await freePort();
let postgres = await startPostgres({ dataDir: join(dataDir, 'postgres') });
await createDatabase(postgres.url, 'crash');
const url = () => postgres.urlOf('crash');
let server;

async function startSite() {
  server = startServer(builtServer, {
    env: {
      ...process.env, NODE_ENV: 'production', APP_ENV: 'test', DATABASE_URL: url(), PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir,
      SECRET: 'only-for-crashes-only-for-crashes', NODE_COMPILE_CACHE: join(dataDir, 'code'), LOG_LEVEL: 'silent', REQUESTS_PER_MINUTE: '1000000', SAMPLE_CONTENT: 'false',
    },
  });
  if (!(await server.ready)) throw new Error(await server.exited);
}

async function read(work) {
  const db = new pg.Client({ connectionString: url() });
  await db.connect();
  try {
    return await work(db);
  } finally {
    await db.end();
  }
}

const prepare = () =>
  read(async (db) => {
    const count = Number(options.voters);
    const sessions = Array.from({ length: count }, () => randomBytes(32).toString('base64url'));
    const members = await db.query(`INSERT INTO member (handle, email) SELECT 'voter-' || g, 'voter-' || g || '@crash.example' FROM generate_series(1, $1) g RETURNING id`, [count]);
    const ids = members.rows.map((row) => row.id);
    await db.query(
      `INSERT INTO session (id_hash, member_id, expires_at, device) SELECT s.h, s.m, now() + interval '1 day', 'crash' FROM unnest($1::bytea[], $2::bigint[]) AS s(h, m)`,
      [sessions.map((id) => createHash('sha256').update(id).digest()), ids],
    );
    const polls = [];
    for (let i = 0; i < 2; i++) {
      const poll = (await db.query(`INSERT INTO poll (question) VALUES ('YAY or NAY: crash?') RETURNING id`)).rows[0].id;
      const { rows } = await db.query(`INSERT INTO poll_option (poll_id, position, key, label) VALUES ($1, 0, 'yay', 'YAY'), ($1, 1, 'nay', 'NAY') RETURNING id`, [poll]);
      polls.push({ id: poll, options: rows.map((row) => row.id) });
    }
    return { voters: ids.map((id, i) => ({ id, session: sessions[i] })), polls };
  });

const agent = new Agent({ keepAlive: true });
/** The answer's text, or nothing when the connection broke. */
const send = (session, input) =>
  new Promise((resolve) => {
    const body = JSON.stringify({ query: QUERY, variables: { input } });
    const req = request(
      { port, host: '127.0.0.1', path: '/graphql', method: 'POST', agent, timeout: 15_000, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), cookie: `swingtag_session=${session}` } },
      (res) => {
        let text = '';
        res.on('data', (piece) => (text += piece));
        res.on('end', () => resolve(res.complete ? { status: res.statusCode, text } : undefined));
        res.on('error', () => resolve(undefined));
      },
    );
    req.on('timeout', () => req.destroy());
    req.on('error', () => resolve(undefined));
    req.end(body);
  });

const seen = { acknowledged: 0, retries: 0, unexpected: new Map() };
const standing = new Map();
let isOver = false;

/** One voter: votes, waits for the answer, tries again with the same key when there is none. */
async function voteOn(voter, polls) {
  while (!isOver) {
    const poll = polls[randomInt(polls.length)];
    const option = poll.options[randomInt(2)];
    const input = { pollId: poll.id, choice: [option], requestId: randomBytes(12).toString('base64url') };
    for (const start = Date.now(); ; seen.retries++) {
      const answer = await send(voter.session, input);
      if (answer?.text.includes('"VoteCast"')) break;
      const mayRetry = answer === undefined || answer.status === 503 || answer.text.includes('"UNAVAILABLE"') || answer.text.includes('"TOO_MANY"');
      if (!mayRetry) seen.unexpected.set(`${answer.status} ${answer.text.slice(0, 120)}`, (seen.unexpected.get(`${answer.status} ${answer.text.slice(0, 120)}`) ?? 0) + 1);
      if (Date.now() - start > PATIENCE) throw new Error(`No answer within ${PATIENCE / 1000} s`);
      await pause(50 + randomInt(150));
    }
    seen.acknowledged++;
    standing.set(`${poll.id}:${voter.id}`, option);
  }
}

async function readyAgain() {
  const start = performance.now();
  let end;
  void server.exited.then((how) => (end = how));
  for (;;) {
    if (end) throw new Error(`The site did not outlive Postgres. ${end}`);
    const isReady = await fetch(`http://127.0.0.1:${port}/health/ready`).then((answer) => answer.ok, () => false);
    if (isReady) return performance.now() - start;
    if (performance.now() - start > 30_000) throw new Error('The site did not become ready again.');
    await pause(20);
  }
}

const check = () =>
  read(async (db) => {
    const problems = [];
    const votes = await db.query('SELECT poll_id, member_id, choice FROM vote');
    const stored = new Map(votes.rows.map((row) => [`${row.poll_id}:${row.member_id}`, row.choice[0] ?? null]));
    for (const [key, option] of standing) if (stored.get(key) !== option) problems.push(`the acknowledged vote ${key} is lost`);
    const tallies = await db.query(`
      SELECT o.votes, c.n AS counted, r.n AS replayed FROM poll_option o
      CROSS JOIN LATERAL (SELECT count(*)::int AS n FROM vote v WHERE v.poll_id = o.poll_id AND o.id = ANY(v.choice)) c
      CROSS JOIN LATERAL (SELECT count(*)::int AS n FROM (SELECT DISTINCT ON (member_id) choice FROM vote_event e WHERE e.poll_id = o.poll_id ORDER BY member_id, id DESC) l WHERE o.id = ANY(l.choice)) r`);
    for (const row of tallies.rows) if (row.votes !== row.counted || row.votes !== row.replayed) problems.push(`tally ${row.votes}, count ${row.counted}, replay ${row.replayed}`);
    const doubles = await db.query(`
      SELECT count(*)::int AS n FROM (SELECT choice, previous_choice, lag(choice, 1, '{}') OVER (PARTITION BY poll_id, member_id ORDER BY id) AS before FROM vote_event) e
       WHERE choice = before OR previous_choice <> before`);
    if (doubles.rows[0].n > 0) problems.push(`${doubles.rows[0].n} events do not follow from the one before`);
    return { problems, tallies: tallies.rows.map((row) => row.votes), events: (await db.query('SELECT count(*)::int AS n FROM vote_event')).rows[0].n };
  });

/** Closes a poll, waits for its ledger and has it recounted by a program that knows nothing of this one. */
async function verifyLedger(pollId) {
  await read(async (db) => {
    await db.query('UPDATE poll SET closed_at = clock_timestamp() WHERE id = $1 AND closed_at IS NULL', [pollId]);
    await db.query(`SELECT graphile_worker.add_job('sealLedger', json_build_object('pollId', $1::text))`, [pollId]);
  });
  const path = `http://127.0.0.1:${port}/polls/${pollId}/ledger.jsonl`;
  let answer = await fetch(path);
  for (const start = Date.now(); [429, 503].includes(answer.status) && Date.now() - start < PATIENCE; answer = await fetch(path)) {
    await pause(1000 * Math.max(1, Number(answer.headers.get('retry-after')) || 1));
  }
  const verifier = spawn(process.execPath, [join(root, 'apps/verifier/src/main.mjs'), '-'], { env: {}, stdio: ['pipe', 'pipe', 'inherit'] });
  let said = '';
  verifier.stdout.on('data', (piece) => (said += piece));
  const ended = new Promise((resolve) => verifier.on('close', resolve));
  verifier.stdin.end(Buffer.from(await answer.arrayBuffer()));
  const isIntact = (await ended) === 0;
  const [counts] = await read(async (db) => (await db.query('SELECT (SELECT count(*)::int FROM vote_event WHERE poll_id = $1) AS events, (SELECT count(*)::int FROM ledger_entry WHERE poll_id = $1) AS entries', [pollId])).rows);
  if (!isIntact) return [`the ledger of poll ${pollId} (HTTP ${answer.status}) is not intact: ${said.trim()}`];
  return counts.events === counts.entries ? [] : [`the ledger of poll ${pollId} has ${counts.entries} of ${counts.events} events`];
}

const recoveries = [];
try {
  await startSite();
  const { voters, polls } = await prepare();
  const voting = Promise.all(voters.map((voter) => voteOn(voter, polls)));
  voting.catch(() => (isOver = true));
  for (let kill = 0; kill < kills; kill++) {
    await pause(150 + randomInt(700));
    if (kill % serverEach === 0) {
      server.kill();
      await server.exited;
      await startSite();
    } else {
      postgres.kill();
      await postgres.exited;
      postgres = await startPostgres({ dataDir: join(dataDir, 'postgres') });
      recoveries.push(await readyAgain());
    }
  }
  await pause(300);
  isOver = true;
  await voting;
  const { problems, tallies, events } = await check();
  for (const poll of polls) problems.push(...(await verifyLedger(poll.id)));
  const slowest = Math.round(Math.max(0, ...recoveries));
  console.log(`${kills} kills, ${seen.acknowledged} votes acknowledged, ${seen.retries} tries repeated, ${events} events, tallies ${tallies.join(' ')}; ready at most ${slowest} ms after Postgres came back`);
  for (const [answer, times] of seen.unexpected) problems.push(`${times} × unexpected answer: ${answer}`);
  if (slowest > readyWithin) problems.push(`ready only ${slowest} ms after Postgres came back`);
  for (const problem of problems) console.error(problem);
  console.log(problems.length === 0 ? 'Every acknowledged vote is stored, none twice; tally = count = replay; the ledgers are intact.' : 'FAILED');
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  isOver = true;
  agent.destroy();
  await server?.stop();
  await postgres.stop();
  await removeCluster(join(dataDir, 'postgres'));
  rmSync(dataDir, { recursive: true, force: true });
}
