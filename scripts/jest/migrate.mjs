// A program: brings the database of its argument up to date with the real migrations and those of the job queue.
import 'reflect-metadata';
import { migrations } from '@swingtag/migrations';
import { Logger, runMigrations } from 'graphile-worker';
import { DataSource } from 'typeorm';

const url = process.argv[2];
await runMigrations({ connectionString: url, logger: new Logger(() => () => {}) });
const dataSource = await new DataSource({
  type: 'postgres',
  url,
  migrations,
  migrationsTableName: 'migration',
}).initialize();
await dataSource.runMigrations({ transaction: 'each' });
await dataSource.destroy();
