import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SubjectKind, type ModerationCase } from './case.entity.ts';
import { Report } from './report.entity.ts';

export type HeldCase = Pick<ModerationCase, 'id' | 'kind' | 'objectId' | 'authorId' | 'version' | 'openReports' | 'isHidden' | 'isHeld'>;

const COLUMNS = `id, kind, object_id AS "objectId", author_id AS "authorId", version, open_reports AS "openReports", is_hidden AS "isHidden", is_held AS "isHeld"`;
/** Whoever wrote waits for somebody to look: before most reports. */
const HIDDEN_PRIORITY = 300;

/** Topic of the live bus: something in the queue has moved. */
export const QUEUE_TOPIC = 'moderation-queue';

/** Steps of a transaction that reports or decides. */
@Injectable()
export class CaseStore {
  /** The case of an object, made when there is none, kept from others until the transaction ends. */
  async hold(tx: EntityManager, about: { kind: SubjectKind; objectId: string; authorId: string }): Promise<HeldCase> {
    const [held] = await tx.query<HeldCase[]>(
      `INSERT INTO moderation_case (kind, object_id, author_id) VALUES ($1, $2, $3)
       ON CONFLICT (kind, object_id) DO UPDATE SET author_id = EXCLUDED.author_id RETURNING ${COLUMNS}`,
      [about.kind, about.objectId, about.authorId],
    );
    if (!held) throw new Error('the case was neither made nor found');
    return held;
  }

  async report(tx: EntityManager, held: HeldCase, report: Pick<Report, 'ruleId' | 'note'> & Partial<Pick<Report, 'reportedAs'>> & ({ reporterId: string } | { contentRuleId: string }) & { createdAt?: Date }): Promise<string> {
    const result = await tx.insert(Report, { caseId: held.id, ...report });
    await this.settle(tx, held.id, {});
    return String(result.identifiers[0]?.['id']);
  }

  /**
   * Counts anew what waits in a case, and how urgent it is: each open report weighs the severity of its rule times the share of
   * its reporter's earlier reports that were right (by Laplace's rule of succession, so that a newcomer counts half).
   */
  async settle(tx: EntityManager, caseId: string, change: { isHidden?: boolean; isHeld?: boolean; isDecided?: boolean }): Promise<void> {
    await tx.query(
      `WITH open AS (
         SELECT r.created_at, h.severity * (known.upheld + 1.0) / (known.decided + 2.0) AS weight
           FROM report r JOIN house_rule h ON h.id = r.rule_id
          CROSS JOIN LATERAL (
            SELECT count(*) AS decided, count(*) FILTER (WHERE d.outcome <> 'KEEP') AS upheld
              FROM report e JOIN decision d ON d.id = e.decision_id AND d.undone_at IS NULL
             WHERE e.reporter_id = r.reporter_id AND e.decision_id IS NOT NULL
          ) known
          WHERE r.case_id = $1 AND r.decision_id IS NULL
       ), sums AS (SELECT count(*)::int AS reports, min(created_at) AS since, COALESCE(sum(weight), 0) AS weight FROM open)
       UPDATE moderation_case c
          SET is_hidden = COALESCE($2, c.is_hidden),
              is_held = COALESCE($2, c.is_hidden) AND COALESCE($4, c.is_held),
              open_reports = sums.reports,
              version = c.version + CASE WHEN $3 THEN 1 ELSE 0 END,
              opened_at = CASE WHEN sums.reports > 0 OR COALESCE($2, c.is_hidden) THEN COALESCE(sums.since, c.opened_at, clock_timestamp()) END,
              priority = round(100 * sums.weight) + CASE WHEN COALESCE($2, c.is_hidden) THEN ${HIDDEN_PRIORITY} ELSE 0 END,
              claimed_by_id = CASE WHEN $3 THEN NULL ELSE c.claimed_by_id END,
              claimed_until = CASE WHEN $3 THEN NULL ELSE c.claimed_until END
         FROM sums WHERE c.id = $1`,
      [caseId, change.isHidden ?? null, change.isDecided ?? false, change.isHeld ?? null],
    );
  }
}
