import { Injectable } from '@nestjs/common';
import { MemberService, type Member, type Suspension } from '@swingtag/accounts-server';
import { AuditLog, cleanText, Invalid, Jobs, Transactions, type Viewer } from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';
import { SUSPENSION_CHANGED } from './moderation.events.ts';
import { publicReason } from './public.reason.ts';
import type { LiftSuspensionInput, SuspendMemberInput } from './suspension.graphql.ts';
import { mustBeStaff } from './staff.guard.ts';

const MAX_DAYS = 365;
const DOUBLE_SUBMIT_MS = 60_000;

/** Suspensions: accounts puts them into force, moderation keeps their record and has the member told. */
@Injectable()
export class SuspensionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly members: MemberService,
    private readonly audit: AuditLog,
    private readonly jobs: Jobs,
  ) {}

  /** At once, on every page and stream. The same again within a minute is one form sent twice. */
  async suspend(viewer: Viewer | null, input: SuspendMemberInput): Promise<Member> {
    mustBeStaff(viewer);
    const { memberId, days } = input;
    if (!Number.isInteger(days) || days < 1 || days > MAX_DAYS) throw new Invalid('days', `A suspension lasts from 1 to ${MAX_DAYS} days.`);
    const reason = cleanText(input.reason, { field: 'reason', label: 'The reason', min: 10, max: 500 });
    return this.transactions.run(async (tx) => {
      const change = await this.members.suspend(tx, viewer, { memberId, days, reason });
      if (!isSentTwice(change)) await this.record(tx, viewer, 'member.suspended', change, reason);
      return change.member;
    });
  }

  async lift(viewer: Viewer | null, input: LiftSuspensionInput): Promise<Member> {
    mustBeStaff(viewer);
    const reason = cleanText(input.reason, { field: 'reason', label: 'The reason', min: 3, max: 500 });
    return this.transactions.run(async (tx) => {
      const change = await this.members.lift(tx, viewer, input.memberId);
      await this.record(tx, viewer, 'member.suspension_lifted', change, reason);
      return change.member;
    });
  }

  private async record(tx: EntityManager, viewer: Viewer | null, action: string, { member, before }: Suspension, reason: string): Promise<void> {
    const entryId = await this.audit.record(tx, {
      actorId: viewer?.memberId ?? null,
      action,
      subjectKind: 'member',
      subjectId: member.id,
      reason,
      before: { suspendedUntil: before.suspendedUntil },
      after: { suspendedUntil: member.suspendedUntil, publicReason: publicReason(reason, [member.handle]) },
      isPublic: true,
    });
    await this.jobs.add(tx, SUSPENSION_CHANGED, { memberId: member.id, entryId });
  }
}

function isSentTwice({ member, before }: Suspension): boolean {
  if (!member.suspendedUntil || !before.suspendedUntil || member.suspensionReason !== before.suspensionReason) return false;
  return Math.abs(member.suspendedUntil.getTime() - before.suspendedUntil.getTime()) < DOUBLE_SUBMIT_MS;
}
