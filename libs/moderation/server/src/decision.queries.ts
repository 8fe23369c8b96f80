import { Injectable } from '@nestjs/common';
import { isStaff, type OperationContext, type Viewer } from '@swingtag/platform-server';
import { DataSource, In, IsNull } from 'typeorm';
import { ModerationCase, SubjectKind } from './case.entity.ts';
import { onBoards } from './case.queries.ts';
import { Decision, DecisionOutcome } from './decision.entity.ts';
import { overruled } from './decision.steps.ts';

@Injectable()
export class DecisionQueries {
  constructor(private readonly dataSource: DataSource) {}

  byId(ctx: OperationContext, id: string): Promise<Decision | null> {
    return ctx.load(this.decisions, id, this.decisions);
  }

  /** The decision because of which a comment is out of sight. */
  removalOf(ctx: OperationContext, commentId: string): Promise<Decision | null> {
    return ctx.load(this.removals, commentId, this.removals);
  }

  /** Whether no later decision about the same case stands. */
  async isNewest(ctx: OperationContext, decision: Pick<Decision, 'id' | 'caseId'>): Promise<boolean> {
    return (await ctx.load(this.newest, decision.caseId, this.newest)) === decision.id;
  }

  /** Whether an appeal against a decision of the viewer about this was right. */
  async isOverruled(ctx: OperationContext, kind: SubjectKind, objectId: string): Promise<boolean> {
    const { viewer } = ctx;
    if (!viewer) return false;
    return (await ctx.load(`overruled:${kind}`, objectId, (ids) => overruled(this.dataSource, ids, kind, viewer.memberId))) ?? false;
  }

  /** Newest first; for whoever moderates single boards, of these. */
  recent(viewer: Viewer, count: number): Promise<Decision[]> {
    const decisions = this.dataSource.createQueryBuilder(Decision, 'd').orderBy('d.id', 'DESC').take(count);
    if (isStaff(viewer)) return decisions.getMany();
    const boards = { boards: [...(viewer.boardIds ?? [])] };
    return decisions.innerJoin(ModerationCase, 'c', 'c.id = d.caseId').where(onBoards('c', ':boards'), boards).getMany();
  }

  private readonly decisions = async (ids: readonly string[]): Promise<Map<string, Decision>> => {
    const rows = await this.dataSource.getRepository(Decision).findBy({ id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  };

  private readonly removals = async (commentIds: readonly string[]): Promise<Map<string, Decision>> => {
    const known = await this.dataSource.query<{ object_id: string; id: string }[]>(
      `SELECT c.object_id, max(d.id) AS id FROM moderation_case c JOIN decision d ON d.case_id = c.id AND d.undone_at IS NULL
        WHERE c.kind = $1 AND c.object_id = ANY($2) AND d.outcome <> $3 GROUP BY c.object_id`,
      [SubjectKind.COMMENT, commentIds, DecisionOutcome.KEEP],
    );
    const rows = await this.dataSource.getRepository(Decision).findBy({ id: In(known.map((one) => one.id)), undoneAt: IsNull() });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return new Map(known.flatMap((one) => (byId.has(one.id) ? [[one.object_id, byId.get(one.id)] as [string, Decision]] : [])));
  };

  private readonly newest = async (caseIds: readonly string[]): Promise<Map<string, string>> => {
    const rows = await this.dataSource.query<{ case_id: string; id: string }[]>(
      'SELECT case_id, max(id) AS id FROM decision WHERE case_id = ANY($1) AND undone_at IS NULL GROUP BY case_id',
      [caseIds],
    );
    return new Map(rows.map((row) => [row.case_id, row.id]));
  };
}
