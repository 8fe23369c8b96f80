import { Module, type DynamicModule, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { runOnce, Logger as WorkerLogger } from 'graphile-worker';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { createHttpApp, createJobPool, createLog, JobRunner, loadConfig, PlatformModule, sessionCookie, type Config } from '@swingtag/platform-server';

export interface Answer<T = Record<string, never>> {
  status: number;
  data: T;
  errors?: { message: string; path?: string[]; extensions: { code: string; reason?: string; field?: string } }[];
  headers: Record<string, string | string[] | undefined>;
}

/** Somebody who calls the API over HTTP, with a session or as a visitor. */
export interface TestCaller {
  /** Any operation; expects no errors and gives its data. */
  run<T>(document: string, variables?: Record<string, unknown>): Promise<T>;
  /** Any operation, with whatever came back. */
  ask<T>(document: string, variables?: Record<string, unknown>): Promise<Answer<T>>;
}

export interface TestApi {
  app: NestFastifyApplication;
  db: DataSource;
  config: Config;
  visitor: TestCaller;
  /** A caller with this session id as cookie. */
  withSession(sessionId: string): TestCaller;
  /** Does every job that is due now, and those they add. */
  runJobs(): Promise<void>;
  /** How many SQL statements the work sends. */
  countStatements(work: () => Promise<unknown>): Promise<number>;
  /** The same for reads, the fewest of several tries: which look-ups come together in one batch is also a matter of the moment. */
  fewestStatements(read: () => Promise<unknown>): Promise<number>;
  get<T>(type: Type<T>): T;
  close(): Promise<void>;
}

/** The real HTTP server with the real GraphQL pipeline over these modules, on this Jest worker's own database. */
export async function testApi(options: { imports: (Type | DynamicModule)[]; env?: Record<string, string> }): Promise<TestApi> {
  const config = loadConfig({
    APP_ENV: 'test',
    DATABASE_URL: process.env['TEST_DATABASE_URL'],
    SECRET: 'only-for-tests-only-for-tests-only',
    BREACH_LIST_URL: '',
    LOG_LEVEL: 'silent',
    ...options.env,
  });
  const log = createLog(config);
  @Module({ imports: [PlatformModule.forRoot(config, log, { runsJobs: false }), ...options.imports] })
  class TestModule {}
  const app = await createHttpApp(TestModule, config, log);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const db = app.get(DataSource);
  const caller = (headers: Record<string, string>): TestCaller => {
    const ask = async <T>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<T>> => {
      const response = await app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json', ...headers },
        payload: JSON.stringify({ query, variables }),
      });
      return { ...response.json<Omit<Answer<T>, 'status' | 'headers'>>(), status: response.statusCode, headers: response.headers as Answer['headers'] };
    };
    return {
      ask,
      run: async <T>(query: string, variables?: Record<string, unknown>) => {
        const answer = await ask<T>(query, variables);
        if (answer.errors) throw new Error(`Unexpected errors: ${JSON.stringify(answer.errors)}`);
        return answer.data;
      },
    };
  };
  return {
    app,
    db,
    config,
    visitor: caller({}),
    withSession: (sessionId) => caller({ cookie: `${sessionCookie(config)}=${sessionId}` }),
    runJobs: async () => {
      const pgPool = createJobPool(config, () => undefined);
      const logger = new WorkerLogger(() => () => undefined);
      try {
        await runOnce({ pgPool, taskList: app.get(JobRunner).tasks(), logger, noHandleSignals: true });
      } finally {
        await pgPool.end();
      }
    },
    countStatements,
    fewestStatements: async (read) => {
      let fewest = Infinity;
      for (let attempt = 0; attempt < TRIES; attempt++) fewest = Math.min(fewest, await countStatements(read));
      return fewest;
    },
    get: (type) => app.get(type, { strict: false }),
    close: () => app.close(),
  };
}

const TRIES = 6;

async function countStatements(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    count++;
    return (original as (...all: unknown[]) => unknown).apply(this, args);
  } as typeof original;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = original;
  }
  return count;
}
