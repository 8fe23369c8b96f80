import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { AuditLog, JobHandler, Jobs, LOG, Transactions, type createLog } from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';

const RECONCILE = 'reconcileTallies';
const EVERY_MS = 3_600_000;

interface Drift {
  poll_id: string;
  option_id: string;
  kept: number;
  counted: number;
  replayed: number;
}

/**
 * Recounts every hour: the kept tally against the votes and against the replay of the events, all in one snapshot.
 * Repairs nothing: a difference is logged as an error and written to the staff log, once per poll until it changes.
 */
@Injectable()
export class TallyReconciler implements OnApplicationBootstrap {
  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    private readonly audit: AuditLog,
    @Inject(LOG) private readonly log: ReturnType<typeof createLog>,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const runAt = new Date(Date.now() + 60_000);
    await this.transactions.run((tx) => this.jobs.add(tx, RECONCILE, {}, { key: RECONCILE, runAt }));
  }

  @JobHandler(RECONCILE)
  async reconcile(): Promise<void> {
    await this.transactions.run(async (tx) => {
      const drifts = Map.groupBy(await this.drifts(tx), (drift) => drift.poll_id);
      for (const [pollId, options] of drifts) await this.alarm(tx, pollId, options);
      await this.jobs.add(tx, RECONCILE, {}, { key: RECONCILE, runAt: new Date(Date.now() + EVERY_MS) });
    });
  }

  private drifts(tx: EntityManager): Promise<Drift[]> {
    return tx.query<Drift[]>(
      `WITH counted AS (
         SELECT option_id, count(*)::int AS n FROM vote WHERE option_id IS NOT NULL GROUP BY option_id
       ), replayed AS (
         SELECT option_id, count(*)::int AS n
           FROM (SELECT DISTINCT ON (poll_id, member_id) option_id FROM vote_event ORDER BY poll_id, member_id, id DESC) last
          WHERE option_id IS NOT NULL GROUP BY option_id
       )
       SELECT o.poll_id, o.id AS option_id, o.votes AS kept, COALESCE(c.n, 0) AS counted, COALESCE(r.n, 0) AS replayed
         FROM poll_option o LEFT JOIN counted c ON c.option_id = o.id LEFT JOIN replayed r ON r.option_id = o.id
        WHERE o.votes <> COALESCE(c.n, 0) OR o.votes <> COALESCE(r.n, 0) ORDER BY o.poll_id, o.position`,
    );
  }

  private async alarm(tx: EntityManager, pollId: string, options: Drift[]): Promise<void> {
    const after = { options: options.map(({ option_id, kept, counted, replayed }) => ({ optionId: option_id, kept, counted, replayed })) };
    this.log.error({ pollId, ...after }, 'a tally differs from its votes or events');
    const [known] = await tx.query<{ is_same: boolean }[]>(
      `SELECT after = $2::jsonb AS is_same FROM audit_entry WHERE action = 'tally.drifted' AND subject_id = $1 ORDER BY id DESC LIMIT 1`,
      [pollId, JSON.stringify(after)],
    );
    if (known?.is_same) return;
    await this.audit.record(tx, { actorId: null, action: 'tally.drifted', subjectKind: 'poll', subjectId: pollId, after });
  }
}
