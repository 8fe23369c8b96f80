import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, isStaff, orRefusal, Tier, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { AllowanceKind } from './member-allowance.entity.ts';
import type { Member } from './member.entity.ts';
import { MemberChanged, MemberResult, MemberType, MeType } from './member.graphql.ts';
import { mayGiveTier } from './member.policy.ts';
import { nextTierOf, tierNow } from './member.tier.ts';
import { TierAllowances } from './tier.allowance.ts';
import { GiveTierInput, TierStanding } from './tier.graphql.ts';
import { TierService } from './tier.service.ts';

@Resolver(() => MeType)
export class OwnTierResolver {
  constructor(private readonly allowances: TierAllowances) {}

  @ResolveField(() => TierStanding)
  tierStanding(@Parent() me: Member): TierStanding {
    const tier = tierNow(me);
    const next = nextTierOf(me);
    const after = next?.tier ?? tier;
    const allowances = Object.values(AllowanceKind).map((kind) => ({ kind, perDay: this.allowances.perDay(tier, kind), perDayNext: this.allowances.perDay(after, kind) }));
    return { tier, isGiven: me.givenTier !== null, next, allowances };
  }
}

@Resolver(() => MemberType)
export class TierResolver {
  constructor(private readonly service: TierService) {}

  @Mutation(() => MemberResult, { description: 'Staff only: gives a member a tier in place of the computed one, or takes it back.' })
  giveTier(@Ctx() ctx: OperationContext, @Args('input') input: GiveTierInput): Promise<MemberChanged | Refusal> {
    return orRefusal(this.service.give(ctx, input).then((member) => Object.assign(new MemberChanged(), { member })));
  }

  @ResolveField(() => Tier, { nullable: true, description: 'The tier that the staff gave. Null for all others, and for everybody but the staff.' })
  givenTier(@Ctx() ctx: OperationContext, @Parent() member: Member): Tier | null {
    return isStaff(ctx.viewer) ? member.givenTier : null;
  }

  @ResolveField(() => Boolean)
  viewerCanGiveTier(@Ctx() ctx: OperationContext, @Parent() member: Member): boolean {
    return mayGiveTier(ctx.viewer, member) === undefined;
  }
}
