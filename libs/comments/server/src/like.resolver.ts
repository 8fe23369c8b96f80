import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { BlockQueries } from '@swingtag/accounts-server';
import { Ctx, orRefusal, Public, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { PostQueries } from '@swingtag/posts-server';
import { CommentResult, CommentType, CommentWritten } from './comment.graphql.ts';
import { commentGone, mayLike, standingFor } from './comment.policy.ts';
import { CommentQueries } from './comment.queries.ts';
import { LikeService } from './like.service.ts';

@Resolver(() => CommentType)
export class LikeResolver {
  constructor(
    private readonly service: LikeService,
    private readonly queries: CommentQueries,
    private readonly posts: PostQueries,
    private readonly blocks: BlockQueries,
  ) {}

  @Public()
  @Mutation(() => CommentResult, { description: 'Done again, it changes nothing. Nobody likes their own comments.' })
  likeComment(@Args('id', { type: () => ID }) id: string, @Ctx() ctx: OperationContext): Promise<CommentWritten | Refusal> {
    return orRefusal(this.asNow(ctx, this.service.like(ctx.viewer, id)));
  }

  @Public()
  @Mutation(() => CommentResult, { description: 'Takes a like back.' })
  unlikeComment(@Args('id', { type: () => ID }) id: string, @Ctx() ctx: OperationContext): Promise<CommentWritten | Refusal> {
    return orRefusal(this.asNow(ctx, this.service.unlike(ctx.viewer, id)));
  }

  @ResolveField(() => Boolean)
  viewerHasLiked(@Parent() comment: CommentType, @Ctx() ctx: OperationContext): Promise<boolean> {
    return this.queries.isLiked(ctx, comment.id);
  }

  @ResolveField(() => Boolean)
  async viewerCanLike(@Parent() comment: CommentType, @Ctx() ctx: OperationContext): Promise<boolean> {
    if (mayLike(ctx.viewer, standingFor(ctx.viewer, await this.posts.standing(ctx, comment.postId)), comment)) return false;
    return comment.authorId === null || !(await this.blocks.blocksViewer(ctx, comment.authorId));
  }

  private async asNow(ctx: OperationContext, liked: Promise<string>): Promise<CommentWritten> {
    const id = await liked;
    ctx.forget();
    const comment = await this.queries.readable(ctx, id);
    if (!comment) throw commentGone();
    return Object.assign(new CommentWritten(), { comment });
  }
}
