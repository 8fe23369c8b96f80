import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { until } from '@swingtag/platform-server/testing';

/** A server that keeps a row for each start, so that lost data would show. */
const SERVER = `
import http from 'node:http';
import pg from 'pg';
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, connectionTimeoutMillis: 1000 });
pool.on('error', () => {});
await pool.query('CREATE TABLE IF NOT EXISTS start (id bigint GENERATED ALWAYS AS IDENTITY)');
await pool.query('INSERT INTO start DEFAULT VALUES');
const server = http.createServer((_req, res) => pool.query('SELECT count(*) FROM start').then(
  ({ rows }) => res.end(rows[0].count), () => res.writeHead(503).end()));
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send({ type: 'ready', url: 'http://localhost:' + process.env.PORT,
  sampleAccounts: [{ role: 'member', email: 'someone@sample.example', password: 'words' }], mails: 'the outbox', isFirstStart: false }));
process.on('SIGTERM', () => process.exit(0));
`;

const here = import.meta.dirname;
let site: string;
let port: number;
const started: ChildProcess[] = [];

beforeAll(async () => {
  site = mkdtempSync(path.join(tmpdir(), 'swingtag-start-'));
  cpSync(here, path.join(site, 'scripts'), { recursive: true });
  symlinkSync(path.join(here, '../node_modules'), path.join(site, 'node_modules'));
  for (const [file, text] of [
    ['api/dist/main.js', SERVER],
    ['web/build/server/index.js', ''],
  ] as const) {
    mkdirSync(path.dirname(path.join(site, 'apps', file)), { recursive: true });
    writeFileSync(path.join(site, 'apps', file), text);
  }
  writeFileSync(path.join(site, 'package.json'), '{ "type": "module" }');
  const stamp = `import('${path.join(site, 'scripts/build-stamp.mjs')}').then((made) => made.writeStamp(made.hashSources()))`;
  await ended(spawn(process.execPath, ['-e', stamp]));
  port = await new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
});

afterEach(async () => {
  for (const child of started.splice(0)) if (child.exitCode === null) await ended(child, 'SIGTERM');
});

afterAll(async () => {
  await ended(spawn(process.execPath, ['scripts/reset.mjs'], { cwd: site, env: { ...process.env, NODE_OPTIONS: '' } }));
  rmSync(site, { recursive: true, force: true, maxRetries: 3 });
});

function ended(child: ChildProcess, signal?: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  if (signal) child.kill(signal);
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

interface Start {
  child: ChildProcess;
  words: () => string;
  ready: Promise<boolean>;
}

function start(): Start {
  const { npm_lifecycle_event: _outer, DATABASE_URL: _given, ...environment } = process.env;
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: site,
    env: { ...environment, PORT: String(port), NODE_OPTIONS: '' },
  });
  started.push(child);
  let words = '';
  const ready = new Promise<boolean>((resolve) => {
    const hear = (piece: Buffer) => {
      words += piece.toString();
      if (words.includes('Ctrl-C')) resolve(true);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('close', () => resolve(false));
  });
  return { child, words: () => words, ready };
}

const answer = () =>
  fetch(`http://127.0.0.1:${port}/`).then(
    async (response) => (response.ok ? Number(await response.text()) : undefined),
    () => undefined,
  );
const holder = () =>
  JSON.parse(readFileSync(path.join(site, '.data/launcher.json'), 'utf8')) as { server: { pid: number } };

/** The folder of the cluster: outside of the site when the account of Postgres may not enter it. */
function cluster(): string {
  const room = path.join(site, '.data/postgres');
  const note = path.join(room, 'where-the-data-are.txt');
  return path.join(existsSync(note) ? (readFileSync(note, 'utf8').split('\n')[0] ?? '') : room, 'cluster');
}
const postmaster = () => path.join(cluster(), 'postmaster.pid');

test('greets with the address and the accounts, and stops cleanly', async () => {
  const site = start();
  expect(await site.ready).toBe(true);
  expect(await answer()).toBe(1);
  expect(site.words()).toContain(`http://localhost:${port}`);
  expect(site.words()).toContain('member  someone@sample.example  words');

  const heard = site.words();
  expect(await ended(site.child, 'SIGTERM')).toBe(0);
  expect(site.words()).toBe(heard);
  expect(await answer()).toBeUndefined();
  expect(existsSync(postmaster())).toBe(false);
});

test('a second start on the same data says so in one line', async () => {
  await start().ready;
  const second = start();
  expect(await second.ready).toBe(false);
  expect(second.child.exitCode).toBe(1);
  expect(second.words()).toMatch(/^Swingtag already runs on these data .*\n$/);
});

test('a taken port is told in one line, and nothing is left running', async () => {
  const other = createServer().listen(port, '127.0.0.1');
  const refused = start();
  expect(await refused.ready).toBe(false);
  expect(refused.child.exitCode).toBe(1);
  expect(refused.words()).toMatch(new RegExp(`^Port ${port} is taken .*\n$`));
  expect(existsSync(postmaster())).toBe(false);
  await new Promise((resolve) => other.close(resolve));
});

test('after kill -9 of the launcher the next start goes on with the same data', async () => {
  const first = start();
  await first.ready;
  const before = (await answer()) ?? 0;
  await ended(first.child, 'SIGKILL');
  expect(await start().ready).toBe(true);
  expect(await answer()).toBe(before + 1);
});

test('when the server is killed, Postgres is stopped too', async () => {
  const running = start();
  await running.ready;
  process.kill(holder().server.pid, 'SIGKILL');
  expect(await ended(running.child)).toBe(1);
  expect(running.words()).toContain('The server stopped (SIGKILL).');
  expect(existsSync(postmaster())).toBe(false);
});

test('when Postgres is killed, it comes back under the running server', async () => {
  const running = start();
  await running.ready;
  const before = await answer();
  process.kill(Number(readFileSync(postmaster(), 'utf8').split('\n')[0]), 'SIGKILL');
  expect(await until(async () => running.words().includes('Postgres died') && (await answer()) === before)).toBe(true);
});
