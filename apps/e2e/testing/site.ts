import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDatabase, startThrowAwayPostgres } from '../../../scripts/embedded-postgres.mjs';
import { root } from '../../../scripts/program.mjs';
import { builtServer, startServer } from '../../../scripts/server-process.mjs';

/** One built server for all journeys, on a database of its own with the sample content. */
export default async function startSite(): Promise<() => Promise<void>> {
  const shared = process.env.SWINGTAG_TEST_CLUSTER;
  const postgres = shared ? undefined : await startThrowAwayPostgres();
  const cluster = shared ?? postgres?.urlOf('postgres') ?? '';
  const name = `e2e_${process.pid}`;
  await createDatabase(cluster, name);

  const dataDir = mkdtempSync(path.join(tmpdir(), 'swingtag-e2e-'));
  const results = path.join(root, 'test-results');
  mkdirSync(results, { recursive: true });
  const log = path.join(results, 'server.log');
  const output = openSync(log, 'w');
  const port = process.env.SWINGTAG_E2E_PORT ?? '';
  const database = Object.assign(new URL(cluster), { pathname: `/${name}` }).href;
  process.env.SWINGTAG_E2E_DATABASE = database;
  const server = startServer(builtServer, {
    stdout: output,
    stderr: output,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      APP_ENV: 'development',
      LOG_LEVEL: 'info',
      HOST: '127.0.0.1',
      PORT: port,
      ORIGIN: `http://localhost:${port}`,
      DATABASE_URL: database,
      TRUST_PROXY_HOPS: '1',
      DATA_DIR: dataDir,
      SECRET: 'only-for-journeys-only-for-journeys',
      BREACH_LIST_URL: '',
      REQUESTS_PER_MINUTE: '1000000',
    },
  });
  const stop = async () => {
    await server.stop();
    await postgres?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  if (!(await server.ready)) {
    await stop();
    throw new Error(`${await server.exited}\n${readFileSync(log, 'utf8').slice(-4000)}`);
  }
  return stop;
}
