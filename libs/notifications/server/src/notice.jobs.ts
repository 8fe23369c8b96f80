import { Injectable } from '@nestjs/common';
import { MEMBER_ROLE_CHANGED } from '@swingtag/accounts-server';
import { asId, Comment, isVisible, REPLY_WRITTEN } from '@swingtag/comments-server';
import { APPEAL_DECIDED, Decision, DecisionOutcome, ModerationCase, REMOVAL_CHANGED, REPORTS_DECIDED, SubjectKind, SUSPENSION_CHANGED } from '@swingtag/moderation-server';
import { AuditEntry, JobHandler, Jobs, Transactions, type JobPayload } from '@swingtag/platform-server';
import { Not, type EntityManager } from 'typeorm';
import { Notice, NoticeKind } from './notice.entity.ts';
import { MAIL_NOTICE } from './notice.mail.ts';
import { NoticeService } from './notice.service.ts';

const SANCTIONED: Record<string, NoticeKind> = {
  'member.warned': NoticeKind.WARNED,
  'member.limited': NoticeKind.LIMITED,
  'member.suspended': NoticeKind.SUSPENDED,
  'member.banned': NoticeKind.BANNED,
};

/** Turns what happened elsewhere into notices. Each job may come again, late and in any order: it looks at what is so now. */
@Injectable()
export class NoticeJobs {
  constructor(
    private readonly transactions: Transactions,
    private readonly notices: NoticeService,
    private readonly jobs: Jobs,
  ) {}

  /** Not to oneself, and not about an answer that is gone already. */
  @JobHandler(REPLY_WRITTEN)
  async replyWritten({ commentId }: JobPayload): Promise<void> {
    await this.transactions.run(async (tx) => {
      const reply = await tx.getRepository(Comment).findOneBy({ id: asId(commentId ?? '') });
      if (!reply?.parentId || !isVisible(reply)) return;
      const parent = await tx.getRepository(Comment).findOneByOrFail({ id: reply.parentId });
      if (parent.authorId === null || parent.authorId === reply.authorId) return;
      if (!(await this.notices.wants(tx, parent.authorId, { postId: reply.postId, authorId: reply.authorId }))) return;
      await this.notices.tell(tx, { memberId: parent.authorId, kind: NoticeKind.REPLY, key: `reply:${reply.id}`, commentId: reply.id });
    });
  }

  /**
   * What went out of sight is told and mailed; what came back turns its notice into one of the return. When nobody was told yet,
   * nobody needs to be.
   */
  @JobHandler(REMOVAL_CHANGED)
  async removalChanged({ decisionId }: JobPayload): Promise<void> {
    await this.transactions.run(async (tx) => {
      const about = await this.heldCase(tx, asId(decisionId ?? ''));
      if (!about) return;
      const { authorId: memberId, kind, objectId } = about;
      const decisions = await tx.getRepository(Decision).find({ where: { caseId: about.id }, order: { id: 'ASC' } });
      for (const [place, decision] of decisions.entries()) {
        if (decision.outcome === DecisionOutcome.KEEP) continue;
        const isBack = decision.undoneAt !== null || decisions.slice(place).some((later) => later.outcome === DecisionOutcome.KEEP && later.undoneAt === null);
        const down = decision.outcome === DecisionOutcome.HIDE ? NoticeKind.HIDDEN : NoticeKind.REMOVED;
        const key = `removal:${decision.id}`;
        const now = isBack ? NoticeKind.RESTORED : down;
        await tx.update(Notice, { memberId, key, kind: Not(now) }, { kind: now, readAt: null });
        if (isBack) continue;
        const commentId = kind === SubjectKind.COMMENT ? objectId : null;
        const noticeId = await this.notices.tell(tx, { memberId, key, kind: down, commentId, decisionId: decision.id });
        if (noticeId) await this.jobs.add(tx, MAIL_NOTICE, { noticeId });
      }
    });
  }

  @JobHandler(SUSPENSION_CHANGED)
  async suspensionChanged({ memberId, entryId }: JobPayload): Promise<void> {
    await this.transactions.run(async (tx) => {
      const entry = await tx.getRepository(AuditEntry).findOneBy({ id: asId(entryId ?? ''), subjectKind: 'member', subjectId: asId(memberId ?? '') });
      if (!entry) return;
      const kind = SANCTIONED[entry.action] ?? NoticeKind.SUSPENSION_LIFTED;
      const noticeId = await this.notices.tell(tx, { memberId: entry.subjectId, kind, key: `entry:${entry.id}`, entryId: entry.id });
      if (noticeId && kind !== NoticeKind.SUSPENSION_LIFTED) await this.jobs.add(tx, MAIL_NOTICE, { noticeId });
    });
  }

  @JobHandler(APPEAL_DECIDED)
  async appealDecided({ memberId, entryId }: JobPayload): Promise<void> {
    await this.transactions.run(async (tx) => {
      const entry = await tx.getRepository(AuditEntry).findOneBy({ id: asId(entryId ?? ''), subjectKind: 'appeal' });
      if (!entry) return;
      const noticeId = await this.notices.tell(tx, {
        memberId: asId(memberId ?? ''), kind: NoticeKind.APPEAL_DECIDED, key: `entry:${entry.id}`, entryId: entry.id,
      });
      if (noticeId) await this.jobs.add(tx, MAIL_NOTICE, { noticeId });
    });
  }

  /** Whoever reported hears what came of it, unless the decision was taken back meanwhile; and once more when another look has come to the opposite. */
  @JobHandler(REPORTS_DECIDED)
  async reportsDecided({ decisionId }: JobPayload): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (!(await this.heldCase(tx, asId(decisionId ?? '')))) return;
      const reports = await tx.query<{ key: string; reporterId: string; decisionId: string; told: string | null; isTurned: boolean }[]>(
        `SELECT 'report:' || r.id AS key, r.reporter_id AS "reporterId", d.id AS "decisionId", last.decision_id AS told, (last.outcome = 'KEEP') IS DISTINCT FROM (d.outcome = 'KEEP') AS "isTurned"
           FROM report r JOIN decision d ON d.id = r.decision_id
           LEFT JOIN LATERAL (SELECT n.decision_id, e.outcome FROM notice n JOIN decision e ON e.id = n.decision_id
             WHERE n.member_id = r.reporter_id AND (n.key = 'report:' || r.id OR n.key LIKE 'report:' || r.id || ':%') ORDER BY n.id DESC LIMIT 1) last ON true
          WHERE d.id = $1 AND d.undone_at IS NULL AND r.reporter_id IS NOT NULL ORDER BY r.id`,
        [asId(decisionId ?? '')],
      );
      for (const report of reports) {
        const about = { memberId: report.reporterId, decisionId: report.decisionId };
        if (report.told === null) await this.notices.tell(tx, { ...about, kind: NoticeKind.REPORT_DECIDED, key: report.key });
        else if (report.isTurned) await this.notices.tell(tx, { ...about, kind: NoticeKind.REPORT_TURNED, key: `${report.key}:${report.decisionId}` });
      }
    });
  }

  /** The job does not name the act: it is the newest one that gave the member this role. */
  @JobHandler(MEMBER_ROLE_CHANGED)
  async roleChanged({ memberId, role }: JobPayload): Promise<void> {
    await this.transactions.run(async (tx) => {
      const entry = await tx
        .createQueryBuilder(AuditEntry, 'entry')
        .where(`entry.action = 'member.role_changed' AND entry.subjectId = :memberId AND entry.after ->> 'role' = :role`, {
          memberId: asId(memberId ?? ''),
          role,
        })
        .orderBy('entry.id', 'DESC')
        .limit(1)
        .getOne();
      if (!entry) return;
      await this.notices.tell(tx, { memberId: entry.subjectId, kind: NoticeKind.ROLE_CHANGED, key: `entry:${entry.id}`, entryId: entry.id });
    });
  }

  /** Held, so that an undo waits and its own job finds what this one wrote. */
  private async heldCase(tx: EntityManager, decisionId: string): Promise<ModerationCase | null> {
    const decision = await tx.getRepository(Decision).findOneBy({ id: decisionId });
    if (!decision) return null;
    return tx.createQueryBuilder(ModerationCase, 'c').setLock('pessimistic_read').where('c.id = :id', { id: decision.caseId }).getOne();
  }
}
