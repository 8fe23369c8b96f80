import { Injectable } from '@nestjs/common';
import { mayActAsStaff, Member } from '@swingtag/accounts-server';
import { asId, CommentStore, type CommentType } from '@swingtag/comments-server';
import { AuditLog, cleanText, Conflict, Invalid, Jobs, mustBeSignedIn, NotFound, RefusalReason, Transactions, type Viewer } from '@swingtag/platform-server';
import { In, type EntityManager } from 'typeorm';
import { Decision, DecisionOutcome } from './decision.entity.ts';
import type { KeepCommentInput, RemoveCommentInput } from './decision.graphql.ts';
import { mayDecide, mayUndo } from './decision.policy.ts';
import type { HouseRule } from './house-rule.entity.ts';
import { HouseRuleQueries } from './house-rule.queries.ts';
import { REMOVAL_CHANGED } from './moderation.events.ts';
import { publicReason } from './public.reason.ts';

const KEPT = 'It keeps to the house rules.';
const REASON = { field: 'reason', label: 'The reason', min: 3, max: 1000 };
/** How long a decision of somebody else counts as made while one was looking. */
const MEANWHILE = '1 minute';

interface Verdict {
  outcome: DecisionOutcome;
  reason: string;
  rule: HouseRule | null;
}

/** Keeping, removing and undoing; each in one transaction that holds the comment. Returns the decision's id. */
@Injectable()
export class DecisionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly comments: CommentStore,
    private readonly rules: HouseRuleQueries,
    private readonly audit: AuditLog,
    private readonly jobs: Jobs,
  ) {}

  /** Resolves the open reports; the comment stays. */
  async keep(viewer: Viewer | null, input: KeepCommentInput): Promise<string> {
    mustBeStaff(viewer);
    const reason = input.reason?.trim() ? cleanText(input.reason, REASON) : KEPT;
    return this.transactions.run((tx) => this.decide(tx, viewer, input.commentId, { outcome: DecisionOutcome.KEEP, reason, rule: null }));
  }

  /** Takes the comment out of sight and resolves its open reports, if any. */
  async remove(viewer: Viewer | null, input: RemoveCommentInput): Promise<string> {
    mustBeStaff(viewer);
    const reason = cleanText(input.reason, REASON);
    return this.transactions.run(async (tx) => {
      const rule = await this.rules.find(tx, asId(input.ruleId));
      if (!rule) throw new Invalid('ruleId', 'Please choose one of the house rules.');
      return this.decide(tx, viewer, input.commentId, { outcome: DecisionOutcome.REMOVE, reason, rule });
    });
  }

  /** Makes everything as it was before: the comment stands where it stood, its reports are open. Done again, it changes nothing. */
  async undo(viewer: Viewer | null, id: string): Promise<string> {
    mustBeStaff(viewer);
    return this.transactions.run(async (tx) => {
      const known = await tx.getRepository(Decision).findOneBy({ id: asId(id) });
      if (!known) throw new NotFound('There is no such decision.');
      const { comment, post } = await this.comments.hold(tx, known.commentId);
      const decision = await tx.getRepository(Decision).findOneByOrFail({ id: known.id });
      const newest = await this.newestStanding(tx, comment.id);
      const refusal = mayUndo(viewer, post, comment, { undoneAt: decision.undoneAt, isNewest: newest?.id === decision.id });
      if (refusal) throw refusal;
      if (decision.undoneAt === null) await this.takeBack(tx, viewer, comment, decision);
      return decision.id;
    });
  }

  private async decide(tx: EntityManager, viewer: Viewer, commentId: string, { outcome, reason, rule }: Verdict): Promise<string> {
    const { comment, post } = await this.comments.hold(tx, asId(commentId));
    const refusal = mayDecide(viewer, post, comment);
    if (refusal) throw refusal;
    const isRemoval = outcome === DecisionOutcome.REMOVE;
    const newest = await this.newestStanding(tx, comment.id);
    const reporters = await this.openReporters(tx, comment.id);
    const wasMeanwhile = newest?.isFresh === true && newest.moderatorId !== viewer.memberId;
    if (reporters.length === 0 && (!isRemoval || wasMeanwhile)) throw alreadyDecided();
    if (comment.removedAt !== null) throw alreadyDecided();
    const result = await tx.insert(Decision, { commentId: comment.id, outcome, ruleId: rule?.id ?? null, reason, moderatorId: viewer.memberId });
    const id = String(result.identifiers[0]?.['id']);
    await tx.query('UPDATE report SET decision_id = $2 WHERE comment_id = $1 AND decision_id IS NULL', [comment.id, id]);
    if (isRemoval) await this.comments.remove(tx, comment);
    await this.audit.record(tx, {
      actorId: viewer.memberId,
      action: isRemoval ? 'comment.removed' : 'comment.kept',
      subjectKind: 'comment',
      subjectId: comment.id,
      rule: rule?.key ?? null,
      reason,
      before: { isRemoved: false, openReports: reporters.length },
      after: { isRemoved: isRemoval, openReports: 0, ...(isRemoval ? { publicReason: await this.forEverybody(tx, reason, [comment.authorId, ...reporters]) } : {}) },
      isPublic: isRemoval,
    });
    if (isRemoval) await this.jobs.add(tx, REMOVAL_CHANGED, { decisionId: id });
    return id;
  }

  private async takeBack(tx: EntityManager, viewer: Viewer, comment: CommentType, decision: Decision): Promise<void> {
    const isRemoval = decision.outcome === DecisionOutcome.REMOVE;
    await tx.update(Decision, { id: decision.id }, { undoneAt: () => 'clock_timestamp()', undoneById: viewer.memberId });
    // Who has reported the comment anew has an open report already; the older one stays resolved.
    await tx.query(
      `UPDATE report SET decision_id = NULL WHERE decision_id = $1 AND NOT EXISTS (
         SELECT 1 FROM report newer WHERE newer.comment_id = report.comment_id AND newer.reporter_id = report.reporter_id AND newer.decision_id IS NULL)`,
      [decision.id],
    );
    if (isRemoval) await this.comments.reinstate(tx, comment);
    await this.audit.record(tx, {
      actorId: viewer.memberId,
      action: 'decision.undone',
      subjectKind: 'comment',
      subjectId: comment.id,
      before: { outcome: decision.outcome, isRemoved: isRemoval },
      after: { isRemoved: false, openReports: (await this.openReporters(tx, comment.id)).length },
      isPublic: isRemoval,
    });
    if (isRemoval) await this.jobs.add(tx, REMOVAL_CHANGED, { decisionId: decision.id });
  }

  private async newestStanding(tx: EntityManager, commentId: string): Promise<{ id: string; moderatorId: string; isFresh: boolean } | undefined> {
    const [decision] = await tx.query<{ id: string; moderatorId: string; isFresh: boolean }[]>(
      `SELECT id, moderator_id AS "moderatorId", decided_at > clock_timestamp() - interval '${MEANWHILE}' AS "isFresh"
         FROM decision WHERE comment_id = $1 AND undone_at IS NULL ORDER BY id DESC LIMIT 1`,
      [commentId],
    );
    return decision;
  }

  private async openReporters(tx: EntityManager, commentId: string): Promise<string[]> {
    const rows = await tx.query<{ reporter_id: string }[]>('SELECT reporter_id FROM report WHERE comment_id = $1 AND decision_id IS NULL', [commentId]);
    return rows.map((row) => row.reporter_id);
  }

  private async forEverybody(tx: EntityManager, reason: string, concerned: string[]): Promise<string> {
    const members = await tx.getRepository(Member).find({ select: { id: true, handle: true }, where: { id: In(concerned) } });
    return publicReason(reason, members.map((member) => member.handle));
  }
}

function mustBeStaff(viewer: Viewer | null): asserts viewer is Viewer {
  const refusal = mayActAsStaff(viewer);
  if (refusal) throw refusal;
  mustBeSignedIn(viewer);
}

function alreadyDecided(): Conflict {
  return new Conflict(RefusalReason.ALREADY_DECIDED, 'This has been decided already. Have a look at the recent decisions.');
}
