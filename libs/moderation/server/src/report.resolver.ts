import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { mayActAsStaff, MemberQueries, MemberType } from '@swingtag/accounts-server';
import { commentGone, CommentQueries, CommentType } from '@swingtag/comments-server';
import { Ctx, orRefusal, PageArgs, Public, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { HouseRuleType } from './house-rule.graphql.ts';
import { HouseRuleQueries } from './house-rule.queries.ts';
import { ReportCase, ReportCaseConnection, ReportCommentInput, ReportFiled, ReportResult, ReportType } from './report.graphql.ts';
import { ReportQueries } from './report.queries.ts';
import { ReportService } from './report.service.ts';

@Resolver(() => ReportCase)
export class ReportCaseResolver {
  constructor(
    private readonly queries: ReportQueries,
    private readonly service: ReportService,
    private readonly comments: CommentQueries,
  ) {}

  @Query(() => ReportCaseConnection, { description: 'Staff only; the oldest case first.' })
  reportQueue(@Args() args: PageArgs, @Ctx() ctx: OperationContext): Promise<ReportCaseConnection> {
    mustBeStaff(ctx);
    return this.queries.queue(args);
  }

  @Query(() => ReportCase, { nullable: true, description: 'Staff only; null when nothing is open about the comment.' })
  reportCase(@Args('commentId', { type: () => ID }) commentId: string, @Ctx() ctx: OperationContext): Promise<ReportCase | null> {
    mustBeStaff(ctx);
    return this.queries.caseOf(commentId);
  }

  @Public()
  @Mutation(() => ReportResult, { description: 'Tells the moderators that a comment breaks a house rule.' })
  reportComment(@Args('input') input: ReportCommentInput, @Ctx() ctx: OperationContext): Promise<ReportFiled | Refusal> {
    return orRefusal(this.file(input, ctx));
  }

  @ResolveField(() => CommentType)
  comment(@Parent() { id }: ReportCase, @Ctx() ctx: OperationContext): Promise<CommentType | null> {
    return this.comments.byId(ctx, id);
  }

  @ResolveField(() => [ReportType], { description: 'The first fifty.' })
  reports(@Parent() { id }: ReportCase, @Ctx() ctx: OperationContext): Promise<ReportType[]> {
    return this.queries.ofCase(ctx, id);
  }

  private async file(input: ReportCommentInput, ctx: OperationContext): Promise<ReportFiled> {
    const id = await this.service.file(ctx.viewer, input);
    ctx.forget();
    const comment = await this.comments.readable(ctx, id);
    if (!comment) throw commentGone();
    return Object.assign(new ReportFiled(), { comment });
  }
}

@Resolver(() => ReportCaseConnection)
export class ReportCaseConnectionResolver {
  constructor(private readonly queries: ReportQueries) {}

  @ResolveField(() => Int)
  totalCount(): Promise<number> {
    return this.queries.openCases();
  }
}

@Resolver(() => ReportType)
export class ReportResolver {
  constructor(
    private readonly rules: HouseRuleQueries,
    private readonly members: MemberQueries,
  ) {}

  @ResolveField(() => HouseRuleType)
  rule(@Parent() report: ReportType, @Ctx() ctx: OperationContext): Promise<HouseRuleType | null> {
    return this.rules.byId(ctx, report.ruleId);
  }

  @ResolveField(() => MemberType)
  reporter(@Parent() report: ReportType, @Ctx() ctx: OperationContext): Promise<MemberType | null> {
    return this.members.memberById(ctx, report.reporterId);
  }
}

function mustBeStaff(ctx: OperationContext): void {
  const refusal = mayActAsStaff(ctx.viewer);
  if (refusal) throw refusal;
}
