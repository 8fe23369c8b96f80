// What `npm start` and `npm run dev` have in common: settings, claim, port, database, and the lines that greet.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { claimData } from './data-claim.mjs';
import { startPostgres } from './embedded-postgres.mjs';
import { Failure } from './launcher.mjs';
import { root } from './program.mjs';

/** The environment, completed from `.env`; empty variables count as unset. */
export function readSettings() {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  return {
    dataDir: resolve(root, process.env.DATA_DIR || '.data'),
    port: Number(process.env.PORT || 3000),
    host: process.env.HOST || '127.0.0.1',
    databaseUrl: process.env.DATABASE_URL || undefined,
    secret: process.env.SECRET || undefined,
  };
}

export async function checkPort({ port, host }) {
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Failure(`PORT must be a number from 0 to 65535, not "${process.env.PORT}".`);
  const reason = await new Promise((done) => {
    const probe = createServer();
    probe.once('error', (error) => done(error.code));
    probe.listen(port, host, () => probe.close(() => done(undefined)));
  });
  if (reason === 'EADDRINUSE') {
    throw new Failure(
      `Port ${port} is taken by another program: stop that one, or choose another port, as in PORT=${port + 1} npm start.`,
    );
  }
  if (reason)
    throw new Failure(`Port ${port} of ${host} cannot be opened (${reason}): choose another one with PORT and HOST.`);
}

/** Of this copy alone, so that sessions outlive a restart without anybody having to configure anything. */
function ownSecret(dataDir) {
  const file = join(dataDir, 'secret');
  mkdirSync(dataDir, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(36).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/** One clear line now instead of a server that dies later. */
async function checkDatabase(databaseUrl) {
  let where = 'DATABASE_URL';
  try {
    where = `The database of DATABASE_URL (${new URL(databaseUrl).host})`;
    const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 });
    await client.connect();
    const { rows } = await client.query('SHOW server_version_num');
    await client.end();
    if (Number(rows[0].server_version_num) < 150_000) throw new Error('Swingtag needs Postgres 15 or newer');
  } catch (error) {
    throw new Failure(`${where} cannot be used: ${error.message || error.code}.`);
  }
}

/** Claims the data folder, unless the database is somebody else's server. */
export async function claim(launcher, settings) {
  if (settings.databaseUrl) return undefined;
  return launcher.step(async () => {
    const held = await claimData(settings.dataDir);
    launcher.onStop(
      async () => held.release(),
      () => held.release(),
    );
    return held;
  });
}

/** Starts Postgres again when it dies under a running server, but not for ever. */
async function keepPostgres(launcher, settings) {
  const starts = [];
  let postgres;
  const start = async () => {
    starts.push(Date.now());
    postgres = await startPostgres({ dataDir: join(settings.dataDir, 'postgres') });
    void watch();
  };
  const watch = async () => {
    const wasStopped = await postgres.exited;
    if (wasStopped || launcher.isStopping) return;
    if (starts.filter((at) => at > Date.now() - 60_000).length > 5) {
      return launcher.stop(1, 'Postgres keeps dying; its own words are in the server.log of the data folder.');
    }
    console.error('Postgres died and is started again.');
    await launcher.step(start).catch((error) => launcher.stop(1, error.message));
  };
  await start();
  launcher.onStop(
    () => postgres.stop(),
    () => postgres.kill(),
  );
  return postgres.url;
}

/** The environment of the server, with a database that runs. */
export async function serverEnvironment(launcher, settings) {
  if (settings.databaseUrl) await launcher.step(() => checkDatabase(settings.databaseUrl));
  const databaseUrl = settings.databaseUrl ?? (await launcher.step(() => keepPostgres(launcher, settings)));
  return {
    ...process.env,
    PORT: String(settings.port),
    HOST: settings.host,
    DATA_DIR: settings.dataDir,
    DATABASE_URL: databaseUrl,
    SECRET: settings.secret ?? ownSecret(settings.dataDir),
    // The terminal is for people here; LOG_LEVEL=info brings every request back.
    LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
  };
}

/** The block of lines that a person reads once everything runs. */
export function greeting({ url, welcome, sampleAccounts = [], mails, isFirstStart }, { startCommand, hasOwnDatabase }) {
  const width = (key) => Math.max(...sampleAccounts.map((account) => account[key].length));
  const accounts = sampleAccounts.map(
    ({ role, email, password }) => `    ${role.padEnd(width('role'))}  ${email.padEnd(width('email'))}  ${password}`,
  );
  return [
    '',
    `  Swingtag is ready:  ${url}`,
    '',
    ...(welcome ? ['  There is no admin yet. Whoever opens this becomes the first, once:', `    ${welcome}`, ''] : []),
    ...(accounts.length > 0 ? ['  Sample accounts (role, e-mail, password):', ...accounts, ''] : []),
    `  Mails show up at    ${mails}`,
    ...(hasOwnDatabase ? [`  To start afresh     npm run reset, then ${startCommand}`] : []),
    '  To stop             Ctrl-C',
    ...(isFirstStart
      ? ['', '  The next start will be faster: everything is built and the sample content is in place.']
      : []),
    '',
  ].join('\n');
}
