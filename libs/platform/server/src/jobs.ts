import { EventEmitter } from 'node:events';
import { Inject, Injectable, SetMetadata, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { Logger as WorkerLogger, run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker';
import { Pool } from 'pg';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';
import { CONFIG, type Config } from './config.ts';
import { POOL_TIMEOUTS } from './database.ts';
import { JobHolders } from './job.holders.ts';
import { LOG } from './logging.ts';

const JOB = 'swingtag:job';
const RESTART_MS = 1000;
/** Marks the method that does a job. It may be called again with the same payload and must then change nothing. */
export const JobHandler = (name: string) => SetMetadata(JOB, name);

/** Ids only: what a job needs it reads when it runs. */
export type JobPayload = Record<string, string>;

/** Jobs stored in the caller's transaction: rolled back, never done. */
@Injectable()
export class Jobs {
  /**
   * With `key`, an equal job that waits is replaced. `runAt` by the database's clock, as text or date. Jobs of one `queue` are done one
   * after the other, by all processes together, and never take both places of a runner.
   */
  async add(tx: EntityManager, name: string, payload: JobPayload, when: { runAt?: Date; key?: string; queue?: string } = {}): Promise<void> {
    await tx.query(
      `SELECT 1 FROM graphile_worker.add_job($1, $2::json, run_at => COALESCE($3::timestamptz, now()), max_attempts => 12, job_key => $4, queue_name => $5)`,
      [name, JSON.stringify(payload), when.runAt?.toISOString() ?? null, when.key ?? null, when.queue ?? null],
    );
  }

  async cancel(tx: EntityManager, key: string): Promise<void> {
    await tx.query('SELECT 1 FROM graphile_worker.remove_job($1)', [key]);
  }
}

/** The runner's own connections; losing one is told, never thrown. */
export function createJobPool(config: Pick<Config, 'DATABASE_URL'>, onError: (error: Error) => void): Pool {
  const pool = new Pool({ connectionString: config.DATABASE_URL, max: 5, ...POOL_TIMEOUTS });
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  return pool;
}

export const RUNS_JOBS = Symbol('RunsJobs');

/** Does the jobs of every `@JobHandler` in this process. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private runner: Runner | undefined;
  private pool: Pool | undefined;
  private holders: JobHolders | undefined;
  private restart: NodeJS.Timeout | undefined;
  private isStopping = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Logger,
    @Inject(RUNS_JOBS) private readonly isOn: boolean,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.isOn) return;
    this.pool = createJobPool(this.config, (error) => this.log.warn({ err: error }, 'the job pool lost a connection'));
    this.holders = new JobHolders(this.pool, this.log);
    this.holders.start();
    await this.start(this.pool);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.restart);
    await this.runner?.stop().catch(() => undefined);
    this.holders?.stop();
    await this.pool?.end();
  }

  private async start(pgPool: Pool): Promise<void> {
    const events: WorkerEvents = new EventEmitter();
    events.on('pool:create', ({ workerPool }) => this.holders?.hold(workerPool.id));
    const runner = await run({
      pgPool,
      events,
      taskList: this.tasks(),
      concurrency: 2,
      pollInterval: 2000,
      noHandleSignals: true,
      // At -1, the default, a job whose end cannot be stored rejects a promise that nobody holds, and that ends the process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      logger: new WorkerLogger(() => (level, message) => {
        if (level === 'error' || level === 'warning') this.log.warn({ job: true }, message);
        else this.log.debug({ job: true }, message);
      }),
    });
    this.runner = runner;
    if (this.isStopping) return runner.stop();
    void runner.promise.then(
      () => this.startAgain(pgPool),
      (error: unknown) => this.startAgain(pgPool, error),
    );
  }

  /** A runner ends when the database is away for long; jobs must not wait for a new process then. */
  private startAgain(pgPool: Pool, error?: unknown): void {
    if (this.isStopping) return;
    this.log.warn({ err: error }, 'the job runner stopped and is started again');
    this.restart = setTimeout(() => {
      this.start(pgPool).catch((failure: unknown) => this.startAgain(pgPool, failure));
    }, RESTART_MS);
  }

  /** Every marked method of every provider, by job name. Two handlers of one name are a mistake. */
  tasks(): TaskList {
    const tasks: TaskList = {};
    for (const { instance } of this.discovery.getProviders()) {
      if (typeof instance !== 'object' || instance === null) continue;
      const provider = instance as Record<string, (payload: JobPayload) => Promise<void>>;
      for (const method of this.scanner.getAllMethodNames(Object.getPrototypeOf(provider) as object)) {
        const handler = provider[method];
        const name = handler && this.reflector.get<string | undefined>(JOB, handler);
        if (!handler || !name) continue;
        if (tasks[name]) throw new Error(`Two handlers for the job ${name}`);
        tasks[name] = (payload) => handler.call(provider, payload as JobPayload);
      }
    }
    return tasks;
  }
}
