import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { BlockQueries, MemberQueries, MemberType, MutedWordsService } from '@swingtag/accounts-server';
import { Ctx, PageArgs, Public, RENDERING_COST, type OperationContext } from '@swingtag/platform-server';
import { PollOptionType, PollQueries } from '@swingtag/polls-server';
import { ArticleQueries, editsOf, MemberTexts, PostKind, PostQueries, PostType, ReadingQueries, TextEdit, TopicQueries } from '@swingtag/posts-server';
import { CampQueries } from './camp.queries.ts';
import { CommentConnection, CommentState, CommentType } from './comment.graphql.ts';
import { CommentPages } from './comment.pages.ts';
import { commentState, isAuthor, mayDelete, mayEdit, mayReply, mayRestore, maySeeSource, maySeeText, standingFor } from './comment.policy.ts';
import { CommentQueries } from './comment.queries.ts';

/** Of comparing twenty texts. */
const EDITS_COST = 200;

@Resolver(() => CommentType)
export class CommentResolver {
  constructor(
    private readonly queries: CommentQueries,
    private readonly pages: CommentPages,
    private readonly members: MemberQueries,
    private readonly polls: PollQueries,
    private readonly camps: CampQueries,
    private readonly posts: PostQueries,
    private readonly articles: ArticleQueries,
    private readonly topics: TopicQueries,
    private readonly blocks: BlockQueries,
    private readonly reading: ReadingQueries,
    private readonly mutedWords: MutedWordsService,
    private readonly texts: MemberTexts,
  ) {}

  @Public()
  @Query(() => CommentType, { nullable: true })
  comment(@Args('id', { type: () => ID }) id: string, @Ctx() ctx: OperationContext): Promise<CommentType | null> {
    return this.queries.readable(ctx, id);
  }

  @ResolveField(() => CommentState)
  state(@Parent() comment: CommentType): CommentState {
    return commentState(comment);
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Null when the text is gone for this viewer, and of a legacy voice.' })
  async author(@Parent() comment: CommentType, @Ctx() ctx: OperationContext): Promise<MemberType | null> {
    return comment.authorId !== null && maySeeText(ctx.viewer, comment) ? this.members.memberById(ctx, comment.authorId) : null;
  }

  @ResolveField(() => Boolean, { description: 'Words from before this site, without account and date.' })
  isLegacy(@Parent() comment: CommentType): boolean {
    return comment.authorId === null;
  }

  @ResolveField(() => String, { nullable: true, description: 'Markdown as typed: for its author and for staff.' })
  source(@Parent() comment: CommentType, @Ctx() ctx: OperationContext): string | null {
    return maySeeSource(ctx.viewer, comment) ? comment.markdown : null;
  }

  @ResolveField(() => String, {
    nullable: true,
    complexity: RENDERING_COST,
    description: 'Safe HTML. Null when it was deleted or removed, except for its author and staff.',
  })
  async bodyHtml(@Parent() comment: CommentType, @Ctx() ctx: OperationContext): Promise<string | null> {
    return maySeeText(ctx.viewer, comment) ? this.texts.html(ctx, comment.markdown, comment.authorId) : null;
  }

  @ResolveField(() => [TextEdit], { complexity: EDITS_COST, description: 'How it changed, the newest first, at most 20; nothing where its text is gone.' })
  async edits(@Parent() comment: CommentType, @Ctx() ctx: OperationContext): Promise<TextEdit[]> {
    return maySeeText(ctx.viewer, comment) ? editsOf(await this.queries.replaced(ctx, comment.id), comment.markdown) : [];
  }

  @ResolveField(() => PollOptionType, {
    nullable: true,
    description: 'The side its author stood on when it was written. Hidden as long as the tally is, except from its author.',
  })
  async stance(@Parent() comment: CommentType, @Ctx() ctx: OperationContext): Promise<PollOptionType | null> {
    if (!comment.stanceOptionId || !maySeeText(ctx.viewer, comment)) return null;
    const maySee = isAuthor(ctx.viewer, comment) || (await this.camps.maySee(ctx, comment.postId));
    return maySee ? this.polls.optionById(ctx, comment.stanceOptionId) : null;
  }

  @ResolveField(() => PostType)
  async post(@Parent() comment: CommentType, @Ctx() ctx: OperationContext): Promise<PostType | null> {
    const post = await this.posts.standing(ctx, comment.postId);
    return post?.kind === PostKind.TOPIC ? this.topics.byId(ctx, post.id) : this.articles.byId(ctx, comment.postId);
  }

  @ResolveField(() => CommentType, { nullable: true, description: 'The comment that this one answers.' })
  async parent(@Parent() comment: CommentType, @Ctx() ctx: OperationContext): Promise<CommentType | null> {
    return comment.parentId ? this.queries.byId(ctx, comment.parentId) : null;
  }

  @ResolveField(() => CommentConnection, { description: 'All answers in the thread of a top comment, oldest first; none under a reply.' })
  replies(@Parent() comment: CommentType, @Args() args: PageArgs, @Ctx() ctx: OperationContext): Promise<CommentConnection> {
    return this.pages.ofThread(ctx, comment, args);
  }

  @ResolveField(() => String, { description: 'Permanent address on this site.' })
  path(@Parent() comment: CommentType): string {
    return `/comments/${comment.id}`;
  }

  @ResolveField(() => Boolean)
  viewerIsAuthor(@Parent() comment: CommentType, @Ctx() ctx: OperationContext): boolean {
    return isAuthor(ctx.viewer, comment);
  }

  @ResolveField(() => Boolean)
  async viewerCanEdit(@Parent() comment: CommentType, @Ctx() ctx: OperationContext): Promise<boolean> {
    return mayEdit(ctx.viewer, await this.postOf(ctx, comment), comment) === undefined;
  }

  @ResolveField(() => Boolean)
  async viewerCanDelete(@Parent() comment: CommentType, @Ctx() ctx: OperationContext): Promise<boolean> {
    return comment.deletedAt === null && mayDelete(ctx.viewer, await this.postOf(ctx, comment), comment) === undefined;
  }

  @ResolveField(() => Boolean)
  async viewerCanRestore(@Parent() comment: CommentType, @Ctx() ctx: OperationContext): Promise<boolean> {
    return comment.deletedAt !== null && mayRestore(ctx.viewer, await this.postOf(ctx, comment), comment) === undefined;
  }

  @ResolveField(() => Boolean)
  async viewerCanReply(@Parent() comment: CommentType, @Ctx() ctx: OperationContext): Promise<boolean> {
    if (mayReply(ctx.viewer, await this.postOf(ctx, comment), comment)) return false;
    return comment.authorId === null || !(await this.blocks.blocksViewer(ctx, comment.authorId));
  }

  @ResolveField(() => Boolean, { description: 'The viewer has blocked its author: pages fold it up.' })
  async viewerBlocksAuthor(@Parent() comment: CommentType, @Ctx() ctx: OperationContext): Promise<boolean> {
    return comment.authorId !== null && this.blocks.viewerBlocks(ctx, comment.authorId);
  }

  @ResolveField(() => Boolean, { description: 'It contains a word that the viewer has muted: pages fold it up. Never of their own.' })
  async viewerMutesWords(@Parent() comment: CommentType, @Ctx() ctx: OperationContext): Promise<boolean> {
    return maySeeText(ctx.viewer, comment) && !isAuthor(ctx.viewer, comment) && this.mutedWords.mutes(ctx, comment.markdown);
  }

  @ResolveField(() => Boolean, { description: 'Came since the viewer was last here, and is not their own.' })
  async viewerIsNewTo(@Parent() comment: CommentType, @Ctx() ctx: OperationContext): Promise<boolean> {
    if (isAuthor(ctx.viewer, comment)) return false;
    const upTo = await this.reading.readUpTo(ctx, comment.postId);
    return upTo !== null && BigInt(comment.id) > BigInt(upTo);
  }

  private async postOf(ctx: OperationContext, comment: CommentType): Promise<ReturnType<typeof standingFor>> {
    return standingFor(ctx.viewer, await this.posts.standing(ctx, comment.postId));
  }
}

@Resolver(() => CommentConnection)
export class CommentConnectionResolver {
  constructor(private readonly queries: CommentQueries) {}

  @ResolveField(() => Int, { description: 'Of all pages together, markers included.' })
  async totalCount(@Parent() { under }: CommentConnection, @Ctx() ctx: OperationContext): Promise<number> {
    if ('rootId' in under) return this.queries.replyCount(ctx, under.rootId);
    return this.queries.threadCount(ctx, under.postId);
  }
}
