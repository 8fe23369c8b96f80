import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberQueries, MemberType } from '@swingtag/accounts-server';
import { CommentQueries } from '@swingtag/comments-server';
import { Ctx, PageArgs, Public, type Connection, type OperationContext } from '@swingtag/platform-server';
import { PollQueries } from '@swingtag/polls-server';
import { ArticleQueries, PostQueries } from '@swingtag/posts-server';
import { AuditSealer } from './audit.sealer.ts';
import { SubjectKind } from './case.entity.ts';
import { CaseKinds } from './case.kinds.ts';
import { HouseRuleType } from './house-rule.graphql.ts';
import { HouseRuleQueries } from './house-rule.queries.ts';
import { AuditChain, AuditEntryConnection, AuditEntryType, AuditLogArgs, AuditSubject, PublicLogConnection, PublicLogEntry, RuleScore } from './log.graphql.ts';
import { LogQueries } from './log.queries.ts';
import { ScorecardQueries } from './scorecard.queries.ts';
import { staffOf } from './staff.guard.ts';

@Resolver(() => PublicLogEntry)
export class PublicLogResolver {
  constructor(
    private readonly queries: LogQueries,
    private readonly rules: HouseRuleQueries,
    private readonly comments: CommentQueries,
    private readonly polls: PollQueries,
    private readonly articles: ArticleQueries,
    private readonly posts: PostQueries,
  ) {}

  @Public()
  @Query(() => PublicLogConnection, { description: 'What moderators did, newest first.' })
  moderationLog(@Args() args: PageArgs): Promise<Connection<PublicLogEntry>> {
    return this.queries.publicPage(args);
  }

  @ResolveField(() => HouseRuleType, { nullable: true })
  rule(@Parent() entry: PublicLogEntry, @Ctx() ctx: OperationContext): Promise<HouseRuleType | null> {
    return this.rules.byKey(ctx, entry.ruleKey);
  }

  @ResolveField(() => String, { description: 'What it was about, without a name.' })
  async subject(@Parent() { subjectKind, subjectId }: PublicLogEntry, @Ctx() ctx: OperationContext): Promise<string> {
    if (subjectKind === 'member') return 'a member';
    if (subjectKind === 'avatar') return 'the picture beside a name';
    if (subjectKind === 'appeal') return 'an appeal';
    if (subjectKind === 'house_rule') return `the house rule “${(await this.rules.byId(ctx, subjectId))?.title ?? ''}”`;
    if (subjectKind === 'article') {
      const article = await this.articles.byId(ctx, subjectId);
      return article ? `the article “${article.title}”` : 'an article';
    }
    if (subjectKind === 'poll') {
      const poll = await this.polls.byId(ctx, subjectId);
      return poll ? `the poll “${poll.question}”` : 'a poll';
    }
    if (subjectKind === 'topic') {
      const topic = await this.posts.standing(ctx, subjectId);
      return topic ? `the topic “${topic.title}”` : 'a topic';
    }
    const comment = await this.comments.byId(ctx, subjectId);
    const post = comment && (await this.posts.standing(ctx, comment.postId));
    return post ? `a comment on “${post.title}”` : 'a comment';
  }

  @ResolveField(() => String, { nullable: true, description: 'Where it can be seen.' })
  async path(@Parent() { subjectKind, subjectId }: PublicLogEntry, @Ctx() ctx: OperationContext): Promise<string | null> {
    if (subjectKind === 'comment') return (await this.comments.readable(ctx, subjectId)) && `/comments/${subjectId}`;
    if (subjectKind === 'topic') return (await this.posts.standing(ctx, subjectId)) && `/topics/${subjectId}`;
    if (subjectKind === 'house_rule') return `/rules#rule-${(await this.rules.byId(ctx, subjectId))?.key ?? ''}`;
    const article = subjectKind === 'poll' ? await this.articles.ofPoll(ctx, subjectId) : null;
    return article && `/articles/${article.slug}`;
  }
}

@Resolver(() => AuditEntryType)
export class AuditLogResolver {
  constructor(
    private readonly queries: LogQueries,
    private readonly sealer: AuditSealer,
    private readonly rules: HouseRuleQueries,
    private readonly members: MemberQueries,
    private readonly kinds: CaseKinds,
    private readonly polls: PollQueries,
    private readonly articles: ArticleQueries,
  ) {}

  @Query(() => AuditEntryConnection, { description: 'Staff only; newest first.' })
  auditLog(@Args() args: AuditLogArgs, @Ctx() ctx: OperationContext): Promise<Connection<AuditEntryType>> {
    staffOf(ctx);
    return this.queries.auditPage(args);
  }

  @Query(() => AuditChain, { description: 'Staff only: makes every link of the chain anew.' })
  auditChain(@Ctx() ctx: OperationContext): Promise<AuditChain> {
    staffOf(ctx);
    return this.sealer.check();
  }

  @ResolveField(() => HouseRuleType, { nullable: true })
  rule(@Parent() { rule }: AuditEntryType, @Ctx() ctx: OperationContext): Promise<HouseRuleType | null> {
    return this.rules.byKey(ctx, rule);
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Null for the site itself.' })
  async actor(@Parent() entry: AuditEntryType, @Ctx() ctx: OperationContext): Promise<MemberType | null> {
    return entry.actorId ? this.members.memberById(ctx, entry.actorId) : null;
  }

  @ResolveField(() => AuditSubject, { nullable: true })
  async subject(@Parent() { subjectKind, subjectId }: AuditEntryType, @Ctx() ctx: OperationContext): Promise<AuditSubject | null> {
    if (subjectKind === 'poll') {
      const [poll, article] = await Promise.all([this.polls.byId(ctx, subjectId), this.articles.ofPoll(ctx, subjectId)]);
      return poll && { name: `poll “${poll.question}”`, path: article && `/articles/${article.slug}` };
    }
    if (subjectKind === 'house_rule') {
      const rule = await this.rules.byId(ctx, subjectId);
      return rule && { name: `house rule “${rule.title}”`, path: `/rules#rule-${rule.key}` };
    }
    const kind = Object.values(SubjectKind).find((one) => one.toLowerCase() === subjectKind);
    const text = kind && (await this.kinds.describe(ctx, kind, subjectId));
    return text ? { name: text.name, path: kind === SubjectKind.MEMBER ? `/admin${text.path}` : text.path } : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'JSON text.' })
  before(@Parent() entry: AuditEntryType): string | null {
    return entry.before && JSON.stringify(entry.before);
  }

  @ResolveField(() => String, { nullable: true, description: 'JSON text.' })
  after(@Parent() entry: AuditEntryType): string | null {
    return entry.after && JSON.stringify(entry.after);
  }
}

@Resolver(() => RuleScore)
export class ScorecardResolver {
  constructor(
    private readonly queries: ScorecardQueries,
    private readonly rules: HouseRuleQueries,
  ) {}

  @Public()
  @Query(() => [RuleScore], { description: 'For each house rule, counted from the public log.' })
  scorecard(@Args('days', { type: () => Int, nullable: true, description: 'So many back; null for all.' }) days: number | null): Promise<RuleScore[]> {
    return this.queries.scores(days && days > 0 && days <= 36_500 ? days : null);
  }

  @ResolveField(() => HouseRuleType)
  rule(@Parent() { ruleKey }: RuleScore, @Ctx() ctx: OperationContext): Promise<HouseRuleType | null> {
    return this.rules.byKey(ctx, ruleKey);
  }
}
