import { Injectable } from '@nestjs/common';
import { Invalid, mustBeSignedIn, RefusalReason, Transactions, type OperationContext, type Viewer } from '@swingtag/platform-server';
import { DataSource } from 'typeorm';
import { Member } from './member.entity.ts';
import { PasswordService } from './password.service.ts';
import { SessionService } from './session.service.ts';
import { SignInCodeService } from './sign-in-code.service.ts';
import type { ConfirmSignInInput } from './sign-in.graphql.ts';

/** Who is signed in proves once more that it is them. */
@Injectable()
export class ProofService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly codes: SignInCodeService,
    private readonly passwords: PasswordService,
    private readonly sessions: SessionService,
  ) {}

  /** By the viewer's own address only. The session gets a fresh id. Throws SignInRequired, Invalid and TooMany. */
  async confirm(ctx: OperationContext, { code, password }: ConfirmSignInInput): Promise<void> {
    const viewer = ctx.viewer;
    mustBeSignedIn(viewer);
    const { email } = await this.dataSource.getRepository(Member).findOneByOrFail({ id: viewer.memberId });
    const sessionId = code ? await this.byCode(ctx, viewer, { email, code }) : await this.byPassword(ctx, viewer, { email, password: password ?? '' });
    await this.sessions.carry(ctx, sessionId);
  }

  private async byCode(ctx: OperationContext, viewer: Viewer, input: { email: string; code: string }): Promise<string> {
    const proof = await this.codes.prove(ctx.req.ip, input);
    const sessionId = await this.transactions.run(async (tx) => {
      await this.codes.consume(tx, proof);
      return this.sessions.renew(tx, ctx, viewer);
    });
    await this.codes.forgive(proof.email);
    return sessionId;
  }

  private async byPassword(ctx: OperationContext, viewer: Viewer, input: { email: string; password: string }): Promise<string> {
    const member = await this.passwords.verify(ctx.req.ip, input);
    if (member?.memberId !== viewer.memberId) throw new Invalid('password', 'This is not your password. A code by e-mail works too.', RefusalReason.WRONG_PASSWORD);
    return this.transactions.run((tx) => this.sessions.renew(tx, ctx, viewer));
  }
}
