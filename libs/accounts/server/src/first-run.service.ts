import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  clientAddress, CONFIG, Conflict, NotFound, RateLimits, RefusalReason, Transactions, type Config, type Limit, type OperationContext,
} from '@swingtag/platform-server';
import { DataSource } from 'typeorm';
import { cleanEmail } from './email.ts';
import { FirstAdminService } from './first-admin.service.ts';
import { FirstRun } from './first-run.entity.ts';
import type { FirstAdminInput } from './first-run.graphql.ts';
import { Member } from './member.entity.ts';
import { MemberService } from './member.service.ts';
import { PasswordHasher } from './password.hasher.ts';
import { PasswordRules } from './password.rules.ts';
import { SessionService } from './session.service.ts';

/** A page asks once and its form once. */
const TRIES: Limit = { name: 'first-run', points: 40, seconds: 900, shared: true };

/**
 * As long as the site has no admin, a link on the console of the server lets whoever can read it become the first. The token is made from
 * SECRET and a row of this database: it outlives a restart and is stored nowhere. Once there is an admin, there is nothing here.
 */
@Injectable()
export class FirstRunService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly limits: RateLimits,
    private readonly admins: FirstAdminService,
    private readonly members: MemberService,
    private readonly rules: PasswordRules,
    private readonly hasher: PasswordHasher,
    private readonly sessions: SessionService,
  ) {}

  /** For the console. Null once there is an admin. */
  async address(): Promise<string | null> {
    if (await this.admins.isThere(this.dataSource.manager)) return null;
    return `${this.config.ORIGIN}/welcome?token=${await this.token()}`;
  }

  /** Wrong token and too late look alike. Throws TooMany. */
  async isOpen(ctx: OperationContext, token: string): Promise<boolean> {
    await this.limits.take(TRIES, clientAddress(ctx.req.ip));
    return (await this.isToken(token)) && !(await this.admins.isThere(this.dataSource.manager));
  }

  /** Of two at once the second is too late. A member of this address becomes admin with this password. Throws NotFound, Invalid, Refused, Conflict and TooMany. */
  async complete(ctx: OperationContext, { token, email: given, password }: FirstAdminInput): Promise<void> {
    if (!(await this.isOpen(ctx, token))) throw new NotFound('There is nothing to set up here, or no longer.');
    const email = cleanEmail(given);
    await this.rules.check(password, [email, ...email.split('@')]);
    const passwordHash = await this.hasher.hash(password);
    const sessionId = await this.transactions.run(async (tx) => {
      const { memberId } = await this.members.admit(tx, email);
      const isFirst = await this.admins.make(tx, memberId, 'First admin of the site, by the link on its console');
      if (!isFirst) throw new Conflict(RefusalReason.CONFLICT, 'Somebody else has become the first admin meanwhile. Ask them to let you in.');
      await tx.update(Member, { id: memberId }, { passwordHash });
      await this.sessions.endAllOf(tx, memberId);
      return this.sessions.start(tx, ctx, memberId);
    });
    await this.sessions.carry(ctx, sessionId);
  }

  private async isToken(given: string): Promise<boolean> {
    const right = Buffer.from(await this.token());
    const compared = Buffer.from(given);
    return compared.length === right.length && timingSafeEqual(compared, right);
  }

  private async token(): Promise<string> {
    await this.dataSource.createQueryBuilder().insert().into(FirstRun).values({ salt: randomBytes(32) }).orIgnore().execute();
    const { salt } = await this.dataSource.getRepository(FirstRun).findOneByOrFail({ single: true });
    return createHmac('sha256', this.config.SECRET).update('first run').update(salt).digest('base64url').slice(0, 32);
  }
}
