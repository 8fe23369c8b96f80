// `npm run bench:uploads`: what reading costs while pictures are sent and made. First an article is asked for in a steady rhythm with nothing
// else to do, then while 500 pictures come in at once and while a process beside makes them. Counts what was lost; prints p50 and p99.
import './pinned-node.mjs';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import pg from 'pg';
import sharp from 'sharp';
import { createDatabase, freePort, removeCluster, startPostgres } from './embedded-postgres.mjs';
import { builtServer, startServer } from './server-process.mjs';

const { values: options } = parseArgs({
  options: { uploads: { type: 'string', default: '500' }, members: { type: 'string', default: '25' }, seconds: { type: 'string', default: '15' }, rate: { type: 'string', default: '40' },
    width: { type: 'string', default: '1600' } },
});
const [uploads, memberCount, seconds, rate, width] = [options.uploads, options.members, options.seconds, options.rate, options.width].map(Number);
const READ = '{ articles(first: 10) { nodes { title dek cover { url } author { handle avatarUrl } } } }';
const percentile = (numbers, part) => numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))] ?? 0;

const dataDir = mkdtempSync(join(tmpdir(), 'swingtag-bench-'));
const postgres = await startPostgres({ dataDir: join(dataDir, 'postgres') });
const port = await freePort();
await createDatabase(postgres.url, 'bench');
const url = postgres.urlOf('bench');
const db = new pg.Client({ connectionString: url });
const reading = new Agent({ keepAlive: true, maxSockets: 64 });

function post(path, headers, body) {
  return new Promise((resolve) => {
    const start = performance.now();
    const req = request({ host: '127.0.0.1', port, path, method: 'POST', agent: reading, headers: { 'content-length': Buffer.byteLength(body), ...headers } }, (res) => {
      let text = '';
      res.on('data', (piece) => (text += piece));
      res.on('end', () => resolve({ status: res.statusCode, text, ms: performance.now() - start }));
    });
    req.on('error', (error) => resolve({ status: 0, text: String(error), ms: performance.now() - start }));
    req.end(body);
  });
}
const ask = (query) => post('/graphql', { 'content-type': 'application/json' }, JSON.stringify({ query }));

/** Asks in its rhythm until `isOver`, however long an answer takes: waiting for answers would hide the slow ones. */
async function readUntil(isOver) {
  const answers = [];
  while (!isOver()) {
    answers.push(ask(READ));
    await new Promise((resolve) => setTimeout(resolve, 1000 / rate));
  }
  const all = await Promise.all(answers);
  const times = all.map(({ ms }) => ms);
  return { reads: all.length, failed: all.filter(({ status }) => status !== 200).length, 'p50 ms': +percentile(times, 0.5).toFixed(1), 'p99 ms': +percentile(times, 0.99).toFixed(1) };
}

async function members() {
  const sessions = Array.from({ length: memberCount }, () => randomBytes(32).toString('base64url'));
  const { rows } = await db.query(`INSERT INTO member (handle, email, role) SELECT 'sender-' || g, 'sender-' || g || '@bench.example', 'EDITOR' FROM generate_series(1, $1) g RETURNING id`, [memberCount]);
  await db.query(`INSERT INTO session (id_hash, member_id, expires_at, device) SELECT s.id_hash, s.member_id, now() + interval '1 day', 'bench' FROM unnest($1::bytea[], $2::bigint[]) AS s(id_hash, member_id)`, [
    sessions.map((id) => createHash('sha256').update(id).digest()), rows.map((row) => row.id),
  ]);
  return sessions.map((id) => `swingtag_session=${id}`);
}

/** What each of the uploads was answered. */
function send(cookies, picture) {
  const senders = new Worker(new URL('bench-senders.mjs', import.meta.url), { workerData: { port, cookies, picture, uploads } });
  return new Promise((resolve, reject) => senders.once('message', resolve).once('error', reject));
}

const stateCounts = async () => Object.fromEntries((await db.query(`SELECT state, count(*)::int AS n FROM upload u JOIN member m ON m.id = u.member_id WHERE m.handle LIKE 'sender-%' GROUP BY state`)).rows.map(({ state, n }) => [state, n]));

let server;
try {
  server = startServer(builtServer, {
    env: {
      ...process.env, NODE_ENV: 'production', APP_ENV: 'development', DATABASE_URL: url, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir,
      SECRET: randomBytes(32).toString('hex'), LOG_LEVEL: 'error', REQUESTS_PER_MINUTE: '1000000', SAMPLE_CONTENT: 'true',
    },
  });
  if (!(await server.ready)) throw new Error(await server.exited);
  await db.connect();
  const cookies = await members();
  const noise = { type: 'gaussian', mean: 128, sigma: 30 };
  const picture = await sharp({ create: { width, height: (width * 3) / 4, channels: 3, background: '#888', noise } }).blur(2).jpeg({ quality: 85 }).toBuffer();
  const inSeconds = (count) => { const end = performance.now() + count * 1000; return () => performance.now() > end; };
  await readUntil(inSeconds(3)); // warm
  const table = { idle: await readUntil(inSeconds(seconds)) };

  let isSent = false;
  const started = performance.now();
  const during = readUntil(() => isSent);
  const answers = await send(cookies, picture);
  const sentMs = performance.now() - started;
  isSent = true;
  table['while they come'] = await during;
  table['while they are made'] = await readUntil(inSeconds(seconds));
  const refused = answers.find(({ status }) => status !== 201);
  if (refused) console.log(`one that was not taken: ${refused.status} ${refused.text.slice(0, 200)}`);
  const accepted = answers.filter(({ status }) => status === 201).length;
  console.log(`${uploads} pictures of ${(picture.length / 1024).toFixed(0)} kB at once by ${memberCount} members; ${rate} reads a second; Node ${process.versions.node}`);
  console.table(table);
  const idle = table.idle['p99 ms'];
  for (const name of ['while they come', 'while they are made']) console.log(`p99 ${name}: ${(table[name]['p99 ms'] / idle).toFixed(2)} × idle`);
  for (let waited = 0; ((await stateCounts()).RECEIVED ?? 0) > 0 && waited < 1800; waited++) await new Promise((resolve) => setTimeout(resolve, 1000));
  const madeMs = performance.now() - started;

  const states = await stateCounts();
  console.log(`acknowledged ${accepted} of ${uploads} in ${(sentMs / 1000).toFixed(1)} s; all made after ${(madeMs / 1000).toFixed(0)} s; states ${JSON.stringify(states)}; lost ${accepted - (states.READY ?? 0)}`);
  if (accepted !== (states.READY ?? 0)) process.exitCode = 1;
} finally {
  await db.end().catch(() => undefined);
  reading.destroy();
  await server?.stop();
  await postgres.stop();
  await removeCluster(join(dataDir, 'postgres'));
  rmSync(dataDir, { recursive: true, force: true });
}
