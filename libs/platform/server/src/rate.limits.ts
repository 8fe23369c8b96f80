import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterPostgres, type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { TooMany } from './errors.ts';
import { JobHandler, Jobs } from './jobs.ts';
import type { NumberSetting } from './setting.definitions.ts';
import { Settings } from './settings.ts';
import { Transactions } from './transaction.ts';

const SWEEP = 'sweepRateLimits';
const HOUR_MS = 3_600_000;

/** So many actions in so many seconds, per key. `shared`: counted in Postgres for all processes; otherwise in this process. */
export interface Limit {
  name: string;
  /** Fixed, or the operator's decision. */
  points: number | NumberSetting;
  seconds: number;
  shared: boolean;
}

/** Limits count actions, not requests: services take a point for each thing done, however it was asked for. */
@Injectable()
export class RateLimits implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly limiters = new Map<string, RateLimiterAbstract>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    private readonly settings: Settings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.transactions.run((tx) => this.jobs.add(tx, SWEEP, {}, { key: SWEEP }));
  }

  /** Counters that have run out go every hour. */
  @JobHandler(SWEEP)
  async sweep(): Promise<void> {
    await this.transactions.run(async (tx) => {
      await tx.query('DELETE FROM rate_limit WHERE expire < $1', [Date.now() - HOUR_MS]);
      await this.jobs.add(tx, SWEEP, {}, { key: SWEEP, runAt: new Date(Date.now() + HOUR_MS) });
    });
  }

  /** Takes one point; throws TooMany with the wait when there is none left. */
  async take(limit: Limit, key: string): Promise<void> {
    try {
      await this.limiter(limit).consume(key, 1);
    } catch (error) {
      if (error instanceof RateLimiterRes) throw new TooMany(Math.max(1, Math.ceil(error.msBeforeNext / 1000)));
      throw error;
    }
  }

  /** Forgets what was counted, as after a success that proves the key's owner. */
  async clear(limit: Limit, key: string): Promise<void> {
    await this.limiter(limit).delete(key);
  }

  onApplicationShutdown(): void {
    this.limiters.clear();
  }

  private limiter(limit: Limit): RateLimiterAbstract {
    const points = typeof limit.points === 'number' ? limit.points : this.settings.value(limit.points);
    const key = `${limit.name}:${points}`;
    let limiter = this.limiters.get(key);
    if (!limiter) {
      const options = { keyPrefix: limit.name, points, duration: limit.seconds };
      limiter = limit.shared
        ? new RateLimiterPostgres({
            ...options,
            storeClient: (this.dataSource.driver as unknown as { master: Pool }).master,
            storeType: 'pool',
            tableName: 'rate_limit',
            tableCreated: true,
            clearExpiredByTimeout: false,
            insuranceLimiter: new RateLimiterMemory(options),
          })
        : new RateLimiterMemory(options);
      this.limiters.set(key, limiter);
    }
    return limiter;
  }
}
