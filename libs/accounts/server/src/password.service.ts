import { Injectable } from '@nestjs/common';
import pLimit from 'p-limit';
import { DataSource } from 'typeorm';
import {
  clientAddress,
  Conflict,
  Invalid,
  isPassingFault,
  mustBeFresh,
  mustBeSignedIn,
  RateLimits,
  RefusalReason,
  TooMany,
  Transactions,
  type Limit,
  type OperationContext,
} from '@swingtag/platform-server';
import { cleanEmail, emailKey } from './email.ts';
import { Member } from './member.entity.ts';
import { PasswordHasher } from './password.hasher.ts';
import { isTooLong, PasswordRules } from './password.rules.ts';
import { SessionService } from './session.service.ts';

const TRIES_PER_EMAIL: Limit = { name: 'password-email', points: 10, seconds: 900, shared: true };
const TRIES_PER_ADDRESS: Limit = { name: 'password-address', points: 50, seconds: 900, shared: true };
/** Attempts under way and attempts that wait: a crowd must not take every connection to the database. */
const AT_ONCE = 4;
const WAITING = 50;
const CHANGES: Limit = { name: 'password-change', points: 10, seconds: 900, shared: true };

/** The optional password of a member. */
@Injectable()
export class PasswordService {
  private readonly entrance = pLimit(AT_ONCE);

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly limits: RateLimits,
    private readonly hasher: PasswordHasher,
    private readonly rules: PasswordRules,
    private readonly sessions: SessionService,
  ) {}

  /**
   * The member with this address and password, or null: for a wrong password, an unknown address and a member without a
   * password alike, in the same time. Throws Invalid and TooMany.
   */
  verify(clientIp: string, input: { email: string; password: string }): Promise<{ memberId: string } | null> {
    if (this.entrance.pendingCount >= WAITING) return Promise.reject(new TooMany(5));
    return this.entrance(() => this.compare(clientIp, input));
  }

  private async compare(clientIp: string, input: { email: string; password: string }): Promise<{ memberId: string } | null> {
    const email = cleanEmail(input.email);
    await this.limits.take(TRIES_PER_ADDRESS, clientAddress(clientIp));
    await this.limits.take(TRIES_PER_EMAIL, emailKey(email));
    if (isTooLong(input.password)) return null;
    const member = await this.dataSource
      .createQueryBuilder(Member, 'member')
      .addSelect('member.passwordHash')
      .where('lower(member.email) = lower(:email) AND member.deletedAt IS NULL', { email })
      .getOne();
    const isRight = await this.hasher.isRight(input.password, member?.passwordHash ?? null);
    if (!member?.passwordHash || !isRight) return null;
    await this.limits.clear(TRIES_PER_EMAIL, emailKey(email));
    await this.renew(member.id, member.passwordHash, input.password);
    return { memberId: member.id };
  }

  /**
   * Setting a first password asks for a fresh sign-in: whoever finds a session open must not make it theirs.
   * The viewer moves to a fresh session and all others end. Throws SignInRequired, Refused, Invalid, Conflict and TooMany.
   */
  async set(ctx: OperationContext, input: { password: string; currentPassword?: string | null }): Promise<void> {
    const viewer = ctx.viewer;
    mustBeSignedIn(viewer);
    await this.limits.take(CHANGES, viewer.memberId);
    const member = await this.dataSource
      .createQueryBuilder(Member, 'member')
      .addSelect('member.passwordHash')
      .where('member.id = :id', { id: viewer.memberId })
      .getOneOrFail();
    const current = member.passwordHash ?? null;
    if (current === null) mustBeFresh(viewer);
    else await this.mustKnow(current, input.currentPassword ?? '');
    await this.rules.check(input.password, [member.handle, member.email, ...member.email.split('@')]);
    const passwordHash = await this.hasher.hash(input.password);
    const sessionId = await this.transactions.run(async (tx) => {
      const changed = await tx
        .createQueryBuilder()
        .update(Member)
        .set({ passwordHash })
        .where('id = :id AND password_hash IS NOT DISTINCT FROM :current', { id: member.id, current })
        .execute();
      if (!changed.affected) throw new Conflict(RefusalReason.CONFLICT, 'The password was changed elsewhere meanwhile. Please try again.');
      return this.sessions.rotateAlone(tx, ctx, viewer);
    });
    await this.sessions.carry(ctx, sessionId);
  }

  private async mustKnow(current: string, given: string): Promise<void> {
    if (isTooLong(given) || !(await this.hasher.isRight(given, current))) {
      throw new Invalid('currentPassword', 'This is not your current password.', RefusalReason.WRONG_PASSWORD);
    }
  }

  /** A hash made with older parameters is made anew, unless the password changed meanwhile or too many are waiting. */
  private async renew(memberId: string, outdated: string, password: string): Promise<void> {
    if (!this.hasher.isOutdated(outdated)) return;
    try {
      const passwordHash = await this.hasher.hash(password);
      await this.transactions.run((tx) =>
        tx
          .createQueryBuilder()
          .update(Member)
          .set({ passwordHash })
          .where('id = :memberId AND password_hash = :outdated', { memberId, outdated })
          .execute(),
      );
    } catch (error) {
      if (!(error instanceof TooMany) && !isPassingFault(error)) throw error;
    }
  }
}
