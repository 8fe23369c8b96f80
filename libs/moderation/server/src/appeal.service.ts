import { Injectable } from '@nestjs/common';
import { asId } from '@swingtag/comments-server';
import { AuditLog, cleanText, Jobs, mustBeSignedIn, NotFound, Settings, Transactions, type Viewer } from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';
import { Appeal } from './appeal.entity.ts';
import type { AppealInput, DecideAppealInput } from './appeal.graphql.ts';
import { mayAppeal, mayDecideAppeal } from './appeal.policy.ts';
import { AppealQueries } from './appeal.queries.ts';
import { DecisionService } from './decision.service.ts';
import { APPEAL_DECIDED } from './moderation.events.ts';
import { publicReasonAbout } from './public.reason.ts';
import { SanctionKind } from './sanction.entity.ts';
import { SanctionService } from './sanction.service.ts';
import { mustBeStaff } from './staff.guard.ts';

/** Appeals: filed by whom it is about, decided by somebody else than decided first. */
@Injectable()
export class AppealService {
  constructor(
    private readonly transactions: Transactions,
    private readonly queries: AppealQueries,
    private readonly decisions: DecisionService,
    private readonly sanctions: SanctionService,
    private readonly audit: AuditLog,
    private readonly jobs: Jobs,
    private readonly settings: Settings,
  ) {}

  /** Returns the appeal's id. */
  async file(viewer: Viewer | null, input: AppealInput): Promise<string> {
    mustBeSignedIn(viewer);
    const text = cleanText(input.text, { field: 'text', label: 'Your appeal', min: 10, max: 2000 });
    return this.transactions.run(async (tx) => {
      const measure = await this.queries.hold(tx, input.measureId);
      const refusal = mayAppeal(viewer, measure);
      if (refusal) throw refusal;
      const [kind, id] = input.measureId.split('-');
      const result = await tx.insert(Appeal, {
        memberId: viewer.memberId, text, [kind === 'decision' ? 'decisionId' : 'sanctionId']: id ?? '',
        dueAt: () => `clock_timestamp() + interval '${this.settings.value('appealAnswerDays')} days'`,
      });
      return String(result.identifiers[0]?.['id']);
    });
  }

  /** Overturned, what was done is taken back in the same transaction. */
  async decide(viewer: Viewer | null, input: DecideAppealInput): Promise<string> {
    mustBeStaff(viewer);
    const answer = cleanText(input.answer, { field: 'answer', label: 'The answer', min: 3, max: 1000 });
    return this.transactions.run(async (tx) => {
      const appeal = await this.held(tx, asId(input.id));
      const measureId = appeal.decisionId ? `decision-${appeal.decisionId}` : `sanction-${appeal.sanctionId ?? ''}`;
      const measure = await this.queries.hold(tx, measureId);
      if (!measure) throw new NotFound('There is no such appeal.');
      const refusal = mayDecideAppeal(viewer, { ...appeal, moderatorId: measure.moderatorId, accountRole: measure.accountRole });
      if (refusal) throw refusal;
      const isStillSo = measure.isStanding && (!measure.endsAt || measure.endsAt > new Date());
      if (input.isOverturned && isStillSo) await this.takeBack(tx, viewer, appeal, measure.sanction, answer);
      await tx.update(Appeal, { id: appeal.id }, { decidedAt: () => 'clock_timestamp()', decidedById: viewer.memberId, isOverturned: input.isOverturned, answer });
      const entryId = await this.audit.record(tx, {
        actorId: viewer.memberId,
        action: input.isOverturned ? 'appeal.overturned' : 'appeal.upheld',
        subjectKind: 'appeal',
        subjectId: appeal.id,
        rule: measure.ruleKey,
        reason: answer,
        before: { measure: measureId },
        after: { isOverturned: input.isOverturned, publicReason: await publicReasonAbout(tx, answer, [appeal.memberId, measure.moderatorId, viewer.memberId]) },
        isPublic: true,
      });
      await this.jobs.add(tx, APPEAL_DECIDED, { memberId: appeal.memberId, entryId });
      return appeal.id;
    });
  }

  private async held(tx: EntityManager, id: string): Promise<Appeal> {
    const appeal = await tx.createQueryBuilder(Appeal, 'a').setLock('pessimistic_write').where('a.id = :id', { id }).getOne();
    if (!appeal) throw new NotFound('There is no such appeal.');
    return appeal;
  }

  private async takeBack(tx: EntityManager, viewer: Viewer, appeal: Appeal, kind: SanctionKind | null, reason: string): Promise<void> {
    if (appeal.decisionId) await this.decisions.overturnIn(tx, viewer, appeal.decisionId);
    else if (kind === SanctionKind.WARN && appeal.sanctionId) await this.sanctions.withdrawWarningIn(tx, viewer, appeal.sanctionId);
    else if (kind) await this.sanctions.liftIn(tx, viewer, { memberId: appeal.memberId, kind, reason: reason.slice(0, 500) });
  }
}
