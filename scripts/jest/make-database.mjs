// A program: `node make-database.mjs <worker>` clones the migrated template for one Jest worker. The first call
// of a run starts the cluster and makes the template; calls of other workers wait for it meanwhile.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startThrowAwayPostgres } from '../embedded-postgres.mjs';
import { sourceArguments } from '../swc-options.mjs';

const worker = process.argv[2];
const run = process.env.SWINGTAG_TEST_RUN;
const name = basename(run).toLowerCase().replace(/\W/g, '_');

async function one(work) {
  const lock = join(run, 'lock');
  for (const end = Date.now() + 60_000; ; await sleep(25)) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST' || Date.now() > end) throw error;
    }
  }
  try {
    return await work();
  } finally {
    rmdirSync(lock);
  }
}

async function query(url, ...statements) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows;
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}

const urlFor = (url, database) => Object.assign(new URL(url), { pathname: `/${database}` }).href;

/** Tables of the application that the migrations themselves fill stay as they are between tests. */
async function tablesOf(url) {
  const tables = await query(
    url,
    `SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const filled = new Set(
    tables.length === 0
      ? []
      : (
          await query(
            url,
            tables.map(({ name }) => `SELECT '${name}' AS name WHERE EXISTS (SELECT FROM ${name})`).join(' UNION ALL '),
          )
        ).map((row) => row.name),
  );
  return tables.map((table) => table.name).filter((table) => !filled.has(table));
}

/** Tables that a migration fills and specs add to, with their last row of the migration. */
async function seedsOf(url) {
  return query(url, ['audience', 'house_rule'].map((name) => `SELECT '${name}' AS name, max(id) AS last FROM ${name}`).join(' UNION ALL '));
}

async function makeTemplate() {
  // `npm test` brings a cluster for everything; a single spec starts its own.
  const server = process.env.SWINGTAG_TEST_CLUSTER
    ? undefined
    : await startThrowAwayPostgres({ owner: Number(process.env.SWINGTAG_TEST_OWNER) });
  const admin = process.env.SWINGTAG_TEST_CLUSTER ?? server.urlOf('postgres');
  const cluster = { admin, room: server?.room, template: `template_${name}` };
  // Written before anything can fail, so that the end of the run finds the cluster.
  writeFileSync(join(run, 'cluster.json'), JSON.stringify(cluster));
  await query(admin, `CREATE DATABASE ${cluster.template}`);
  const url = urlFor(admin, cluster.template);
  const migration = spawnSync(process.execPath, [...sourceArguments, join(import.meta.dirname, 'migrate.mjs'), url], {
    encoding: 'utf8',
  });
  if (migration.status !== 0) throw new Error(migration.stderr);
  cluster.tables = await tablesOf(url);
  cluster.seeds = await seedsOf(url);
  writeFileSync(join(run, 'cluster.json'), JSON.stringify(cluster));
  return cluster;
}

await one(async () => {
  const file = join(run, 'cluster.json');
  const cluster = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : await makeTemplate();
  if (!cluster.tables) throw new Error('The migrations failed; see the first error of this run.');
  const database = `${name}_${worker}`;
  await query(cluster.admin, `CREATE DATABASE ${database} TEMPLATE ${cluster.template} STRATEGY FILE_COPY`);
  writeFileSync(
    join(run, `worker-${worker}.json`),
    JSON.stringify({ url: urlFor(cluster.admin, database), tables: cluster.tables, seeds: cluster.seeds }),
  );
});
process.exit(0);
