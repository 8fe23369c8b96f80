import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PictureQueries, PictureType } from '@swingtag/media-server';
import { Ctx, PageArgs, Public, type Connection, type OperationContext } from '@swingtag/platform-server';
import { BagConnection, type BagType } from './bag.graphql.ts';
import { BagQueries } from './bag.queries.ts';
import { TrendConnection, TrendType } from './trend.graphql.ts';
import { TrendQueries } from './trend.queries.ts';

@Resolver(() => TrendType)
export class TrendResolver {
  constructor(
    private readonly trends: TrendQueries,
    private readonly catalogue: BagQueries,
    private readonly pictures: PictureQueries,
  ) {}

  @Public()
  @Query(() => TrendConnection, { name: 'trends', description: 'All trends, in the order they were put up.' })
  page(@Args() args: PageArgs): Promise<Connection<TrendType>> {
    return this.trends.page(args);
  }

  @Public()
  @Query(() => TrendType, { nullable: true })
  trend(@Args('slug', { type: () => String }) slug: string): Promise<TrendType | null> {
    return this.trends.bySlug(slug);
  }

  @ResolveField(() => PictureType)
  cover(@Parent() trend: TrendType, @Ctx() ctx: OperationContext): Promise<PictureType> {
    return this.pictures.byId(ctx, trend.coverId);
  }

  @ResolveField(() => BagConnection)
  bags(@Parent() trend: TrendType, @Args() args: PageArgs, @Ctx() ctx: OperationContext): Promise<Connection<BagType>> {
    return this.catalogue.pageOfTrend(ctx, trend.id, args);
  }
}
