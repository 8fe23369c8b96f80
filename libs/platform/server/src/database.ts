import { Client, type ClientConfig } from 'pg';
import type { DataSourceOptions, MigrationInterface } from 'typeorm';
import type { Config } from './config.ts';
import { ReadableNames } from './naming.strategy.ts';

/** Nothing waits for ever: connecting 3 s, a lock 4 s, a statement 10 s, an idle transaction 15 s. */
export const POOL_TIMEOUTS = {
  connectionTimeoutMillis: 3000,
  lock_timeout: 4000,
  statement_timeout: 10_000,
  idle_in_transaction_session_timeout: 15_000,
};

/** Lost between being handed out and being used, a connection has no listener yet, and its error would end the process. Whoever uses it is told. */
class ListenedClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

export function databaseOptions(
  config: Pick<Config, 'DATABASE_URL' | 'DATABASE_POOL'>,
  migrations: (new () => MigrationInterface)[] = [],
): DataSourceOptions {
  return {
    type: 'postgres',
    url: config.DATABASE_URL,
    applicationName: 'swingtag',
    migrations,
    migrationsTableName: 'migration',
    namingStrategy: new ReadableNames(),
    synchronize: false,
    poolSize: config.DATABASE_POOL,
    extra: { ...POOL_TIMEOUTS, idleTimeoutMillis: 30_000, Client: ListenedClient },
  };
}
