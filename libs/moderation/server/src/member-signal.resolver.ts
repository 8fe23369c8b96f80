import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberType, type Member } from '@swingtag/accounts-server';
import { Ctx, isStaff, type OperationContext } from '@swingtag/platform-server';
import { LinkedAccount, MemberActivity, VotePattern } from './member-signal.graphql.ts';
import { MemberSignalQueries } from './member-signal.queries.ts';

/** Null for everybody but staff. */
@Resolver(() => MemberType)
export class MemberSignalResolver {
  constructor(private readonly queries: MemberSignalQueries) {}

  @ResolveField(() => MemberActivity, { nullable: true, description: 'For staff.' })
  async activity(@Ctx() ctx: OperationContext, @Parent() member: Member): Promise<MemberActivity | null> {
    return isStaff(ctx.viewer) ? this.queries.activity(ctx, member.id) : null;
  }

  @ResolveField(() => VotePattern, { nullable: true, description: 'For staff.' })
  async votePattern(@Ctx() ctx: OperationContext, @Parent() member: Member): Promise<VotePattern | null> {
    return isStaff(ctx.viewer) ? this.queries.votePattern(ctx, member.id) : null;
  }

  @ResolveField(() => [LinkedAccount], { nullable: true, description: 'For staff; at most twenty, from the least crowded network on.' })
  async linkedAccounts(@Ctx() ctx: OperationContext, @Parent() member: Member): Promise<LinkedAccount[] | null> {
    return isStaff(ctx.viewer) ? this.queries.linkedAccounts(ctx, member.id) : null;
  }
}
