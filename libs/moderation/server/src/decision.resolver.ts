import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { mayActAsStaff, MemberQueries, MemberType } from '@swingtag/accounts-server';
import { commentGone, CommentQueries } from '@swingtag/comments-server';
import { Ctx, isStaff, orRefusal, pageSize, Public, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { DecisionMade, DecisionResult, DecisionType, KeepCommentInput, RemoveCommentInput } from './decision.graphql.ts';
import { mayUndo } from './decision.policy.ts';
import { DecisionQueries } from './decision.queries.ts';
import { DecisionService } from './decision.service.ts';
import { HouseRuleType } from './house-rule.graphql.ts';
import { HouseRuleQueries } from './house-rule.queries.ts';

@Resolver(() => DecisionType)
export class DecisionResolver {
  constructor(
    private readonly queries: DecisionQueries,
    private readonly service: DecisionService,
    private readonly comments: CommentQueries,
    private readonly rules: HouseRuleQueries,
    private readonly members: MemberQueries,
  ) {}

  @Query(() => [DecisionType], { description: 'Staff only; newest first.' })
  recentDecisions(
    @Args('first', { type: () => Int, nullable: true, description: 'At most 100.' }) first: number | null,
    @Ctx() ctx: OperationContext,
  ): Promise<DecisionType[]> {
    const refusal = mayActAsStaff(ctx.viewer);
    if (refusal) throw refusal;
    return this.queries.recent(pageSize(first, 10));
  }

  @Public()
  @Mutation(() => DecisionResult, { description: 'Staff: the comment keeps to the rules; its reports are resolved.' })
  keepComment(@Args('input') input: KeepCommentInput, @Ctx() ctx: OperationContext): Promise<DecisionMade | Refusal> {
    return orRefusal(this.asNow(ctx, this.service.keep(ctx.viewer, input)));
  }

  @Public()
  @Mutation(() => DecisionResult, { description: 'Staff: takes a comment out of sight, with or without a report. Its author is told why.' })
  removeComment(@Args('input') input: RemoveCommentInput, @Ctx() ctx: OperationContext): Promise<DecisionMade | Refusal> {
    return orRefusal(this.asNow(ctx, this.service.remove(ctx.viewer, input)));
  }

  @Public()
  @Mutation(() => DecisionResult, { description: 'Staff: takes a decision back, at any time; the reports are open again.' })
  undoDecision(@Args('id', { type: () => ID }) id: string, @Ctx() ctx: OperationContext): Promise<DecisionMade | Refusal> {
    return orRefusal(this.asNow(ctx, this.service.undo(ctx.viewer, id)));
  }

  @ResolveField(() => HouseRuleType, { nullable: true })
  rule(@Parent() decision: DecisionType, @Ctx() ctx: OperationContext): Promise<HouseRuleType | null> {
    return this.rules.byId(ctx, decision.ruleId);
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Staff only.' })
  async moderator(@Parent() decision: DecisionType, @Ctx() ctx: OperationContext): Promise<MemberType | null> {
    return isStaff(ctx.viewer) ? this.members.memberById(ctx, decision.moderatorId) : null;
  }

  @ResolveField(() => Boolean)
  async viewerCanUndo(@Parent() decision: DecisionType, @Ctx() ctx: OperationContext): Promise<boolean> {
    if (decision.undoneAt !== null || !isStaff(ctx.viewer)) return false;
    const comment = await this.comments.readable(ctx, decision.commentId);
    const isNewest = await this.queries.isNewest(ctx, decision);
    return comment !== null && mayUndo(ctx.viewer, { isStanding: true }, comment, { undoneAt: null, isNewest }) === undefined;
  }

  private async asNow(ctx: OperationContext, decided: Promise<string>): Promise<DecisionMade> {
    const id = await decided;
    ctx.forget();
    const decision = await this.queries.byId(ctx, id);
    const comment = decision && (await this.comments.readable(ctx, decision.commentId));
    if (!comment) throw commentGone();
    return Object.assign(new DecisionMade(), { decision, comment });
  }
}
