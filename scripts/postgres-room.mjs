// Where a cluster lives: in the data folder, or outside of it when the account of Postgres cannot enter that folder.
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { OUTSIDE, postgresFor } from './postgres-binaries.mjs';

const NOTE = 'where-the-data-are.txt';

function outsideOf(dataDir) {
  const hash = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 12);
  return join(OUTSIDE, `${basename(resolve(dataDir, '../..')).replace(/[^\w.-]/g, '-')}-${hash}`);
}

/** The folder outside that an earlier start chose for `dataDir`, or nothing. */
export function rememberedOutside(dataDir) {
  try {
    return readFileSync(join(dataDir, NOTE), 'utf8').split('\n')[0].trim() || undefined;
  } catch {
    return undefined;
  }
}

function makeCluster(room, account) {
  const cluster = join(room, 'cluster');
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  if (account) chownSync(cluster, account.uid, account.gid);
  return cluster;
}

/** @returns `{ room, postgres }`: the folder with `cluster`, `connection.json` and `server.log`, and the programs for it. */
export function roomFor(dataDir) {
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  const outside = rememberedOutside(dataDir);
  if (outside && existsSync(outside)) return { room: outside, postgres: postgresFor(join(outside, 'cluster')) };

  const postgres = postgresFor(join(dataDir, 'cluster'));
  const { account } = postgres;
  const cluster = makeCluster(dataDir, account);
  if (postgres.reaches(cluster)) return { room: dataDir, postgres };
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    throw new Error(
      `Postgres runs as ${account.name ?? account.uid}, the owner of ${cluster}, which may no longer enter it.`,
    );
  }

  rmSync(cluster, { recursive: true });
  const room = outsideOf(dataDir);
  // Of a folder that stood here before and was deleted: not these data, but not ours to throw away either.
  if (existsSync(room)) renameSync(room, `${room}.left-${Date.now()}`);
  mkdirSync(room, { recursive: true, mode: 0o755 });
  makeCluster(room, account);
  if (!postgres.reaches(join(room, 'cluster'))) {
    throw new Error(
      `Postgres runs as ${account.name}, which cannot enter ${dataDir} nor ${OUTSIDE}: set DATABASE_URL instead.`,
    );
  }
  writeFileSync(
    join(dataDir, NOTE),
    `${room}\n\nPostgres does not run as root, and its account (${account.name}) may not enter this folder.\n` +
      'So the database is kept in the folder named above; `npm run reset` deletes it there too.\n',
  );
  return { room, postgres };
}

export const TEMPORARY_PREFIX = 'swingtag-throw-away-';
export const temporaryFolders = [
  ...new Set(process.platform === 'win32' ? [tmpdir()] : [tmpdir(), '/tmp', '/var/tmp']),
];

/** A new folder for a cluster that is thrown away after use. */
export function temporaryRoom() {
  for (const base of temporaryFolders) {
    const room = mkdtempSync(join(base, TEMPORARY_PREFIX));
    chmodSync(room, 0o755);
    const postgres = postgresFor(join(room, 'cluster'));
    if (postgres.reaches(makeCluster(room, postgres.account))) return { room, postgres };
    rmSync(room, { recursive: true });
  }
  throw new Error('No temporary folder can be entered by the account that Postgres runs under.');
}

/** Port and password of a cluster, made on first use and kept beside it. */
export function connectionIn(room) {
  const file = join(room, 'connection.json');
  const remember = (connection) => {
    writeFileSync(`${file}.new`, `${JSON.stringify(connection)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  if (!existsSync(file)) {
    if (existsSync(join(room, 'cluster', 'PG_VERSION'))) {
      throw new Error(
        `${file} is missing, and with it the password of the database: put it back, or run \`npm run reset\`.`,
      );
    }
    remember({ password: randomBytes(18).toString('base64url') });
  }
  const connection = JSON.parse(readFileSync(file, 'utf8'));
  return { ...connection, rememberPort: (port) => port === connection.port || remember({ ...connection, port }) };
}
