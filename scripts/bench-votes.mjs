// `npm run bench:votes`: votes a second on one hot poll and on many, over GraphQL and HTTP with sessions, limits and policies on, with batches and without, beside the
// same batched statement through `pg` alone. Everything runs in one go, in turn, on a cluster of its own with the settings of a real one (fsync on); after each run
// tally = count = replay is checked. Prints medians. `--stored N`: the time of a vote with that many stored. `--memory N`: memory over N seconds. `--profile FOLDER`.
import './pinned-node.mjs';
import { mkdtempSync, rmSync } from 'node:fs';
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { checkTallies, nthVote, prepare, store } from './bench-data.mjs';
import { createDatabase, freePort, removeCluster, startPostgres } from './embedded-postgres.mjs';
import { root } from './program.mjs';
import { builtServer, startServer } from './server-process.mjs';

const { values: options } = parseArgs({
  options: {
    connections: { type: 'string', default: '1,64,256' },
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '3' },
    members: { type: 'string', default: '4000' },
    stored: { type: 'string' },
    memory: { type: 'string' },
    profile: { type: 'string' },
  },
});
const [seconds, rounds, memberCount] = [options.seconds, options.rounds, options.members].map(Number);
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const { CAST_VOTES, choiceLiteral } = await import(join(root, 'libs/polls/server/dist/vote.writer.sql.js'));

let cast = 0;
/** As many as a run can need; each goes on where the last one stopped, so that it is a first vote or a change of mind. */
function votesFor(voters, polls, count) {
  const votes = Array.from({ length: count }, () => nthVote(cast++, voters, polls));
  return votes.map(({ voter, poll, option }) => ({ session: voter.session, poll: poll.id, option }));
}

async function startSite(url, dataDir, env = {}) {
  const port = await freePort();
  const profile = options.profile ? [`--cpu-prof`, `--cpu-prof-dir=${options.profile}`] : [];
  const collecting = options.memory ? ['--expose-gc'] : [];
  const server = startServer([...profile, ...collecting, `--import=${new URL('./count-statements.mjs', import.meta.url).href}`, ...builtServer], {
    env: {
      ...process.env, NODE_ENV: 'production', APP_ENV: 'test', DATABASE_URL: url, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir,
      SECRET: 'only-for-benches-only-for-benches', LOG_LEVEL: 'error', REQUESTS_PER_MINUTE: '1000000', SAMPLE_CONTENT: 'false', ...env,
    },
  });
  if (!(await server.ready)) throw new Error(await server.exited);
  return { ...server, port };
}

/** Each run has a load of its own: what one leaves behind is not the next one's. */
function throughGraphql(site, connections, voters, polls, forSeconds = seconds) {
  const load = fork(new URL('./bench-load.mjs', import.meta.url));
  return new Promise((resolve, reject) => {
    load.once('error', reject);
    load.once('message', async (result) => {
      load.kill();
      const after = await site.usage();
      resolve({ ...result, statements: (after.statements - before.statements) / result.votes });
    });
    let before;
    void site.usage().then((usage) => {
      before = usage;
      load.send({ port: site.port, connections, seconds: forSeconds, votes: votesFor(voters, polls, 3 * memberCount) });
    });
  });
}

/** The batched statement alone, in batches as large as there would be connections. */
async function throughPg(url, connections, voters, polls) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const latencies = [];
  let votes = 0;
  const start = performance.now();
  while (performance.now() - start < seconds * 1000) {
    const batch = Array.from({ length: connections }, () => nthVote(cast++, voters, polls));
    const sentAt = performance.now();
    await client.query(CAST_VOTES, [
      batch.map((_, i) => i), batch.map((v) => v.poll.id), batch.map((v) => v.voter.id), batch.map((v) => choiceLiteral([v.option])), batch.map(() => null), batch.map(() => 1), batch.map(() => 1),
    ]);
    latencies.push(performance.now() - sentAt);
    votes += connections;
  }
  const rate = votes / ((performance.now() - start) / 1000);
  await client.end();
  latencies.sort((a, b) => a - b);
  return { rate, p50: median(latencies), p99: latencies[Math.floor(latencies.length * 0.99)], failures: 0, statements: 1 / connections };
}

function summary(runs) {
  const of = (key) => median(runs.map((run) => run[key]));
  return {
    'votes/s': Math.round(of('rate')), 'p50 ms': +of('p50').toFixed(1), 'p99 ms': +of('p99').toFixed(1), 'SQL/vote': +of('statements').toFixed(3),
    failed: runs.reduce((sum, run) => sum + run.failures, 0),
  };
}

async function compare({ url, db, sites, voters, hot, spread }) {
  for (const connections of options.connections.split(',').map(Number)) {
    const ways = {
      'a  pg alone, hot': () => throughPg(url, connections, voters, hot),
      'b  GraphQL, hot': () => throughGraphql(sites.batched, connections, voters, hot),
      'b  GraphQL, spread': () => throughGraphql(sites.batched, connections, voters, spread),
      'c  without batches, hot': () => throughGraphql(sites.single, connections, voters, hot),
    };
    const results = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
    for (let round = 0; round < rounds; round++) {
      for (const [name, run] of Object.entries(ways)) {
        results[name].push(await run());
        await checkTallies(db);
      }
    }
    const table = Object.fromEntries(Object.entries(results).map(([name, runs]) => [name, summary(runs)]));
    const rate = (name) => table[name]['votes/s'];
    console.log(`\n${connections} connections, ${seconds} s a run, median of ${rounds}, ${memberCount} members, Node ${process.versions.node}, fsync on`);
    console.table(table);
    console.log(
      `b/a ${(rate('b  GraphQL, hot') / rate('a  pg alone, hot')).toFixed(2)}   b/c ${(rate('b  GraphQL, hot') / rate('c  without batches, hot')).toFixed(2)}   ` +
        `hot/spread ${(rate('b  GraphQL, hot') / rate('b  GraphQL, spread')).toFixed(2)}`,
    );
    const example = Object.values(results).flat().find((run) => run.example)?.example;
    if (example) console.log(`A failed answer: ${example.trim().slice(0, 300)}`);
  }
}

/** One vote after the other with ten thousand stored, then with `many`: the index must make no difference. */
async function compareStored({ db, sites, voters, hot }, many) {
  const measured = {};
  for (const stored of [10_000, many]) {
    await store(db, stored);
    await throughGraphql(sites.batched, 64, voters, hot, 1); // warm again
    const runs = [];
    for (let round = 0; round < Math.max(3, rounds); round++) runs.push(await throughGraphql(sites.batched, 64, voters, hot));
    measured[`${stored.toLocaleString('en')} stored`] = summary(runs);
  }
  console.table(measured);
  const [few, lots] = Object.values(measured).map((row) => row['p50 ms']);
  console.log(`p50 with ${many.toLocaleString('en')} stored / with 10,000: ${(lots / few).toFixed(2)}`);
}

async function watchMemory({ sites, voters, hot }, forSeconds) {
  const readings = [];
  const running = throughGraphql(sites.batched, 64, voters, hot, forSeconds);
  for (let at = 0; at < forSeconds; at += 5) {
    await pause(5000);
    const { rss, heapUsed } = await sites.batched.usage();
    readings.push({ 's': at + 5, 'rss MB': Math.round(rss / 1e6), 'heap MB, collected': Math.round(heapUsed / 1e6) });
  }
  const { rate } = await running;
  console.table(readings);
  console.log(`${Math.round(rate)} votes/s for ${forSeconds} s`);
}

const dataDir = mkdtempSync(join(tmpdir(), 'swingtag-bench-'));
const postgres = await startPostgres({ dataDir: join(dataDir, 'postgres') });
await createDatabase(postgres.url, 'bench');
const url = postgres.urlOf('bench');
const db = new pg.Client({ connectionString: url });
const sites = {};
try {
  sites.batched = await startSite(url, dataDir);
  await db.connect();
  const scene = { url, db, sites, ...(await prepare(db, memberCount, randomBytes)) };
  await throughGraphql(sites.batched, 64, scene.voters, scene.hot); // warm
  if (options.memory) await watchMemory(scene, Number(options.memory));
  else if (options.stored) await compareStored(scene, Number(options.stored));
  else {
    sites.single = await startSite(url, dataDir, { VOTE_BATCHES: 'false' });
    await throughGraphql(sites.single, 64, scene.voters, scene.hot);
    await compare(scene);
  }
  await checkTallies(db);
  console.log('After each run: tally = count = replay.');
} finally {
  await db.end().catch(() => undefined);
  for (const site of Object.values(sites)) await site.stop();
  await postgres.stop();
  await removeCluster(join(dataDir, 'postgres'));
  rmSync(dataDir, { recursive: true, force: true });
}
