import { Injectable } from '@nestjs/common';
import { asId } from '@swingtag/comments-server';
import { cleanText, Invalid, LiveBus, RateLimits, SignInRequired, suspensionRefusal, Transactions, type Limit, type Viewer } from '@swingtag/platform-server';
import { SubjectKind } from './case.entity.ts';
import { CaseKinds } from './case.kinds.ts';
import { CaseStore, QUEUE_TOPIC } from './case.store.ts';
import { SOMETHING_ELSE } from './house-rule.entity.ts';
import { HouseRuleQueries } from './house-rule.queries.ts';
import { MAX_NOTE, Report } from './report.entity.ts';
import type { ReportInput } from './report.graphql.ts';
import { mayReport } from './report.policy.ts';

const REPORTS: Limit = { name: 'reports', points: 'reportsPerHour', seconds: 3600, shared: true };

@Injectable()
export class ReportService {
  constructor(
    private readonly transactions: Transactions,
    private readonly limits: RateLimits,
    private readonly kinds: CaseKinds,
    private readonly cases: CaseStore,
    private readonly rules: HouseRuleQueries,
    private readonly live: LiveBus,
  ) {}

  /** Tells the moderators that something breaks a rule. */
  async file(viewer: Viewer | null, input: ReportInput): Promise<{ kind: SubjectKind; objectId: string }> {
    if (!viewer) throw new SignInRequired('Please sign in to report this.');
    const suspended = suspensionRefusal(viewer);
    if (suspended) throw suspended;
    const note = input.note?.trim() ? cleanText(input.note, { field: 'note', label: 'Your explanation', max: MAX_NOTE }) : null;
    await this.limits.take(REPORTS, viewer.memberId);
    const objectId = await this.transactions.run(async (tx) => {
      const kind = this.kinds.of(input.kind);
      const subject = await kind.hold(tx, input.objectId);
      const held = await this.cases.hold(tx, { kind: kind.kind, objectId: subject.id, authorId: subject.authorId });
      const hasReported = await tx
        .createQueryBuilder(Report, 'report')
        .where('report.caseId = :caseId AND report.reporterId = :reporterId AND report.decisionId IS NULL', {
          caseId: held.id,
          reporterId: viewer.memberId,
        })
        .getExists();
      const refusal = mayReport(viewer, subject, kind, hasReported);
      if (refusal) throw refusal;
      const rule = await this.rules.hold(tx, asId(input.ruleId));
      if (!rule) throw new Invalid('ruleId', 'Please choose one of the house rules.');
      if (rule.key === SOMETHING_ELSE && !note) throw new Invalid('note', 'Please say in a line what is wrong.');
      await this.cases.report(tx, held, { reporterId: viewer.memberId, ruleId: rule.id, note, reportedAs: kind.kind === SubjectKind.MEMBER ? subject.edition : null });
      return subject.id;
    });
    this.live.publish(QUEUE_TOPIC);
    return { kind: input.kind, objectId };
  }
}
