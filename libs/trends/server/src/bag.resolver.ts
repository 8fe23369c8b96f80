import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PictureQueries, PictureType } from '@swingtag/media-server';
import { Ctx, type OperationContext } from '@swingtag/platform-server';
import { BagOfferType, BagType } from './bag.graphql.ts';
import { BagQueries } from './bag.queries.ts';

@Resolver(() => BagType)
export class BagResolver {
  constructor(
    private readonly catalogue: BagQueries,
    private readonly pictures: PictureQueries,
  ) {}

  @ResolveField(() => String)
  brand(@Parent() bag: BagType, @Ctx() ctx: OperationContext): Promise<string> {
    return this.catalogue.brandName(ctx, bag.brandId);
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
