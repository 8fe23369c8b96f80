import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  cleanText,
  Conflict,
  Invalid,
  mustBeSignedIn,
  RateLimits,
  Refused,
  RefusalReason,
  Role,
  Transactions,
  type Limit,
  type OperationContext,
  type Viewer,
} from '@swingtag/platform-server';
import { lockWithAdmins, mustStillBeAdmin } from './admin.lock.ts';
import { FirstAdminService } from './first-admin.service.ts';
import { cleanHandle, inventHandle } from './handle.ts';
import { Member } from './member.entity.ts';
import { isSuspensionInForce, mayActAsStaff, mayChangeHandle, maySuspend } from './member.policy.ts';

const HANDLE_CHANGES: Limit = { name: 'handle', points: 5, seconds: 24 * 3600, shared: true };
const UNIQUE_VIOLATION = '23505';

/** Who is a member, under which name, and under which sanction. */
@Injectable()
export class MemberService {
  constructor(
    private readonly firstAdmin: FirstAdminService,
    private readonly transactions: Transactions,
    private readonly limits: RateLimits,
  ) {}

  /** The member of a proven address; a new one gets an invented handle. Throws Refused for a deleted account. */
  async admit(tx: EntityManager, email: string): Promise<{ memberId: string; isNew: boolean }> {
    const admitted = await this.findOrCreate(tx, email);
    await this.firstAdmin.appoint(tx, admitted.memberId, email);
    return admitted;
  }

  private async findOrCreate(tx: EntityManager, email: string): Promise<{ memberId: string; isNew: boolean }> {
    for (let attempt = 0; attempt < 20; attempt++) {
      const known = await tx
        .createQueryBuilder(Member, 'member')
        .where('lower(member.email) = lower(:email)', { email })
        .getOne();
      if (known?.deletedAt) throw new Refused(RefusalReason.FORBIDDEN, 'This account has been deleted.');
      if (known) return { memberId: known.id, isNew: false };
      const [row] = await tx.query<{ id: string }[]>('INSERT INTO member (handle, email) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING id', [
        inventHandle(),
        email,
      ]);
      if (row) return { memberId: row.id, isNew: true };
    }
    throw new Error('no free handle in twenty tries');
  }

  /** Throws SignInRequired, Refused, Invalid, Conflict and TooMany. */
  async changeHandle(ctx: OperationContext, input: string): Promise<void> {
    const viewer = ctx.viewer;
    mustBeSignedIn(viewer);
    const refusal = mayChangeHandle(viewer);
    if (refusal) throw refusal;
    const handle = cleanHandle(input);
    if (handle === viewer.handle) return;
    await this.limits.take(HANDLE_CHANGES, viewer.memberId);
    try {
      await this.transactions.run((tx) => tx.update(Member, { id: viewer.memberId }, { handle }));
    } catch (error) {
      if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error;
      throw new HandleTaken();
    }
    ctx.become({ ...viewer, handle });
  }

  /** For moderation: an invented handle in place of the member's. Returns it. */
  async replaceHandle(tx: EntityManager, memberId: string): Promise<string> {
    for (let attempt = 0; attempt < 20; attempt++) {
      const handle = inventHandle();
      const [changed] = await tx.query<[unknown[], number]>(
        'UPDATE member SET handle = $2 WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM member WHERE lower(handle) = $2) RETURNING id',
        [memberId, handle],
      );
      if (changed.length > 0) return handle;
    }
    throw new Error('no free handle in twenty tries');
  }

  /** For moderation: gives a replaced handle back, unless somebody else has taken it. */
  async returnHandle(tx: EntityManager, memberId: string, handle: string): Promise<void> {
    await tx.query('UPDATE member SET handle = $2 WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM member WHERE lower(handle) = lower($2))', [memberId, handle]);
  }

  /**
   * Suspends for so many days from now, in place of any suspension in force; at once on every open request and stream.
   * Joins the transaction of the moderation act, which also keeps its record. Throws NotFound, Invalid and what `maySuspend` refuses.
   */
  async suspend(tx: EntityManager, viewer: Viewer | null, input: { memberId: string; days: number; reason: string }): Promise<Suspension> {
    if (!Number.isInteger(input.days) || input.days < 1 || input.days > 3650) throw new Invalid('days', 'A suspension lasts from 1 to 3650 days.');
    const reason = cleanText(input.reason, { field: 'reason', label: 'The reason', max: 1000 });
    return this.sanction(tx, viewer, input.memberId, reason, input.days);
  }

  /** Ends a suspension now. Throws Conflict when none is in force. */
  async lift(tx: EntityManager, viewer: Viewer | null, memberId: string): Promise<Suspension> {
    return this.sanction(tx, viewer, memberId, null, null);
  }

  private async sanction(tx: EntityManager, viewer: Viewer | null, memberId: string, reason: string | null, days: number | null): Promise<Suspension> {
    const early = mayActAsStaff(viewer);
    if (early) throw early;
    const { before, admins } = await lockWithAdmins(tx, memberId);
    const refusal = maySuspend(viewer, before);
    if (refusal) throw refusal;
    if (days === null && !isSuspensionInForce(before)) {
      throw new Conflict(RefusalReason.CONFLICT, 'No suspension is in force.');
    }
    if (before.role === Role.ADMIN) mustStillBeAdmin(admins, viewer);
    await tx
      .createQueryBuilder()
      .update(Member)
      .set({ suspendedUntil: () => 'now() + make_interval(days => :days)', suspensionReason: reason })
      .where('id = :memberId', { memberId: before.id, days })
      .execute();
    const member = await tx.findOneByOrFail(Member, { id: before.id });
    return { member, before };
  }
}

/** A member after a sanction was given or lifted, and as they were before. */
export interface Suspension {
  member: Member;
  before: Member;
}

class HandleTaken extends Conflict {
  override readonly field = 'handle';
  constructor() {
    super(RefusalReason.HANDLE_TAKEN, 'Somebody else has this handle. Please choose another one.');
  }
}
