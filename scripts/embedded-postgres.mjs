// Postgres 18 as a part of the application: one cluster in the data folder, loopback only, stopped with its launcher.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { postgresFor } from './postgres-binaries.mjs';
import { createCluster, launchPatiently, stopOrphan, USER } from './postgres-process.mjs';
import {
  connectionIn,
  rememberedOutside,
  roomFor,
  TEMPORARY_PREFIX,
  temporaryFolders,
  temporaryRoom,
} from './postgres-room.mjs';
import { endProcess, identityOf, isAlive } from './process-identity.mjs';

export { freePort } from './postgres-process.mjs';

const DATABASE = 'swingtag';

/** For tests only: everything that makes Postgres survive a crash is switched off. */
const CARELESS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_wal_size: '4GB',
  autovacuum: 'off',
  max_connections: 300,
  shared_buffers: '256MB',
  checkpoint_timeout: '1h',
};

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
