import { Injectable } from '@nestjs/common';
import { EVERYBODY } from '@swingtag/accounts-server';
import { asId } from '@swingtag/comments-server';
import { AuditLog, cleanText, DomainError, Invalid, Jobs, LiveBus, mustBeFresh, NotFound, Transactions, type Viewer } from '@swingtag/platform-server';
import { Withheld } from '@swingtag/posts-server';
import type { EntityManager } from 'typeorm';
import { ModerationCase, SubjectKind } from './case.entity.ts';
import type { CaseKind, HeldSubject } from './case.kind.ts';
import { CaseKinds } from './case.kinds.ts';
import { CaseStore, QUEUE_TOPIC, type HeldCase } from './case.store.ts';
import { answerAnew, isOverruled, keptWhenHidden, keepAnew, mustBeAsSeen, newestStanding, openReporters, reopenReports, reportsOf, resolveReports, type Resolved } from './decision.steps.ts';
import { Decision, DecisionOutcome } from './decision.entity.ts';
import type { BulkDecideInput, BulkRefusal, DecideInput } from './decision.graphql.ts';
import { canBeHidden, mayDecide, mayUndo } from './decision.policy.ts';
import type { HouseRule } from './house-rule.entity.ts';
import { HouseRuleQueries } from './house-rule.queries.ts';
import { REMOVAL_CHANGED, REPORTS_DECIDED } from './moderation.events.ts';
import { publicReasonAbout } from './public.reason.ts';
import { mustReview } from './staff.guard.ts';

const KEPT = 'It keeps to the house rules.';
const RIGHTED = 'It keeps to the house rules: an appeal was right.';
const HIDDEN = 'It is out of sight until a moderator has decided about it.';
const REASON = { field: 'reason', label: 'The reason', min: 3, max: 1000 };
const MAX_BULK = 50;
/** Taking down more than these at once asks for a fresh sign-in. */
const BULK_WITHOUT_PROOF = 10;
/** Those who reported hear of a decision when it was not taken back at once. */
const SETTLED_MS = 60_000;
const DEED: Record<DecisionOutcome, string> = { KEEP: 'kept', REMOVE: 'removed', HIDE: 'hidden' };

type Verdict = Pick<DecideInput, 'kind' | 'objectId' | 'outcome' | 'version'> & { reason: string; rule: HouseRule | null };

/** Keeping, removing, hiding and undoing; each in one transaction that holds the object and its case. Returns the decision's id. */
@Injectable()
export class DecisionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly kinds: CaseKinds,
    private readonly cases: CaseStore,
    private readonly rules: HouseRuleQueries,
    private readonly audit: AuditLog,
    private readonly jobs: Jobs,
    private readonly live: LiveBus,
  ) {}

  /** Keeping and removing resolve the open reports; what is hidden waits on. */
  async decide(viewer: Viewer | null, input: DecideInput): Promise<string> {
    mustReview(viewer);
    const reason = reasonOf(input);
    const id = await this.transactions.run(async (tx) => this.rule(tx, viewer, { ...input, reason, rule: await this.ruleOf(tx, input) }));
    this.live.publish(QUEUE_TOPIC);
    return id;
  }

  /** One by one: what cannot be decided is told, the rest is done. */
  async decideAll(viewer: Viewer | null, { cases, ...verdict }: BulkDecideInput): Promise<{ ids: string[]; refused: BulkRefusal[] }> {
    mustReview(viewer);
    if (cases.length < 1 || cases.length > MAX_BULK) throw new Invalid('cases', `Choose between 1 and ${MAX_BULK} cases.`);
    if (verdict.outcome !== DecisionOutcome.KEEP && cases.length > BULK_WITHOUT_PROOF) mustBeFresh(viewer);
    const reason = reasonOf(verdict);
    await this.transactions.run((tx) => this.ruleOf(tx, verdict)); // what is wrong with all of them is said before any is decided
    const ids: string[] = [];
    const refused: BulkRefusal[] = [];
    for (const one of cases) {
      try {
        ids.push(await this.decide(viewer, { ...verdict, reason, ...one }));
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        refused.push({ kind: one.kind, objectId: one.objectId, message: error.message });
      }
    }
    return { ids, refused };
  }

  /** Makes everything as it was before: the object is where it was, its reports are open. Done again, it changes nothing. */
  async undo(viewer: Viewer | null, id: string): Promise<string> {
    mustReview(viewer);
    const done = await this.transactions.run((tx) => this.undoIn(tx, viewer, id));
    this.live.publish(QUEUE_TOPIC);
    return done;
  }

  /**
   * An appeal was right: what was removed is where everybody finds it, also when it had been hidden before, and the reports that led there were wrong.
   * What was hidden waits on, in sight. Joins the transaction of the appeal.
   */
  async overturnIn(tx: EntityManager, viewer: Viewer, id: string): Promise<void> {
    const resolved = await reportsOf(tx, asId(id));
    await this.undoIn(tx, viewer, id, true);
    const { caseId, outcome } = await tx.getRepository(Decision).findOneByOrFail({ id: asId(id) });
    const { kind, objectId, isHidden } = await tx.getRepository(ModerationCase).findOneByOrFail({ id: caseId });
    if (outcome !== DecisionOutcome.REMOVE || (resolved.length === 0 && !isHidden)) return;
    await this.rule(tx, viewer, { kind, objectId, outcome: DecisionOutcome.KEEP, version: null, reason: RIGHTED, rule: null }, resolved);
  }

  private async undoIn(tx: EntityManager, viewer: Viewer, id: string, isAppeal = false): Promise<string> {
    const known = await tx.getRepository(Decision).findOneBy({ id: asId(id) });
    if (!known) throw new NotFound('There is no such decision.');
    const about = await tx.getRepository(ModerationCase).findOneByOrFail({ id: known.caseId });
    const kind = this.kinds.of(about.kind);
    const subject = await kind.hold(tx, about.objectId);
    const held = await this.cases.hold(tx, { kind: about.kind, objectId: subject.id, authorId: subject.authorId });
    const decision = await tx.getRepository(Decision).findOneByOrFail({ id: known.id });
    const newest = await newestStanding(tx, held.id);
    // Of a member each handle is removed by itself: an appeal about one is answered, whatever was decided about the next.
    const isOfItsOwn = isAppeal && about.kind === SubjectKind.MEMBER && decision.outcome === DecisionOutcome.REMOVE;
    const refusal = mayUndo(viewer, subject, kind, {
      undoneAt: decision.undoneAt, isNewest: newest?.id === decision.id || isOfItsOwn, isOverruled: !isAppeal && (await isOverruled(tx, viewer, subject, about.kind)),
    });
    if (refusal) throw refusal;
    if (decision.undoneAt === null) await this.takeBack(tx, viewer, { kind, subject, held }, decision);
    return decision.id;
  }

  private async ruleOf(tx: EntityManager, { ruleId, outcome }: Pick<DecideInput, 'ruleId' | 'outcome'>): Promise<HouseRule | null> {
    if (outcome === DecisionOutcome.KEEP) return null;
    const rule = ruleId ? await this.rules.hold(tx, asId(ruleId)) : null;
    if (!rule && (ruleId || outcome === DecisionOutcome.REMOVE)) throw new Invalid('ruleId', 'Please choose one of the house rules.');
    return rule;
  }

  /** Answers the open reports, or those of an earlier decision in whose place this one comes. */
  private async rule(tx: EntityManager, viewer: Viewer, verdict: Verdict, ofEarlier?: readonly Resolved[]): Promise<string> {
    const { outcome, rule, reason } = verdict;
    const kind = this.kinds.of(verdict.kind);
    const subject = await kind.hold(tx, verdict.objectId);
    const refusal = mayDecide(viewer, subject, kind, !ofEarlier && (await isOverruled(tx, viewer, subject, kind.kind)));
    if (refusal) throw refusal;
    if (outcome === DecisionOutcome.HIDE && !canBeHidden(verdict.kind)) throw new Invalid('outcome', 'This cannot be hidden: keep it or remove it.');
    const held = await this.cases.hold(tx, { kind: verdict.kind, objectId: subject.id, authorId: subject.authorId });
    const reporters = ofEarlier ? ofEarlier.map(({ reporterId }) => reporterId).filter((one) => one !== null) : await openReporters(tx, held.id);
    if (!ofEarlier) await mustBeAsSeen(tx, viewer, { held, subject, reporters, outcome, version: verdict.version ?? null });
    const wasDown = held.isHidden;
    const comesBack = outcome === DecisionOutcome.KEEP && wasDown;
    const goesDown = outcome !== DecisionOutcome.KEEP && !wasDown;
    const isPublic = outcome !== DecisionOutcome.KEEP && subject.audienceId === EVERYBODY;
    const forEverybody = isPublic ? await publicReasonAbout(tx, reason, [subject.authorId, viewer.memberId, ...reporters]) : null;
    const kept = outcome === DecisionOutcome.KEEP ? null : await kind.takeDown(tx, subject, outcome === DecisionOutcome.HIDE ? Withheld.HIDDEN : null);
    if (comesBack) await kind.bringBack(tx, subject, await keptWhenHidden(tx, held.id));
    if (comesBack && held.isHeld) await kind.announce(tx, subject);
    const result = await tx.insert(Decision, {
      caseId: held.id, outcome, ruleId: rule?.id ?? null, reason, moderatorId: viewer.memberId, undoState: { wasHidden: wasDown, wasHeld: held.isHeld, kept },
    });
    const id = String(result.identifiers[0]?.['id']);
    const staysOpen = outcome === DecisionOutcome.HIDE;
    if (ofEarlier) await answerAnew(tx, ofEarlier, id);
    else if (!staysOpen) await resolveReports(tx, held.id, id);
    if (!staysOpen && reporters.length > 0) await this.jobs.add(tx, REPORTS_DECIDED, { decisionId: id }, { runAt: new Date(Date.now() + SETTLED_MS) });
    await this.cases.settle(tx, held.id, { isHidden: staysOpen, isDecided: true });
    await this.audit.record(tx, {
      actorId: viewer.memberId,
      action: `${kind.kind.toLowerCase()}.${DEED[outcome]}`,
      subjectKind: kind.kind.toLowerCase(),
      subjectId: subject.id,
      rule: rule?.key ?? null,
      reason,
      before: { isRemoved: false, isHidden: wasDown, openReports: reporters.length },
      after: {
        isRemoved: outcome === DecisionOutcome.REMOVE,
        isHidden: staysOpen,
        openReports: staysOpen ? reporters.length : 0,
        decisionId: id,
        ...(isPublic ? { publicReason: forEverybody } : {}),
      },
      isPublic,
    });
    if (goesDown || comesBack || outcome !== DecisionOutcome.KEEP) await this.jobs.add(tx, REMOVAL_CHANGED, { decisionId: id });
    return id;
  }

  /** Hiding until somebody decides applies no rule yet: the scorecard counts it neither as an act nor as one that was taken back. */
  private async appliedRule(tx: EntityManager, { outcome, ruleId }: Decision): Promise<string | null> {
    return outcome === DecisionOutcome.REMOVE && ruleId ? ((await this.rules.find(tx, ruleId))?.key ?? null) : null;
  }

  private async takeBack(
    tx: EntityManager,
    viewer: Viewer,
    { kind, subject, held }: { kind: CaseKind; subject: HeldSubject; held: HeldCase },
    decision: Decision,
  ): Promise<void> {
    const { wasHidden, wasHeld = false, kept } = decision.undoState ?? { wasHidden: false, kept: null };
    const isDown = decision.outcome !== DecisionOutcome.KEEP;
    await tx.update(Decision, { id: decision.id }, { undoneAt: () => 'clock_timestamp()', undoneById: viewer.memberId });
    if (decision.outcome !== DecisionOutcome.HIDE) await reopenReports(tx, decision.id);
    if (isDown && !wasHidden) await kind.bringBack(tx, subject, kept);
    // What was released has been read: it is hidden from now on, not held.
    const keptNow = wasHidden ? await kind.takeDown(tx, subject, isDown && wasHeld ? Withheld.HELD : Withheld.HIDDEN) : null;
    if (wasHidden && !isDown) await keepAnew(tx, held.id, keptNow);
    await this.cases.settle(tx, held.id, { isHidden: wasHidden, isHeld: isDown && wasHeld, isDecided: true });
    await this.audit.record(tx, {
      actorId: viewer.memberId,
      action: 'decision.undone',
      subjectKind: kind.kind.toLowerCase(),
      subjectId: subject.id,
      rule: await this.appliedRule(tx, decision),
      before: { outcome: decision.outcome, isRemoved: isDown, decisionId: decision.id },
      after: { isRemoved: false, isHidden: wasHidden, openReports: (await openReporters(tx, held.id)).length },
      isPublic: isDown && subject.audienceId === EVERYBODY,
    });
    if (isDown || wasHidden) await this.jobs.add(tx, REMOVAL_CHANGED, { decisionId: decision.id });
  }
}

function reasonOf({ outcome, reason }: Pick<DecideInput, 'outcome' | 'reason'>): string {
  if (outcome !== DecisionOutcome.REMOVE && !reason?.trim()) return outcome === DecisionOutcome.KEEP ? KEPT : HIDDEN;
  return cleanText(reason ?? '', REASON);
}
