import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, orRefusal, Public, SignInRequired, Tier, type Connection, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { Member } from './member.entity.ts';
import { ChangeRoleInput, MeChanged, MemberChanged, MemberConnection, MemberResult, MembersArgs, MemberType, MeResult } from './member.graphql.ts';
import { isBanned, isLimitInForce, isSuspensionInForce, mayAdminister, maySeeSuspension, mayActUpon } from './member.policy.ts';
import { MemberQueries } from './member.queries.ts';
import { tierNow } from './member.tier.ts';
import { MemberService } from './member.service.ts';
import { RoleService } from './role.service.ts';

@Resolver(() => MemberType)
export class MemberResolver {
  constructor(
    private readonly queries: MemberQueries,
    private readonly members: MemberService,
    private readonly roles: RoleService,
  ) {}

  @Public()
  @Query(() => MemberType, { nullable: true, description: 'By handle, with or without @.' })
  member(@Args('handle', { type: () => String }) handle: string): Promise<Member | null> {
    return this.queries.byHandle(handle.slice(0, 100).trim().replace(/^@/, ''));
  }

  @Query(() => MemberConnection, { name: 'members', description: 'Staff only, newest first.' })
  list(
    @Ctx() ctx: OperationContext,
    @Args() args: MembersArgs,
  ): Promise<Connection<Member>> {
    return this.queries.search(ctx, args);
  }

  @Mutation(() => MeResult)
  changeHandle(@Ctx() ctx: OperationContext, @Args('handle', { type: () => String }) handle: string): Promise<MeChanged | Refusal> {
    return orRefusal(this.members.changeHandle(ctx, handle).then(() => this.meChanged(ctx)));
  }

  @Mutation(() => MemberResult, { description: 'Admins only. The member signs in again under the new role.' })
  changeRole(@Ctx() ctx: OperationContext, @Args('input') input: ChangeRoleInput): Promise<MemberChanged | Refusal> {
    return orRefusal(this.roles.change(ctx, input).then((member) => Object.assign(new MemberChanged(), { member })));
  }

  @ResolveField(() => Tier)
  tier(@Parent() member: Member): Tier {
    return tierNow(member);
  }

  @ResolveField(() => Date, { nullable: true, description: 'For staff and the member; null when no suspension is in force.' })
  suspendedUntil(@Ctx() ctx: OperationContext, @Parent() member: Member): Date | null {
    return maySeeSuspension(ctx.viewer, member) && isSuspensionInForce(member) ? member.suspendedUntil : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'For staff and the member.' })
  suspensionReason(@Ctx() ctx: OperationContext, @Parent() member: Member): string | null {
    return maySeeSuspension(ctx.viewer, member) && isSuspensionInForce(member) ? member.suspensionReason : null;
  }

  @ResolveField(() => Date, { nullable: true, description: 'For staff and the member: until then they read and vote, but do not write.' })
  limitedUntil(@Ctx() ctx: OperationContext, @Parent() member: Member): Date | null {
    return maySeeSuspension(ctx.viewer, member) && isLimitInForce(member) ? member.limitedUntil : null;
  }

  @ResolveField(() => Boolean, { description: 'A suspension without an end is in force. For staff and the member.' })
  isBanned(@Ctx() ctx: OperationContext, @Parent() member: Member): boolean {
    return maySeeSuspension(ctx.viewer, member) && isBanned(member);
  }

  @ResolveField(() => Boolean)
  viewerCanSuspend(@Ctx() ctx: OperationContext, @Parent() member: Member): boolean {
    return mayActUpon(ctx.viewer, member) === undefined;
  }

  @ResolveField(() => Boolean)
  viewerCanChangeRole(@Ctx() ctx: OperationContext): boolean {
    return mayAdminister(ctx.viewer) === undefined;
  }

  private async meChanged(ctx: OperationContext): Promise<MeChanged> {
    const me = ctx.viewer && (await this.queries.memberById(ctx, ctx.viewer.memberId));
    if (!me) throw new SignInRequired();
    return Object.assign(new MeChanged(), { me });
  }
}
