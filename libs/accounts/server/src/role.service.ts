import { Injectable } from '@nestjs/common';
import { AuditLog, cleanText, Jobs, mustBeFresh, mustBeSignedIn, Refused, RefusalReason, Role, Transactions, type OperationContext } from '@swingtag/platform-server';
import { lockWithAdmins, mustStillBeAdmin } from './admin.lock.ts';
import { Member } from './member.entity.ts';
import { MEMBER_ROLE_CHANGED, type MemberRoleChanged } from './member.events.ts';
import { mayAdminister, mayChangeRole } from './member.policy.ts';
import { SessionService } from './session.service.ts';

/** Who is trusted with what. */
@Injectable()
export class RoleService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionService,
    private readonly audit: AuditLog,
    private readonly jobs: Jobs,
  ) {}

  /** The member signs in again under the new role: their sessions end. Throws SignInRequired, Refused, NotFound and Invalid. */
  async change(ctx: OperationContext, input: { memberId: string; role: Role; reason: string }): Promise<Member> {
    const viewer = ctx.viewer;
    const early = mayAdminister(viewer);
    if (early) throw early;
    mustBeSignedIn(viewer);
    mustBeFresh(viewer);
    const reason = cleanText(input.reason, { field: 'reason', label: 'The reason', max: 1000 });
    const member = await this.transactions.run(async (tx) => {
      const { before, admins } = await lockWithAdmins(tx, input.memberId);
      const refusal = mayChangeRole(viewer, before, input.role);
      if (refusal) throw refusal;
      mustStillBeAdmin(admins, viewer);
      if (before.role === input.role) return before;
      if (admins.length === 1 && admins[0]?.id === before.id) {
        throw new Refused(RefusalReason.LAST_ADMIN, 'The site needs an admin. Make somebody else one first.');
      }
      await tx.update(Member, { id: before.id }, { role: input.role });
      await this.sessions.endAllOf(tx, before.id);
      await this.audit.record(tx, {
        actorId: viewer?.memberId ?? null,
        action: 'member.role_changed',
        subjectKind: 'member',
        subjectId: before.id,
        reason,
        before: { role: before.role },
        after: { role: input.role },
      });
      await this.jobs.add(tx, MEMBER_ROLE_CHANGED, { memberId: before.id, role: input.role } satisfies MemberRoleChanged);
      return { ...before, role: input.role };
    });
    if (member.id === viewer?.memberId && member.role !== viewer.role) this.sessions.drop(ctx);
    else ctx.forget();
    return member;
  }
}
