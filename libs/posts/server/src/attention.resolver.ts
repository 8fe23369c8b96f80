import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, orRefusal, PageArgs, Public, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { ArticleQueries } from './article.queries.ts';
import { Attention } from './attention.entity.ts';
import {
  BoardAttentionInput, BoardAttentionResult, BoardAttentionSet, FollowedPostsType, PostAttentionInput, PostAttentionResult, PostAttentionSet, PostRead, PostReadResult,
} from './attention.graphql.ts';
import { AttentionQueries } from './attention.queries.ts';
import { AttentionService, noSuchPost } from './attention.service.ts';
import { BoardType } from './board.graphql.ts';
import { noSuchBoard } from './board.policy.ts';
import { BoardQueries } from './board.queries.ts';
import { PostKind } from './post.entity.ts';
import { PostType } from './post.graphql.ts';
import { PostQueries } from './post.queries.ts';
import { ReadingMarks } from './reading.marks.ts';
import { ReadingQueries } from './reading.queries.ts';
import { TopicQueries } from './topic.queries.ts';

@Resolver()
export class AttentionResolver {
  constructor(
    private readonly queries: AttentionQueries,
    private readonly service: AttentionService,
    private readonly marks: ReadingMarks,
    private readonly posts: PostQueries,
    private readonly topics: TopicQueries,
    private readonly articles: ArticleQueries,
    private readonly boards: BoardQueries,
  ) {}

  @Query(() => [BoardType], { description: 'For which the viewer has chosen something.' })
  followedBoards(@Ctx() ctx: OperationContext): Promise<BoardType[]> {
    return this.queries.boards(ctx.viewer);
  }

  @Query(() => FollowedPostsType, { description: 'For which the viewer has chosen something, the newest first.' })
  async followedPosts(@Args() args: PageArgs, @Ctx() ctx: OperationContext): Promise<FollowedPostsType> {
    const { ids, pageInfo } = await this.queries.posts(ctx.viewer, args);
    const nodes = await Promise.all(ids.map((id) => this.found(ctx, id)));
    return { nodes: nodes.filter((node) => node !== null), pageInfo };
  }

  @Public()
  @Query(() => PostType, { nullable: true, description: 'An article or a topic by its id.' })
  post(@Ctx() ctx: OperationContext, @Args('id', { type: () => ID }) id: string): Promise<PostType | null> {
    return /^[1-9]\d{0,17}$/.test(id) ? this.found(ctx, id) : Promise.resolve(null);
  }

  @Public()
  @Mutation(() => PostAttentionResult)
  setPostAttention(@Args('input') input: PostAttentionInput, @Ctx() ctx: OperationContext): Promise<PostAttentionSet | Refusal> {
    return orRefusal(this.putPost(ctx, input));
  }

  @Public()
  @Mutation(() => BoardAttentionResult)
  setBoardAttention(@Args('input') input: BoardAttentionInput, @Ctx() ctx: OperationContext): Promise<BoardAttentionSet | Refusal> {
    return orRefusal(this.putBoard(ctx, input));
  }

  @Public()
  @Mutation(() => PostReadResult, { description: 'The viewer has its newest comments before them.' })
  markPostRead(@Args('postId', { type: () => ID }) postId: string, @Ctx() ctx: OperationContext): Promise<PostRead | Refusal> {
    return orRefusal(this.marks.note(ctx, postId).then((id) => Object.assign(new PostRead(), { postId: id })));
  }

  private async found(ctx: OperationContext, id: string): Promise<PostType | null> {
    const post = await this.posts.standing(ctx, id);
    if (!post) return null;
    return post.kind === PostKind.TOPIC ? this.topics.byId(ctx, id) : this.articles.byId(ctx, id);
  }

  private async putPost(ctx: OperationContext, input: PostAttentionInput): Promise<PostAttentionSet> {
    const id = await this.service.forPost(ctx.viewer, input);
    ctx.forget();
    const post = await this.found(ctx, id);
    if (!post) throw noSuchPost();
    return Object.assign(new PostAttentionSet(), { post });
  }

  private async putBoard(ctx: OperationContext, input: BoardAttentionInput): Promise<BoardAttentionSet> {
    const id = await this.service.forBoard(ctx.viewer, input);
    ctx.forget();
    const board = await this.boards.byId(ctx, id);
    if (!board) throw noSuchBoard();
    return Object.assign(new BoardAttentionSet(), { board });
  }
}

@Resolver(() => PostType)
export class PostAttentionResolver {
  constructor(
    private readonly queries: AttentionQueries,
    private readonly reading: ReadingQueries,
  ) {}

  @ResolveField(() => Attention, { nullable: true, description: 'What the viewer has chosen for it.' })
  viewerAttention(@Parent() post: PostType, @Ctx() ctx: OperationContext): Promise<Attention | null> {
    return this.queries.ofPost(ctx, post.id);
  }

  @ResolveField(() => Int, { description: 'Comments of others since the viewer was last here; 100 stands for more than 99.' })
  viewerUnread(@Parent() post: PostType, @Ctx() ctx: OperationContext): Promise<number> {
    return this.reading.unread(ctx, post.id);
  }

  @ResolveField(() => Boolean, { description: 'Published lately, and never opened by the viewer.' })
  viewerIsNewTo(@Parent() post: PostType, @Ctx() ctx: OperationContext): Promise<boolean> {
    return this.reading.isNew(ctx, post.id);
  }
}

@Resolver(() => BoardType)
export class BoardAttentionResolver {
  constructor(
    private readonly queries: AttentionQueries,
    private readonly reading: ReadingQueries,
  ) {}

  @ResolveField(() => Attention, { nullable: true, description: 'What the viewer has chosen for it.' })
  viewerAttention(@Parent() board: BoardType, @Ctx() ctx: OperationContext): Promise<Attention | null> {
    return this.queries.ofBoard(ctx, board.id);
  }

  @ResolveField(() => Boolean, { description: 'Something in one of its liveliest topics is new to the viewer.' })
  viewerHasUnread(@Parent() board: BoardType, @Ctx() ctx: OperationContext): Promise<boolean> {
    return this.reading.boardHasUnread(ctx, board.id);
  }
}
