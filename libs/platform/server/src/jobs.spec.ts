import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { Query, Resolver } from '@nestjs/graphql';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { DataSource } from 'typeorm';
import { JobHandler, JobRunner, Jobs, type JobPayload } from './jobs.ts';
import { createLog } from './logging.ts';

@Injectable()
class Errand {
  readonly done: string[] = [];
  constructor(private readonly db: DataSource) {}

  /** The first one makes that its own outcome cannot be stored. */
  @JobHandler('errand')
  async run({ name }: JobPayload): Promise<void> {
    if (name === 'first') {
      await this.db.query(`CREATE FUNCTION graphile_worker.fall_over() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'disk full'; END $$`);
      await this.db.query(
        'CREATE TRIGGER fall_over BEFORE DELETE ON graphile_worker._private_jobs FOR EACH ROW EXECUTE FUNCTION graphile_worker.fall_over()',
      );
    }
    this.done.push(name ?? '');
  }
}

/** A schema needs a query. */
@Resolver()
class RootResolver {
  @Query(() => String)
  root(): string {
    return '';
  }
}

@Module({ providers: [Errand, RootResolver] })
class ErrandModule {}

let api: TestApi;
let runner: JobRunner;
beforeAll(async () => {
  api = await testApi({ imports: [ErrandModule] });
  const [discovery, scanner, reflector] = [api.get(DiscoveryService), api.get(MetadataScanner), new Reflector()];
  runner = new JobRunner(api.config, createLog(api.config), true, discovery, scanner, reflector);
  await runner.onApplicationBootstrap();
});
afterAll(async () => {
  await runner.beforeApplicationShutdown();
  await api.close();
});

const doneWithin = async (seconds: number, name: string): Promise<boolean> => {
  for (let tries = seconds * 20; tries > 0; tries--) {
    if (api.get(Errand).done.includes(name)) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
};

test('jobs go on being done after the database could not store how one ended', async () => {
  const add = (name: string) => api.db.transaction((tx) => api.get(Jobs).add(tx, 'errand', { name }));
  await add('first');
  try {
    expect(await doneWithin(10, 'first')).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 300));
  } finally {
    await api.db.query('DROP FUNCTION IF EXISTS graphile_worker.fall_over CASCADE');
  }
  await add('second');
  expect(await doneWithin(25, 'second')).toBe(true);
}, 45_000);
