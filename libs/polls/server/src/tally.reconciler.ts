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
         SELECT c.id, count(*)::int AS n, count(*) FILTER (WHERE c.place = 1)::int AS firsts
           FROM vote v CROSS JOIN LATERAL unnest(v.choice) WITH ORDINALITY AS c(id, place) GROUP BY c.id
       ), replayed AS (
         SELECT c.id, count(*)::int AS n, count(*) FILTER (WHERE c.place = 1)::int AS firsts
           FROM (SELECT DISTINCT ON (poll_id, member_id) choice FROM vote_event ORDER BY poll_id, member_id, id DESC) last
          CROSS JOIN LATERAL unnest(last.choice) WITH ORDINALITY AS c(id, place) GROUP BY c.id
       ), ranked AS (
         SELECT v.poll_id, v.choice, count(*)::int AS votes FROM vote v JOIN poll p ON p.id = v.poll_id
          WHERE p.kind = 'RANKED' AND v.choice <> '{}' GROUP BY v.poll_id, v.choice
       ), misranked AS (
         SELECT DISTINCT COALESCE(k.poll_id, r.poll_id) AS poll_id
           FROM (SELECT poll_id, choice, votes FROM poll_ranking WHERE votes > 0) k FULL JOIN ranked r ON r.poll_id = k.poll_id AND r.choice = k.choice
          WHERE k.votes IS DISTINCT FROM r.votes
       )
       SELECT o.poll_id, o.id AS option_id, o.votes AS kept, COALESCE(c.n, 0) AS counted, COALESCE(r.n, 0) AS replayed
         FROM poll_option o LEFT JOIN counted c ON c.id = o.id LEFT JOIN replayed r ON r.id = o.id
        WHERE (o.votes, o.firsts) <> (COALESCE(c.n, 0), COALESCE(c.firsts, 0)) OR (o.votes, o.firsts) <> (COALESCE(r.n, 0), COALESCE(r.firsts, 0))
           OR o.poll_id IN (SELECT poll_id FROM misranked)
        ORDER BY o.poll_id, o.position`,
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
