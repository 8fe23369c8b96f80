import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@swingtag/platform-server';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { HouseRule } from './house-rule.entity.ts';

const ALL = 'all';

@Injectable()
export class HouseRuleQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Those that hold, in the order shown. */
  async standing(ctx: OperationContext): Promise<HouseRule[]> {
    return (await this.all(ctx)).filter(({ retiredAt }) => retiredAt === null);
  }

  /** With those that are retired, in the order shown. */
  async all(ctx: OperationContext): Promise<HouseRule[]> {
    return (await ctx.load(this.batch, ALL, this.batch)) ?? [];
  }

  async byId(ctx: OperationContext, id: string | null): Promise<HouseRule | null> {
    return (await this.all(ctx)).find((rule) => rule.id === id) ?? null;
  }

  async byKey(ctx: OperationContext, key: string | null): Promise<HouseRule | null> {
    return (await this.all(ctx)).find((rule) => rule.key === key) ?? null;
  }

  /** For what was decided by it. */
  find(tx: EntityManager, id: string): Promise<HouseRule | null> {
    return tx.getRepository(HouseRule).findOneBy({ id });
  }

  /** For what is done by it now: it is not retired before this transaction ends. */
  hold(tx: EntityManager, id: string): Promise<HouseRule | null> {
    return tx.getRepository(HouseRule).findOne({ where: { id, retiredAt: IsNull() }, lock: { mode: 'pessimistic_read' } });
  }

  private readonly batch = async (): Promise<Map<string, HouseRule[]>> =>
    new Map([[ALL, await this.dataSource.getRepository(HouseRule).find({ order: { position: 'ASC', id: 'ASC' } })]]);
}
