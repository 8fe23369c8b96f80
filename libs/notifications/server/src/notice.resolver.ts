import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MeType } from '@swingtag/accounts-server';
import { CommentQueries, CommentType } from '@swingtag/comments-server';
import { DecisionQueries, DecisionType } from '@swingtag/moderation-server';
import { Ctx, mustBeSignedIn, PageArgs, type Connection, type OperationContext } from '@swingtag/platform-server';
import { ArticleQueries, PostQueries } from '@swingtag/posts-server';
import { NoticeKind } from './notice.entity.ts';
import { NoticeConnection, NoticesRead, NoticeType } from './notice.graphql.ts';
import { NoticeQueries } from './notice.queries.ts';
import { NoticeService } from './notice.service.ts';
import { APPEALABLE, noticeDetail, noticeText, OF_A_REPORT } from './notice.text.ts';

@Resolver(() => NoticeType)
export class NoticeResolver {
  constructor(
    private readonly queries: NoticeQueries,
    private readonly service: NoticeService,
    private readonly allComments: CommentQueries,
    private readonly decisions: DecisionQueries,
    private readonly articles: ArticleQueries,
    private readonly posts: PostQueries,
  ) {}

  @Query(() => NoticeConnection, { description: 'What the viewer has been told, newest first.' })
  notices(@Args() args: PageArgs, @Ctx() ctx: OperationContext): Promise<Connection<NoticeType>> {
    mustBeSignedIn(ctx.viewer);
    return this.queries.page(ctx.viewer, args);
  }

  @Mutation(() => NoticesRead, { description: 'All that have come until now.' })
  async markNoticesRead(@Ctx() ctx: OperationContext): Promise<NoticesRead> {
    mustBeSignedIn(ctx.viewer);
    await this.service.markRead(ctx.viewer);
    ctx.forget();
    return { unreadNotices: await this.queries.unread(ctx, ctx.viewer.memberId) };
  }

  @ResolveField(() => Boolean)
  isRead(@Parent() notice: NoticeType): boolean {
    return notice.readAt !== null;
  }

  @ResolveField(() => CommentType, { nullable: true, description: 'The answer, or the comment that was removed; null when its article is gone.' })
  comment(@Parent() notice: NoticeType, @Ctx() ctx: OperationContext): Promise<CommentType | null> {
    return notice.commentId ? this.allComments.readable(ctx, notice.commentId) : Promise.resolve(null);
  }

  @ResolveField(() => DecisionType, { nullable: true, description: 'Without the words for its author where it answers a report.' })
  async decision(@Parent() notice: NoticeType, @Ctx() ctx: OperationContext): Promise<DecisionType | null> {
    const decision = notice.decisionId && (await this.decisions.byId(ctx, notice.decisionId));
    if (!decision) return null;
    return OF_A_REPORT.has(notice.kind) ? { ...decision, reason: '' } : decision;
  }

  @ResolveField(() => String, { description: 'What happened, in one sentence.' })
  async text(@Parent() notice: NoticeType, @Ctx() ctx: OperationContext): Promise<string> {
    return noticeText(notice.kind, await this.queries.facts(ctx, notice));
  }

  @ResolveField(() => String, { nullable: true })
  async detail(@Parent() notice: NoticeType, @Ctx() ctx: OperationContext): Promise<string | null> {
    return noticeDetail(notice.kind, await this.queries.facts(ctx, notice));
  }

  @ResolveField(() => String, { nullable: true, description: 'Where to go from here, on this site.' })
  async path(@Parent() notice: NoticeType, @Ctx() ctx: OperationContext): Promise<string | null> {
    if (notice.kind === NoticeKind.TALLY_DRIFTED) return '/admin/log?action=tally.drifted';
    const article = notice.pollId && (await this.articles.ofPoll(ctx, notice.pollId));
    if (article) return `/articles/${article.slug}`;
    const comment = notice.commentId && (await this.allComments.readable(ctx, notice.commentId));
    if (comment) return `/comments/${comment.id}`;
    if ((notice.kind === NoticeKind.TOPIC_STARTED || notice.kind === NoticeKind.MENTIONED) && !notice.commentId && notice.postId) return (await this.posts.standing(ctx, notice.postId)) ? `/topics/${notice.postId}` : null;
    return APPEALABLE.has(notice.kind) ? '/appeals' : null;
  }
}

@Resolver(() => MeType)
export class MeNoticesResolver {
  constructor(private readonly queries: NoticeQueries) {}

  @ResolveField(() => Int)
  unreadNotices(@Parent() me: MeType, @Ctx() ctx: OperationContext): Promise<number> {
    return this.queries.unread(ctx, me.id);
  }
}
