import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, orRefusal, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { PictureType } from './picture.graphql.ts';
import { PictureQueries } from './picture.queries.ts';
import { PermitUploadInput, UploadPermit, UploadPermitResult, UploadType } from './upload.graphql.ts';
import { UploadService } from './upload.service.ts';

@Resolver(() => UploadType)
export class UploadResolver {
  constructor(
    private readonly service: UploadService,
    private readonly pictures: PictureQueries,
  ) {}

  @Mutation(() => UploadPermitResult)
  permitUpload(@Ctx() ctx: OperationContext, @Args('input') input: PermitUploadInput): Promise<UploadPermit | Refusal> {
    return orRefusal(
      this.service.permit(ctx.viewer, input).then(({ permit, ...rest }) => Object.assign(new UploadPermit(), { ...rest, url: `/uploads/${permit}` })),
    );
  }

  @Query(() => [UploadType], { description: 'Of the viewer, at most 100; those of others are missing.' })
  uploads(@Ctx() ctx: OperationContext, @Args('ids', { type: () => [ID] }) ids: string[]): Promise<UploadType[]> {
    return this.service.ofViewer(ctx, ids);
  }

  @ResolveField(() => PictureType, { nullable: true, description: 'When it is ready.' })
  async picture(@Ctx() ctx: OperationContext, @Parent() { pictureId }: UploadType): Promise<PictureType | null> {
    return pictureId ? this.pictures.byId(ctx, pictureId) : null;
  }
}
