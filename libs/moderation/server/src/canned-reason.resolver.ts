import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, orRefusal, Public, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { AddCannedReasonInput, CannedReasonResult, CannedReasonsChanged, CannedReasonType } from './canned-reason.graphql.ts';
import { CannedReasonService } from './canned-reason.service.ts';
import { HouseRuleType } from './house-rule.graphql.ts';
import { HouseRuleQueries } from './house-rule.queries.ts';
import { reviewerOf } from './staff.guard.ts';

@Resolver(() => CannedReasonType)
export class CannedReasonResolver {
  constructor(
    private readonly service: CannedReasonService,
    private readonly rules: HouseRuleQueries,
  ) {}

  @Query(() => [CannedReasonType], { description: 'Staff only.' })
  cannedReasons(@Ctx() ctx: OperationContext): Promise<CannedReasonType[]> {
    reviewerOf(ctx);
    return this.service.all();
  }

  @Public()
  @Mutation(() => CannedReasonResult, { description: 'Staff only.' })
  addCannedReason(@Args('input') input: AddCannedReasonInput, @Ctx() ctx: OperationContext): Promise<CannedReasonsChanged | Refusal> {
    return orRefusal(this.asNow(this.service.add(ctx.viewer, input)));
  }

  @Public()
  @Mutation(() => CannedReasonResult, { description: 'Staff only.' })
  retireCannedReason(@Args('id', { type: () => ID }) id: string, @Ctx() ctx: OperationContext): Promise<CannedReasonsChanged | Refusal> {
    return orRefusal(this.asNow(this.service.retire(ctx.viewer, id)));
  }

  @ResolveField(() => HouseRuleType)
  rule(@Parent() { ruleId }: CannedReasonType, @Ctx() ctx: OperationContext): Promise<HouseRuleType | null> {
    return this.rules.byId(ctx, ruleId);
  }

  private async asNow(changed: Promise<void>): Promise<CannedReasonsChanged> {
    await changed;
    return Object.assign(new CannedReasonsChanged(), { cannedReasons: await this.service.all() });
  }
}
