import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDatabase, freePort, startThrowAwayPostgres } from '../../../scripts/embedded-postgres.mjs';
import { root } from '../../../scripts/program.mjs';
import { builtServer, startServer } from '../../../scripts/server-process.mjs';

interface Started {
  url: string;
  /** The link for the first admin, where there is none. */
  welcome?: string | null;
}

interface Site extends Started {
  stop: () => Promise<void>;
}

/** A built server on a database of its own. */
async function startOn(cluster: string, { name, port, env = {} }: { name: string; port: string; env?: Record<string, string> }): Promise<Site> {
  await createDatabase(cluster, name);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'swingtag-e2e-'));
  const results = path.join(root, 'test-results');
  mkdirSync(results, { recursive: true });
  const log = path.join(results, name.startsWith('e2e_') ? 'server.log' : `${name}.log`);
  const output = openSync(log, 'w');
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
      DATABASE_URL: urlOf(cluster, name),
      TRUST_PROXY_HOPS: '1',
      DATA_DIR: dataDir,
      SECRET: 'only-for-journeys-only-for-journeys',
      BREACH_LIST_URL: '',
      REQUESTS_PER_MINUTE: '1000000',
      ...env,
    },
  });
  const stop = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const ready = (await server.ready) as Started | undefined;
  if (!ready) {
    await stop();
    throw new Error(`${await server.exited}\n${readFileSync(log, 'utf8').slice(-4000)}`);
  }
  return { ...ready, stop };
}

const urlOf = (cluster: string, name: string) => Object.assign(new URL(cluster), { pathname: `/${name}` }).href;

/** Another site beside it, on which nothing and nobody stands. */
export async function startEmptySite(): Promise<Site> {
  return startOn(process.env.SWINGTAG_E2E_DATABASE ?? '', { name: `empty_${process.pid}_${Date.now()}`, port: String(await freePort()), env: { SAMPLE_CONTENT: 'false' } });
}

/** One built server for all journeys, on a database of its own with the sample content. */
export default async function startSite(): Promise<() => Promise<void>> {
  const shared = process.env.SWINGTAG_TEST_CLUSTER;
  const postgres = shared ? undefined : await startThrowAwayPostgres();
  const cluster = shared ?? postgres?.urlOf('postgres') ?? '';
  const name = `e2e_${process.pid}`;
  process.env.SWINGTAG_E2E_DATABASE = urlOf(cluster, name);
  try {
    const site = await startOn(cluster, { name, port: process.env.SWINGTAG_E2E_PORT ?? '' });
    return async () => {
      await site.stop();
      await postgres?.stop();
    };
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
}
