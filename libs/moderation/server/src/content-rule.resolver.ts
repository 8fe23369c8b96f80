import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberQueries, MemberType } from '@swingtag/accounts-server';
import { Ctx, NotFound, orRefusal, parseId, Public, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { CaseSubject, ReportCase } from './case.graphql.ts';
import { CaseKinds } from './case.kinds.ts';
import type { ContentRuleVersion } from './content-rule.entity.ts';
import { ContentRuleResult, ContentRuleSaved, ContentRuleTrialType, ContentRuleType, ContentRuleVersionType, SaveContentRuleInput } from './content-rule.graphql.ts';
import { ContentRuleQueries } from './content-rule.queries.ts';
import { ContentRuleService } from './content-rule.service.ts';
import { HouseRuleType } from './house-rule.graphql.ts';
import { HouseRuleQueries } from './house-rule.queries.ts';
import { ReportType } from './report.graphql.ts';
import { staffOf } from './staff.guard.ts';

@Resolver(() => ContentRuleType)
export class ContentRuleResolver {
  constructor(
    private readonly queries: ContentRuleQueries,
    private readonly service: ContentRuleService,
  ) {}

  @Query(() => [ContentRuleType], { description: 'Staff only; live ones first.' })
  contentRules(@Ctx() ctx: OperationContext): Promise<ContentRuleType[]> {
    staffOf(ctx);
    return this.queries.all();
  }

  @Query(() => ContentRuleType, { nullable: true, description: 'Staff only.' })
  contentRule(@Args('id', { type: () => ID }) id: string, @Ctx() ctx: OperationContext): Promise<ContentRuleType | null> {
    staffOf(ctx);
    return this.queries.byId(ctx, parseId(id, 'There is no such rule.'));
  }

  @Public()
  @Mutation(() => ContentRuleResult, { description: 'Staff: a new rule, or a new version of one. It is not live.' })
  saveContentRule(@Args('input') input: SaveContentRuleInput, @Ctx() ctx: OperationContext): Promise<ContentRuleSaved | Refusal> {
    return orRefusal(this.asNow(ctx, this.service.write(ctx.viewer, input)));
  }

  @Public()
  @Mutation(() => ContentRuleResult, { description: 'Staff: an earlier version becomes the newest one.' })
  restoreContentRule(@Args('versionId', { type: () => ID }) versionId: string, @Ctx() ctx: OperationContext): Promise<ContentRuleSaved | Refusal> {
    return orRefusal(this.asNow(ctx, this.service.restore(ctx.viewer, versionId)));
  }

  @Public()
  @Mutation(() => ContentRuleResult, { description: 'Staff: looks what a version would have hit in the last thirty days.' })
  tryContentRule(@Args('versionId', { type: () => ID }) versionId: string, @Ctx() ctx: OperationContext): Promise<ContentRuleSaved | Refusal> {
    return orRefusal(this.asNow(ctx, this.service.try(ctx.viewer, versionId)));
  }

  @Public()
  @Mutation(() => ContentRuleResult, { description: 'Staff: puts a version that was tried into force.' })
  switchOnContentRule(@Args('versionId', { type: () => ID }) versionId: string, @Ctx() ctx: OperationContext): Promise<ContentRuleSaved | Refusal> {
    return orRefusal(this.asNow(ctx, this.service.goLive(ctx.viewer, versionId)));
  }

  @Public()
  @Mutation(() => ContentRuleResult, { description: 'Staff.' })
  switchOffContentRule(@Args('id', { type: () => ID }) id: string, @Ctx() ctx: OperationContext): Promise<ContentRuleSaved | Refusal> {
    return orRefusal(this.asNow(ctx, this.service.stop(ctx.viewer, id)));
  }

  @Public()
  @Mutation(() => ContentRuleResult, { description: 'Staff: for good.' })
  retireContentRule(@Args('id', { type: () => ID }) id: string, @Ctx() ctx: OperationContext): Promise<ContentRuleSaved | Refusal> {
    return orRefusal(this.asNow(ctx, this.service.retire(ctx.viewer, id)));
  }

  @ResolveField(() => [ContentRuleVersionType], { description: 'The newest first.' })
  versions(@Parent() { id }: ContentRuleType, @Ctx() ctx: OperationContext): Promise<ContentRuleVersionType[]> {
    return this.queries.versionsOf(ctx, id);
  }

  @ResolveField(() => ContentRuleVersionType, { nullable: true, description: 'Null while it is switched off.' })
  async live(@Parent() { id, liveVersionId }: ContentRuleType, @Ctx() ctx: OperationContext): Promise<ContentRuleVersion | null> {
    return (await this.queries.versionsOf(ctx, id)).find((version) => version.id === liveVersionId) ?? null;
  }

  @ResolveField(() => Int, { description: 'What it has held, reported or limited in the last thirty days.' })
  hits(@Parent() { id }: ContentRuleType, @Ctx() ctx: OperationContext): Promise<number> {
    return this.queries.hitsOf(ctx, id);
  }

  private async asNow(ctx: OperationContext, changed: Promise<string>): Promise<ContentRuleSaved> {
    const id = await changed;
    ctx.forget();
    const rule = await this.queries.byId(ctx, id);
    if (!rule) throw new NotFound('There is no such rule.');
    return Object.assign(new ContentRuleSaved(), { rule });
  }
}

@Resolver(() => ContentRuleVersionType)
export class ContentRuleVersionResolver {
  constructor(
    private readonly queries: ContentRuleQueries,
    private readonly rules: HouseRuleQueries,
    private readonly members: MemberQueries,
  ) {}

  @ResolveField(() => HouseRuleType, { description: 'Under which it acts.' })
  houseRule(@Parent() { houseRuleId }: ContentRuleVersionType, @Ctx() ctx: OperationContext): Promise<HouseRuleType | null> {
    return this.rules.byId(ctx, houseRuleId);
  }

  @ResolveField(() => MemberType)
  author(@Parent() { authorId }: ContentRuleVersionType, @Ctx() ctx: OperationContext): Promise<MemberType | null> {
    return this.members.memberById(ctx, authorId);
  }

  @ResolveField(() => ContentRuleTrialType, { nullable: true, description: 'The newest; null before it was tried.' })
  trial(@Parent() { id }: ContentRuleVersionType, @Ctx() ctx: OperationContext): Promise<ContentRuleTrialType | null> {
    return this.queries.trialOf(ctx, id);
  }
}

@Resolver(() => ContentRuleTrialType)
export class ContentRuleTrialResolver {
  constructor(
    private readonly kinds: CaseKinds,
    private readonly members: MemberQueries,
  ) {}

  @ResolveField(() => [CaseSubject], { description: 'The newest hits, as far as the viewer may see them.' })
  async sample(@Parent() { sample }: ContentRuleTrialType, @Ctx() ctx: OperationContext): Promise<CaseSubject[]> {
    const found = await Promise.all(sample.map(({ kind, id }) => this.kinds.describe(ctx, kind, id)));
    return found.filter((subject) => subject !== null);
  }

  @ResolveField(() => MemberType)
  triedBy(@Parent() { triedById }: ContentRuleTrialType, @Ctx() ctx: OperationContext): Promise<MemberType | null> {
    return this.members.memberById(ctx, triedById);
  }
}

@Resolver(() => ReportCase)
export class CaseRulesResolver {
  constructor(private readonly queries: ContentRuleQueries) {}

  @ResolveField(() => [ContentRuleVersionType], { description: 'Versions of rules that have hit it.' })
  foundBy(@Parent() { id }: ReportCase, @Ctx() ctx: OperationContext): Promise<ContentRuleVersionType[]> {
    return this.queries.ofCase(ctx, id);
  }
}

@Resolver(() => ReportType)
export class ReportRuleResolver {
  constructor(private readonly queries: ContentRuleQueries) {}

  @ResolveField(() => ContentRuleType, { nullable: true, description: 'The rule that found it; null when a member did.' })
  async contentRule(@Parent() { contentRuleId }: ReportType, @Ctx() ctx: OperationContext): Promise<ContentRuleType | null> {
    return contentRuleId ? this.queries.byId(ctx, contentRuleId) : null;
  }
}
