// Postgres 18 as a part of the application: one cluster in the data folder, loopback only, stopped with its launcher.
import { spawn } from 'node:child_process';
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { endProcess, identityOf, isAlive, isTaken, workersIn, worksIn } from './process-identity.mjs';
import { postgresFor } from './postgres-binaries.mjs';
import { connectionIn, rememberedOutside, roomFor, TEMPORARY_PREFIX, temporaryFolders, temporaryRoom } from './postgres-room.mjs';

const USER = 'swingtag';
const DATABASE = 'swingtag';

/** For tests only: everything that makes Postgres survive a crash is switched off. */
const CARELESS = {
  fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: 0,
  max_wal_size: '4GB', autovacuum: 'off', max_connections: 300, shared_buffers: '256MB', checkpoint_timeout: '1h',
};

/** A port of the loopback address that is free at this moment; `wish` when it can be had. */
export function freePort(wish = 0) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => (wish ? resolve(freePort()) : reject(error)));
    server.listen(wish, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Made under another name first: what an interrupted initdb leaves is never taken for a cluster. */
function createCluster(room, postgres, password) {
  const cluster = join(room, 'cluster');
  if (existsSync(join(cluster, 'PG_VERSION'))) return;
  const unfinished = `${cluster}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (postgres.account) chownSync(unfinished, postgres.account.uid, postgres.account.gid);
  const passwordFile = join(room, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (postgres.account) chownSync(passwordFile, postgres.account.uid, postgres.account.gid);
  try {
    postgres.run('initdb', [
      '-D', unfinished, '-U', USER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8',
      '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions',
    ], room);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  rmSync(cluster, { recursive: true, force: true });
  renameSync(unfinished, cluster);
}

function postmasterFile(room) {
  try {
    return readFileSync(join(room, 'cluster', 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
}

/** Stops a server that outlived its launcher, and clears the traces of one that was killed. */
async function stopOrphan(room, postgres, mode = 'fast') {
  const cluster = join(room, 'cluster');
  const pid = Number(postmasterFile(room)?.[0]);
  if (!pid || !isTaken(pid)) return;
  const folder = realpathSync(cluster);
  if (isAlive(identityOf(pid)) && worksIn(pid, folder)) {
    postgres.run('pg_ctl', ['stop', '-D', cluster, '-m', mode, '-w', '-t', '60'], cluster);
    return;
  }
  // The id belongs to another program by now, or to a dead process. Postgres would take it for a running server.
  for (const end = Date.now() + 10_000; workersIn(folder).length > 0 && Date.now() < end; ) await sleep(50);
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

function openLog(room) {
  const file = join(room, 'server.log');
  if (existsSync(file) && statSync(file).size > 5_000_000) renameSync(file, `${file}.old`);
  return { file, start: existsSync(file) ? statSync(file).size : 0, descriptor: openSync(file, 'a', 0o600) };
}

/** Starts the server program; resolves when it takes connections or has given up (`failure`: its own words). */
async function launch(room, postgres, port, settings) {
  const cluster = join(room, 'cluster');
  const log = openLog(room);
  const options = { port, listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  const child = spawn(
    postgres.program('postgres'),
    ['-D', cluster, ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // A group of its own: Ctrl-C reaches the launcher alone, which stops Postgres last.
    { ...postgres.identity, cwd: cluster, env: postgres.environment, stdio: ['ignore', log.descriptor, log.descriptor], detached: true },
  );
  closeSync(log.descriptor);
  const exited = new Promise((resolve) => {
    child.once('error', resolve);
    child.once('exit', resolve);
  });
  let isGone = false;
  exited.then(() => (isGone = true));
  for (const end = Date.now() + 120_000; !isGone && Date.now() < end; await sleep(15)) {
    const lines = postmasterFile(room);
    if (Number(lines?.[0]) === child.pid && lines[7]?.startsWith('ready')) return { child, exited };
  }
  if (!isGone) child.kill('SIGKILL');
  await exited;
  return { failure: readFileSync(log.file).subarray(log.start).toString().trim() };
}

async function launchPatiently(room, postgres, connection, settings) {
  for (const end = Date.now() + 20_000; ; await sleep(150)) {
    const port = await freePort(connection.port);
    const server = await launch(room, postgres, port, settings);
    if (server.child) {
      connection.rememberPort(port);
      return { ...server, port };
    }
    // Workers of a killed server leave within moments; a port may be taken between asking for it and using it.
    const willPass = /shared memory block|lock file .* already exists|already in use/.test(server.failure);
    if (!willPass || Date.now() > end) throw new Error(`Postgres did not start:\n${server.failure.slice(-1500)}`);
  }
}

export async function createDatabase(url, name) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (rowCount === 0) await client.query(`CREATE DATABASE "${name}"`);
  await client.end();
}

async function serve(room, postgres, settings) {
  const connection = connectionIn(room);
  await stopOrphan(room, postgres, settings ? 'immediate' : 'fast');
  createCluster(room, postgres, connection.password);
  const { child, exited, port } = await launchPatiently(room, postgres, connection, settings);
  const urlOf = (database) => `postgres://${USER}:${connection.password}@127.0.0.1:${port}/${database}`;
  await createDatabase(urlOf('postgres'), DATABASE);

  let isStopping = false;
  return {
    url: urlOf(DATABASE),
    urlOf,
    room,
    pid: child.pid,
    /** Resolves when the server is gone: true when it was stopped, false when it died. */
    exited: exited.then(() => isStopping),
    async stop() {
      isStopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      if (process.platform === 'win32') await stopOrphan(room, postgres);
      else child.kill(settings ? 'SIGQUIT' : 'SIGINT');
      await Promise.race([exited, sleep(15_000, undefined, { ref: false })]);
      await endProcess(identityOf(child.pid), 0);
    },
    kill() {
      isStopping = true;
      child.kill('SIGQUIT');
    },
    /** Lets this process leave while the server stays. */
    unref: () => child.unref(),
  };
}

/** Deletes the cluster of `dataDir` for good, wherever it is kept; a server that a killed launcher left is stopped. */
export async function removeCluster(dataDir) {
  const room = rememberedOutside(dataDir) ?? dataDir;
  if (existsSync(join(room, 'cluster'))) await stopOrphan(room, postgresFor(join(room, 'cluster')));
  for (const folder of new Set([room, dataDir])) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/**
 * Starts the cluster of `dataDir`, made on the first start, and adopts what a killed run left behind. The caller holds
 * the claim on the data (`data-claim.mjs`).
 */
export async function startPostgres({ dataDir }) {
  const { room, postgres } = roomFor(dataDir);
  return serve(room, postgres);
}

/** Clusters for tests whose owner is dead: a run that was killed could not clean up. */
async function sweepThrowAways() {
  for (const base of temporaryFolders) {
    for (const name of existsSync(base) ? readdirSync(base) : []) {
      if (!name.startsWith(TEMPORARY_PREFIX)) continue;
      try {
        const owner = JSON.parse(readFileSync(join(base, name, 'owner.json'), 'utf8'));
        if (!isAlive(owner)) await removeThrowAway(join(base, name));
      } catch {
        // Another account's, or made this very moment.
      }
    }
  }
}

/** Ends a cluster for tests from any process. */
export async function removeThrowAway(room) {
  await stopOrphan(room, postgresFor(join(room, 'cluster')), 'immediate');
  rmSync(room, { recursive: true, force: true, maxRetries: 3 });
}

/** A fast cluster for tests in a temporary folder, gone with `stop()`; leftovers of killed runs are swept first. */
export async function startThrowAwayPostgres({ owner = process.pid } = {}) {
  const { room, postgres } = temporaryRoom();
  writeFileSync(join(room, 'owner.json'), JSON.stringify(identityOf(owner)));
  await sweepThrowAways();
  const server = await serve(room, postgres, CARELESS);
  return {
    ...server,
    async stop() {
      await server.stop();
      rmSync(room, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
