import { Injectable } from '@nestjs/common';
import { AuditLog, cleanText, Conflict, Invalid, mustBeSignedIn, NotFound, parseId, Refused, RefusalReason, Transactions, type Viewer } from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';
import { HouseRule, SOMETHING_ELSE } from './house-rule.entity.ts';
import type { SaveHouseRuleInput } from './house-rule.graphql.ts';
import { mayKeepHouseRules } from './house-rule.policy.ts';

type Deed = 'made' | 'changed' | 'retired' | 'restored';

/** The rules of the house, worded by admins. Each change is in the public log: members are held to them. */
@Injectable()
export class HouseRuleService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /** A new rule, or other words for one. */
  async put(viewer: Viewer | null, input: SaveHouseRuleInput): Promise<HouseRule> {
    mustKeep(viewer);
    const fields = {
      title: cleanText(input.title, { field: 'title', label: 'The rule', min: 3, max: 80 }),
      text: cleanText(input.text, { field: 'text', label: 'The explanation', min: 10, max: 600 }),
      reasonTemplate: cleanText(input.reasonTemplate, { field: 'reasonTemplate', label: 'What the author reads', min: 10, max: 1000 }),
      pictureTemplate: cleanText(input.pictureTemplate, { field: 'pictureTemplate', label: 'What is said of a picture', min: 10, max: 1000 }),
      severity: within(input.severity, { field: 'severity', label: 'The weight', min: 1, max: 5 }),
      position: within(input.position, { field: 'position', label: 'The place in the order', min: 0, max: 999 }),
    };
    return this.transactions.run(async (tx) => {
      await this.takeTurn(tx);
      const before = input.id ? await this.hold(tx, input.id) : null;
      if (before && before.version !== input.basedOn) throw new Conflict(RefusalReason.CONFLICT, 'Somebody else has changed this rule meanwhile. Here it is as it is now; your words are kept below.');
      const twin = await tx.createQueryBuilder(HouseRule, 'r').where('lower(r.title) = lower(:title) AND r.retired_at IS NULL', fields).getOne();
      if (twin && twin.id !== before?.id) throw new Invalid('title', 'There is a rule of this name already.');
      const key = before?.key ?? (await this.keyFor(tx, fields.title));
      const after = await this.write(tx, before, { ...fields, key });
      await this.record(tx, viewer, before ? 'changed' : 'made', { before, after });
      return after;
    });
  }

  async retire(viewer: Viewer | null, id: string): Promise<HouseRule> {
    mustKeep(viewer);
    return this.transactions.run(async (tx) => {
      const before = await this.hold(tx, id);
      if (before.key === SOMETHING_ELSE) throw new Refused(RefusalReason.FORBIDDEN, 'This one stays: without it nobody could report what no rule foresees.');
      if (before.retiredAt) return before;
      const [user] = await tx.query<{ name: string }[]>(
        'SELECT v.name FROM content_rule r JOIN content_rule_version v ON v.id = r.live_version_id WHERE v.house_rule_id = $1 ORDER BY r.id LIMIT 1',
        [before.id],
      );
      if (user) throw new Refused(RefusalReason.FORBIDDEN, `The automatic rule “${user.name}” goes by it. Switch that off first, or have it go by another rule.`);
      return this.turn(tx, viewer, before, 'retired');
    });
  }

  async restore(viewer: Viewer | null, id: string): Promise<HouseRule> {
    mustKeep(viewer);
    return this.transactions.run(async (tx) => {
      await this.takeTurn(tx);
      const before = await this.hold(tx, id);
      if (!before.retiredAt) return before;
      const twin = await tx.createQueryBuilder(HouseRule, 'r').where('lower(r.title) = lower(:title) AND r.retired_at IS NULL', before).getExists();
      if (twin) throw new Conflict(RefusalReason.CONFLICT, 'There is a rule of this name now.');
      return this.turn(tx, viewer, before, 'restored');
    });
  }

  private async turn(tx: EntityManager, viewer: Viewer, before: HouseRule, deed: 'retired' | 'restored'): Promise<HouseRule> {
    const after = await this.write(tx, before, { retiredAt: deed === 'retired' ? new Date() : null });
    await this.record(tx, viewer, deed, { before, after });
    return after;
  }

  private async write(tx: EntityManager, before: HouseRule | null, fields: Partial<HouseRule>): Promise<HouseRule> {
    const row = { ...fields, changedAt: new Date() };
    const id = before?.id ?? String((await tx.insert(HouseRule, row)).identifiers[0]?.['id']);
    if (before) await tx.update(HouseRule, { id }, { ...row, version: before.version + 1 });
    return tx.getRepository(HouseRule).findOneByOrFail({ id });
  }

  private async hold(tx: EntityManager, id: string): Promise<HouseRule> {
    const rule = await tx.getRepository(HouseRule).findOne({ where: { id: parseId(id, 'There is no such rule.') }, lock: { mode: 'pessimistic_write' } });
    if (!rule) throw new NotFound('There is no such rule.');
    return rule;
  }

  /** Of its first title, for ever; where that is taken, with a number. */
  private async keyFor(tx: EntityManager, title: string): Promise<string> {
    const stem = title.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 50) || 'rule';
    const rows = await tx.query<{ key: string }[]>('SELECT key FROM house_rule');
    const taken = new Set(rows.map(({ key }) => key));
    for (let number = 1; ; number++) {
      const key = number === 1 ? stem : `${stem}-${number}`;
      if (!taken.has(key)) return key;
    }
  }

  /** Admins who name rules take turns: names are looked up before they are taken. */
  private async takeTurn(tx: EntityManager): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('house rules', 0))`);
  }

  private async record(tx: EntityManager, viewer: Viewer, deed: Deed, { before, after }: { before: HouseRule | null; after: HouseRule }): Promise<void> {
    await this.audit.record(tx, {
      actorId: viewer.memberId, action: `house_rule.${deed}`, subjectKind: 'house_rule', subjectId: after.id, before: before && words(before), after: words(after), isPublic: true,
    });
  }
}

function words({ title, text, reasonTemplate, pictureTemplate, severity, position, retiredAt }: HouseRule) {
  return { title, text, reasonTemplate, pictureTemplate, severity, position, isRetired: retiredAt !== null };
}

function mustKeep(viewer: Viewer | null): asserts viewer is Viewer {
  const refusal = mayKeepHouseRules(viewer);
  if (refusal) throw refusal;
  mustBeSignedIn(viewer);
}

function within(value: number, { field, label, min, max }: { field: string; label: string; min: number; max: number }): number {
  if (!Number.isInteger(value) || value < min || value > max) throw new Invalid(field, `${label} is a number from ${min} to ${max}.`);
  return value;
}
