import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { EVERYBODY, mayReview, MemberQueries, MemberType } from '@swingtag/accounts-server';
import { Ctx, moderates, NotFound, orRefusal, pageSize, Public, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { CaseSubject } from './case.graphql.ts';
import type { SubjectText } from './case.kind.ts';
import { CaseKinds } from './case.kinds.ts';
import { CaseQueries } from './case.queries.ts';
import { BulkDecided, BulkDecideInput, BulkResult, DecideInput, DecisionMade, DecisionResult, DecisionType } from './decision.graphql.ts';
import { mayUndo } from './decision.policy.ts';
import { DecisionQueries } from './decision.queries.ts';
import { DecisionService } from './decision.service.ts';
import { HouseRuleType } from './house-rule.graphql.ts';
import { HouseRuleQueries } from './house-rule.queries.ts';
import { reviewerOf } from './staff.guard.ts';

@Resolver(() => DecisionType)
export class DecisionResolver {
  constructor(
    private readonly queries: DecisionQueries,
    private readonly service: DecisionService,
    private readonly cases: CaseQueries,
    private readonly kinds: CaseKinds,
    private readonly rules: HouseRuleQueries,
    private readonly members: MemberQueries,
  ) {}

  @Query(() => [DecisionType], { description: 'Staff only; newest first.' })
  recentDecisions(
    @Args('first', { type: () => Int, nullable: true, description: 'At most 100.' }) first: number | null,
    @Ctx() ctx: OperationContext,
  ): Promise<DecisionType[]> {
    return this.queries.recent(reviewerOf(ctx), pageSize(first, 10));
  }

  @Public()
  @Mutation(() => DecisionResult, {
    description: 'Staff: keeps something, takes it out of sight for good or until somebody decides; with or without a report. Its author is told why.',
  })
  decide(@Args('input') input: DecideInput, @Ctx() ctx: OperationContext): Promise<DecisionMade | Refusal> {
    return orRefusal(this.asNow(ctx, this.service.decide(ctx.viewer, input)));
  }

  @Public()
  @Mutation(() => BulkResult, { description: 'Staff: the same about several cases at once.' })
  decideAll(@Args('input') input: BulkDecideInput, @Ctx() ctx: OperationContext): Promise<BulkDecided | Refusal> {
    return orRefusal(this.allAsNow(ctx, input));
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
    return (await this.reviewedBy(ctx, decision)) ? this.members.memberById(ctx, decision.moderatorId) : null;
  }

  @ResolveField(() => CaseSubject, { nullable: true, description: 'What it is about. Staff only.' })
  async subject(@Parent() decision: DecisionType, @Ctx() ctx: OperationContext): Promise<CaseSubject | null> {
    return this.reviewedBy(ctx, decision);
  }

  @ResolveField(() => Boolean)
  async viewerCanUndo(@Parent() decision: DecisionType, @Ctx() ctx: OperationContext): Promise<boolean> {
    if (decision.undoneAt !== null || mayReview(ctx.viewer)) return false;
    const place = await this.cases.placeOf(ctx, decision.caseId);
    if (!place) return false;
    const text = await this.kinds.describe(ctx, place.kind, place.objectId);
    const subject = { authorId: place.authorId, isStanding: text !== null, audienceId: text?.audienceId ?? EVERYBODY, boardId: text?.boardId ?? null, accountRole: text?.accountRole ?? null };
    const isNewest = await this.queries.isNewest(ctx, decision);
    const isOverruled = await this.queries.isOverruled(ctx, place.kind, place.objectId);
    return mayUndo(ctx.viewer, subject, this.kinds.of(place.kind), { undoneAt: null, isNewest, isOverruled }) === undefined;
  }

  /** What it is about, for those who moderate it. */
  private async reviewedBy(ctx: OperationContext, { caseId }: DecisionType): Promise<SubjectText | null> {
    const place = mayReview(ctx.viewer) ? null : await this.cases.placeOf(ctx, caseId);
    const subject = place && (await this.kinds.describe(ctx, place.kind, place.objectId));
    return subject && moderates(ctx.viewer, subject.boardId) ? subject : null;
  }

  private async asNow(ctx: OperationContext, decided: Promise<string>): Promise<DecisionMade> {
    const id = await decided;
    ctx.forget();
    const decision = await this.queries.byId(ctx, id);
    if (!decision) throw new NotFound();
    return Object.assign(new DecisionMade(), { decision });
  }

  private async allAsNow(ctx: OperationContext, input: BulkDecideInput): Promise<BulkDecided> {
    const { ids, refused } = await this.service.decideAll(ctx.viewer, input);
    ctx.forget();
    const decisions = await Promise.all(ids.map((id) => this.queries.byId(ctx, id)));
    return Object.assign(new BulkDecided(), { decisions: decisions.filter((one) => one !== null), refused });
  }
}
