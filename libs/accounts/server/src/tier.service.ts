import { Injectable } from '@nestjs/common';
import { AuditLog, cleanText, mustBeFresh, mustBeSignedIn, Tier, Transactions, type OperationContext } from '@swingtag/platform-server';
import { lockWithAdmins } from './admin.lock.ts';
import { Member } from './member.entity.ts';
import { mayActAsStaff, mayGiveTier } from './member.policy.ts';
import type { GiveTierInput } from './tier.graphql.ts';

/** The staff gives somebody a tier, or lets it be computed again. */
@Injectable()
export class TierService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /** Holds from the next request on. Throws SignInRequired, Refused, NotFound and Invalid. */
  async give(ctx: OperationContext, input: GiveTierInput): Promise<Member> {
    const viewer = ctx.viewer;
    const early = mayActAsStaff(viewer);
    if (early) throw early;
    mustBeSignedIn(viewer);
    if (input.tier && input.tier !== Tier.NEW) mustBeFresh(viewer);
    const givenTier = input.tier ?? null;
    const reason = cleanText(input.reason, { field: 'reason', label: 'The reason', max: 1000 });
    const member = await this.transactions.run(async (tx) => {
      const { before } = await lockWithAdmins(tx, input.memberId);
      const refusal = mayGiveTier(viewer, before);
      if (refusal) throw refusal;
      if (before.givenTier === givenTier) return before;
      await tx.update(Member, { id: before.id }, { givenTier });
      await this.audit.record(tx, {
        actorId: viewer.memberId, action: givenTier ? 'member.tier_given' : 'member.tier_computed', subjectKind: 'member', subjectId: before.id, reason,
        before: { tier: before.givenTier }, after: { tier: givenTier },
      });
      return { ...before, givenTier };
    });
    ctx.forget();
    return member;
  }
}
