import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx, orRefusal, Public, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { HouseRuleResult, HouseRuleSaved, HouseRuleType, SaveHouseRuleInput } from './house-rule.graphql.ts';
import { HouseRuleQueries } from './house-rule.queries.ts';
import { HouseRuleService } from './house-rule.service.ts';

@Resolver(() => HouseRuleType)
export class HouseRuleResolver {
  constructor(
    private readonly queries: HouseRuleQueries,
    private readonly service: HouseRuleService,
  ) {}

  @Public()
  @Query(() => [HouseRuleType], { description: 'In their order.' })
  houseRules(
    @Ctx() ctx: OperationContext,
    @Args('withRetired', { type: () => Boolean, defaultValue: false, description: 'Also those that hold no more, which old decisions go by.' }) withRetired: boolean,
  ): Promise<HouseRuleType[]> {
    return withRetired ? this.queries.all(ctx) : this.queries.standing(ctx);
  }

  @Public()
  @Mutation(() => HouseRuleResult, { description: 'Admins only: a new rule, or other words for one.' })
  saveHouseRule(@Ctx() ctx: OperationContext, @Args('input') input: SaveHouseRuleInput): Promise<HouseRuleSaved | Refusal> {
    return orRefusal(this.saved(this.service.put(ctx.viewer, input)));
  }

  @Public()
  @Mutation(() => HouseRuleResult, { description: 'Admins only: nothing is reported or decided by it any more; what was decided stays.' })
  retireHouseRule(@Ctx() ctx: OperationContext, @Args('id', { type: () => ID }) id: string): Promise<HouseRuleSaved | Refusal> {
    return orRefusal(this.saved(this.service.retire(ctx.viewer, id)));
  }

  @Public()
  @Mutation(() => HouseRuleResult, { description: 'Admins only.' })
  restoreHouseRule(@Ctx() ctx: OperationContext, @Args('id', { type: () => ID }) id: string): Promise<HouseRuleSaved | Refusal> {
    return orRefusal(this.saved(this.service.restore(ctx.viewer, id)));
  }

  private async saved(change: Promise<HouseRuleType>): Promise<HouseRuleSaved> {
    return Object.assign(new HouseRuleSaved(), { houseRule: await change });
  }
}
