// `npm run bench:catalogue`: the catalogue with 100,000 bags, on a cluster of its own. Every question names three facets and is timed as
// a reader has it: over HTTP and GraphQL, with the counts of all facets and a page of 24 bags.
import './pinned-node.mjs';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createDatabase, freePort, removeCluster, startPostgres } from './embedded-postgres.mjs';
import { builtServer, startServer } from './server-process.mjs';

const BAGS = 100_000;
const QUESTIONS = 600;
const FACETS = {
  SILHOUETTE: ['silhouette', 8], MATERIAL: ['materials', 14], COLOUR: ['colours', 16], OCCASION: ['occasions', 10], PERSONA: ['personas', 8],
  LIFE_ROLE: ['life_roles', 8], SEASON: ['seasons', 4], FITS: ['fits', 20], CARRY: ['carry_modes', 6],
};
const percentile = (numbers, share) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * share)];

async function fill(db) {
  await db.query(`INSERT INTO picture (recipe, width, height, alt)
    VALUES ('{"seed":"x","silhouette":"tote","pattern":"plain","lining":"plum","hardware":"gold"}', 800, 1000, 'Illustration: a bag')`);
  await db.query(`INSERT INTO brand (name) SELECT 'Brand ' || g FROM generate_series(1, 300) g`);
  // Up to three values a facet, the first values more frequent than the last, as in a shop.
  const some = (size) => `ARRAY(SELECT DISTINCT 'value ' || floor(power(random(), 2) * ${size})::int FROM generate_series(1, 1 + (g % 3)))`;
  const columns = Object.values(FACETS).filter(([column]) => column !== 'silhouette');
  await db.query(`INSERT INTO bag (slug, brand_id, model, picture_id, silhouette, ${columns.map(([column]) => column).join(', ')})
    SELECT 'bag-' || g, 1 + g % 300, 'Model ' || g, 1, 'value ' || floor(power(random(), 2) * 8)::int, ${columns.map(([, size]) => some(size)).join(', ')}
      FROM generate_series(1, ${BAGS}) g`);
  await db.query('ANALYZE');
}

function threeFacets(n) {
  const names = Object.keys(FACETS);
  const start = (n * 7) % names.length;
  return [0, 2, 5].map((step, i) => {
    const facet = names[(start + step) % names.length];
    return { facet, value: `value ${(n * (i + 3)) % FACETS[facet][1]}` };
  });
}

const QUERY = `query ($filter: CatalogueFilterInput) { catalogue(filter: $filter, first: 24) { total facets { facet value count }
  bags { nodes { slug brand model picture { url alt } offers { seller price { amount currency asOf } } } pageInfo { hasNextPage } } } }`;

async function ask(port, variables) {
  const start = performance.now();
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: QUERY, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return { ms: performance.now() - start, total: data.catalogue.total, facets: data.catalogue.facets };
}

/** The same count by the database alone. */
async function countedBy(db, filter) {
  const conditions = filter.with.map(({ facet }, i) => (facet === 'SILHOUETTE' ? `silhouette = $${i + 1}` : `$${i + 1} = ANY(${FACETS[facet][0]})`));
  const { rows } = await db.query(`SELECT count(*)::int AS n FROM bag WHERE ${conditions.join(' AND ')}`, filter.with.map(({ value }) => value));
  return rows[0].n;
}

const row = (times, totals) => ({
  questions: times.length, 'bags found, median': percentile(totals, 0.5), 'p50 ms': +percentile(times, 0.5).toFixed(1), 'p95 ms': +percentile(times, 0.95).toFixed(1),
  'p99 ms': +percentile(times, 0.99).toFixed(1),
});

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
  await fill(db);
  const first = await ask(port, { filter: {} });
  const questions = Array.from({ length: QUESTIONS }, (_, n) => ({ with: threeFacets(n) }));
  for (const filter of questions.slice(0, 20)) await ask(port, { filter }); // warm
  for (const filter of questions.slice(0, 40)) {
    const [{ total }, counted] = [await ask(port, { filter }), await countedBy(db, filter)];
    if (total !== counted) throw new Error(`${total} found, ${counted} counted for ${JSON.stringify(filter)}`);
  }
  const answers = [];
  for (const filter of questions) answers.push(await ask(port, { filter }));
  const changing = [];
  for (const [n, filter] of questions.entries()) {
    await db.query(`UPDATE bag SET colours = ARRAY['value ' || $2::text] WHERE id = $1`, [1 + n * 97, n % 16]);
    changing.push(await ask(port, { filter }));
  }
  const together = [];
  for (let n = 0; n < QUESTIONS; n += 8) together.push(...(await Promise.all(questions.slice(n, n + 8).map((filter) => ask(port, { filter })))));
  const named = [];
  for (const [n, filter] of questions.slice(0, 200).entries()) named.push(await ask(port, { filter: { ...filter, with: filter.with.slice(0, 1), search: `brand ${n}` } }));
  const rowOf = (some) => row(some.map(({ ms }) => ms), some.map(({ total }) => total));
  console.log(`${BAGS.toLocaleString('en')} bags, any three facets, with the counts of all facets and a page of 24; the first question reads them all: ${Math.round(first.ms)} ms. Node ${process.versions.node}`);
  console.table({
    'one after the other': rowOf(answers), 'a bag changes before each': rowOf(changing), 'eight at once': rowOf(together), 'one facet and a name': rowOf(named),
  });
  console.log('Forty totals compared with count(*) of the database: equal.');
  const p95 = percentile(answers.map(({ ms }) => ms), 0.95);
  if (p95 >= 50) throw new Error(`p95 of ${p95.toFixed(1)} ms: it should be below 50 ms`);
} finally {
  await db.end().catch(() => undefined);
  await server?.stop();
  await postgres.stop();
  await removeCluster(join(dataDir, 'postgres'));
  rmSync(dataDir, { recursive: true, force: true });
}
