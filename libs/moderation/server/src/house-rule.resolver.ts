import { Query, Resolver } from '@nestjs/graphql';
import { Ctx, Public, type OperationContext } from '@swingtag/platform-server';
import { HouseRuleType } from './house-rule.graphql.ts';
import { HouseRuleQueries } from './house-rule.queries.ts';

@Resolver(() => HouseRuleType)
export class HouseRuleResolver {
  constructor(private readonly queries: HouseRuleQueries) {}

  @Public()
  @Query(() => [HouseRuleType])
  houseRules(@Ctx() ctx: OperationContext): Promise<HouseRuleType[]> {
    return this.queries.all(ctx);
  }
}
