import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, PageArgs, type Connection, type OperationContext } from '@swingtag/platform-server';
import { PollType } from '@swingtag/polls-server';
import { BagType, TrendType } from '@swingtag/trends-server';
import { ArticleConnection, ArticleType } from './article.graphql.ts';
import { ArticleQueries } from './article.queries.ts';

@Resolver(() => PollType)
export class PollArticleResolver {
  constructor(private readonly queries: ArticleQueries) {}

  @ResolveField(() => ArticleType, { nullable: true })
  article(@Parent() poll: PollType, @Ctx() ctx: OperationContext): Promise<ArticleType | null> {
    return this.queries.ofPoll(ctx, poll.id);
  }
}

@Resolver(() => BagType)
export class BagArticlesResolver {
  constructor(private readonly queries: ArticleQueries) {}

  @ResolveField(() => [ArticleType], { description: 'The newest that show it.' })
  async articles(@Parent() bag: BagType, @Ctx() ctx: OperationContext): Promise<ArticleType[]> {
    const ids = await this.queries.idsWithBag(ctx, bag.id);
    return (await Promise.all(ids.map((id) => this.queries.byId(ctx, id)))).filter((article) => article !== null);
  }
}

@Resolver(() => TrendType)
export class TrendArticlesResolver {
  constructor(private readonly queries: ArticleQueries) {}

  @ResolveField(() => ArticleConnection)
  articles(@Parent() trend: TrendType, @Args() args: PageArgs, @Ctx() ctx: OperationContext): Promise<Connection<ArticleType>> {
    return this.queries.pageOfTrend(ctx, trend.id, args);
  }
}
