import { Args, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, orRefusal, Public, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { PollQueries, PollType, toVerdict } from '@swingtag/polls-server';
import { TrendType } from '@swingtag/trends-server';
import { ForecastType } from './forecast.graphql.ts';
import { ForecastResult, ForecastWritten, WriteForecastInput } from './forecast.inputs.ts';
import { ForecastScore, scoreOf } from './forecast.score.ts';
import { ForecastService } from './forecast.service.ts';
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
  constructor(
    private readonly polls: PollQueries,
    private readonly service: ForecastService,
  ) {}

  @Public()
  @Mutation(() => ForecastResult, { description: 'Editors only.' })
  writeForecast(@Args('input') input: WriteForecastInput, @Ctx() ctx: OperationContext): Promise<ForecastWritten | Refusal> {
    return orRefusal(this.service.write(ctx.viewer, input).then((id) => Object.assign(new ForecastWritten(), { id })));
  }

  @Public()
  @Mutation(() => ForecastResult, { description: 'Editors only.' })
  removeForecast(@Args('id', { type: () => ID }) id: string, @Args('version', { type: () => Int }) version: number, @Ctx() ctx: OperationContext): Promise<ForecastWritten | Refusal> {
    return orRefusal(this.service.remove(ctx.viewer, id, version).then((gone) => Object.assign(new ForecastWritten(), { id: gone })));
  }

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
