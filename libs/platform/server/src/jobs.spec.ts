import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { Query, Resolver } from '@nestjs/graphql';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { DataSource } from 'typeorm';
import { JobHolders } from './job.holders.ts';
import { createJobPool, JobHandler, JobRunner, Jobs, type JobPayload } from './jobs.ts';
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

const untilLock = async (holder: string, isHeld: boolean): Promise<boolean> => {
  for (let tries = 400; tries > 0; tries--) {
    const locks = await api.db.query<unknown[]>(`SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND objid = hashtext($1)::bigint & 4294967295`, [holder]);
    if (locks.length > 0 === isHeld) return true;
    await new Promise((resolve) => setTimeout(resolve, 25));
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

test('a job that a killed process held is done by another, and one that somebody works on is left alone', async () => {
  const add = (name: string) => api.db.transaction((tx) => api.get(Jobs).add(tx, 'errand', { name }, { runAt: new Date(Date.now() + 3_600_000) }));
  const lockAs = (name: string, holder: string) =>
    api.db.query(
      `UPDATE graphile_worker._private_jobs SET locked_by = $2, locked_at = now() - interval '6 seconds', run_at = now() WHERE payload->>'name' = $1`,
      [name, holder],
    );
  await Promise.all([add('orphaned'), add('in hand')]);
  await lockAs('orphaned', 'pool-that-was-killed');
  await lockAs('in hand', 'pool-that-lives');
  const pool = createJobPool(api.config, () => undefined);
  const [living, sweeper] = [new JobHolders(pool, createLog(api.config)), new JobHolders(pool, createLog(api.config))];
  try {
    living.hold('pool-that-lives');
    expect(await untilLock('pool-that-lives', true)).toBe(true);
    await sweeper.sweep();
    expect(await doneWithin(25, 'orphaned')).toBe(true);
    expect(api.get(Errand).done).not.toContain('in hand');
    living.stop();
    expect(await untilLock('pool-that-lives', false)).toBe(true);
    await sweeper.sweep();
    expect(await doneWithin(25, 'in hand')).toBe(true);
  } finally {
    sweeper.stop();
    await pool.end();
  }
}, 60_000);
