import { Injectable } from '@nestjs/common';
import passport from 'passport';
import { Strategy as PasswordStrategy } from 'passport-local';
import { Invalid, RefusalReason, Transactions, type OperationContext } from '@swingtag/platform-server';
import { CodeStrategy } from './code.strategy.ts';
import { MemberService } from './member.service.ts';
import { runStrategy } from './passport.run.ts';
import { PasswordService } from './password.service.ts';
import { SessionService } from './session.service.ts';
import { SignInCodeService, type ProvenEmail } from './sign-in-code.service.ts';

/** Signing in: a passport strategy says who it is, a fresh session follows. */
@Injectable()
export class SignInService {
  private readonly passport = new passport.Passport();

  constructor(
    private readonly transactions: Transactions,
    private readonly codes: SignInCodeService,
    private readonly passwords: PasswordService,
    private readonly members: MemberService,
    private readonly sessions: SessionService,
  ) {
    this.passport.use(new CodeStrategy((ip, input) => this.codes.prove(ip, input)));
    this.passport.use(
      new PasswordStrategy({ usernameField: 'email', passReqToCallback: true, session: false }, (req, email, password, done) => {
        this.passwords.verify(req.ip ?? '', { email, password }).then(
          (member) => done(null, member ?? false),
          (error: unknown) => done(error),
        );
      }),
    );
  }

  /** Code, member and session in one transaction: a crash leaves the code as it was. Throws Invalid, Refused and TooMany. */
  async withCode(ctx: OperationContext, input: { email: string; code: string }): Promise<{ isNewMember: boolean }> {
    const outcome = await runStrategy<ProvenEmail>(this.passport, 'code', { body: { ...input }, ip: ctx.req.ip });
    if (outcome.kind !== 'success') throw new Error('the code strategy neither proved nor refused');
    const proof = outcome.user;
    const { sessionId, isNew } = await this.transactions.run(async (tx) => {
      await this.codes.consume(tx, proof);
      const { memberId, isNew } = await this.members.admit(tx, proof.email);
      return { sessionId: await this.sessions.start(tx, ctx, memberId), isNew };
    });
    await this.codes.forgive(proof.email);
    await this.sessions.carry(ctx, sessionId);
    return { isNewMember: isNew };
  }

  /** Throws Invalid with the same words for an unknown address and a wrong password, and TooMany. */
  async withPassword(ctx: OperationContext, input: { email: string; password: string }): Promise<void> {
    const outcome = await runStrategy<{ memberId: string }>(this.passport, 'local', { body: { ...input }, ip: ctx.req.ip });
    if (outcome.kind !== 'success') {
      throw new Invalid('password', 'E-mail address and password do not match. You can also sign in with a code by e-mail.', RefusalReason.WRONG_PASSWORD);
    }
    const { memberId } = outcome.user;
    const sessionId = await this.transactions.run((tx) => this.sessions.start(tx, ctx, memberId));
    await this.sessions.carry(ctx, sessionId);
  }
}
