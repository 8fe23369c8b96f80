import { migrations } from '@swingtag/migrations';
import { databaseOptions, type Config } from '@swingtag/platform-server';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { DataSource } from 'typeorm';

/** Of our own choosing; whoever migrates holds it. */
const LOCK = 7_421_031;

/** Brings the database up to date. Of two processes one migrates and the other waits; killed in the middle, a rerun goes on. */
export async function migrate(config: Pick<Config, 'DATABASE_URL' | 'DATABASE_POOL'>): Promise<string[]> {
  const lock = new pg.Client({ connectionString: config.DATABASE_URL, connectionTimeoutMillis: 5000 });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await runMigrations({ connectionString: config.DATABASE_URL });
    const dataSource = await new DataSource({
      ...databaseOptions({ ...config, DATABASE_POOL: 2 }, migrations),
      extra: { connectionTimeoutMillis: 5000 },
    }).initialize();
    try {
      const done = await dataSource.runMigrations({ transaction: 'each' });
      return done.map((migration) => migration.name);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await lock.end();
  }
}
