import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { JobHandler, Jobs, Transactions } from '@swingtag/platform-server';

const SWEEP = 'sweepVoteRequests';
const HOUR_MS = 3_600_000;

/** Request keys are kept for a day. */
@Injectable()
export class VoteRequestSweep implements OnApplicationBootstrap {
  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.transactions.run((tx) => this.jobs.add(tx, SWEEP, {}, { key: SWEEP }));
  }

  @JobHandler(SWEEP)
  async sweep(): Promise<void> {
    await this.transactions.run(async (tx) => {
      await tx.query(`DELETE FROM vote_request WHERE at < now() - interval '1 day'`);
      await this.jobs.add(tx, SWEEP, {}, { key: SWEEP, runAt: new Date(Date.now() + HOUR_MS) });
    });
  }
}
