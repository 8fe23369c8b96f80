import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { AuditLog, JobHandler, Jobs, LOG, Metrics, Transactions, type createLog } from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';
import { TALLY_DRIFTED } from './poll.events.ts';
import { POLL_DRIFTS } from './tally.reconciler.sql.ts';

const RECONCILE = 'reconcileTallies';
const EVERY_MS = 3_600_000;
/** Polls looked up at once; each is recounted by a statement of its own. */
const STEP = 500;
/** For one poll: longer than others may take, so that one with ten million votes is recounted too. It only reads. */
const STATEMENT_TIMEOUT = '120s';

interface Drift {
  option_id: string;
  kept_less_counted: number;
  kept_less_replayed: number;
}

/**
 * Recounts every hour, poll by poll: the kept tally against the votes and against the replay of the events, each poll in one snapshot. Repairs nothing. A difference
 * is an error in the log, a number above zero in the metrics, an entry in the staff log and a notice to the admins, once per poll until it changes. It says by how much
 * counts differ, never what they are: results may be hidden.
 */
@Injectable()
export class TallyReconciler implements OnApplicationBootstrap {
  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    private readonly audit: AuditLog,
    private readonly metrics: Metrics,
    @Inject(LOG) private readonly log: ReturnType<typeof createLog>,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const runAt = new Date(Date.now() + 60_000);
    await this.transactions.run((tx) => this.jobs.add(tx, RECONCILE, {}, { key: RECONCILE, runAt }));
  }

  /** One that cannot be recounted now does not hold up the others. */
  @JobHandler(RECONCILE)
  async reconcile(): Promise<void> {
    let drifted = 0;
    for (let after = '0', polls = await this.pollsAfter(after); polls.length > 0; polls = await this.pollsAfter(after)) {
      for (const pollId of polls) drifted += Number(await this.recount(pollId));
      after = polls.at(-1) ?? after;
    }
    this.metrics.driftedPolls.set(drifted);
    this.metrics.recountedAt.setToCurrentTime();
    await this.transactions.run((tx) => this.jobs.add(tx, RECONCILE, {}, { key: RECONCILE, runAt: new Date(Date.now() + EVERY_MS) }));
  }

  private async pollsAfter(after: string): Promise<string[]> {
    const rows = await this.transactions.run((tx) => tx.query<{ id: string }[]>('SELECT id FROM poll WHERE id > $1 ORDER BY id LIMIT $2', [after, STEP]));
    return rows.map((row) => row.id);
  }

  private async recount(pollId: string): Promise<boolean> {
    try {
      return await this.transactions.run(async (tx) => {
        await tx.query(`SET LOCAL statement_timeout = '${STATEMENT_TIMEOUT}'`);
        const drifts = await tx.query<Drift[]>(POLL_DRIFTS, [pollId]);
        if (drifts.length > 0) await this.alarm(tx, pollId, drifts);
        return drifts.length > 0;
      });
    } catch (error) {
      this.log.error({ err: error, pollId }, 'a poll could not be recounted');
      return false;
    }
  }

  private async alarm(tx: EntityManager, pollId: string, drifts: Drift[]): Promise<void> {
    const after = {
      options: drifts.map(({ option_id, kept_less_counted, kept_less_replayed }) => ({
        optionId: option_id, keptLessCounted: kept_less_counted, keptLessReplayed: kept_less_replayed,
      })),
    };
    this.log.error({ pollId, ...after }, 'a tally differs from its votes or events');
    const [known] = await tx.query<{ is_same: boolean }[]>(
      `SELECT after = $2::jsonb AS is_same FROM audit_entry WHERE action = 'tally.drifted' AND subject_id = $1 ORDER BY id DESC LIMIT 1`,
      [pollId, JSON.stringify(after)],
    );
    if (known?.is_same) return;
    const entryId = await this.audit.record(tx, { actorId: null, action: 'tally.drifted', subjectKind: 'poll', subjectId: pollId, after });
    await this.jobs.add(tx, TALLY_DRIFTED, { pollId, entryId });
  }
}
