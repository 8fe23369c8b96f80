// The server program of Postgres: its cluster made, started on a free port, and cleaned up after when it was killed.
import { spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identityOf, isAlive, isTaken, workersIn, worksIn } from './process-identity.mjs';

export const USER = 'swingtag';

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
export function createCluster(room, postgres, password) {
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
    postgres.run(
      'initdb',
      [
        '-D',
        unfinished,
        '-U',
        USER,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
      ],
      room,
    );
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
export async function stopOrphan(room, postgres, mode = 'fast') {
  const cluster = join(room, 'cluster');
  const pid = Number(postmasterFile(room)?.[0]);
  if (!pid || !isTaken(pid)) return;
  const folder = realpathSync(cluster);
  if (isAlive(identityOf(pid)) && worksIn(pid, folder)) {
    postgres.run('pg_ctl', ['stop', '-D', cluster, '-m', mode, '-w', '-t', '60'], cluster);
    return;
  }
  // The id belongs to another program by now, or to a dead process. Postgres would take it for a running server.
  for (const end = Date.now() + 10_000; workersIn(folder).length > 0 && Date.now() < end;) await sleep(50);
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
    {
      ...postgres.identity,
      cwd: cluster,
      env: postgres.environment,
      stdio: ['ignore', log.descriptor, log.descriptor],
      detached: true,
    },
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

export async function launchPatiently(room, postgres, connection, settings) {
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
