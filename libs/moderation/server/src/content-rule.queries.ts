import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@swingtag/platform-server';
import { DataSource, In } from 'typeorm';
import { ContentRule, ContentRuleTrial, ContentRuleVersion } from './content-rule.entity.ts';

/** A hundred rules are more than anybody keeps in mind. */
const MAX_RULES = 100;

@Injectable()
export class ContentRuleQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Live ones first, so that none of them is left out. */
  all(): Promise<ContentRule[]> {
    return this.dataSource
      .createQueryBuilder(ContentRule, 'r')
      .where('r.retiredAt IS NULL')
      .orderBy('CASE WHEN r.liveVersionId IS NULL THEN 1 ELSE 0 END')
      .addOrderBy('r.id')
      .limit(MAX_RULES)
      .getMany();
  }

  byId(ctx: OperationContext, id: string): Promise<ContentRule | null> {
    return ctx.load(this.rules, id, this.rules);
  }

  /** The newest first. */
  async versionsOf(ctx: OperationContext, ruleId: string): Promise<ContentRuleVersion[]> {
    return (await ctx.load(this.versions, ruleId, this.versions)) ?? [];
  }

  /** The newest. */
  trialOf(ctx: OperationContext, versionId: string): Promise<ContentRuleTrial | null> {
    return ctx.load(this.trials, versionId, this.trials);
  }

  /** Of the last thirty days. */
  async hitsOf(ctx: OperationContext, ruleId: string): Promise<number> {
    return (await ctx.load(this.hits, ruleId, this.hits)) ?? 0;
  }

  /** The versions that have held, reported or limited what a case is about, the newest hit first. */
  async ofCase(ctx: OperationContext, caseId: string): Promise<ContentRuleVersion[]> {
    return (await ctx.load(this.foundIn, caseId, this.foundIn)) ?? [];
  }

  private readonly rules = async (ids: readonly string[]) => {
    const rows = await this.dataSource.getRepository(ContentRule).findBy({ id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  };

  private readonly versions = async (ruleIds: readonly string[]) => {
    const rows = await this.dataSource.getRepository(ContentRuleVersion).find({ where: { ruleId: In([...ruleIds]) }, order: { id: 'DESC' } });
    return Map.groupBy(rows, (row) => row.ruleId);
  };

  private readonly trials = async (versionIds: readonly string[]) => {
    const rows = await this.dataSource.getRepository(ContentRuleTrial).find({ where: { versionId: In([...versionIds]) }, order: { id: 'ASC' } });
    return new Map(rows.map((row) => [row.versionId, row]));
  };

  private readonly hits = async (ruleIds: readonly string[]) => {
    const rows = await this.dataSource.query<{ id: string; hits: number }[]>(
      `SELECT v.rule_id AS id, count(*)::int AS hits FROM content_rule_hit h JOIN content_rule_version v ON v.id = h.version_id
        WHERE v.rule_id = ANY($1) AND h.at > now() - interval '30 days' GROUP BY 1`,
      [ruleIds],
    );
    return new Map(rows.map((row) => [row.id, row.hits]));
  };

  private readonly foundIn = async (caseIds: readonly string[]) => {
    const found = await this.dataSource.query<{ caseId: string; versionId: string }[]>(
      `SELECT case_id AS "caseId", version_id AS "versionId" FROM content_rule_hit WHERE case_id = ANY($1) GROUP BY 1, 2 ORDER BY max(id) DESC`,
      [caseIds],
    );
    const versions = await this.dataSource.getRepository(ContentRuleVersion).findBy({ id: In(found.map(({ versionId }) => versionId)) });
    const byId = new Map(versions.map((version) => [version.id, version]));
    return new Map([...Map.groupBy(found, ({ caseId }) => caseId)].map(([caseId, rows]) => [caseId, rows.flatMap(({ versionId }) => byId.get(versionId) ?? [])]));
  };
}
