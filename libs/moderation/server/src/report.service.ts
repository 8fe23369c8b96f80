import { Injectable } from '@nestjs/common';
import { asId, CommentStore } from '@swingtag/comments-server';
import { cleanText, Invalid, RateLimits, SignInRequired, suspensionRefusal, Transactions, type Limit, type Viewer } from '@swingtag/platform-server';
import { HouseRuleQueries } from './house-rule.queries.ts';
import { MAX_NOTE, Report } from './report.entity.ts';
import type { ReportCommentInput } from './report.graphql.ts';
import { mayReport } from './report.policy.ts';

const REPORTS: Limit = { name: 'reports', points: 20, seconds: 3600, shared: true };

@Injectable()
export class ReportService {
  constructor(
    private readonly transactions: Transactions,
    private readonly limits: RateLimits,
    private readonly comments: CommentStore,
    private readonly rules: HouseRuleQueries,
  ) {}

  /** Tells the moderators that a comment breaks a rule. Returns the comment's id. */
  async file(viewer: Viewer | null, input: ReportCommentInput): Promise<string> {
    if (!viewer) throw new SignInRequired('Please sign in to report a comment.');
    const suspended = suspensionRefusal(viewer);
    if (suspended) throw suspended;
    const note = input.note?.trim() ? cleanText(input.note, { field: 'note', label: 'Your explanation', max: MAX_NOTE }) : null;
    await this.limits.take(REPORTS, viewer.memberId);
    return this.transactions.run(async (tx) => {
      const { comment, post } = await this.comments.hold(tx, asId(input.commentId));
      const hasReported = await tx
        .createQueryBuilder(Report, 'report')
        .where('report.commentId = :commentId AND report.reporterId = :reporterId AND report.decisionId IS NULL', {
          commentId: comment.id,
          reporterId: viewer.memberId,
        })
        .getExists();
      const refusal = mayReport(viewer, post, comment, hasReported);
      if (refusal) throw refusal;
      const rule = await this.rules.find(tx, asId(input.ruleId));
      if (!rule) throw new Invalid('ruleId', 'Please choose one of the house rules.');
      if (rule.key === 'other' && !note) throw new Invalid('note', 'Please say in a line what is wrong.');
      await tx.insert(Report, { commentId: comment.id, reporterId: viewer.memberId, ruleId: rule.id, note });
      return comment.id;
    });
  }
}
