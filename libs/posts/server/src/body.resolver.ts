import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PictureQueries, PictureType } from '@swingtag/media-server';
import { Ctx, RENDERING_COST, type OperationContext } from '@swingtag/platform-server';
import { PollQueries, PollType } from '@swingtag/polls-server';
import { BagQueries, BagType } from '@swingtag/trends-server';
import { ArticleType } from './article.graphql.ts';
import { ArticleQueries } from './article.queries.ts';
import { blocksOf } from './body.blocks.ts';
import { ArticleBlockUnion, BagBlock, ComparisonBlock, GalleryBlock, GalleryItemType, PollBlock, RelatedBlock, type ArticleBlock } from './body.graphql.ts';

@Resolver(() => ArticleType)
export class ArticleBodyResolver {
  @ResolveField(() => [ArticleBlockUnion], { complexity: ({ childComplexity }) => RENDERING_COST + 10 * childComplexity, description: 'The parts of the text, in order.' })
  body(@Parent() article: ArticleType): ArticleBlock[] {
    return blocksOf(article.source, { isPromoted: article.disclosure !== null });
  }
}

@Resolver(() => GalleryBlock)
export class GalleryBlockResolver {
  @ResolveField(() => [GalleryItemType])
  items(@Parent() { gallery }: GalleryBlock): GalleryItemType[] {
    return gallery.items.map((entry) => ({ via: entry.via, price: entry.price && { ...entry.price, asOf: new Date(`${entry.price.asOf}T00:00:00Z`) }, entry }));
  }
}

@Resolver(() => GalleryItemType)
export class GalleryItemResolver {
  constructor(
    private readonly pictures: PictureQueries,
    private readonly catalogue: BagQueries,
  ) {}

  @ResolveField(() => PictureType)
  picture(@Parent() { entry }: GalleryItemType, @Ctx() ctx: OperationContext): Promise<PictureType> {
    return this.pictures.byId(ctx, entry.pictureId, entry.caption || null);
  }

  @ResolveField(() => BagType, { nullable: true, description: 'The bag that is shown.' })
  bag(@Parent() { entry }: GalleryItemType, @Ctx() ctx: OperationContext): Promise<BagType | null> {
    return entry.bagId ? this.catalogue.byId(ctx, entry.bagId) : Promise.resolve(null);
  }
}

@Resolver(() => ComparisonBlock)
export class ComparisonBlockResolver {
  constructor(private readonly queries: PictureQueries) {}

  @ResolveField(() => [PictureType], { description: 'Left and right; one when both bags are in one picture.' })
  pictures(@Parent() { comparison }: ComparisonBlock, @Ctx() ctx: OperationContext): Promise<PictureType[]> {
    return Promise.all(comparison.pictureIds.map((id) => this.queries.byId(ctx, id)));
  }
}

@Resolver(() => BagBlock)
export class BagBlockResolver {
  constructor(private readonly catalogue: BagQueries) {}

  @ResolveField(() => BagType, { nullable: true })
  bag(@Parent() { bagId }: BagBlock, @Ctx() ctx: OperationContext): Promise<BagType | null> {
    return this.catalogue.byId(ctx, bagId);
  }
}

@Resolver(() => PollBlock)
export class PollBlockResolver {
  constructor(private readonly polls: PollQueries) {}

  @ResolveField(() => PollType, { nullable: true })
  poll(@Parent() { pollId }: PollBlock, @Ctx() ctx: OperationContext): Promise<PollType | null> {
    return pollId ? this.polls.byId(ctx, pollId) : Promise.resolve(null);
  }
}

@Resolver(() => RelatedBlock)
export class RelatedBlockResolver {
  constructor(private readonly queries: ArticleQueries) {}

  @ResolveField(() => [ArticleType])
  async articles(@Parent() { articleIds }: RelatedBlock, @Ctx() ctx: OperationContext): Promise<ArticleType[]> {
    const reads = await Promise.all(articleIds.map((id) => this.queries.byId(ctx, id)));
    return reads.filter((read) => read !== null);
  }
}
