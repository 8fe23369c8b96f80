import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog, isStaff, JobHandler, Jobs, LiveBus, Refused, RefusalReason, type Viewer } from '@swingtag/platform-server';
import { ContentGate, Withheld, type Draft, type Ruling } from '@swingtag/posts-server';
import type { EntityManager } from 'typeorm';
import { SubjectKind } from './case.entity.ts';
import { CaseStore, QUEUE_TOPIC } from './case.store.ts';
import { ConditionKind, ContentRuleHit, RuleAction, type Condition, type ContentRuleVersion } from './content-rule.entity.ts';
import { matcherOf, MAX_COUNTED, type Matcher, type WritingFacts } from './content-rule.match.ts';
import { CASE_OPENED } from './moderation.events.ts';
import { SanctionService } from './sanction.service.ts';

/** What a live rule needs to know and do. */
export type LiveRule = Pick<ContentRuleVersion, 'id' | 'ruleId' | 'number' | 'name' | 'match' | 'conditions' | 'action' | 'message' | 'houseRuleId' | 'limitDays' | 'authorId'> & {
  houseRuleKey: string;
};

const LIVE = `SELECT v.id, v.rule_id AS "ruleId", v.number, v.name, v.match, v.conditions, v.action, v.message, v.house_rule_id AS "houseRuleId",
  v.limit_days AS "limitDays", v.author_id AS "authorId", h.key AS "houseRuleKey"
  FROM content_rule r JOIN content_rule_version v ON v.id = r.live_version_id JOIN house_rule h ON h.id = v.house_rule_id ORDER BY r.id`;
const KNOWN_VERSIONS = 200;
const HOLDING: ReadonlySet<RuleAction> = new Set([RuleAction.HOLD, RuleAction.LIMIT]);

/** Asks the live rules about everything a member is about to publish. What staff writes is not asked about. */
@Injectable()
export class ContentRuleJudge implements OnModuleInit {
  /** By what a version asks. */
  private readonly matchers = new Map<string, Matcher>();

  constructor(
    private readonly gate: ContentGate,
    private readonly cases: CaseStore,
    private readonly sanctions: SanctionService,
    private readonly audit: AuditLog,
    private readonly jobs: Jobs,
    private readonly live: LiveBus,
  ) {}

  onModuleInit(): void {
    this.gate.judgeBy((tx, viewer, draft) => this.judge(tx, viewer, draft));
  }

  private async judge(tx: EntityManager, viewer: Viewer, draft: Draft): Promise<Ruling> {
    const rules = isStaff(viewer) ? [] : await tx.query<LiveRule[]>(LIVE);
    const facts = rules.length > 0 ? await this.factsOf(tx, viewer, draft, rules) : null;
    const hits = facts ? rules.filter((rule) => this.matcher(rule)(facts)) : [];
    const refusing = hits.find(({ action }) => action === RuleAction.REFUSE);
    if (refusing) throw new Refused(RefusalReason.BY_RULE, refusing.message);
    const isHeld = hits.some(({ action }) => HOLDING.has(action));
    const withheld = isHeld ? (draft.id ? Withheld.HIDDEN : Withheld.HELD) : null;
    return { withheld, file: (transaction, id) => this.file(transaction, viewer, { draft, id, hits, withheld }) };
  }

  /** The case, with what each rule found, and what it does to the author. */
  private async file(
    tx: EntityManager,
    viewer: Viewer,
    { draft, id, hits, withheld }: { draft: Draft; id: string; hits: LiveRule[]; withheld: Withheld | null },
  ): Promise<void> {
    if (hits.length === 0) return;
    const held = await this.cases.hold(tx, { kind: SubjectKind[draft.kind], objectId: id, authorId: viewer.memberId });
    await tx.insert(ContentRuleHit, hits.map(({ id: versionId }) => ({ versionId, caseId: held.id })));
    for (const rule of hits.filter(({ action }) => action === RuleAction.REPORT)) {
      const open = await tx.query<unknown[]>('SELECT 1 FROM report WHERE case_id = $1 AND content_rule_id = $2 AND decision_id IS NULL', [held.id, rule.ruleId]);
      if (open.length === 0) await this.cases.report(tx, held, { contentRuleId: rule.ruleId, ruleId: rule.houseRuleId, note: `Found by the rule “${rule.name}”.` });
    }
    if (withheld) await this.cases.settle(tx, held.id, { isHidden: true, isHeld: withheld === Withheld.HELD });
    for (const rule of hits) {
      await this.audit.record(tx, {
        actorId: null, action: `rule.${DONE[rule.action]}`, subjectKind: draft.kind.toLowerCase(), subjectId: id, rule: rule.houseRuleKey, reason: rule.message,
        after: { contentRule: rule.name, version: rule.number, withheld },
      });
      if (rule.action === RuleAction.LIMIT) await this.sanctions.limitByRule(tx, viewer.memberId, rule);
    }
    await this.jobs.add(tx, CASE_OPENED, { caseId: held.id });
  }

  /** After the commit, so that whoever reads the queue anew finds it there. */
  @JobHandler(CASE_OPENED)
  caseOpened(): Promise<void> {
    this.live.publish(QUEUE_TOPIC);
    return Promise.resolve();
  }

  private matcher(rule: LiveRule): Matcher {
    const key = rule.match + JSON.stringify(rule.conditions);
    const known = this.matchers.get(key);
    if (known) return known;
    if (this.matchers.size >= KNOWN_VERSIONS) this.matchers.clear();
    const made = matcherOf(rule);
    this.matchers.set(key, made);
    return made;
  }

  /** What was written before is read only where a rule asks for it. */
  private async factsOf(tx: EntityManager, viewer: Viewer, draft: Draft, rules: readonly LiveRule[]): Promise<WritingFacts> {
    const conditions = rules.flatMap((rule) => rule.conditions);
    const [past] = conditions.some(({ kind }) => OF_THE_PAST.has(kind))
      ? await tx.query<{ ageDays: number; earlier: number; agoMs: number[] }[]>(PAST, [viewer.memberId, draft.id ?? null, minutesIn(conditions), draft.kind])
      : [];
    return { text: draft.text, plain: draft.plain ?? '', boardId: draft.boardId, tier: viewer.tier, ageDays: past?.ageDays ?? Infinity, earlier: past?.earlier ?? MAX_COUNTED, agoMs: past?.agoMs ?? [] };
  }
}

const DONE: Record<RuleAction, string> = { HOLD: 'held', REPORT: 'reported', LIMIT: 'limited', REFUSE: 'refused' };
const OF_THE_PAST: ReadonlySet<ConditionKind> = new Set([ConditionKind.AGE, ConditionKind.FIRST_POSTS, ConditionKind.RATE]);

const PAST = `
  WITH written AS (
    (SELECT created_at AS at, removed_at IS NULL AND deleted_at IS NULL AS stands FROM comment WHERE author_id = $1 AND ($4 <> 'COMMENT' OR id IS DISTINCT FROM $2::bigint) ORDER BY id DESC LIMIT ${MAX_COUNTED})
    UNION ALL
    (SELECT p.published_at, t.removed_at IS NULL AND p.deleted_at IS NULL FROM post p JOIN topic t ON t.post_id = p.id
      WHERE p.author_id = $1 AND ($4 <> 'TOPIC' OR p.id IS DISTINCT FROM $2::bigint) ORDER BY p.id DESC LIMIT ${MAX_COUNTED}))
  SELECT (SELECT extract(epoch FROM clock_timestamp() - created_at)::float8 / 86400 FROM member WHERE id = $1) AS "ageDays",
         (SELECT count(*)::int FROM written WHERE stands) AS earlier,
         (SELECT COALESCE(array_agg(extract(epoch FROM clock_timestamp() - at)::float8 * 1000), '{}') FROM written
           WHERE at > clock_timestamp() - make_interval(mins => $3) AND at <= clock_timestamp()) AS "agoMs"`;

/** The longest time that a condition looks back. */
function minutesIn(conditions: readonly Condition[]): number {
  return Math.max(0, ...conditions.map(({ minutes }) => minutes ?? 0));
}
