import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, type OperationContext } from '@swingtag/platform-server';
import { PostType } from '@swingtag/posts-server';
import { CampQueries, MOST_SIDE_BY_SIDE } from './camp.queries.ts';
import { CampType, CommentType } from './comment.graphql.ts';

@Resolver(() => PostType)
export class PostCampsResolver {
  constructor(private readonly queries: CampQueries) {}

  @ResolveField(() => [CampType], { nullable: true, description: 'In the order of the options; null while the viewer may not know sides, and where there are none.' })
  async camps(@Parent() post: PostType, @Ctx() ctx: OperationContext): Promise<CampType[] | null> {
    const options = await this.queries.ofPost(ctx, post.id);
    return options?.map((option) => Object.assign(new CampType(), { option, postId: post.id })) ?? null;
  }
}

@Resolver(() => CampType)
export class CampResolver {
  constructor(private readonly queries: CampQueries) {}

  @ResolveField(() => [CommentType], { description: 'The most liked of those that were written on this side, at most five.' })
  async best(
    @Parent() { option, postId }: CampType,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Ctx() ctx: OperationContext,
  ): Promise<CommentType[]> {
    const size = Math.max(1, Math.min(first ?? 3, MOST_SIDE_BY_SIDE));
    return (await this.queries.best(ctx, postId, option.id)).slice(0, size);
  }
}
