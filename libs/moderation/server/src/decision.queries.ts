import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@swingtag/platform-server';
import { DataSource, In, IsNull } from 'typeorm';
import { Decision, DecisionOutcome } from './decision.entity.ts';

@Injectable()
export class DecisionQueries {
  constructor(private readonly dataSource: DataSource) {}

  byId(ctx: OperationContext, id: string): Promise<Decision | null> {
    return ctx.load(this.decisions, id, this.decisions);
  }

  /** The removal of a comment that stands. */
  removalOf(ctx: OperationContext, commentId: string): Promise<Decision | null> {
    return ctx.load(this.removals, commentId, this.removals);
  }

  /** Whether no later decision about the same comment stands. */
  async isNewest(ctx: OperationContext, decision: Pick<Decision, 'id' | 'commentId'>): Promise<boolean> {
    return (await ctx.load(this.newest, decision.commentId, this.newest)) === decision.id;
  }

  /** Newest first. */
  recent(count: number): Promise<Decision[]> {
    return this.dataSource.getRepository(Decision).find({ order: { id: 'DESC' }, take: count });
  }

  private readonly decisions = async (ids: readonly string[]): Promise<Map<string, Decision>> => {
    const rows = await this.dataSource.getRepository(Decision).findBy({ id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  };

  private readonly removals = async (commentIds: readonly string[]): Promise<Map<string, Decision>> => {
    const rows = await this.dataSource
      .getRepository(Decision)
      .findBy({ commentId: In([...commentIds]), outcome: DecisionOutcome.REMOVE, undoneAt: IsNull() });
    return new Map(rows.map((row) => [row.commentId, row]));
  };

  private readonly newest = async (commentIds: readonly string[]): Promise<Map<string, string>> => {
    const rows = await this.dataSource.query<{ comment_id: string; id: string }[]>(
      'SELECT comment_id, max(id) AS id FROM decision WHERE comment_id = ANY($1) AND undone_at IS NULL GROUP BY comment_id',
      [commentIds],
    );
    return new Map(rows.map((row) => [row.comment_id, row.id]));
  };
}
