// `npm run bench:reads`: what a page of 20 comments costs in a thread of 200 and in one of 200,000, as SQL statements and as time, and how the GraphQL page compares with
// the statement alone through `pg`. All sides take turns in one run; prints medians. Fails above --slower and below --share.
import './pinned-node.mjs';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { createDatabase, freePort, removeCluster, startPostgres } from './embedded-postgres.mjs';
import { builtServer, startServer } from './server-process.mjs';

const { values: options } = parseArgs({
  options: {
    comments: { type: 'string', default: '200000' }, rounds: { type: 'string', default: '5' }, seconds: { type: 'string', default: '2' },
    connections: { type: 'string', default: '32' }, slower: { type: 'string', default: '1.05' }, share: { type: 'string', default: '0.5' },
  },
});
const [large, rounds, seconds, connections] = [options.comments, options.rounds, options.seconds, options.connections].map(Number);
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const SORTS = ['NEWEST', 'OLDEST', 'BEST', 'CONTROVERSIAL'];

/** Two topics on a board, one with 200 comments and one with very many, all on top. */
async function prepare(db) {
  const [{ id: boardId }] = (await db.query('SELECT id FROM board WHERE audience_id = 1 ORDER BY id LIMIT 1')).rows;
  await db.query(`INSERT INTO member (handle, email) SELECT 'writer-' || g, 'writer-' || g || '@bench.example' FROM generate_series(1, 500) g`);
  const topics = [];
  for (const [title, count] of [['Short', 200], ['Long', large]]) {
    const [{ id }] = (await db.query(
      `INSERT INTO post (kind, author_id, board_id, published_at) SELECT 'TOPIC', id, $1, now() - interval '1 day' FROM member WHERE handle = 'writer-1' RETURNING id`, [boardId],
    )).rows;
    await db.query('INSERT INTO topic (post_id, title, body) VALUES ($1, $2, $3)', [id, title, 'For a bench.']);
    await db.query('ALTER TABLE comment DISABLE TRIGGER USER');
    await db.query(
      `INSERT INTO comment (post_id, author_id, source, like_count, controversy)
       SELECT $1, m.id, 'Remark ' || g || ': the strap is *longer* than it looks, and that is fine.', g % 97, (g % 89)::float8 / 7
         FROM generate_series(1, $2::int) g JOIN LATERAL (SELECT id FROM member WHERE handle = 'writer-' || (1 + g % 500)) m ON true`, [id, count],
    );
    await db.query('ALTER TABLE comment ENABLE TRIGGER USER');
    await db.query('UPDATE post SET comment_count = $2, last_comment_id = (SELECT max(id) FROM comment WHERE post_id = $1) WHERE id = $1', [id, count]);
    topics.push(id);
  }
  await db.query('VACUUM ANALYZE');
  return topics;
}

/** Requests a second while `connections` ask again and again. */
async function rate(ask) {
  let [done, isOver] = [0, false];
  const start = performance.now();
  const timer = setTimeout(() => { isOver = true; }, seconds * 1000);
  await Promise.all(Array.from({ length: connections }, async () => {
    while (!isOver) {
      await ask();
      done++;
    }
  }));
  clearTimeout(timer);
  return (done * 1000) / (performance.now() - start);
}

const dataDir = mkdtempSync(join(tmpdir(), 'swingtag-bench-'));
const postgres = await startPostgres({ dataDir: join(dataDir, 'postgres') });
const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
await createDatabase(postgres.url, 'bench');
const pool = new pg.Pool({ connectionString: postgres.urlOf('bench'), max: connections });
let server;
try {
  server = startServer(builtServer, {
    env: {
      ...process.env, NODE_ENV: 'production', APP_ENV: 'development', DATABASE_URL: postgres.urlOf('bench'), PORT: String(port), HOST: '127.0.0.1', ORIGIN: origin,
      DATA_DIR: dataDir, SECRET: randomBytes(32).toString('hex'), LOG_LEVEL: 'error', REQUESTS_PER_MINUTE: '100000000', BREACH_LIST_URL: '',
    },
  });
  if (!(await server.ready)) throw new Error(await server.exited);
  const [short, long] = await prepare(pool);
  const query = `query ($id: ID!, $sort: CommentSort) { topic(id: $id) { id comments(first: 20, sort: $sort) {
    nodes { id bodyHtml createdAt likeCount replyCount author { id handle } } pageInfo { hasNextPage endCursor } } } }`;
  const page = async (id, sort = 'NEWEST') => {
    const response = await fetch(`${origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables: { id, sort } }) });
    const { data, errors } = await response.json();
    if (errors || data.topic.comments.nodes.length !== 20) throw new Error(JSON.stringify(errors ?? data));
  };
  const sql = async (id) => {
    const { rows } = await pool.query(
      `SELECT c.id, c.source, c.created_at, c.like_count, m.handle FROM (
         SELECT id FROM comment WHERE post_id = $1 AND parent_id IS NULL ORDER BY id DESC LIMIT 21) chosen
         JOIN comment c ON c.id = chosen.id JOIN member m ON m.id = c.author_id ORDER BY c.id DESC`, [id]);
    if (rows.length !== 21) throw new Error('too few');
  };
  console.log(`load before: ${loadavg().map((one) => one.toFixed(1)).join(' ')}; ${rounds} rounds of ${seconds} s at ${connections} connections, ${large} comments in the long thread`);
  for (const id of [short, long]) for (let n = 0; n < 300; n++) await page(id, SORTS[n % SORTS.length]);

  let isTooSlow = false;
  for (const sort of SORTS) {
    const times = { short: [], long: [] };
    for (let n = 0; n < 150 * rounds; n++) {
      for (const [name, id] of n % 2 ? [['short', short], ['long', long]] : [['long', long], ['short', short]]) {
        const start = performance.now();
        await page(id, sort);
        times[name].push(performance.now() - start);
      }
    }
    const ratio = median(times.long) / median(times.short);
    isTooSlow ||= ratio > Number(options.slower);
    console.log(`${sort.padEnd(14)} short ${median(times.short).toFixed(2)} ms, long ${median(times.long).toFixed(2)} ms: ${ratio.toFixed(3)} (allowed ${options.slower})`);
  }
  const rates = { graphql: [], sql: [] };
  for (let n = 0; n < rounds; n++) {
    rates.graphql.push(await rate(() => page(long)));
    rates.sql.push(await rate(() => sql(long)));
  }
  const share = median(rates.graphql) / median(rates.sql);
  console.log(`GraphQL ${median(rates.graphql).toFixed(0)} pages/s, SQL alone ${median(rates.sql).toFixed(0)} pages/s: ${share.toFixed(2)} (aim ${options.share})`);
  console.log(`load after: ${loadavg().map((one) => one.toFixed(1)).join(' ')}`);
  if (isTooSlow || share < Number(options.share)) process.exitCode = 1;
} finally {
  await pool.end().catch(() => undefined);
  await server?.stop();
  await postgres.stop();
  await removeCluster?.(join(dataDir, 'postgres'));
  rmSync(dataDir, { recursive: true, force: true });
}
