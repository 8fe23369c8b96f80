import { Injectable } from '@nestjs/common';
import { asId } from '@swingtag/comments-server';
import { CursorCodec, pageSize, toConnection, type OperationContext, type PageArgs } from '@swingtag/platform-server';
import { DataSource } from 'typeorm';
import { ReportCaseConnection, type ReportCase, type ReportType } from './report.graphql.ts';

const QUEUE = 'report-queue';
/** Open reports about comments whose post everybody may read. */
const OPEN = `report r JOIN comment c ON c.id = r.comment_id
  JOIN post p ON p.id = c.post_id AND p.deleted_at IS NULL AND p.published_at <= now()
 WHERE r.decision_id IS NULL`;
const CASE_COLUMNS = `r.comment_id AS id, min(r.created_at) AS "openSince", min(r.id) AS "firstReportId"`;
/** Of one case; whoever decides has seen enough by then. */
const MAX_REPORTS = 50;

@Injectable()
export class ReportQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly codec: CursorCodec,
  ) {}

  /** The case that has waited longest first. */
  async queue(args: PageArgs): Promise<ReportCaseConnection> {
    const size = pageSize(args.first, 20);
    const [after] = args.after ? this.codec.decode(QUEUE, args.after) : [];
    const rows = await this.dataSource.query<ReportCase[]>(
      `SELECT ${CASE_COLUMNS} FROM ${OPEN} GROUP BY r.comment_id HAVING min(r.id) > $1 ORDER BY min(r.id) LIMIT $2`,
      [after ?? '0', size + 1],
    );
    const connection = toConnection(rows, {
      list: QUEUE, size, hasPreviousPage: Boolean(after), codec: this.codec, keys: (row) => [row.firstReportId],
    });
    return Object.assign(new ReportCaseConnection(), connection);
  }

  async openCases(): Promise<number> {
    const [row] = await this.dataSource.query<{ cases: number }[]>(`SELECT count(DISTINCT r.comment_id)::int AS cases FROM ${OPEN}`);
    return row?.cases ?? 0;
  }

  /** Null when nothing is open about the comment. */
  async caseOf(commentId: string): Promise<ReportCase | null> {
    const rows = await this.dataSource.query<ReportCase[]>(
      `SELECT ${CASE_COLUMNS} FROM ${OPEN} AND r.comment_id = $1 GROUP BY r.comment_id`,
      [asId(commentId)],
    );
    return rows[0] ?? null;
  }

  /** The open reports of a case, oldest first. */
  async ofCase(ctx: OperationContext, commentId: string): Promise<ReportType[]> {
    return (await ctx.load(this.reports, commentId, this.reports)) ?? [];
  }

  /** Whether a report of the viewer about the comment is open. */
  async hasReported(ctx: OperationContext, commentId: string): Promise<boolean> {
    const { viewer } = ctx;
    if (!viewer) return false;
    return (await ctx.load(this, commentId, (ids) => this.reportedBy(viewer.memberId, ids))) ?? false;
  }

  private readonly reports = async (commentIds: readonly string[]): Promise<Map<string, ReportType[]>> => {
    const rows = await this.dataSource.query<(ReportType & { commentId: string })[]>(
      `SELECT r.id, r.note, r.created_at AS "createdAt", r.rule_id AS "ruleId", r.reporter_id AS "reporterId", r.comment_id AS "commentId"
         FROM unnest($1::bigint[]) AS wanted (id)
        CROSS JOIN LATERAL (SELECT * FROM report WHERE comment_id = wanted.id AND decision_id IS NULL ORDER BY id LIMIT ${MAX_REPORTS}) AS r
        ORDER BY r.comment_id, r.id`,
      [commentIds],
    );
    return Map.groupBy(rows, (row) => row.commentId);
  };

  private async reportedBy(memberId: string, commentIds: readonly string[]): Promise<Map<string, boolean>> {
    const rows = await this.dataSource.query<{ comment_id: string }[]>(
      'SELECT comment_id FROM report WHERE reporter_id = $1 AND comment_id = ANY($2) AND decision_id IS NULL',
      [memberId, commentIds],
    );
    return new Map(rows.map((row) => [row.comment_id, true]));
  }
}
