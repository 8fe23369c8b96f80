import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, PageArgs, type Connection, type OperationContext } from '@swingtag/platform-server';
import { TrendType } from '@swingtag/trends-server';
import { PollConnection, PollType } from './poll.graphql.ts';
import { PollQueries } from './poll.queries.ts';

@Resolver(() => TrendType)
export class TrendPollResolver {
  constructor(private readonly polls: PollQueries) {}

  @ResolveField(() => PollType, { nullable: true, description: 'The newest verdict poll about the trend.' })
  poll(@Parent() trend: TrendType, @Ctx() ctx: OperationContext): Promise<PollType | null> {
    return this.polls.ofTrend(ctx, trend.id);
  }

  @ResolveField(() => PollConnection, { description: 'Polls of other kinds about the trend, the newest first.' })
  questions(@Parent() trend: TrendType, @Args() args: PageArgs, @Ctx() ctx: OperationContext): Promise<Connection<PollType>> {
    return this.polls.questionsOfTrend(ctx, trend.id, args);
  }
}
