import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { JobHandler, Jobs, LOG, parseId, RUNS_JOBS, Transactions, type JobPayload } from '@swingtag/platform-server';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';
import { LedgerSealer } from './ledger.sealer.ts';

const SEAL_JOB = 'sealLedger';
const SWEEP_JOB = 'sweepLedgers';
const SEAL_EVERY_MS = 1000;
const SWEEP_EVERY_MS = 20_000;

/** Polls with something to seal: events above what is sealed, or a close that is not sealed yet. */
const POLLS_TO_SEAL = `
SELECT p.id FROM poll p LEFT JOIN ledger_head h ON h.poll_id = p.id
 WHERE (p.closed_at IS NOT NULL AND h.final_at IS DISTINCT FROM p.closed_at)
    OR (p.closed_at IS NULL AND EXISTS (
          SELECT 1 FROM vote_event e WHERE e.poll_id = p.id AND e.id > COALESCE(h.sealed_through, 0)
             AND NOT EXISTS (SELECT 1 FROM ledger_entry l WHERE l.event_id = e.id AND l.event_id > COALESCE(h.sealed_through, 0))))
 ORDER BY p.id`;

/** At most one a day (UTC) and only if the head has moved; the last one of a poll is published by whoever makes it final. */
const PUBLISH_DAILY = `
INSERT INTO ledger_publication (poll_id, seq, hash)
SELECT h.poll_id, h.seq, h.hash FROM ledger_head h
 WHERE h.seq > 0 AND NOT EXISTS (
   SELECT 1 FROM ledger_publication p
    WHERE p.poll_id = h.poll_id AND (p.seq = h.seq OR p.at >= date_trunc('day', now(), 'UTC')))
ON CONFLICT (poll_id, seq) DO NOTHING`;

/** When ledgers are sealed: a second after a vote in this process, after a close, and in a sweep that makes up for whatever was missed. */
@Injectable()
export class LedgerJobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly moved = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private isStopping = false;

  constructor(
    private readonly sealer: LedgerSealer,
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    @Inject(LOG) private readonly log: Logger,
    @Inject(RUNS_JOBS) private readonly isOn: boolean,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.transactions.run((tx) => this.jobs.add(tx, SWEEP_JOB, {}, { key: SWEEP_JOB }));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** A poll has new events. Costs nothing here: however many votes come, its ledger is sealed once a second. */
  noteVote(pollId: string): void {
    if (!this.isOn) return; // a process that does no jobs leaves it to the sweep of one that does
    this.moved.add(pollId);
    this.schedule();
  }

  /** In the transaction that closes a poll: after it has committed, the ledger is made final and its head published. */
  async noteClose(tx: EntityManager, pollId: string): Promise<void> {
    await this.jobs.add(tx, SEAL_JOB, { pollId }, { key: `seal-ledger-${pollId}` });
  }

  @JobHandler(SEAL_JOB)
  async sealOne({ pollId }: JobPayload): Promise<void> {
    await this.sealer.seal(parseId(pollId ?? ''));
  }

  @JobHandler(SWEEP_JOB)
  async sweep(): Promise<void> {
    const polls = await this.transactions.run((tx) => tx.query<{ id: string }[]>(POLLS_TO_SEAL));
    for (const { id } of polls) await this.sealAndTell(id);
    await this.transactions.run(async (tx) => {
      await tx.query(PUBLISH_DAILY);
      await this.jobs.add(tx, SWEEP_JOB, {}, { key: SWEEP_JOB, runAt: new Date(Date.now() + SWEEP_EVERY_MS) });
    });
  }

  private schedule(): void {
    if (this.timer || this.running || this.isStopping) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.running = this.sealMoved().finally(() => {
        this.running = undefined;
        if (this.moved.size > 0) this.schedule();
      });
    }, SEAL_EVERY_MS).unref();
  }

  private async sealMoved(): Promise<void> {
    const polls = [...this.moved];
    this.moved.clear();
    for (const pollId of polls) await this.sealAndTell(pollId);
  }

  /** One ledger that cannot be sealed does not hold up the others; the next sweep tries again. */
  private async sealAndTell(pollId: string): Promise<void> {
    try {
      await this.sealer.seal(pollId);
    } catch (error) {
      this.log.warn({ err: error, pollId }, 'a ledger could not be sealed');
    }
  }
}
