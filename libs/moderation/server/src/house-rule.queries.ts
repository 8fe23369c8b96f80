import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@swingtag/platform-server';
import { DataSource, type EntityManager } from 'typeorm';
import { HouseRule } from './house-rule.entity.ts';
import type { HouseRuleType } from './house-rule.graphql.ts';
import { HOUSE_RULES } from './house-rules.ts';

const ALL = 'all';

@Injectable()
export class HouseRuleQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** In the order shown. */
  async all(ctx: OperationContext): Promise<HouseRuleType[]> {
    return (await ctx.load(this.batch, ALL, this.batch)) ?? [];
  }

  async byId(ctx: OperationContext, id: string | null): Promise<HouseRuleType | null> {
    return (await this.all(ctx)).find((rule) => rule.id === id) ?? null;
  }

  async byKey(ctx: OperationContext, key: string | null): Promise<HouseRuleType | null> {
    return (await this.all(ctx)).find((rule) => rule.key === key) ?? null;
  }

  /** Read anew for a write. */
  find(tx: EntityManager, id: string): Promise<HouseRule | null> {
    return tx.getRepository(HouseRule).findOneBy({ id });
  }

  private readonly batch = async (): Promise<Map<string, HouseRuleType[]>> => {
    const rows = await this.dataSource.getRepository(HouseRule).find({ order: { position: 'ASC' } });
    const rules = rows.flatMap(({ id, key }) => HOUSE_RULES.filter((text) => text.key === key).map((text) => ({ id, ...text })));
    return new Map([[ALL, rules]]);
  };
}
