import { Injectable } from '@nestjs/common';
import { MemberService, type Member, type Sanctioned } from '@swingtag/accounts-server';
import { asId } from '@swingtag/comments-server';
import { AuditLog, cleanText, Invalid, Jobs, mustBeFresh, Transactions, type Viewer } from '@swingtag/platform-server';
import { VoteFates } from '@swingtag/polls-server';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { ContentRuleVersion } from './content-rule.entity.ts';
import { HouseRuleQueries } from './house-rule.queries.ts';
import { SUSPENSION_CHANGED } from './moderation.events.ts';
import { publicReasonAbout } from './public.reason.ts';
import { Sanction, SanctionKind } from './sanction.entity.ts';
import type { LiftSanctionInput, SanctionMemberInput } from './sanction.graphql.ts';
import { mustBeStaff } from './staff.guard.ts';

const MAX_DAYS = 365;
const DOUBLE_SUBMIT = '1 minute';
const DEED: Record<SanctionKind, string> = { WARN: 'warned', LIMIT: 'limited', SUSPEND: 'suspended', BAN: 'banned' };
const LIFTED: Record<SanctionKind, string> = { WARN: 'warning_lifted', LIMIT: 'limit_lifted', SUSPEND: 'suspension_lifted', BAN: 'ban_lifted' };

/** Measures against members: accounts puts them into force, moderation keeps their record and has the member told. */
@Injectable()
export class SanctionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly members: MemberService,
    private readonly rules: HouseRuleQueries,
    private readonly votes: VoteFates,
    private readonly audit: AuditLog,
    private readonly jobs: Jobs,
  ) {}

  /** At once, on every page and stream. The same again within a minute is one form sent twice. */
  async give(viewer: Viewer | null, input: SanctionMemberInput): Promise<Member> {
    mustBeStaff(viewer);
    const { kind } = input;
    if (kind === SanctionKind.BAN) mustBeFresh(viewer);
    const days = kind === SanctionKind.LIMIT || kind === SanctionKind.SUSPEND ? (input.days ?? 0) : null;
    if (days !== null && (!Number.isInteger(days) || days < 1 || days > MAX_DAYS)) {
      throw new Invalid('days', `This lasts from 1 to ${MAX_DAYS} days.`);
    }
    const reason = cleanText(input.reason, { field: 'reason', label: 'The reason', min: 10, max: 500 });
    return this.transactions.run(async (tx) => {
      const member = await this.members.holdForSanction(tx, viewer, input.memberId);
      const rule = input.ruleId ? await this.rules.hold(tx, asId(input.ruleId)) : null;
      if (input.ruleId && !rule) throw new Invalid('ruleId', 'Please choose one of the house rules.');
      if (await this.isSentTwice(tx, member.id, { kind, days, reason, ruleId: rule?.id ?? null })) return member;
      const change = await this.members.sanction(tx, viewer, member.id, { kind, days, reason });
      if (kind === SanctionKind.BAN) await this.votes.ofBanned(tx, change.member.id);
      await this.end(tx, viewer.memberId, change.member.id, kind);
      await tx.insert(Sanction, {
        memberId: change.member.id, kind, ruleId: rule?.id ?? null, reason, moderatorId: viewer.memberId,
        endsAt: kind === SanctionKind.LIMIT ? change.member.limitedUntil : kind === SanctionKind.SUSPEND ? change.member.suspendedUntil : null,
      });
      await this.record(tx, viewer.memberId, DEED[kind], change, { reason, rule: rule?.key ?? null });
      return change.member;
    });
  }

  /** Given by a rule, and on the record of whoever wrote it, so that an appeal goes to somebody else. */
  async limitByRule(tx: EntityManager, memberId: string, rule: Pick<ContentRuleVersion, 'authorId' | 'houseRuleId' | 'limitDays' | 'message'> & { houseRuleKey: string }): Promise<void> {
    const change = await this.members.limitByRule(tx, memberId, { days: rule.limitDays ?? 1, reason: rule.message });
    if (!change) return;
    await this.end(tx, rule.authorId, memberId, SanctionKind.LIMIT);
    await tx.insert(Sanction, {
      memberId, kind: SanctionKind.LIMIT, ruleId: rule.houseRuleId, reason: rule.message, moderatorId: rule.authorId, endsAt: change.member.limitedUntil,
    });
    await this.record(tx, null, DEED.LIMIT, change, { reason: rule.message, rule: rule.houseRuleKey });
  }

  async lift(viewer: Viewer | null, input: LiftSanctionInput): Promise<Member> {
    mustBeStaff(viewer);
    return this.transactions.run((tx) => this.liftIn(tx, viewer, input));
  }

  /** Joins the transaction of an appeal. */
  async liftIn(tx: EntityManager, viewer: Viewer, { memberId, kind, ...input }: LiftSanctionInput): Promise<Member> {
    const reason = cleanText(input.reason, { field: 'reason', label: 'The reason', min: 3, max: 500 });
    const change = await this.members.liftSanction(tx, viewer, memberId, kind);
    await this.end(tx, viewer.memberId, change.member.id, kind);
    await this.record(tx, viewer.memberId, LIFTED[kind], change, { reason, rule: null });
    return change.member;
  }

  /** Of a warning that was wrong nothing is in force; the record says that it does not count. Joins the transaction of an appeal. */
  async withdrawWarningIn(tx: EntityManager, viewer: Viewer, id: string): Promise<void> {
    await tx.update(Sanction, { id, liftedAt: IsNull() }, { liftedAt: () => 'clock_timestamp()', liftedById: viewer.memberId });
  }

  /** A ban takes the place of a suspension, too. */
  private async end(tx: EntityManager, byId: string, memberId: string, kind: SanctionKind): Promise<void> {
    if (kind === SanctionKind.WARN) return;
    const kinds = kind === SanctionKind.BAN ? [kind, SanctionKind.SUSPEND] : [kind];
    await tx.update(Sanction, { memberId, kind: In(kinds), liftedAt: IsNull() }, { liftedAt: () => 'clock_timestamp()', liftedById: byId });
  }

  private isSentTwice(
    tx: EntityManager,
    memberId: string,
    { kind, days, reason, ruleId }: { kind: SanctionKind; days: number | null; reason: string; ruleId: string | null },
  ): Promise<boolean> {
    return tx
      .createQueryBuilder(Sanction, 's')
      .where('s.memberId = :memberId AND s.kind = :kind AND s.reason = :reason AND s.liftedAt IS NULL', { memberId, kind, reason })
      .andWhere('COALESCE(s.ruleId, 0) = :ruleId', { ruleId: ruleId ?? '0' })
      .andWhere('COALESCE(round(extract(epoch FROM s.endsAt - s.givenAt) / 86400), 0) = :days', { days: days ?? 0 })
      .andWhere(`s.givenAt > clock_timestamp() - interval '${DOUBLE_SUBMIT}'`)
      .getExists();
  }

  private async record(
    tx: EntityManager,
    actorId: string | null,
    action: string,
    { member, before }: Sanctioned,
    { reason, rule }: { reason: string; rule: string | null },
  ): Promise<void> {
    const entryId = await this.audit.record(tx, {
      actorId,
      action: `member.${action}`,
      subjectKind: 'member',
      subjectId: member.id,
      rule,
      reason,
      before: { suspendedUntil: before.suspendedUntil, limitedUntil: before.limitedUntil },
      after: { suspendedUntil: member.suspendedUntil, limitedUntil: member.limitedUntil, publicReason: await publicReasonAbout(tx, reason, [member.id, actorId]) },
      isPublic: true,
    });
    await this.jobs.add(tx, SUSPENSION_CHANGED, { memberId: member.id, entryId });
  }
}
