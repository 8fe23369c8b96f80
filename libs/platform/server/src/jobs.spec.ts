import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { Query, Resolver } from '@nestjs/graphql';
import { testApi, until, type TestApi } from '@swingtag/platform-server/testing';
import type { Pool } from 'pg';
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
      await this.db.query(`CREATE FUNCTION graphile_worker.fall_over() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM nextval('graphile_worker.falls'); RAISE 'disk full'; END $$`);
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

const doneWithin = (seconds: number, name: string): Promise<boolean> => until(() => api.get(Errand).done.includes(name), seconds);

/** A look for jobs comes every two seconds: waiting for one between any two jobs would take forty seconds. */
const IN_ONE_QUEUE = 20;

const untilLock = (holder: string, isHeld: boolean): Promise<boolean> =>
  until(async () => {
    const locks = await api.db.query<unknown[]>(`SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND objid = hashtext($1)::bigint & 4294967295`, [holder]);
    return locks.length > 0 === isHeld;
  });

test('jobs go on being done after the database could not store how one ended', async () => {
  const add = (name: string) => api.db.transaction((tx) => api.get(Jobs).add(tx, 'errand', { name }));
  const hasFallen = async () => (await api.db.query<{ is_called: boolean }[]>('SELECT is_called FROM graphile_worker.falls'))[0]?.is_called ?? false;
  await api.db.query('CREATE SEQUENCE graphile_worker.falls');
  await add('first');
  try {
    expect(await doneWithin(10, 'first')).toBe(true);
    expect(await until(hasFallen)).toBe(true);
  } finally {
    await api.db.query('DROP FUNCTION IF EXISTS graphile_worker.fall_over CASCADE');
    await api.db.query('DROP SEQUENCE graphile_worker.falls');
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

test('jobs of one queue are done one after the other, and none waits for the next look', async () => {
  const names = Array.from({ length: IN_ONE_QUEUE }, (_, place) => `queued ${place}`);
  await api.db.transaction(async (tx) => {
    for (const name of names) await api.get(Jobs).add(tx, 'errand', { name }, { queue: 'errands' });
  });
  expect(await doneWithin(10, names.at(-1) ?? '')).toBe(true);
  expect(api.get(Errand).done.filter((name) => name.startsWith('queued'))).toEqual(names);
}, 40_000);

test('a connection that is lost when it was handed out and nobody listens yet does not end the process', async () => {
  const client = await (api.db.driver as unknown as { master: Pool }).master.connect();
  const [{ pid } = { pid: 0 }] = (await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows;
  const lost = new Promise((resolve) => client.once('end', resolve));
  await api.db.query('SELECT pg_terminate_backend($1)', [pid]);
  await lost;
  client.release(true);
  expect(await api.db.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
});
