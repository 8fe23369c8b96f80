import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx, orRefusal, Public, SignInRequired, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { FirstAdminInput } from './first-run.graphql.ts';
import { FirstRunService } from './first-run.service.ts';
import { MemberQueries } from './member.queries.ts';
import { SignedIn, SignInResult } from './sign-in.graphql.ts';

@Resolver()
export class FirstRunResolver {
  constructor(
    private readonly firstRun: FirstRunService,
    private readonly members: MemberQueries,
  ) {}

  @Public()
  @Query(() => Boolean, { description: 'Whether this token of the console still makes the first admin.' })
  firstRunIsOpen(@Ctx() ctx: OperationContext, @Args('token', { type: () => String }) token: string): Promise<boolean> {
    return this.firstRun.isOpen(ctx, token);
  }

  @Public()
  @Mutation(() => SignInResult, { description: 'Whoever has the token of the console becomes the first admin, and is signed in. Works once.' })
  makeFirstAdmin(@Ctx() ctx: OperationContext, @Args('input') input: FirstAdminInput): Promise<SignedIn | Refusal> {
    return orRefusal(this.firstRun.complete(ctx, input).then(() => this.signedIn(ctx)));
  }

  private async signedIn(ctx: OperationContext): Promise<SignedIn> {
    const me = ctx.viewer && (await this.members.memberById(ctx, ctx.viewer.memberId));
    if (!me) throw new SignInRequired();
    return Object.assign(new SignedIn(), { me, isNewMember: true });
  }
}
