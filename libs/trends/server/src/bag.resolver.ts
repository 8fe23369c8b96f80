import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PictureQueries, PictureType } from '@swingtag/media-server';
import { Ctx, type OperationContext } from '@swingtag/platform-server';
import { BagOfferType, BagType } from './bag.graphql.ts';
import { BagQueries } from './bag.queries.ts';
import { TrendType } from './trend.graphql.ts';
import { TrendQueries } from './trend.queries.ts';

@Resolver(() => BagType)
export class BagResolver {
  constructor(
    private readonly catalogue: BagQueries,
    private readonly pictures: PictureQueries,
    private readonly trends: TrendQueries,
  ) {}

  @ResolveField(() => String)
  async brand(@Parent() bag: BagType, @Ctx() ctx: OperationContext): Promise<string> {
    return (await this.catalogue.brandOf(ctx, bag.brandId))?.name ?? '';
  }

  @ResolveField(() => String)
  async brandSlug(@Parent() bag: BagType, @Ctx() ctx: OperationContext): Promise<string> {
    return (await this.catalogue.brandOf(ctx, bag.brandId))?.slug ?? '';
  }

  @ResolveField(() => TrendType, { nullable: true })
  trend(@Parent() bag: BagType, @Ctx() ctx: OperationContext): Promise<TrendType | null> {
    return bag.trendId ? this.trends.byId(ctx, bag.trendId) : Promise.resolve(null);
  }

  @ResolveField(() => PictureType)
  picture(@Parent() bag: BagType, @Ctx() ctx: OperationContext): Promise<PictureType> {
    return this.pictures.byId(ctx, bag.pictureId);
  }

  @ResolveField(() => [BagOfferType])
  offers(@Parent() bag: BagType, @Ctx() ctx: OperationContext): Promise<BagOfferType[]> {
    return this.catalogue.offers(ctx, bag.id);
  }
}
