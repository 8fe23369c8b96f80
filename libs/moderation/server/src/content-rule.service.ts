import { Injectable } from '@nestjs/common';
import { AuditLog, cleanText, Conflict, Invalid, mustBeFresh, mustBeSignedIn, NotFound, parseId, RateLimits, RefusalReason, Transactions, type Limit, type Viewer } from '@swingtag/platform-server';
import { Board } from '@swingtag/posts-server';
import { DataSource, In, type EntityManager } from 'typeorm';
import { conditionsOf } from './content-rule.conditions.ts';
import { ContentRule, ContentRuleTrial, ContentRuleVersion, RuleAction } from './content-rule.entity.ts';
import type { SaveContentRuleInput } from './content-rule.graphql.ts';
import { mayChangeRule, mayGoLive, mayKeepRules } from './content-rule.policy.ts';
import { ContentRuleTrials } from './content-rule.trial.ts';
import { HouseRuleQueries } from './house-rule.queries.ts';

const TRIALS: Limit = { name: 'rule-trials', points: 20, seconds: 300, shared: true };
const NO_RULE = 'There is no such rule.';
type Words = Omit<ContentRuleVersion, 'id' | 'ruleId' | 'number' | 'authorId' | 'writtenAt'>;

/** Rules and their versions; each returns the rule's id. */
@Injectable()
export class ContentRuleService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly trials: ContentRuleTrials,
    private readonly houseRules: HouseRuleQueries,
    private readonly limits: RateLimits,
    private readonly audit: AuditLog,
  ) {}

  /** A new rule, or a new version of one; what is live stays live. */
  async write(viewer: Viewer | null, input: SaveContentRuleInput): Promise<string> {
    mustKeepRules(viewer);
    const name = cleanText(input.name, { field: 'name', label: 'The name', max: 80 });
    const message = cleanText(input.message, { field: 'message', label: 'The message', min: 10, max: 500 });
    const conditions = conditionsOf(input.conditions);
    const limitDays = input.action === RuleAction.LIMIT ? (input.limitDays ?? 0) : null;
    if (limitDays !== null && (limitDays < 1 || limitDays > 30)) throw new Invalid('limitDays', 'A limit lasts from 1 to 30 days.');
    return this.transactions.run(async (tx) => {
      const houseRule = await this.houseRules.hold(tx, parseId(input.houseRuleId, 'There is no such house rule.'));
      if (!houseRule) throw new Invalid('houseRuleId', 'Please choose one of the house rules.');
      const boardIds = conditions.flatMap((condition) => condition.boardIds ?? []);
      if (boardIds.length > 0 && (await tx.countBy(Board, { id: In(boardIds) })) !== new Set(boardIds).size) throw new Invalid('conditions', 'There is no such board.');
      const words: Words = { name, message, conditions, match: input.match, action: input.action, houseRuleId: houseRule.id, limitDays };
      return this.addVersion(tx, viewer, words, input.id ? { id: input.id, basedOn: input.basedOn ?? null } : null);
    });
  }

  /** An earlier version becomes the newest one; it is tried and switched on like any other. */
  async restore(viewer: Viewer | null, versionId: string): Promise<string> {
    mustKeepRules(viewer);
    return this.transactions.run(async (tx) => {
      const version = await this.versionIn(tx, versionId);
      const { name, message, conditions, match, action, houseRuleId, limitDays } = version;
      return this.addVersion(tx, viewer, { name, message, conditions, match, action, houseRuleId, limitDays }, { id: version.ruleId, basedOn: null });
    });
  }

  /** Dry run over the last thirty days. */
  async try(viewer: Viewer | null, versionId: string): Promise<string> {
    mustKeepRules(viewer);
    const version = await this.versionIn(this.dataSource.manager, versionId);
    await this.limits.take(TRIALS, viewer.memberId);
    const outcome = await this.trials.run(version);
    await this.transactions.run((tx) => tx.insert(ContentRuleTrial, { versionId: version.id, triedById: viewer.memberId, ...outcome }));
    return version.ruleId;
  }

  /** From now on this version, in place of the one before. */
  async goLive(viewer: Viewer | null, versionId: string): Promise<string> {
    mustKeepRules(viewer);
    mustBeFresh(viewer);
    return this.transactions.run(async (tx) => {
      const version = await this.versionIn(tx, versionId);
      const rule = await this.hold(tx, version.ruleId);
      const isTried = await tx.existsBy(ContentRuleTrial, { versionId: version.id });
      const refusal = mayGoLive(viewer, { isTried, isRetired: rule.retiredAt !== null });
      if (refusal) throw refusal;
      if (!(await this.houseRules.hold(tx, version.houseRuleId))) {
        throw new Conflict(RefusalReason.CONFLICT, 'The house rule that it goes by is retired. Write a version that goes by another one.');
      }
      if (rule.liveVersionId !== version.id) await this.put(tx, viewer, rule, { liveVersionId: version.id });
      return rule.id;
    });
  }

  async stop(viewer: Viewer | null, ruleId: string): Promise<string> {
    mustKeepRules(viewer);
    return this.transactions.run(async (tx) => {
      const rule = await this.hold(tx, parseId(ruleId, NO_RULE));
      if (rule.liveVersionId !== null) await this.put(tx, viewer, rule, { liveVersionId: null });
      return rule.id;
    });
  }

  /** For good: its versions stay on the record. */
  async retire(viewer: Viewer | null, ruleId: string): Promise<string> {
    mustKeepRules(viewer);
    return this.transactions.run(async (tx) => {
      const rule = await this.hold(tx, parseId(ruleId, NO_RULE));
      if (rule.liveVersionId !== null) await this.put(tx, viewer, rule, { liveVersionId: null });
      if (rule.retiredAt === null) {
        await tx.update(ContentRule, { id: rule.id }, { retiredAt: () => 'clock_timestamp()' });
        await this.audit.record(tx, { actorId: viewer.memberId, action: 'rule.retired', subjectKind: 'rule', subjectId: rule.id });
      }
      return rule.id;
    });
  }

  private async addVersion(tx: EntityManager, viewer: Viewer, words: Words, known: { id: string; basedOn: number | null } | null): Promise<string> {
    const rule = known ? await this.hold(tx, parseId(known.id, NO_RULE)) : null;
    const refusal = rule && mayChangeRule({ isRetired: rule.retiredAt !== null });
    if (refusal) throw refusal;
    const ruleId = rule?.id ?? String((await tx.insert(ContentRule, {})).identifiers[0]?.['id']);
    const [newest] = await tx.find(ContentRuleVersion, { where: { ruleId }, order: { number: 'DESC' }, take: 1 });
    if (known?.basedOn && newest && known.basedOn !== newest.number) {
      throw new Conflict(RefusalReason.CONFLICT, `A colleague has written version ${newest.number} meanwhile. Have a look at it first.`);
    }
    const number = (newest?.number ?? 0) + 1;
    await tx.insert(ContentRuleVersion, { ruleId, number, authorId: viewer.memberId, ...words });
    await this.audit.record(tx, {
      actorId: viewer.memberId, action: 'rule.written', subjectKind: 'rule', subjectId: ruleId, before: newest ? factsOf(newest) : null, after: factsOf({ ...words, number }),
    });
    return ruleId;
  }

  private async put(tx: EntityManager, viewer: Viewer, rule: ContentRule, { liveVersionId }: Pick<ContentRule, 'liveVersionId'>): Promise<void> {
    await tx.update(ContentRule, { id: rule.id }, { liveVersionId });
    const versionIn = async (id: string | null) => (id ? ((await tx.findOneBy(ContentRuleVersion, { id }))?.number ?? null) : null);
    await this.audit.record(tx, {
      actorId: viewer.memberId, action: liveVersionId ? 'rule.switched_on' : 'rule.switched_off', subjectKind: 'rule', subjectId: rule.id,
      before: { liveVersion: await versionIn(rule.liveVersionId) }, after: { liveVersion: await versionIn(liveVersionId) },
    });
  }

  private async hold(tx: EntityManager, id: string): Promise<ContentRule> {
    const rule = await tx.createQueryBuilder(ContentRule, 'r').setLock('pessimistic_write').where('r.id = :id', { id }).getOne();
    if (!rule) throw new NotFound(NO_RULE);
    return rule;
  }

  private async versionIn(tx: EntityManager, id: string): Promise<ContentRuleVersion> {
    const version = await tx.findOneBy(ContentRuleVersion, { id: parseId(id, NO_RULE) });
    if (!version) throw new NotFound(NO_RULE);
    return version;
  }
}

function mustKeepRules(viewer: Viewer | null): asserts viewer is Viewer {
  const refusal = mayKeepRules(viewer);
  if (refusal) throw refusal;
  mustBeSignedIn(viewer);
}

function factsOf({ name, match, conditions, action, message, limitDays, number }: Omit<Words, 'houseRuleId'> & { number: number }): object {
  return { version: number, name, match, conditions: conditions.map((condition) => JSON.stringify(condition)).join(' '), action, message, limitDays };
}
