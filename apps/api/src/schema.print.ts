import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { createHttpApp, createLog, loadConfig } from '@swingtag/platform-server';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { AppModule } from './app.module.ts';
import { migrate } from './database.setup.ts';

/** Writes the schema of the code to the file named by the first argument; needs a database to connect to. */
const [file] = process.argv.slice(2);
if (!file) throw new Error('Where to?');
const config = loadConfig({ ...process.env, APP_ENV: 'test', LOG_LEVEL: 'error', SECRET: 'only-for-printing-only-for-printing' });
await migrate(config);
const log = createLog(config);
const app = await createHttpApp(AppModule.with(config, log, { runsJobs: false }), config, log);
await app.init();
writeFileSync(file, `${printSchema(lexicographicSortSchema(app.get(GraphQLSchemaHost).schema))}\n`);
await app.close();
