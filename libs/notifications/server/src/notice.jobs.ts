import { Injectable } from '@nestjs/common';
import { MEMBER_ROLE_CHANGED } from '@swingtag/accounts-server';
import { asId, Comment, isVisible, REPLY_WRITTEN } from '@swingtag/comments-server';
import { Decision, DecisionOutcome, ModerationCase, REMOVAL_CHANGED, SubjectKind, SUSPENSION_CHANGED } from '@swingtag/moderation-server';
import { AuditEntry, JobHandler, Jobs, Transactions, type JobPayload } from '@swingtag/platform-server';
import { Not, type EntityManager } from 'typeorm';
import { Notice, NoticeKind } from './notice.entity.ts';
import { MAIL_NOTICE } from './notice.mail.ts';
import { NoticeService } from './notice.service.ts';

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
      if (parent.authorId === reply.authorId) return;
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
      const kind = entry.action === 'member.suspended' ? NoticeKind.SUSPENDED : NoticeKind.SUSPENSION_LIFTED;
      const noticeId = await this.notices.tell(tx, { memberId: entry.subjectId, kind, key: `entry:${entry.id}`, entryId: entry.id });
      if (noticeId && kind === NoticeKind.SUSPENDED) await this.jobs.add(tx, MAIL_NOTICE, { noticeId });
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
