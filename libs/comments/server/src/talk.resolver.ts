import { Args, ID, Parent, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { BlockQueries } from '@swingtag/accounts-server';
import { Ctx, parseId, Public, type OperationContext } from '@swingtag/platform-server';
import { PostQueries, PostType } from '@swingtag/posts-server';
import { postGone } from './comment.policy.ts';
import { TalkMoves, TalkMoveType } from './talk.graphql.ts';
import { TalkQueries } from './talk.queries.ts';
import { TalkWatch } from './talk.watch.ts';

@Resolver(() => PostType)
export class TalkResolver {
  constructor(
    private readonly posts: PostQueries,
    private readonly queries: TalkQueries,
    private readonly watch: TalkWatch,
  ) {}

  @ResolveField(() => String, { description: 'Where the subscription talkMoved goes on from this page.' })
  talkCursor(): Promise<string> {
    return this.queries.cursorOfPage();
  }

  @ResolveField(() => ID, { nullable: true, description: 'The newest comment that can be read.' })
  async lastCommentId(@Parent() post: PostType, @Ctx() ctx: OperationContext): Promise<string | null> {
    return (await this.posts.standing(ctx, post.id))?.lastCommentId ?? null;
  }

  @Public()
  @Subscription(() => TalkMoves, {
    description: 'What moves in the talk under a post, at most once a second: first what was missed since a cursor. Ends when the post is not there any more.',
    resolve: (moves: TalkMoves) => moves,
  })
  async talkMoved(
    @Args('postId', { type: () => ID }) postId: string,
    @Args('since', { type: () => String, description: 'Of the page, or of the last event.' }) since: string,
    @Ctx() ctx: OperationContext,
  ): Promise<AsyncIterable<TalkMoves>> {
    const post = await this.posts.standing(ctx, parseId(postId));
    if (!post) throw postGone();
    return this.watch.follow(ctx.viewer, post, since, ctx.signal);
  }
}

@Resolver(() => TalkMoveType)
export class TalkMoveResolver {
  constructor(private readonly blocks: BlockQueries) {}

  @ResolveField(() => Boolean)
  viewerIsAuthor(@Parent() move: TalkMoveType, @Ctx() ctx: OperationContext): boolean {
    return ctx.viewer !== null && move.authorId === ctx.viewer.memberId;
  }

  @ResolveField(() => Boolean, { description: 'The viewer has blocked its author: pages do not announce it.' })
  async viewerBlocksAuthor(@Parent() move: TalkMoveType, @Ctx() ctx: OperationContext): Promise<boolean> {
    return move.authorId !== null && this.blocks.viewerBlocks(ctx, move.authorId);
  }
}
