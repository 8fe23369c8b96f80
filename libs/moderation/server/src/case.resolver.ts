import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { MemberQueries, MemberType } from '@swingtag/accounts-server';
import { Ctx, LiveBus, NotFound, orRefusal, plainMemberText, Public, renderMemberText, renderProse, RENDERING_COST, type DomainError, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { BoardQueries, BoardType, MemberTexts } from '@swingtag/posts-server';
import { SubjectKind } from './case.entity.ts';
import { SubjectState } from './case.kind.ts';
import {
  CaseClaim, CaseClaimed, CasePassage, CaseRevision, CaseSubject, ClaimResult, QueueArgs, QueueNow, ReportCase, ReportCaseConnection,
} from './case.graphql.ts';
import { CaseKinds } from './case.kinds.ts';
import { CaseQueries } from './case.queries.ts';
import { QUEUE_TOPIC } from './case.store.ts';
import { ClaimService } from './claim.service.ts';
import { mayDecide } from './decision.policy.ts';
import { DecisionQueries } from './decision.queries.ts';
import { versionOf } from './decision.steps.ts';
import { ReportType } from './report.graphql.ts';
import { ReportQueries } from './report.queries.ts';
import { reviewerOf } from './staff.guard.ts';

const LIVE_EVERY_MS = 1000;
const MOST_WORDS = 200;

@Resolver(() => ReportCase)
export class ReportCaseResolver {
  constructor(
    private readonly queries: CaseQueries,
    private readonly claims: ClaimService,
    private readonly reportsOf: ReportQueries,
    private readonly kinds: CaseKinds,
    private readonly decisions: DecisionQueries,
    private readonly members: MemberQueries,
    private readonly live: LiveBus,
  ) {}

  @Query(() => ReportCaseConnection, { description: 'Staff only; the most urgent case first.' })
  reportQueue(@Args() args: QueueArgs, @Ctx() ctx: OperationContext): Promise<ReportCaseConnection> {
    return this.queries.queue(reviewerOf(ctx), args);
  }

  @Query(() => ReportCase, { nullable: true, description: 'Staff only; null when nothing is open about the object.' })
  reportCase(
    @Args('kind', { type: () => SubjectKind }) kind: SubjectKind,
    @Args('objectId', { type: () => ID }) objectId: string,
    @Ctx() ctx: OperationContext,
  ): Promise<ReportCase | null> {
    return this.queries.caseOf(reviewerOf(ctx), kind, objectId);
  }

  @Query(() => QueueNow, { description: 'Staff only.' })
  queueNow(@Ctx() ctx: OperationContext): Promise<QueueNow> {
    return this.queries.now(reviewerOf(ctx));
  }

  @Subscription(() => QueueNow, {
    description: 'Staff only: the queue whenever something in it has moved, at most once a second.',
    resolve(this: ReportCaseResolver, _topic: string, _args: unknown, ctx: OperationContext) {
      ctx.forget();
      return this.queries.now(reviewerOf(ctx));
    },
  })
  queueMoved(@Ctx() ctx: OperationContext): AsyncIterable<string> {
    reviewerOf(ctx);
    return this.live.follow([QUEUE_TOPIC], LIVE_EVERY_MS, ctx.signal);
  }

  @Public()
  @Mutation(() => ClaimResult, { description: 'Staff: tells colleagues that one is looking at a case, for two minutes.' })
  claimCase(@Args('caseId', { type: () => ID }) caseId: string, @Ctx() ctx: OperationContext): Promise<CaseClaimed | Refusal> {
    return orRefusal(this.claim(ctx, caseId));
  }

  @ResolveField(() => String, { description: 'Of what a moderator sees now; sent along with a decision.' })
  async version(@Parent() item: ReportCase, @Ctx() ctx: OperationContext): Promise<string> {
    return versionOf(item.caseVersion, (await this.kinds.describe(ctx, item.kind, item.objectId))?.edition ?? '');
  }

  @ResolveField(() => Boolean)
  async viewerCanDecide(@Parent() item: ReportCase, @Ctx() ctx: OperationContext): Promise<boolean> {
    return (await this.refusal(ctx, item)) === undefined;
  }

  @ResolveField(() => String, { nullable: true, description: 'Why the viewer does not decide about it; null when they may.' })
  async whyNot(@Parent() item: ReportCase, @Ctx() ctx: OperationContext): Promise<string | null> {
    return (await this.refusal(ctx, item))?.message ?? null;
  }

  @ResolveField(() => CaseSubject)
  subject(@Parent() item: ReportCase, @Ctx() ctx: OperationContext): Promise<CaseSubject | null> {
    return this.kinds.describe(ctx, item.kind, item.objectId);
  }

  @ResolveField(() => [ReportType], { description: 'The first fifty.' })
  reports(@Parent() item: ReportCase, @Ctx() ctx: OperationContext): Promise<ReportType[]> {
    return this.reportsOf.ofCase(ctx, item);
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Who is looking at it now.' })
  async claimedBy(@Parent() { claimedById }: ReportCase, @Ctx() ctx: OperationContext): Promise<MemberType | null> {
    return claimedById ? this.members.memberById(ctx, claimedById) : null;
  }

  private async refusal(ctx: OperationContext, { kind, objectId }: ReportCase): Promise<DomainError | undefined> {
    const [about, text] = [this.kinds.of(kind), await this.kinds.describe(ctx, kind, objectId)];
    if (!text) return about.gone();
    return mayDecide(ctx.viewer, { ...text, isStanding: true }, about, await this.decisions.isOverruled(ctx, kind, objectId));
  }

  private async claim(ctx: OperationContext, caseId: string): Promise<CaseClaimed> {
    await this.claims.claim(ctx.viewer, caseId);
    ctx.forget();
    const claimed = await this.queries.byId(reviewerOf(ctx), caseId);
    if (!claimed) throw new NotFound('Nothing waits here any more.');
    return Object.assign(new CaseClaimed(), { case: claimed });
  }
}

@Resolver(() => ReportCaseConnection)
export class ReportCaseConnectionResolver {
  constructor(private readonly queries: CaseQueries) {}

  @ResolveField(() => Int)
  totalCount(@Parent() { filter }: ReportCaseConnection, @Ctx() ctx: OperationContext): Promise<number> {
    return this.queries.count(reviewerOf(ctx), filter);
  }
}

@Resolver(() => CaseSubject)
export class CaseSubjectResolver {
  constructor(
    private readonly boards: BoardQueries,
    private readonly members: MemberQueries,
    private readonly texts: MemberTexts,
  ) {}

  @ResolveField(() => MemberType)
  author(@Parent() subject: CaseSubject, @Ctx() ctx: OperationContext): Promise<MemberType | null> {
    return this.members.memberById(ctx, subject.authorId);
  }

  @ResolveField(() => BoardType, { nullable: true, description: 'On which it stands.' })
  async board(@Parent() { boardId }: CaseSubject, @Ctx() ctx: OperationContext): Promise<BoardType | null> {
    return boardId ? this.boards.byId(ctx, boardId) : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'The beginning of its text, on one line; null when it has none, or its author deleted it.' })
  words(@Parent() { markdown, state }: CaseSubject): string | null {
    return markdown === null || state === SubjectState.DELETED ? null : beginningOf(plainMemberText(markdown)) || null;
  }

  @ResolveField(() => String, { nullable: true, complexity: RENDERING_COST, description: 'Safe HTML; null when it has no text.' })
  async html(@Parent() { markdown, isProse, authorId }: CaseSubject, @Ctx() ctx: OperationContext): Promise<string | null> {
    if (markdown === null) return null;
    return isProse ? renderProse(markdown) : this.texts.html(ctx, markdown, authorId);
  }
}

@Resolver(() => CasePassage)
export class CasePassageResolver {
  constructor(
    private readonly members: MemberQueries,
    private readonly texts: MemberTexts,
  ) {}

  @ResolveField(() => MemberType, { nullable: true })
  async author(@Parent() { authorId }: CasePassage, @Ctx() ctx: OperationContext): Promise<MemberType | null> {
    return authorId ? this.members.memberById(ctx, authorId) : null;
  }

  @ResolveField(() => String, { complexity: RENDERING_COST, description: 'Safe HTML.' })
  html(@Parent() { markdown, authorId }: CasePassage, @Ctx() ctx: OperationContext): Promise<string> {
    return this.texts.html(ctx, markdown, authorId);
  }
}

@Resolver(() => CaseRevision)
export class CaseRevisionResolver {
  @ResolveField(() => String, { complexity: RENDERING_COST, description: 'Safe HTML.' })
  html(@Parent() { markdown }: CaseRevision): string {
    return renderMemberText(markdown);
  }
}

@Resolver(() => CaseClaim)
export class CaseClaimResolver {
  constructor(private readonly members: MemberQueries) {}

  @ResolveField(() => MemberType)
  member(@Parent() { memberId }: CaseClaim, @Ctx() ctx: OperationContext): Promise<MemberType | null> {
    return this.members.memberById(ctx, memberId);
  }
}

/** Ends with a whole character, however many code units it has. */
function beginningOf(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  return letters.length > MOST_WORDS ? `${letters.slice(0, MOST_WORDS).join('').trimEnd()}…` : letters.join('');
}
