import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, type OperationContext } from '@swingtag/platform-server';
import { VoteType } from '@swingtag/polls-server';
import { ArticleType } from '@swingtag/posts-server';
import { CommentConnection, CommentPageArgs, CommentType } from './comment.graphql.ts';
import { CommentPages } from './comment.pages.ts';
import { mayComment } from './comment.policy.ts';
import { CommentQueries } from './comment.queries.ts';

@Resolver(() => ArticleType)
export class ArticleCommentsResolver {
  constructor(
    private readonly queries: CommentQueries,
    private readonly pages: CommentPages,
  ) {}

  @ResolveField(() => Int, { description: 'Comments that can be read, replies included.' })
  async commentCount(@Parent() article: ArticleType, @Ctx() ctx: OperationContext): Promise<number> {
    return (await this.queries.countsOfPost(ctx, article.id)).visible;
  }

  @ResolveField(() => CommentConnection, { description: 'Newest first.' })
  comments(@Parent() article: ArticleType, @Args() args: CommentPageArgs, @Ctx() ctx: OperationContext): Promise<CommentConnection> {
    return this.pages.ofPost(ctx, article.id, args);
  }

  @ResolveField(() => Boolean)
  viewerCanComment(@Ctx() ctx: OperationContext): boolean {
    return mayComment(ctx.viewer, { isStanding: true }) === undefined;
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
