import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, type OperationContext } from '@swingtag/platform-server';
import { VoteType } from '@swingtag/polls-server';
import { PostQueries, PostType } from '@swingtag/posts-server';
import { CommentConnection, CommentPageArgs, CommentType } from './comment.graphql.ts';
import { CommentPages } from './comment.pages.ts';
import { mayComment, standingFor } from './comment.policy.ts';
import { CommentQueries } from './comment.queries.ts';

/** The same for articles and topics. */
@Resolver(() => PostType)
export class PostCommentsResolver {
  constructor(
    private readonly posts: PostQueries,
    private readonly pages: CommentPages,
    private readonly queries: CommentQueries,
  ) {}

  @ResolveField(() => Int, { description: 'Comments that can be read, replies included.' })
  async commentCount(@Parent() post: PostType, @Ctx() ctx: OperationContext): Promise<number> {
    return (await this.posts.standing(ctx, post.id))?.commentCount ?? 0;
  }

  @ResolveField(() => CommentConnection, { description: 'Newest first.' })
  comments(@Parent() post: PostType, @Args() args: CommentPageArgs, @Ctx() ctx: OperationContext): Promise<CommentConnection> {
    return this.pages.ofPost(ctx, post.id, args);
  }

  @ResolveField(() => CommentType, { nullable: true, description: 'The first comment by somebody else since the viewer was last here.' })
  viewerFirstUnread(@Parent() post: PostType, @Ctx() ctx: OperationContext): Promise<CommentType | null> {
    return this.queries.firstUnread(ctx, post.id);
  }

  @ResolveField(() => Boolean)
  async viewerCanComment(@Parent() post: PostType, @Ctx() ctx: OperationContext): Promise<boolean> {
    return mayComment(ctx.viewer, standingFor(ctx.viewer, await this.posts.standing(ctx, post.id))) === undefined;
  }
}

@Resolver(() => VoteType)
export class VoteReasonResolver {
  constructor(private readonly queries: CommentQueries) {}

  @ResolveField(() => CommentType, { nullable: true, description: 'What the member gave as the reason.' })
  reason(@Parent() vote: VoteType, @Ctx() ctx: OperationContext): Promise<CommentType | null> {
    return this.queries.reasonOf(ctx, vote.pollId, vote.memberId);
  }
}
