// TEST_DATABASE_URL: a migrated, empty database of this Jest worker. It is made when a spec reads the variable for the
// first time, so that specs of pure functions never wait for Postgres.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const worker = process.env.JEST_WORKER_ID;
const known = join(process.env.SWINGTAG_TEST_RUN, `worker-${worker}.json`);

function makeDatabase() {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'make-database.mjs'), worker],
    { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
  );
  if (status !== 0) throw new Error(`The database for the specs could not be made:\n${stderr}`);
}

Object.defineProperty(process.env, 'TEST_DATABASE_URL', {
  configurable: true,
  enumerable: false,
  get() {
    if (!existsSync(known)) makeDatabase();
    globalThis.testDatabase ??= JSON.parse(readFileSync(known, 'utf8'));
    return globalThis.testDatabase.url;
  },
});
