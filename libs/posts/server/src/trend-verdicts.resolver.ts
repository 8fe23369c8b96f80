import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, type OperationContext } from '@swingtag/platform-server';
import { PollQueries, PollType, toVerdict } from '@swingtag/polls-server';
import { TrendType } from '@swingtag/trends-server';
import { ForecastType } from './forecast.graphql.ts';
import { ForecastScore, scoreOf } from './forecast.score.ts';
import { TrendVerdictQueries } from './trend-verdicts.queries.ts';

@Resolver(() => TrendType)
export class TrendVerdictsResolver {
  constructor(
    private readonly queries: TrendVerdictQueries,
    private readonly polls: PollQueries,
  ) {}

  @ResolveField(() => [PollType], { description: 'Every poll about the trend that hangs on an article, the first one first.' })
  async verdicts(@Parent() trend: TrendType, @Ctx() ctx: OperationContext): Promise<PollType[]> {
    const polls = await Promise.all((await this.queries.pollIds(ctx, trend.id)).map((id) => this.polls.byId(ctx, id)));
    return polls.filter((poll) => poll !== null);
  }

  @ResolveField(() => [ForecastType], { description: 'The oldest first.' })
  forecasts(@Parent() trend: TrendType, @Ctx() ctx: OperationContext): Promise<ForecastType[]> {
    return this.queries.forecasts(ctx, trend.id);
  }
}

@Resolver(() => ForecastType)
export class ForecastResolver {
  constructor(private readonly polls: PollQueries) {}

  @ResolveField(() => PollType, { nullable: true, description: 'The poll that asks again.' })
  poll(@Parent() { pollId }: ForecastType, @Ctx() ctx: OperationContext): Promise<PollType | null> {
    return pollId ? this.polls.byId(ctx, pollId) : Promise.resolve(null);
  }

  @ResolveField(() => ForecastScore)
  async score(@Parent() forecast: ForecastType, @Ctx() ctx: OperationContext): Promise<ForecastScore> {
    const poll = await this.poll(forecast, ctx);
    return scoreOf(forecast.expects, poll && { isOpen: poll.isOpen, verdict: toVerdict(poll) });
  }
}
