import type { Pool, PoolClient } from 'pg';
import type { Logger } from 'pino';

const RETRY_MS = 1000;
const SWEEP_MS = 20_000;
/** The first of two keys of the advisory locks, so that no other lock is met. */
const SPACE = 7_409;
const LOCK = `SELECT pg_advisory_lock(${SPACE}, hashtext($1))`;

/** Frees the jobs of those whose lock nobody holds. A job is left alone for its first seconds: its holder may still be asking for the lock. */
export const FREE_ORPHANED_JOBS = `
WITH holders AS MATERIALIZED (
  SELECT DISTINCT locked_by FROM graphile_worker._private_jobs WHERE locked_at < now() - interval '5 seconds'
), gone AS MATERIALIZED (
  SELECT locked_by FROM holders WHERE pg_try_advisory_xact_lock(${SPACE}, hashtext(locked_by))
)
SELECT count(graphile_worker.force_unlock_workers(ARRAY[locked_by]))::int AS freed FROM gone`;

/**
 * Who works on jobs says so by an advisory lock, which Postgres takes away with the connection: jobs that a killed process held
 * are done again within half a minute, where the worker itself would wait for four hours.
 */
export class JobHolders {
  private client: PoolClient | undefined;
  private sweeper: NodeJS.Timeout | undefined;
  private retry: NodeJS.Timeout | undefined;
  private held: string | undefined;
  private isStopping = false;

  constructor(
    private readonly pool: Pool,
    private readonly log: Logger,
  ) {}

  start(): void {
    this.sweeper = setInterval(() => void this.sweep(), SWEEP_MS);
    this.sweeper.unref();
    void this.sweep();
  }

  /** Holds the lock of this worker pool until `stop`, on a new connection whenever one is lost. */
  hold(workerPool: string): void {
    this.held = workerPool;
    void this.lock();
  }

  async sweep(): Promise<void> {
    if (this.isStopping) return;
    try {
      const { rows } = await this.pool.query<{ freed: number }>(FREE_ORPHANED_JOBS);
      const freed = rows[0]?.freed ?? 0;
      if (freed > 0) this.log.warn({ workers: freed }, 'jobs of a process that is gone are done again');
    } catch (error) {
      this.log.debug({ err: error }, 'orphaned jobs could not be looked for');
    }
  }

  stop(): void {
    this.isStopping = true;
    clearInterval(this.sweeper);
    clearTimeout(this.retry);
    this.letGo();
  }

  private async lock(): Promise<void> {
    this.letGo();
    try {
      const client = await this.pool.connect();
      this.client = client;
      client.once('error', () => this.lockLater(client));
      client.once('end', () => this.lockLater(client));
      await client.query(LOCK, [this.held]);
    } catch {
      this.lockLater(this.client);
    }
  }

  private lockLater(lost: PoolClient | undefined): void {
    if (this.isStopping || lost !== this.client) return;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.lock(), RETRY_MS);
  }

  /** The connection is closed, not given back: with it goes the lock. */
  private letGo(): void {
    const { client } = this;
    this.client = undefined;
    client?.release(true);
  }
}
