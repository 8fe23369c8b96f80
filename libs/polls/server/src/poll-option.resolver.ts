import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PictureQueries, PictureType } from '@swingtag/media-server';
import { Ctx, type OperationContext } from '@swingtag/platform-server';
import { BagQueries, BagType } from '@swingtag/trends-server';
import { PollOptionType } from './poll.graphql.ts';

@Resolver(() => PollOptionType)
export class PollOptionResolver {
  constructor(
    private readonly bags: BagQueries,
    private readonly pictures: PictureQueries,
  ) {}

  @ResolveField(() => BagType, { nullable: true, description: 'The bag that the option stands for.' })
  bag(@Parent() option: PollOptionType, @Ctx() ctx: OperationContext): Promise<BagType | null> {
    return option.bagId ? this.bags.byId(ctx, option.bagId) : Promise.resolve(null);
  }

  @ResolveField(() => PictureType, { nullable: true, description: 'Its own picture, else that of its bag.' })
  async picture(@Parent() option: PollOptionType, @Ctx() ctx: OperationContext): Promise<PictureType | null> {
    const pictureId = option.pictureId ?? (await this.bag(option, ctx))?.pictureId;
    return pictureId ? this.pictures.byId(ctx, pictureId) : null;
  }
}
