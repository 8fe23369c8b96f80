import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberQueries, MemberType, MutedWordsService } from '@swingtag/accounts-server';
import { Ctx, orRefusal, PageArgs, Public, RENDERING_COST, type Connection, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { PollQueries, PollType } from '@swingtag/polls-server';
import { TrendQueries, TrendType } from '@swingtag/trends-server';
import { ArticleType } from './article.graphql.ts';
import { ArticleQueries } from './article.queries.ts';
import { BoardType } from './board.graphql.ts';
import { BoardQueries } from './board.queries.ts';
import { MemberTexts } from './member-text.service.ts';
import { TopicArranger } from './topic.arrange.service.ts';
import { ArrangeTopicInput, EditTopicInput, StartTopicInput, TopicConnection, TopicResult, TopicState, TopicType, TopicWritten } from './topic.graphql.ts';
import { mayArrange, mayEditTopic, maySeeAuthor, noSuchTopic } from './topic.policy.ts';
import { TopicQueries } from './topic.queries.ts';
import { TopicService } from './topic.service.ts';

@Public()
@Resolver(() => TopicType)
export class TopicResolver {
  constructor(
    private readonly queries: TopicQueries,
    private readonly service: TopicService,
    private readonly arranger: TopicArranger,
    private readonly members: MemberQueries,
    private readonly polls: PollQueries,
    private readonly boards: BoardQueries,
    private readonly allTrends: TrendQueries,
    private readonly articles: ArticleQueries,
    private readonly mutedWords: MutedWordsService,
    private readonly texts: MemberTexts,
  ) {}

  @Query(() => TopicType, { nullable: true })
  topic(@Args('id', { type: () => ID }) id: string, @Ctx() ctx: OperationContext): Promise<TopicType | null> {
    return /^[1-9]\d{0,17}$/.test(id) ? this.queries.byId(ctx, id) : Promise.resolve(null);
  }

  @Mutation(() => TopicResult)
  startTopic(@Args('input') input: StartTopicInput, @Ctx() ctx: OperationContext): Promise<TopicWritten | Refusal> {
    return orRefusal(this.asNow(ctx, this.service.start(ctx.viewer, input)));
  }

  @Mutation(() => TopicResult)
  editTopic(@Args('input') input: EditTopicInput, @Ctx() ctx: OperationContext): Promise<TopicWritten | Refusal> {
    return orRefusal(this.asNow(ctx, this.service.edit(ctx.viewer, input)));
  }

  @Mutation(() => TopicResult, { description: 'Staff: pins, locks, slows down or moves it.' })
  arrangeTopic(@Args('input') input: ArrangeTopicInput, @Ctx() ctx: OperationContext): Promise<TopicWritten | Refusal> {
    return orRefusal(this.asNow(ctx, this.arranger.arrange(ctx.viewer, input)));
  }

  @ResolveField(() => Boolean, { description: 'Its title or text contains a word that the viewer has muted: lists fold it up. Never of their own.' })
  viewerMutesWords(@Parent() { authorId, title, markdown }: TopicType, @Ctx() ctx: OperationContext): Promise<boolean> | boolean {
    return ctx.viewer !== null && ctx.viewer.memberId !== authorId && this.mutedWords.mutes(ctx, `${title}\n${markdown}`);
  }

  @ResolveField(() => String, { description: 'Permanent address on this site.' })
  path(@Parent() topic: TopicType): string {
    return `/topics/${topic.id}`;
  }

  @ResolveField(() => String, { complexity: RENDERING_COST, description: 'Safe HTML; nothing of a signpost, whose opening stands as a comment where it leads.' })
  bodyHtml(@Parent() topic: TopicType, @Ctx() ctx: OperationContext): Promise<string> {
    return topic.mergedIntoId ? Promise.resolve('') : this.texts.html(ctx, topic.markdown, topic.authorId);
  }

  @ResolveField(() => String, { nullable: true, description: 'Markdown as typed: for whoever may edit it.' })
  source(@Parent() topic: TopicType, @Ctx() ctx: OperationContext): string | null {
    return mayEditTopic(ctx.viewer, topic) ? null : topic.markdown;
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Null of one that its author has deleted, except for them and the staff.' })
  author(@Parent() topic: TopicType, @Ctx() ctx: OperationContext): Promise<MemberType | null> {
    return maySeeAuthor(ctx.viewer, topic) ? this.members.memberById(ctx, topic.authorId) : Promise.resolve(null);
  }

  @ResolveField(() => BoardType)
  board(@Parent() topic: TopicType, @Ctx() ctx: OperationContext): Promise<BoardType | null> {
    return this.boards.byId(ctx, topic.boardId);
  }

  @ResolveField(() => PollType, { nullable: true })
  poll(@Parent() topic: TopicType, @Ctx() ctx: OperationContext): Promise<PollType | null> {
    return topic.pollId ? this.polls.byId(ctx, topic.pollId) : Promise.resolve(null);
  }

  @ResolveField(() => ArticleType, { nullable: true, description: 'The article whose talk goes on here.' })
  article(@Parent() topic: TopicType, @Ctx() ctx: OperationContext): Promise<ArticleType | null> {
    return topic.articleId ? this.articles.byId(ctx, topic.articleId) : Promise.resolve(null);
  }

  @ResolveField(() => [TrendType], { description: 'What it is about.' })
  async trends(@Parent() topic: TopicType, @Ctx() ctx: OperationContext): Promise<TrendType[]> {
    const trends = await Promise.all((await this.queries.trendIds(ctx, topic.id)).map((id) => this.allTrends.byId(ctx, id)));
    return trends.filter((trend) => trend !== null);
  }

  @ResolveField(() => TopicType, { nullable: true, description: 'Where its talk went; then this is a signpost.' })
  mergedInto(@Parent() topic: TopicType, @Ctx() ctx: OperationContext): Promise<TopicType | null> {
    return topic.mergedIntoId ? this.queries.byId(ctx, topic.mergedIntoId) : Promise.resolve(null);
  }

  @ResolveField(() => TopicState)
  state(@Parent() { removedAt, deletedAt, withheld }: TopicType): TopicState {
    if (removedAt === null) return deletedAt === null ? TopicState.VISIBLE : TopicState.DELETED;
    return withheld ? TopicState[withheld] : TopicState.REMOVED;
  }

  @ResolveField(() => Boolean)
  viewerCanEdit(@Parent() topic: TopicType, @Ctx() ctx: OperationContext): boolean {
    return mayEditTopic(ctx.viewer, topic) === undefined;
  }

  @ResolveField(() => Boolean, { description: 'May pin, lock, move, merge and split it.' })
  viewerCanArrange(@Parent() topic: TopicType, @Ctx() ctx: OperationContext): boolean {
    return mayArrange(ctx.viewer, topic) === undefined;
  }

  private async asNow(ctx: OperationContext, written: Promise<string>): Promise<TopicWritten> {
    const id = await written;
    ctx.forget();
    const topic = await this.queries.byId(ctx, id);
    if (!topic) throw noSuchTopic();
    return Object.assign(new TopicWritten(), { topic });
  }
}

@Resolver(() => BoardType)
export class BoardTopicsResolver {
  constructor(private readonly queries: TopicQueries) {}

  @ResolveField(() => TopicConnection, { description: 'Pinned ones, then those in which somebody spoke last.' })
  topics(@Parent() board: BoardType, @Args() args: PageArgs, @Ctx() ctx: OperationContext): Promise<Connection<TopicType>> {
    return this.queries.page(ctx, board.id, args);
  }

  @ResolveField(() => Int)
  topicCount(@Parent() board: BoardType, @Ctx() ctx: OperationContext): Promise<number> {
    return this.queries.countOfBoard(ctx, board.id);
  }

  @ResolveField(() => TopicType, { nullable: true, description: 'In which somebody spoke last.' })
  lastTopic(@Parent() board: BoardType, @Ctx() ctx: OperationContext): Promise<TopicType | null> {
    return this.queries.lastOfBoard(ctx, board.id);
  }
}

@Resolver(() => ArticleType)
export class ArticleTopicsResolver {
  constructor(private readonly queries: TopicQueries) {}

  @ResolveField(() => String, { description: 'Permanent address on this site.' })
  path(@Parent() article: ArticleType): string {
    return `/articles/${article.slug}`;
  }

  @ResolveField(() => [TopicType], { description: 'Topics in which its talk goes on, the liveliest first.' })
  topics(@Parent() article: ArticleType, @Ctx() ctx: OperationContext): Promise<TopicType[]> {
    return this.queries.ofArticle(ctx, article.id);
  }
}
