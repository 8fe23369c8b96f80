import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@swingtag/platform-server';
import { DataSource } from 'typeorm';
import type { SubjectKind } from './case.entity.ts';
import { ReporterRecord, type ReportType } from './report.graphql.ts';

/** Of one case; whoever decides has seen enough by then. */
const MAX_REPORTS = 50;

@Injectable()
export class ReportQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The open reports of a case, oldest first; whom they are about does not learn from whom. */
  async ofCase(ctx: OperationContext, { id, authorId }: { id: string; authorId: string }): Promise<ReportType[]> {
    const reports = (await ctx.load(this.reports, id, this.reports)) ?? [];
    return authorId === ctx.viewer?.memberId ? reports.map((report) => ({ ...report, reporterId: null, note: null })) : reports;
  }

  /** Whether a report of the viewer about the object is open. */
  async hasReported(ctx: OperationContext, kind: SubjectKind, objectId: string): Promise<boolean> {
    const { viewer } = ctx;
    if (!viewer) return false;
    return (await ctx.load(`reported:${kind}`, objectId, (ids) => this.reportedBy(viewer.memberId, kind, ids))) ?? false;
  }

  /** How right a member's earlier reports were. */
  async recordOf(ctx: OperationContext, memberId: string): Promise<ReporterRecord> {
    return (await ctx.load(this.records, memberId, this.records)) ?? Object.assign(new ReporterRecord(), { decided: 0, upheld: 0 });
  }

  private readonly reports = async (caseIds: readonly string[]): Promise<Map<string, ReportType[]>> => {
    const rows = await this.dataSource.query<(ReportType & { caseId: string })[]>(
      `SELECT r.id, r.note, r.created_at AS "createdAt", r.rule_id AS "ruleId", r.reporter_id AS "reporterId", r.content_rule_id AS "contentRuleId", NULLIF(r.reported_as, m.handle) AS "reportedAs", r.case_id AS "caseId"
         FROM unnest($1::bigint[]) AS wanted (id)
        CROSS JOIN LATERAL (SELECT * FROM report WHERE case_id = wanted.id AND decision_id IS NULL ORDER BY id LIMIT ${MAX_REPORTS}) AS r
         JOIN moderation_case c ON c.id = r.case_id JOIN member m ON m.id = c.author_id
        ORDER BY r.case_id, r.id`,
      [caseIds],
    );
    return Map.groupBy(rows, (row) => row.caseId);
  };

  private readonly records = async (memberIds: readonly string[]): Promise<Map<string, ReporterRecord>> => {
    const rows = await this.dataSource.query<{ id: string; decided: number; upheld: number }[]>(
      `SELECT r.reporter_id AS id, count(*)::int AS decided, (count(*) FILTER (WHERE d.outcome <> 'KEEP'))::int AS upheld
         FROM report r JOIN decision d ON d.id = r.decision_id AND d.undone_at IS NULL
        WHERE r.reporter_id = ANY($1) AND r.decision_id IS NOT NULL GROUP BY r.reporter_id`,
      [memberIds],
    );
    return new Map(rows.map(({ id, decided, upheld }) => [id, Object.assign(new ReporterRecord(), { decided, upheld })]));
  };

  private async reportedBy(memberId: string, kind: SubjectKind, objectIds: readonly string[]): Promise<Map<string, boolean>> {
    const rows = await this.dataSource.query<{ object_id: string }[]>(
      `SELECT c.object_id FROM report r JOIN moderation_case c ON c.id = r.case_id
        WHERE c.kind = $2 AND c.object_id = ANY($3) AND r.reporter_id = $1 AND r.decision_id IS NULL`,
      [memberId, kind, objectIds],
    );
    return new Map(rows.map((row) => [row.object_id, true]));
  }
}
