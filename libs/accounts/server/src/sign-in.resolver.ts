import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Ctx, orRefusal, Public, SignInRequired, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { Member } from './member.entity.ts';
import { MeChanged, MeResult } from './member.graphql.ts';
import { MemberQueries } from './member.queries.ts';
import { PasswordService } from './password.service.ts';
import { ProofService } from './proof.service.ts';
import { SessionService } from './session.service.ts';
import { CODE_MINUTES, SignInCodeService } from './sign-in-code.service.ts';
import { CodeSent, ConfirmSignInInput, PasswordSignInInput, RequestCodeResult, SetPasswordInput, SignedIn, SignedOut, SignInInput, SignInResult } from './sign-in.graphql.ts';
import { SignInService } from './sign-in.service.ts';

@Resolver()
export class SignInResolver {
  constructor(
    private readonly codes: SignInCodeService,
    private readonly signIns: SignInService,
    private readonly passwords: PasswordService,
    private readonly proofs: ProofService,
    private readonly sessions: SessionService,
    private readonly members: MemberQueries,
  ) {}

  @Public()
  @Mutation(() => RequestCodeResult, { description: 'Mails six digits to this address.' })
  requestSignInCode(@Ctx() ctx: OperationContext, @Args('email', { type: () => String }) email: string): Promise<CodeSent | Refusal> {
    return orRefusal(this.codes.request(ctx, email).then((sentTo) => Object.assign(new CodeSent(), { email: sentTo, expiresInMinutes: CODE_MINUTES })));
  }

  @Public()
  @Mutation(() => SignInResult, { description: 'Signs in by code; an address seen for the first time becomes a member.' })
  signIn(@Ctx() ctx: OperationContext, @Args('input') input: SignInInput): Promise<SignedIn | Refusal> {
    return orRefusal(this.signIns.withCode(ctx, input).then(({ isNewMember }) => this.signedIn(ctx, isNewMember)));
  }

  @Public()
  @Mutation(() => SignInResult)
  signInWithPassword(@Ctx() ctx: OperationContext, @Args('input') input: PasswordSignInInput): Promise<SignedIn | Refusal> {
    return orRefusal(this.signIns.withPassword(ctx, input).then(() => this.signedIn(ctx, false)));
  }

  @Public()
  @Mutation(() => SignedOut, { description: 'Ends the session of this request; without one there is nothing to end.' })
  async signOut(@Ctx() ctx: OperationContext): Promise<SignedOut> {
    await this.sessions.signOut(ctx);
    return { done: true };
  }

  @Mutation(() => MeResult, { description: 'Ends another session of the viewer.' })
  revokeSession(@Ctx() ctx: OperationContext, @Args('id', { type: () => ID }) id: string): Promise<MeChanged | Refusal> {
    return orRefusal(this.sessions.revoke(ctx.viewer, id).then(() => this.meChanged(ctx)));
  }

  @Mutation(() => MeResult, { description: 'Proves again who the viewer is, as some acts ask for; the session moves to a fresh id.' })
  confirmSignIn(@Ctx() ctx: OperationContext, @Args('input') input: ConfirmSignInInput): Promise<MeChanged | Refusal> {
    return orRefusal(this.proofs.confirm(ctx, input).then(() => this.meChanged(ctx)));
  }

  @Mutation(() => MeResult, { description: 'Sets or changes the password; all other sessions of the viewer end.' })
  setPassword(@Ctx() ctx: OperationContext, @Args('input') input: SetPasswordInput): Promise<MeChanged | Refusal> {
    return orRefusal(this.passwords.set(ctx, input).then(() => this.meChanged(ctx)));
  }

  private async signedIn(ctx: OperationContext, isNewMember: boolean): Promise<SignedIn> {
    return Object.assign(new SignedIn(), { me: await this.viewerOf(ctx), isNewMember });
  }

  private async meChanged(ctx: OperationContext): Promise<MeChanged> {
    return Object.assign(new MeChanged(), { me: await this.viewerOf(ctx) });
  }

  private async viewerOf(ctx: OperationContext): Promise<Member> {
    const me = ctx.viewer && (await this.members.memberById(ctx, ctx.viewer.memberId));
    if (!me) throw new SignInRequired();
    return me;
  }
}
