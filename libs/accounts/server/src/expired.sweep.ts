import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { TRACE_DAYS } from './sign-in-trace.entity.ts';
import { JobHandler, Jobs, Transactions } from '@swingtag/platform-server';

const SWEEP_ACCOUNTS = 'sweepAccounts';
const DAY_MS = 24 * 3600 * 1000;
const BATCH = 5000;

const EXPIRED = [
  { table: 'session', key: 'id_hash', where: `expires_at < now() - interval '1 day'` },
  { table: 'sign_in_code', key: 'id', where: `expires_at < now() - interval '1 day'` },
  { table: 'sign_in_trace', key: 'id', where: `at < now() - interval '${TRACE_DAYS} days'` },
];

/** Sessions, codes and traces of sign-ins that have run out leave the database: at every start, and a day after each sweep. */
@Injectable()
export class ExpiredSweep implements OnApplicationBootstrap {
  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.transactions.run((tx) => this.jobs.add(tx, SWEEP_ACCOUNTS, {}, { key: SWEEP_ACCOUNTS }));
  }

  /** In batches, so that no statement is long. A row in use elsewhere waits for the next sweep. */
  @JobHandler(SWEEP_ACCOUNTS)
  async sweep(): Promise<void> {
    for (const { table, key, where } of EXPIRED) {
      for (let swept = BATCH; swept === BATCH; ) {
        const [, count] = await this.transactions.run((tx) =>
          tx.query<[unknown[], number]>(
            `DELETE FROM ${table} WHERE ${key} IN (SELECT ${key} FROM ${table} WHERE ${where} LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`,
          ),
        );
        swept = count;
      }
    }
    const runAt = new Date(Date.now() + DAY_MS);
    await this.transactions.run((tx) => this.jobs.add(tx, SWEEP_ACCOUNTS, {}, { key: SWEEP_ACCOUNTS, runAt }));
  }
}
