import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, isStaff, Public, Refused, RefusalReason, Tier, type OperationContext } from '@swingtag/platform-server';
import { Member } from './member.entity.ts';
import { MeType } from './member.graphql.ts';
import { isSuspensionInForce, mayActAsEditor, mayAdminister, mayReview, maySeeEmail } from './member.policy.ts';
import { tierNow } from './member.tier.ts';
import { MemberQueries } from './member.queries.ts';
import { SessionService } from './session.service.ts';
import { SessionType } from './sign-in.graphql.ts';

@Resolver(() => MeType)
export class MeResolver {
  constructor(
    private readonly queries: MemberQueries,
    private readonly sessions: SessionService,
  ) {}

  @Public()
  @Query(() => MeType, { nullable: true, description: 'Null for a visitor.' })
  async me(@Ctx() ctx: OperationContext): Promise<Member | null> {
    return ctx.viewer && this.queries.memberById(ctx, ctx.viewer.memberId);
  }

  @ResolveField(() => String)
  email(@Ctx() ctx: OperationContext, @Parent() me: Member): string {
    if (!maySeeEmail(ctx.viewer, me)) throw new Refused(RefusalReason.FORBIDDEN, 'Only its owner sees this.');
    return me.email;
  }

  @ResolveField(() => Boolean)
  hasPassword(@Ctx() ctx: OperationContext, @Parent() me: Member): Promise<boolean> {
    return this.queries.hasPassword(ctx, me.id);
  }

  @ResolveField(() => Tier)
  tier(@Parent() me: Member): Tier {
    return tierNow(me);
  }

  @ResolveField(() => Date, { nullable: true, description: 'Null when no suspension is in force.' })
  suspendedUntil(@Parent() me: Member): Date | null {
    return isSuspensionInForce(me) ? me.suspendedUntil : null;
  }

  @ResolveField(() => String, { nullable: true })
  suspensionReason(@Parent() me: Member): string | null {
    return isSuspensionInForce(me) ? me.suspensionReason : null;
  }

  @ResolveField(() => Boolean, { description: 'May enter the rooms of the staff.' })
  canModerate(@Ctx() ctx: OperationContext): boolean {
    return isStaff(ctx.viewer);
  }

  @ResolveField(() => Boolean, { description: 'May work on the queue: staff, and moderators of single boards.' })
  canReview(@Ctx() ctx: OperationContext): boolean {
    return mayReview(ctx.viewer) === undefined;
  }

  @ResolveField(() => Boolean, { description: 'May enter the rooms of the editors.' })
  canEdit(@Ctx() ctx: OperationContext): boolean {
    return mayActAsEditor(ctx.viewer) === undefined;
  }

  @ResolveField(() => Boolean)
  canAdminister(@Ctx() ctx: OperationContext): boolean {
    return mayAdminister(ctx.viewer) === undefined;
  }

  @ResolveField(() => [SessionType], { name: 'sessions', description: 'The last used first.' })
  async openSessions(@Ctx() ctx: OperationContext): Promise<SessionType[]> {
    const viewer = ctx.viewer;
    if (!viewer) return [];
    const sessions = await this.sessions.listOf(viewer);
    return sessions.map(({ idHash, createdAt, lastSeenAt, device }) => {
      const id = idHash.toString('hex');
      return { id, isCurrent: id === viewer.sessionKey, createdAt, lastSeenAt, device };
    });
  }
}
