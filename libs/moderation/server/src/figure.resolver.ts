import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberQueries, MemberType, type Member } from '@swingtag/accounts-server';
import { Ctx, type Connection, type OperationContext } from '@swingtag/platform-server';
import { DeskNow, FailingJob, FigureRange, FigureReport, FigureRow, FigureRowConnection, FigureRowsArgs } from './figure.graphql.ts';
import { CaseSubject } from './case.graphql.ts';
import { CaseKinds } from './case.kinds.ts';
import { FigureQueries } from './figure.queries.ts';

@Resolver(() => FigureRow)
export class FigureResolver {
  constructor(
    private readonly queries: FigureQueries,
    private readonly members: MemberQueries,
    private readonly kinds: CaseKinds,
  ) {}

  @Query(() => DeskNow, { description: 'Staff only.' })
  deskNow(@Ctx() ctx: OperationContext): Promise<DeskNow> {
    return this.queries.now(ctx.viewer);
  }

  @Query(() => FigureReport, { description: 'Staff only.' })
  figures(@Ctx() ctx: OperationContext, @Args() range: FigureRange): Promise<FigureReport> {
    return this.queries.report(ctx.viewer, range);
  }

  @Query(() => FigureRowConnection, { description: 'Staff only; exactly those that the figure counts, the newest first.' })
  figureRows(@Ctx() ctx: OperationContext, @Args() args: FigureRowsArgs): Promise<Connection<FigureRow>> {
    return this.queries.rows(ctx.viewer, args);
  }

  @Query(() => [FailingJob], { description: 'Admins only.' })
  async failingJobs(@Ctx() ctx: OperationContext): Promise<FailingJob[]> {
    return this.queries.failing(ctx.viewer);
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Null for the votes of a poll.' })
  async member(@Ctx() ctx: OperationContext, @Parent() { memberId }: FigureRow): Promise<Member | null> {
    return memberId ? this.members.memberById(ctx, memberId) : null;
  }

  @ResolveField(() => CaseSubject, { nullable: true, description: 'What was written or reported; null where the viewer does not read.' })
  async subject(@Ctx() ctx: OperationContext, @Parent() { subjectKind, subjectId }: FigureRow): Promise<CaseSubject | null> {
    return subjectKind && subjectId ? this.kinds.describe(ctx, subjectKind, subjectId) : null;
  }
}
