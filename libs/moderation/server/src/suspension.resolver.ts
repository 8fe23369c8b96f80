import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { MemberChanged, MemberResult, type Member } from '@swingtag/accounts-server';
import { Ctx, orRefusal, Public, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { LiftSuspensionInput, SuspendMemberInput } from './suspension.graphql.ts';
import { SuspensionService } from './suspension.service.ts';

@Public()
@Resolver()
export class SuspensionResolver {
  constructor(private readonly service: SuspensionService) {}

  @Mutation(() => MemberResult, { description: 'Staff: the member reads but neither votes nor writes, from now on. They are told why.' })
  suspendMember(@Args('input') input: SuspendMemberInput, @Ctx() ctx: OperationContext): Promise<MemberChanged | Refusal> {
    return orRefusal(this.asNow(ctx, this.service.suspend(ctx.viewer, input)));
  }

  @Mutation(() => MemberResult, { description: 'Staff: ends a suspension now.' })
  liftSuspension(@Args('input') input: LiftSuspensionInput, @Ctx() ctx: OperationContext): Promise<MemberChanged | Refusal> {
    return orRefusal(this.asNow(ctx, this.service.lift(ctx.viewer, input)));
  }

  private async asNow(ctx: OperationContext, changed: Promise<Member>): Promise<MemberChanged> {
    const member = await changed;
    ctx.forget();
    return Object.assign(new MemberChanged(), { member });
  }
}
