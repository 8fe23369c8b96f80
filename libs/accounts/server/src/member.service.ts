import { Injectable } from '@nestjs/common';
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import {
  Conflict,
  Invalid,
  mustBeSignedIn,
  RateLimits,
  Refused,
  RefusalReason,
  Role,
  Settings,
  Transactions,
  type Limit,
  type OperationContext,
  type Viewer,
} from '@swingtag/platform-server';
import { lockWithAdmins, mustStillBeAdmin } from './admin.lock.ts';
import { FirstAdminService } from './first-admin.service.ts';
import { cleanHandle, inventHandle } from './handle.ts';
import { Member } from './member.entity.ts';
import { BANNED_UNTIL, isBanned, isLimitInForce, isSuspensionInForce, mayActAsStaff, mayChangeHandle, mayActUpon } from './member.policy.ts';

const HANDLE_CHANGES: Limit = { name: 'handle', points: 'handleChangesPerDay', seconds: 24 * 3600, shared: true };
const UNIQUE_VIOLATION = '23505';

/** Who is a member, under which name, and under which sanction. */
@Injectable()
export class MemberService {
  constructor(
    private readonly firstAdmin: FirstAdminService,
    private readonly transactions: Transactions,
    private readonly limits: RateLimits,
    private readonly settings: Settings,
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
      if (this.settings.value('registration') === 'CLOSED' && !this.firstAdmin.isExpected(email)) throw new Refused(RefusalReason.FORBIDDEN, 'This site takes no new members at the moment.');
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
    const refusal = mayChangeHandle(viewer);
    if (refusal) throw refusal;
    mustBeSignedIn(viewer);
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
   * Puts a sanction into force in place of one of its kind; at once on every open request and stream. A warning changes nothing here.
   * Joins the transaction of the moderation act, which also keeps its record. Throws NotFound, Invalid and what `mayActUpon` refuses.
   */
  async sanction(tx: EntityManager, viewer: Viewer | null, memberId: string, { kind, days, reason }: SanctionInForce): Promise<Sanctioned> {
    if (days !== null && (!Number.isInteger(days) || days < 1 || days > 3650)) throw new Invalid('days', 'A sanction lasts from 1 to 3650 days.');
    const before = await this.holdForSanction(tx, viewer, memberId);
    const until = days === null ? null : `now() + make_interval(days => ${days})`;
    if (kind === 'SUSPEND' && before.suspendedUntil && isBanned(before)) throw new Conflict(RefusalReason.CONFLICT, 'This member is banned. Lift the ban first.');
    if (kind === 'LIMIT') await this.put(tx, before.id, { limitedUntil: () => until ?? 'NULL', limitationReason: reason });
    if (kind === 'SUSPEND') await this.put(tx, before.id, { suspendedUntil: () => until ?? 'NULL', suspensionReason: reason });
    if (kind === 'BAN') await this.put(tx, before.id, { suspendedUntil: BANNED_UNTIL, suspensionReason: reason });
    return { member: await tx.findOneByOrFail(Member, { id: before.id }), before };
  }

  /** A limit that a rule gives; null for staff, and for whom a longer one is in force already. */
  async limitByRule(tx: EntityManager, memberId: string, { days, reason }: { days: number; reason: string }): Promise<Sanctioned | null> {
    const { before } = await lockWithAdmins(tx, memberId);
    const until = new Date(Date.now() + days * 86_400_000);
    if (before.role !== Role.MEMBER || (before.limitedUntil && before.limitedUntil >= until)) return null;
    await this.put(tx, before.id, { limitedUntil: () => `now() + make_interval(days => ${days})`, limitationReason: reason });
    return { member: await tx.findOneByOrFail(Member, { id: before.id }), before };
  }

  /** Ends a sanction now. Throws Conflict when none of its kind is in force; a warning never is. */
  async liftSanction(tx: EntityManager, viewer: Viewer | null, memberId: string, kind: SanctionInForce['kind']): Promise<Sanctioned> {
    const before = await this.holdForSanction(tx, viewer, memberId);
    if (kind === 'WARN') throw new Conflict(RefusalReason.CONFLICT, 'A warning is only words: nothing is in force that could be lifted.');
    if (kind === 'LIMIT') {
      if (!isLimitInForce(before)) throw new Conflict(RefusalReason.CONFLICT, 'No limit is in force.');
      await this.put(tx, before.id, { limitedUntil: null, limitationReason: null });
    } else {
      const isInForce = isSuspensionInForce(before) && isBanned(before) === (kind === 'BAN');
      if (!isInForce) throw new Conflict(RefusalReason.CONFLICT, kind === 'BAN' ? 'No ban is in force.' : 'No suspension is in force.');
      await this.put(tx, before.id, { suspendedUntil: null, suspensionReason: null });
    }
    return { member: await tx.findOneByOrFail(Member, { id: before.id }), before };
  }

  /** The member, kept from other sanctions until the transaction ends. Throws NotFound and what `mayActUpon` refuses. */
  async holdForSanction(tx: EntityManager, viewer: Viewer | null, memberId: string): Promise<Member> {
    const early = mayActAsStaff(viewer);
    if (early) throw early;
    const { before, admins } = await lockWithAdmins(tx, memberId);
    const refusal = mayActUpon(viewer, before);
    if (refusal) throw refusal;
    if (before.role === Role.ADMIN) mustStillBeAdmin(admins, viewer);
    return before;
  }

  private async put(tx: EntityManager, id: string, values: QueryDeepPartialEntity<Member>): Promise<void> {
    await tx.createQueryBuilder().update(Member).set(values).where('id = :id', { id }).execute();
  }
}

/** What moderation decided; `days` for what ends. */
export interface SanctionInForce {
  kind: `${'WARN' | 'LIMIT' | 'SUSPEND' | 'BAN'}`;
  days: number | null;
  reason: string;
}

/** A member after a sanction was given or lifted, and as they were before. */
export interface Sanctioned {
  member: Member;
  before: Member;
}

class HandleTaken extends Conflict {
  override readonly field = 'handle';
  constructor() {
    super(RefusalReason.HANDLE_TAKEN, 'Somebody else has this handle. Please choose another one.');
  }
}
