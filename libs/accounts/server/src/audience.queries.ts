import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@swingtag/platform-server';
import { DataSource, In } from 'typeorm';
import { Audience } from './audience.entity.ts';
import { mayAdminister } from './member.policy.ts';

@Injectable()
export class AudienceQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** All of them, everybody first. For admins; throws Refused. */
  async all(ctx: OperationContext): Promise<Audience[]> {
    const refusal = mayAdminister(ctx.viewer);
    if (refusal) throw refusal;
    return this.dataSource.getRepository(Audience).find({ order: { id: 'ASC' } });
  }

  byId(ctx: OperationContext, id: string): Promise<Audience | null> {
    return ctx.load(this.audiences, id, this.audiences);
  }

  /** Handles on the list, by loader. */
  async handles(ctx: OperationContext, id: string): Promise<string[]> {
    return (await ctx.load(this.lists, id, this.lists)) ?? [];
  }

  private readonly audiences = async (ids: readonly string[]): Promise<Map<string, Audience>> => {
    const rows = await this.dataSource.getRepository(Audience).findBy({ id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  };

  private readonly lists = async (ids: readonly string[]): Promise<Map<string, string[]>> => {
    const rows = await this.dataSource.query<{ id: string; handles: string[] }[]>(
      `SELECT am.audience_id AS id, array_agg(m.handle ORDER BY m.handle) AS handles
         FROM audience_member am JOIN member m ON m.id = am.member_id
        WHERE am.audience_id = ANY($1) AND m.deleted_at IS NULL GROUP BY am.audience_id`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row.handles]));
  };
}
