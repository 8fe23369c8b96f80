// `npm run bench:review`: with 10,000 cases waiting, how long after the key that decides a case the next one is shown, in a real
// browser, and how long the server takes for the queue. With `-- --votes 1000000` also the desk's first page over that many votes of the
// last sixty days. Prints medians and the slowest.
import './pinned-node.mjs';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium as playwright } from '@playwright/test';
import pg from 'pg';
import { chromium } from './chromium.mjs';
import { store } from './bench-data.mjs';
import { createDatabase, freePort, removeCluster, startPostgres } from './embedded-postgres.mjs';
import { builtServer, startServer } from './server-process.mjs';

const { values: options } = parseArgs({ options: { cases: { type: 'string', default: '10000' }, keys: { type: 'string', default: '30' }, votes: { type: 'string', default: '0' } } });
const [caseCount, keyCount, voteCount] = [options.cases, options.keys, options.votes].map(Number);
const sorted = (numbers) => numbers.toSorted((a, b) => a - b);
const told = (numbers) => `median ${sorted(numbers)[Math.floor(numbers.length / 2)].toFixed(0)} ms, slowest ${sorted(numbers).at(-1).toFixed(0)} ms of ${numbers.length}`;

/** Cases of one report each under one sample article, and a moderator's session. */
async function prepare(db) {
  await db.query(`INSERT INTO member (handle, email) SELECT 'writer-' || g, 'writer-' || g || '@bench.example' FROM generate_series(1, 200) g`);
  await db.query(
    `INSERT INTO comment (post_id, author_id, source)
     SELECT (SELECT post_id FROM article ORDER BY 1 LIMIT 1), m.id, 'Remark ' || g || ' that somebody did not like.'
       FROM generate_series(1, $1) g JOIN LATERAL (SELECT id FROM member WHERE handle = 'writer-' || (1 + g % 200)) m ON true`,
    [caseCount],
  );
  await db.query(
    `INSERT INTO moderation_case (kind, object_id, author_id, open_reports, opened_at, priority)
     SELECT 'COMMENT', id, author_id, 1, created_at, (id % 400)::int FROM comment WHERE author_id IS NOT NULL ON CONFLICT DO NOTHING`,
  );
  await db.query(
    `INSERT INTO report (case_id, reporter_id, rule_id)
     SELECT c.id, (SELECT id FROM member WHERE handle = 'writer-1'), (SELECT id FROM house_rule ORDER BY position LIMIT 1)
       FROM moderation_case c WHERE NOT EXISTS (SELECT 1 FROM report r WHERE r.case_id = c.id)`,
  );
  const session = randomBytes(32).toString('base64url');
  await db.query(
    `INSERT INTO session (id_hash, member_id, expires_at, device)
     SELECT $1, id, now() + interval '1 day', 'bench' FROM member WHERE role = 'MODERATOR' ORDER BY id LIMIT 1`,
    [createHash('sha256').update(session).digest()],
  );
  await db.query('ANALYZE');
  return session;
}

async function timeQueue(origin, session) {
  const query = '{ reportQueue(first: 20) { totalCount nodes { id version reports { note } subject { name html around { html } revisions { html } } } } queueNow { open hidden oldest } }';
  const times = [];
  for (let n = 0; n < 20; n++) {
    const start = performance.now();
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST', headers: { 'content-type': 'application/json', cookie: `swingtag_session=${session}` }, body: JSON.stringify({ query }),
    });
    const { data } = await response.json();
    times.push(performance.now() - start);
    if (!data?.reportQueue.nodes.length) throw new Error('the queue is empty');
  }
  return times;
}

/** Votes of a thousand members, in the order of their ids over the last sixty days. */
async function storeVotes(db) {
  await db.query(`INSERT INTO member (handle, email, created_at) SELECT 'voter-' || g, 'voter-' || g || '@bench.example', now() - interval '90 days' FROM generate_series(1, 1000) g`);
  await store(db, voteCount);
  await db.query(`SET session_replication_role = replica`);
  await db.query(`UPDATE vote_event e SET at = now() - interval '60 days' * (1 - (e.id - b.first)::float8 / (b.last - b.first)) FROM (SELECT min(id) AS first, max(id) AS last FROM vote_event) b`);
  await db.query(`SET session_replication_role = DEFAULT`);
  await db.query('VACUUM FULL ANALYZE vote_event');
}

async function timePage(origin, session, path) {
  const times = [];
  for (let n = 0; n < 15; n++) {
    const start = performance.now();
    const response = await fetch(origin + path, { headers: { cookie: `swingtag_session=${session}` } });
    await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    times.push(performance.now() - start);
  }
  return times;
}

/** From the key to the first frame with the next heading. */
async function timeKeys(origin, session) {
  const browser = await playwright.launch(await chromium());
  try {
    const context = await browser.newContext();
    await context.addCookies([{ name: 'swingtag_session', value: session, url: origin }]);
    const page = await context.newPage();
    await page.goto(`${origin}/admin/review`, { waitUntil: 'networkidle' });
    await page.evaluate(() => {
      globalThis.reviewTimes = [];
      const shown = () => document.querySelector('form input[name="case"]')?.value;
      document.addEventListener('keydown', (event) => {
        if (event.key !== 'a') return;
        const [start, before] = [performance.now(), shown()];
        const look = () => (shown() === before ? requestAnimationFrame(look) : requestAnimationFrame(() => globalThis.reviewTimes.push(performance.now() - start)));
        requestAnimationFrame(look);
      }, { capture: true });
    });
    for (let n = 1; n <= keyCount; n++) {
      await page.keyboard.press('a');
      await page.waitForFunction((count) => globalThis.reviewTimes.length >= count, n);
      await page.waitForTimeout(500); // as long as a quick moderator reads
    }
    return await page.evaluate(() => globalThis.reviewTimes);
  } finally {
    await browser.close();
  }
}

const dataDir = mkdtempSync(join(tmpdir(), 'swingtag-bench-'));
const postgres = await startPostgres({ dataDir: join(dataDir, 'postgres') });
const port = await freePort();
const origin = `http://localhost:${port}`;
await createDatabase(postgres.url, 'bench');
const db = new pg.Client({ connectionString: postgres.urlOf('bench') });
let server;
try {
  server = startServer(builtServer, {
    env: {
      ...process.env, NODE_ENV: 'production', APP_ENV: 'development', DATABASE_URL: postgres.urlOf('bench'), PORT: String(port), HOST: '127.0.0.1', ORIGIN: origin,
      DATA_DIR: dataDir, SECRET: randomBytes(32).toString('hex'), LOG_LEVEL: 'error', REQUESTS_PER_MINUTE: '1000000', BREACH_LIST_URL: '',
    },
  });
  if (!(await server.ready)) throw new Error(await server.exited);
  await db.connect();
  const session = await prepare(db);
  const { rows } = await db.query('SELECT count(*)::int AS waiting FROM moderation_case WHERE opened_at IS NOT NULL');
  const queue = await timeQueue(origin, session);
  const keys = await timeKeys(origin, session);
  console.log(`${rows[0].waiting} cases waiting`);
  console.log(`the queue from the server: ${told(queue)}`);
  console.log(`from the key to the next case: ${told(keys)} (allowed: 200 ms)`);
  if (sorted(keys)[Math.floor(keys.length * 0.95)] > 200) process.exitCode = 1;
  if (voteCount > 0) {
    await storeVotes(db);
    const month = await timePage(origin, session, '/admin?sample=1');
    const all = await timePage(origin, session, `/admin?sample=1&from=${new Date(Date.now() - 61 * 86_400_000).toISOString().slice(0, 10)}`);
    const counted = await db.query('SELECT count(*)::int AS n FROM vote_event');
    console.log(`${counted.rows[0].n} votes in sixty days`);
    console.log(`the desk with the figures of thirty days: ${told(month)} (allowed: 1000 ms)`);
    console.log(`the desk with the figures of sixty: ${told(all)}`);
    if (sorted(month)[Math.floor(month.length * 0.95)] > 1000) process.exitCode = 1;
  }
} finally {
  await db.end().catch(() => undefined);
  await server?.stop();
  await postgres.stop();
  await removeCluster?.(join(dataDir, 'postgres'));
  rmSync(dataDir, { recursive: true, force: true });
}
