// `npm run bench:streams`: thousands of open event streams under one talk on one process: memory for each, statements while nothing moves,
// and how long until all of them have heard of a comment. Prints medians.
import './pinned-node.mjs';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { createDatabase, freePort, removeCluster, startPostgres } from './embedded-postgres.mjs';
import { builtServer, startServer } from './server-process.mjs';

const { values: options } = parseArgs({ options: { streams: { type: 'string', default: '2000' }, comments: { type: 'string', default: '10' } } });
const [streamCount, commentCount] = [options.streams, options.comments].map(Number);
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const dataDir = mkdtempSync(join(tmpdir(), 'swingtag-bench-'));
const postgres = await startPostgres({ dataDir: join(dataDir, 'postgres') });
const port = await freePort();
const origin = `http://localhost:${port}`;
await createDatabase(postgres.url, 'bench');
const db = new pg.Client({ connectionString: postgres.urlOf('bench') });
const heard = new Map();

/** One open stream; half of them of signed-in members. Each address may hold twenty. */
function open(postId, since, n, session) {
  const query = 'subscription ($postId: ID!, $since: String!) { talkMoved(postId: $postId, since: $since) { cursor moves { commentId state likeCount } } }';
  const address = `/graphql/stream?${new URLSearchParams({ query, variables: JSON.stringify({ postId, since }) })}`;
  return new Promise((resolve, reject) => {
    const headers = { accept: 'text/event-stream', 'x-forwarded-for': `10.1.${Math.floor(n / 10 / 250)}.${Math.floor(n / 10) % 250}`, ...(n % 2 ? { cookie: `swingtag_session=${session}` } : {}) };
    const call = request(`${origin}${address}`, { headers, agent: false }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`status ${response.statusCode}`));
      let isOpen = false;
      response.setEncoding('utf8').on('data', (text) => {
        if (!isOpen && text.includes('event: next')) resolve(call);
        isOpen ||= text.includes('event: next');
        for (const [, id] of text.matchAll(/"commentId":"(\d+)"/g)) heard.get(id)?.();
      });
    });
    call.on('error', (error) => (error.code === 'ECONNRESET' ? undefined : reject(error)));
    call.end();
  });
}

let server;
const calls = [];
try {
  server = startServer(['--expose-gc', `--import=${new URL('./count-statements.mjs', import.meta.url).href}`, ...builtServer], {
    env: {
      ...process.env, NODE_ENV: 'production', APP_ENV: 'development', DATABASE_URL: postgres.urlOf('bench'), PORT: String(port), HOST: '127.0.0.1', ORIGIN: origin, TRUST_PROXY_HOPS: '1',
      DATA_DIR: dataDir, SECRET: randomBytes(32).toString('hex'), LOG_LEVEL: 'error', REQUESTS_PER_MINUTE: '1000000', BREACH_LIST_URL: '',
    },
  });
  if (!(await server.ready)) throw new Error(await server.exited);
  await db.connect();
  const sessions = Array.from({ length: Math.ceil(streamCount / 20) }, () => randomBytes(32).toString('base64url'));
  await db.query(`INSERT INTO member (handle, email) SELECT 'reader-' || g, 'reader-' || g || '@bench.example' FROM generate_series(1, $1) g`, [sessions.length]);
  await db.query(
    `INSERT INTO session (id_hash, member_id, expires_at, device)
     SELECT given.hash, m.id, now() + interval '1 day', 'bench' FROM unnest($1::bytea[]) WITH ORDINALITY AS given (hash, n) JOIN member m ON m.handle = 'reader-' || given.n`,
    [sessions.map((session) => createHash('sha256').update(session).digest())],
  );
  const [{ id: postId }] = (await db.query('SELECT post_id AS id FROM article ORDER BY 1 LIMIT 1')).rows;
  const [{ since }] = (await db.query(`SELECT pg_snapshot_xmin(pg_current_snapshot())::text || '.' || floor(extract(epoch FROM clock_timestamp()) * 1000) AS since`)).rows;
  for (let n = 0; n < 20; n++) calls.push(await open(postId, since, n, sessions[0])); // whatever is loaded once
  await pause(3000);
  const before = await server.usage();
  const start = performance.now();
  while (calls.length < streamCount) {
    const batch = Array.from({ length: Math.min(50, streamCount - calls.length) }, (_, i) => calls.length + i);
    calls.push(...(await Promise.all(batch.map((n) => open(postId, since, n, sessions[Math.floor(n / 20)])))));
  }
  const opened = performance.now() - start;
  await pause(3000);
  const after = await server.usage();
  await pause(10_000);
  const idle = await server.usage();
  const delays = [];
  for (let n = 0; n < commentCount; n++) {
    const [{ id }] = (await db.query(`INSERT INTO comment (post_id, author_id, source) SELECT $1, id, 'Remark ${n}.' FROM member WHERE handle = 'reader-1' RETURNING id`, [postId])).rows;
    const written = performance.now();
    let count = 0;
    await new Promise((resolve) => heard.set(id, () => (++count === calls.length ? resolve() : undefined)));
    delays.push(performance.now() - written);
  }
  const streams = calls.length - 20;
  console.table({
    'open streams': calls.length,
    'opened, each (ms)': Number((opened / streams).toFixed(2)),
    'heap for each (kB, collected)': Number(((after.heapUsed - before.heapUsed) / streams / 1000).toFixed(1)),
    'memory for each (kB, rss)': Number(((after.rss - before.rss) / streams / 1000).toFixed(1)),
    'statements a second, nothing moves': Number(((idle.statements - after.statements) / 10).toFixed(1)),
    'all have heard of a comment after (ms)': Math.round(median(delays)),
    'the slowest of them (ms)': Math.round(Math.max(...delays)),
  });
} finally {
  for (const call of calls) call.destroy();
  await db.end().catch(() => undefined);
  await server?.stop();
  await postgres.stop();
  await removeCluster?.(join(dataDir, 'postgres'));
  rmSync(dataDir, { recursive: true, force: true });
}
