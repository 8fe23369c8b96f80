import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberQueries, MemberType } from '@swingtag/accounts-server';
import { Ctx, isStaff, mustBeSignedIn, NotFound, orRefusal, pageSize, Public, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { AppealChanged, AppealInput, AppealResult, AppealType, DecideAppealInput, Measure } from './appeal.graphql.ts';
import { mayAppeal, mayDecideAppeal } from './appeal.policy.ts';
import { AppealQueries } from './appeal.queries.ts';
import { AppealService } from './appeal.service.ts';
import { HouseRuleType } from './house-rule.graphql.ts';
import { HouseRuleQueries } from './house-rule.queries.ts';
import { staffOf } from './staff.guard.ts';

@Resolver(() => AppealType)
export class AppealResolver {
  constructor(
    private readonly service: AppealService,
    private readonly queries: AppealQueries,
    private readonly members: MemberQueries,
  ) {}

  @Query(() => [AppealType], { description: 'Staff only: those to be answered, the most pressing first; or those that were, the newest first.' })
  appeals(
    @Args('isDecided', { type: () => Boolean, nullable: true }) isDecided: boolean | null,
    @Args('first', { type: () => Int, nullable: true, description: 'At most 100.' }) first: number | null,
    @Ctx() ctx: OperationContext,
  ): Promise<AppealType[]> {
    staffOf(ctx);
    return this.queries.list(isDecided ?? false, pageSize(first, 50));
  }

  @Query(() => [Measure], { description: 'What moderators did about the viewer, the newest first.' })
  myMeasures(@Ctx() ctx: OperationContext): Promise<Measure[]> {
    mustBeSignedIn(ctx.viewer);
    return this.queries.measuresOf(ctx, ctx.viewer);
  }

  @Public()
  @Mutation(() => AppealResult, { description: 'Whom it is about, also while suspended; once.' })
  appeal(@Args('input') input: AppealInput, @Ctx() ctx: OperationContext): Promise<AppealChanged | Refusal> {
    return orRefusal(this.asNow(ctx, this.service.file(ctx.viewer, input)));
  }

  @Public()
  @Mutation(() => AppealResult, { description: 'Staff, but not who made the decision. Overturned, it is taken back.' })
  decideAppeal(@Args('input') input: DecideAppealInput, @Ctx() ctx: OperationContext): Promise<AppealChanged | Refusal> {
    return orRefusal(this.asNow(ctx, this.service.decide(ctx.viewer, input)));
  }

  @ResolveField(() => MemberType)
  member(@Parent() { memberId }: AppealType, @Ctx() ctx: OperationContext): Promise<MemberType | null> {
    return this.members.memberById(ctx, memberId);
  }

  @ResolveField(() => Measure)
  measure(@Parent() appeal: AppealType, @Ctx() ctx: OperationContext): Promise<Measure | null> {
    return this.queries.measureOf(ctx, appeal);
  }

  @ResolveField(() => Boolean)
  async viewerCanDecide(@Parent() appeal: AppealType, @Ctx() ctx: OperationContext): Promise<boolean> {
    const measure = await this.queries.measureOf(ctx, appeal);
    return measure !== null && mayDecideAppeal(ctx.viewer, { ...appeal, moderatorId: measure.moderatorId, accountRole: measure.accountRole }) === undefined;
  }

  private async asNow(ctx: OperationContext, changed: Promise<string>): Promise<AppealChanged> {
    const id = await changed;
    ctx.forget();
    const appeal = await this.queries.byId(ctx, id);
    if (!appeal) throw new NotFound();
    return Object.assign(new AppealChanged(), { appeal });
  }
}

@Resolver(() => Measure)
export class MeasureResolver {
  constructor(
    private readonly queries: AppealQueries,
    private readonly rules: HouseRuleQueries,
    private readonly members: MemberQueries,
  ) {}

  @ResolveField(() => HouseRuleType, { nullable: true })
  rule(@Parent() { ruleId }: Measure, @Ctx() ctx: OperationContext): Promise<HouseRuleType | null> {
    return this.rules.byId(ctx, ruleId);
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Staff only.' })
  async moderator(@Parent() { moderatorId }: Measure, @Ctx() ctx: OperationContext): Promise<MemberType | null> {
    return isStaff(ctx.viewer) ? this.members.memberById(ctx, moderatorId) : null;
  }

  @ResolveField(() => AppealType, { nullable: true })
  appeal(@Parent() { id }: Measure, @Ctx() ctx: OperationContext): Promise<AppealType | null> {
    return this.queries.ofMeasure(ctx, id);
  }

  @ResolveField(() => Boolean)
  viewerCanAppeal(@Parent() measure: Measure, @Ctx() ctx: OperationContext): boolean {
    return mayAppeal(ctx.viewer, measure) === undefined;
  }
}
