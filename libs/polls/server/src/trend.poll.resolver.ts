import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, type OperationContext } from '@swingtag/platform-server';
import { TrendType } from '@swingtag/trends-server';
import { PollType } from './poll.graphql.ts';
import { PollQueries } from './poll.queries.ts';

@Resolver(() => TrendType)
export class TrendPollResolver {
  constructor(private readonly polls: PollQueries) {}

  @ResolveField(() => PollType, { nullable: true, description: 'The newest verdict poll about the trend.' })
  poll(@Parent() trend: TrendType, @Ctx() ctx: OperationContext): Promise<PollType | null> {
    return this.polls.ofTrend(ctx, trend.id);
  }
}
