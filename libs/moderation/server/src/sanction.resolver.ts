import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberChanged, MemberQueries, MemberResult, MemberType, type Member } from '@swingtag/accounts-server';
import { Ctx, isStaff, orRefusal, Public, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { DataSource } from 'typeorm';
import { HouseRuleType } from './house-rule.graphql.ts';
import { HouseRuleQueries } from './house-rule.queries.ts';
import type { Sanction } from './sanction.entity.ts';
import { LiftSanctionInput, SanctionMemberInput, SanctionType } from './sanction.graphql.ts';
import { SanctionService } from './sanction.service.ts';

const MAX_SANCTIONS = 100;

@Resolver(() => SanctionType)
export class SanctionResolver {
  constructor(
    private readonly service: SanctionService,
    private readonly rules: HouseRuleQueries,
    private readonly members: MemberQueries,
  ) {}

  @Public()
  @Mutation(() => MemberResult, { description: 'Staff: warns, limits, suspends or bans, from now on. The member is told why and how to appeal.' })
  sanctionMember(@Args('input') input: SanctionMemberInput, @Ctx() ctx: OperationContext): Promise<MemberChanged | Refusal> {
    return orRefusal(this.asNow(ctx, this.service.give(ctx.viewer, input)));
  }

  @Public()
  @Mutation(() => MemberResult, { description: 'Staff: ends a limit, a suspension or a ban now.' })
  liftSanction(@Args('input') input: LiftSanctionInput, @Ctx() ctx: OperationContext): Promise<MemberChanged | Refusal> {
    return orRefusal(this.asNow(ctx, this.service.lift(ctx.viewer, input)));
  }

  @ResolveField(() => HouseRuleType, { nullable: true })
  rule(@Parent() { ruleId }: SanctionType, @Ctx() ctx: OperationContext): Promise<HouseRuleType | null> {
    return this.rules.byId(ctx, ruleId);
  }

  @ResolveField(() => MemberType)
  moderator(@Parent() { moderatorId }: SanctionType, @Ctx() ctx: OperationContext): Promise<MemberType | null> {
    return this.members.memberById(ctx, moderatorId);
  }

  private async asNow(ctx: OperationContext, changed: Promise<Member>): Promise<MemberChanged> {
    const member = await changed;
    ctx.forget();
    return Object.assign(new MemberChanged(), { member });
  }
}

@Resolver(() => MemberType)
export class MemberSanctionsResolver {
  constructor(private readonly dataSource: DataSource) {}

  @ResolveField(() => [SanctionType], { nullable: true, description: 'For staff, the newest hundred first; null for everybody else.' })
  async sanctions(@Parent() { id }: MemberType, @Ctx() ctx: OperationContext): Promise<SanctionType[] | null> {
    return isStaff(ctx.viewer) ? ((await ctx.load(this.batch, id, this.batch)) ?? []) : null;
  }

  private readonly batch = async (memberIds: readonly string[]): Promise<Map<string, Sanction[]>> => {
    const rows = await this.dataSource.query<Sanction[]>(
      `SELECT s.id, s.member_id AS "memberId", s.kind, s.rule_id AS "ruleId", s.reason, s.moderator_id AS "moderatorId", s.given_at AS "givenAt", s.ends_at AS "endsAt", s.lifted_at AS "liftedAt"
         FROM unnest($1::bigint[]) AS wanted (id)
        CROSS JOIN LATERAL (SELECT * FROM sanction WHERE member_id = wanted.id ORDER BY id DESC LIMIT ${MAX_SANCTIONS}) s ORDER BY s.member_id, s.id DESC`,
      [memberIds],
    );
    return Map.groupBy(rows, (row) => row.memberId);
  };
}
