import { Injectable } from '@nestjs/common';
import { Comment } from '@swingtag/comments-server';
import {
  Appeal, CaseStore, ContentRule, ContentRuleHit, ContentRuleTrial, ContentRuleVersion, Decision, DecisionOutcome, HouseRule, Sanction, SanctionKind, SubjectKind, type FirstRuleKey,
} from '@swingtag/moderation-server';
import { AuditEntry } from '@swingtag/platform-server';
import { Withheld } from '@swingtag/posts-server';
import type { EntityManager } from 'typeorm';
import { idOf, type Ids } from './sample.catalogue.ts';
import { daysFrom } from './sample.moment.ts';
import { SAMPLE_MODERATION } from './sample/moderation.ts';

interface Known {
  members: Ids;
  posts: Ids;
}

/** What a moderator meets on the first day: a rule in its second version, what it holds, a warning, an appeal that waits, and a decision that was taken back. */
@Injectable()
export class SampleModeration {
  constructor(private readonly cases: CaseStore) {}

  async bring(tx: EntityManager, start: Date, known: Known): Promise<void> {
    const rules = new Map((await tx.find(HouseRule)).map(({ key, id }) => [key, id]));
    const ruleId = (key: FirstRuleKey) => idOf(rules, key);
    const versionId = await this.rule(tx, start, known, ruleId('no-fakes'));
    await this.held(tx, start, known, versionId);
    await this.overturned(tx, start, known, ruleId);
    await this.warned(tx, start, known, ruleId);
  }

  private async rule(tx: EntityManager, start: Date, { members }: Known, houseRuleId: string): Promise<string> {
    const { versions, live, trial } = SAMPLE_MODERATION.rule;
    const id = await idAfter(tx, ContentRule, {});
    let liveId = '';
    for (const [place, { author, daysAgo, ...words }] of versions.entries()) {
      const number = place + 1;
      const versionId = await idAfter(tx, ContentRuleVersion, { ruleId: id, number, ...words, houseRuleId, limitDays: null, authorId: idOf(members, author), writtenAt: daysFrom(start, -daysAgo) });
      await note(tx, { at: daysFrom(start, -daysAgo), actorId: idOf(members, author), action: 'rule.written', subjectKind: 'rule', subjectId: id, after: { version: number, name: words.name } });
      if (number === live) liveId = versionId;
    }
    await tx.insert(ContentRuleTrial, { versionId: liveId, triedById: idOf(members, trial.by), triedAt: daysFrom(start, -trial.daysAgo), examined: trial.examined, hits: 0, authors: 0, sample: [] });
    await tx.update(ContentRule, { id }, { liveVersionId: liveId });
    await note(tx, { at: daysFrom(start, -trial.daysAgo), actorId: idOf(members, trial.by), action: 'rule.switched_on', subjectKind: 'rule', subjectId: id, before: { liveVersion: null }, after: { liveVersion: live } });
    return liveId;
  }

  private async held(tx: EntityManager, start: Date, { members, posts }: Known, versionId: string): Promise<void> {
    const { article, author, body, daysAgo, message } = SAMPLE_MODERATION.held;
    const at = daysFrom(start, -daysAgo);
    const authorId = idOf(members, author);
    const id = await idAfter(tx, Comment, { postId: idOf(posts, article), authorId, source: body, createdAt: at, removedAt: at, withheld: Withheld.HELD });
    const held = await this.cases.hold(tx, { kind: SubjectKind.COMMENT, objectId: id, authorId });
    await tx.insert(ContentRuleHit, { versionId, caseId: held.id, at });
    await this.cases.settle(tx, held.id, { isHidden: true, isHeld: true });
    await tx.query('UPDATE moderation_case SET opened_at = $2 WHERE id = $1', [held.id, at]);
    await note(tx, { at, actorId: null, action: 'rule.held', subjectKind: 'comment', subjectId: id, rule: 'no-fakes', reason: message, after: { withheld: Withheld.HELD } });
  }

  /** Removed by one moderator, appealed, and brought back by another. */
  private async overturned(tx: EntityManager, start: Date, { members, posts }: Known, ruleId: (key: FirstRuleKey) => string): Promise<void> {
    const { article, author, body, daysAgo, moderator, judge, rule, reason, appeal, answer } = SAMPLE_MODERATION.overturned;
    const at = (later: number) => daysFrom(start, later - daysAgo);
    const authorId = idOf(members, author);
    const id = await idAfter(tx, Comment, { postId: idOf(posts, article), authorId, source: body, createdAt: at(0) });
    const held = await this.cases.hold(tx, { kind: SubjectKind.COMMENT, objectId: id, authorId });
    const decisionId = await idAfter(tx, Decision, {
      caseId: held.id, outcome: DecisionOutcome.REMOVE, ruleId: ruleId(rule), reason, moderatorId: idOf(members, moderator), decidedAt: at(0.3), undoneAt: at(2), undoneById: idOf(members, judge),
      undoState: { wasHidden: false, kept: null },
    });
    await this.cases.settle(tx, held.id, { isDecided: true });
    const appealId = await idAfter(tx, Appeal, {
      memberId: authorId, decisionId, text: appeal, filedAt: at(1), dueAt: at(8), decidedAt: at(2), decidedById: idOf(members, judge), isOverturned: true, answer,
    });
    const about = { subjectKind: 'comment', subjectId: id, rule, isPublic: true };
    await note(tx, { ...about, at: at(0.3), actorId: idOf(members, moderator), action: 'comment.removed', reason, before: { isRemoved: false }, after: { isRemoved: true, decisionId, publicReason: reason } });
    await note(tx, { ...about, at: at(2), actorId: idOf(members, judge), action: 'decision.undone', before: { isRemoved: true, decisionId }, after: { isRemoved: false } });
    await note(tx, {
      at: at(2), actorId: idOf(members, judge), action: 'appeal.overturned', subjectKind: 'appeal', subjectId: appealId, rule, reason: answer, before: { measure: `decision-${decisionId}` },
      after: { isOverturned: true, publicReason: answer }, isPublic: true,
    });
  }

  /** And an appeal against it that waits. */
  private async warned(tx: EntityManager, start: Date, { members }: Known, ruleId: (key: FirstRuleKey) => string): Promise<void> {
    const { member, moderator, rule, reason, daysAgo, appeal } = SAMPLE_MODERATION.warned;
    const memberId = idOf(members, member);
    const at = daysFrom(start, -daysAgo);
    const sanctionId = await idAfter(tx, Sanction, { memberId, kind: SanctionKind.WARN, ruleId: ruleId(rule), reason, moderatorId: idOf(members, moderator), givenAt: at, endsAt: null });
    await tx.insert(Appeal, { memberId, sanctionId, text: appeal, filedAt: daysFrom(start, 0.5 - daysAgo), dueAt: daysFrom(start, 7.5 - daysAgo) });
    await note(tx, { at, actorId: idOf(members, moderator), action: 'member.warned', subjectKind: 'member', subjectId: memberId, rule, reason, after: { publicReason: reason }, isPublic: true });
  }
}

async function idAfter<Row extends object>(tx: EntityManager, entity: new () => Row, row: Partial<Row>): Promise<string> {
  const result = await tx.createQueryBuilder().insert().into(entity).values(row as never).execute();
  return String(result.identifiers[0]?.['id']);
}

async function note(tx: EntityManager, entry: Partial<AuditEntry>): Promise<void> {
  await tx.createQueryBuilder().insert().into(AuditEntry).values(entry).execute();
}
