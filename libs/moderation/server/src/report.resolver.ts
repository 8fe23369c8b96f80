import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberQueries, MemberType } from '@swingtag/accounts-server';
import { Ctx, orRefusal, Public, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { HouseRuleType } from './house-rule.graphql.ts';
import { HouseRuleQueries } from './house-rule.queries.ts';
import { ReportFiled, ReportInput, ReporterRecord, ReportResult, ReportType } from './report.graphql.ts';
import { ReportQueries } from './report.queries.ts';
import { ReportService } from './report.service.ts';

@Resolver(() => ReportType)
export class ReportResolver {
  constructor(
    private readonly service: ReportService,
    private readonly queries: ReportQueries,
    private readonly rules: HouseRuleQueries,
    private readonly members: MemberQueries,
  ) {}

  @Public()
  @Mutation(() => ReportResult, { description: 'Tells the moderators that something breaks a house rule.' })
  report(@Args('input') input: ReportInput, @Ctx() ctx: OperationContext): Promise<ReportFiled | Refusal> {
    return orRefusal(this.file(input, ctx));
  }

  @ResolveField(() => HouseRuleType)
  rule(@Parent() report: ReportType, @Ctx() ctx: OperationContext): Promise<HouseRuleType | null> {
    return this.rules.byId(ctx, report.ruleId);
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Null when a rule found it, and for whom it is about.' })
  async reporter(@Parent() { reporterId }: ReportType, @Ctx() ctx: OperationContext): Promise<MemberType | null> {
    return reporterId ? this.members.memberById(ctx, reporterId) : null;
  }

  @ResolveField(() => ReporterRecord, { nullable: true })
  async reporterRecord(@Parent() { reporterId }: ReportType, @Ctx() ctx: OperationContext): Promise<ReporterRecord | null> {
    return reporterId ? this.queries.recordOf(ctx, reporterId) : null;
  }

  private async file(input: ReportInput, ctx: OperationContext): Promise<ReportFiled> {
    const filed = await this.service.file(ctx.viewer, input);
    ctx.forget();
    return Object.assign(new ReportFiled(), filed);
  }
}
