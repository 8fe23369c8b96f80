import { Injectable } from '@nestjs/common';
import {
  AuditLog, Conflict, CursorCodec, Invalid, mustBeFresh, mustBeSignedIn, NotFound, pageSize, parseId, RefusalReason, Setting, SETTING_KEYS, SettingChange,
  settingAsText, settingFromText, Settings, SETTINGS, toConnection, Transactions, type Connection, type PageArgs, type SettingKey, type Viewer,
} from '@swingtag/platform-server';
import { DataSource, type EntityManager } from 'typeorm';
import { mayAdminister } from './member.policy.ts';
import { SettingChangeType, type SettingInput, type SettingType } from './setting.graphql.ts';

const LIST = 'settingChanges';
const LOCK = 7_421_034;

type Value = string | number | boolean;

/** The operator's side of the settings. Each change is kept with who, when, before and after, and acts on every process at once. */
@Injectable()
export class SettingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly settings: Settings,
    private readonly audit: AuditLog,
    private readonly cursors: CursorCodec,
  ) {}

  list(viewer: Viewer | null): SettingType[] {
    mustAdminister(viewer);
    return SETTING_KEYS.map((key) => {
      const { kind, byDefault, isGrave, ...rest } = SETTINGS[key];
      const value = this.settings.value(key);
      const range = 'range' in rest ? rest.range : undefined;
      return {
        key, kind, isGrave, value: settingAsText(value), byDefault: settingAsText(byDefault), isDefault: value === byDefault,
        choices: 'choices' in rest ? (rest.choices ?? []) : [], min: range?.min ?? null, max: range?.max ?? null,
      };
    });
  }

  /** The newest first, of one setting or of all. */
  async changes(viewer: Viewer | null, page: PageArgs, key: SettingKey | null): Promise<Connection<SettingChangeType>> {
    mustAdminister(viewer);
    const size = pageSize(page.first, 30);
    const query = this.dataSource.createQueryBuilder(SettingChange, 'c').orderBy('c.id', 'DESC').take(size + 1);
    if (key) query.andWhere('c.key = :key', { key });
    if (page.after) query.andWhere('c.id < :before', { before: this.cursors.decode(LIST, page.after)[0] });
    const rows = (await query.getMany()).map((row) =>
      Object.assign(new SettingChangeType(), {
        ...row, key: SETTING_KEYS.find((one) => one === row.key) ?? null,
        before: row.before === null ? null : settingAsText(row.before), after: row.after === null ? null : settingAsText(row.after),
      }),
    );
    return toConnection(rows, { list: LIST, size, hasPreviousPage: Boolean(page.after), codec: this.cursors, keys: (row) => [row.id] });
  }

  /** All or none. Throws Invalid with the setting's name as field, and Conflict when one was changed by somebody else meanwhile. */
  async change(viewer: Viewer | null, inputs: readonly SettingInput[]): Promise<void> {
    mustAdminister(viewer);
    if (inputs.length > SETTING_KEYS.length) throw new Invalid('settings', 'That is more than there are settings.');
    const wanted = inputs.map(({ key, value, seen }) => {
      const read = settingFromText(key, value);
      if ('problem' in read) throw new Invalid(key, read.problem);
      return { key, value: read.value, seen: seen ?? null };
    });
    await this.write(viewer, wanted);
  }

  async reset(viewer: Viewer | null, key: SettingKey): Promise<void> {
    mustAdminister(viewer);
    await this.write(viewer, [{ key, value: SETTINGS[key].byDefault, seen: null }]);
  }

  /** Gives a setting the value that it had before this change. */
  async restore(viewer: Viewer | null, changeId: string): Promise<void> {
    mustAdminister(viewer);
    const change = await this.dataSource.getRepository(SettingChange).findOneBy({ id: parseId(changeId, 'There is no such change.') });
    const key = SETTING_KEYS.find((one) => one === change?.key);
    if (!change || !key) throw new NotFound('There is no such change.');
    const value = change.before ?? SETTINGS[key].byDefault;
    if (!SETTINGS[key].schema.safeParse(value).success) throw new Invalid(key, 'What it was then is not allowed any more.');
    await this.write(viewer, [{ key, value, seen: null }]);
  }

  private async write(viewer: Viewer, wanted: { key: SettingKey; value: Value; seen: string | null }[]): Promise<void> {
    await this.transactions.run(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      const stored = new Map((await tx.getRepository(Setting).find()).map((row) => [row.key, row.value]));
      const changed = wanted.filter(({ key, value }) => (stored.get(key) ?? SETTINGS[key].byDefault) !== value);
      if (changed.some(({ key }) => SETTINGS[key].isGrave)) mustBeFresh(viewer);
      for (const { key, value, seen } of changed) {
        const before = stored.get(key) ?? null;
        if (seen !== null && seen !== settingAsText(before ?? SETTINGS[key].byDefault)) throw new ChangedMeanwhile(key);
        await this.writeOne(tx, viewer, { key, before, after: value === SETTINGS[key].byDefault ? null : value });
      }
      if (changed.length > 0) await this.settings.announce(tx);
    });
    await this.settings.read();
  }

  private async writeOne(tx: EntityManager, viewer: Viewer, { key, before, after }: { key: SettingKey; before: Value | null; after: Value | null }): Promise<void> {
    if (after === null) await tx.delete(Setting, { key });
    else await tx.upsert(Setting, { key, value: after }, ['key']);
    const result = await tx.insert(SettingChange, { key, actorId: viewer.memberId, before, after });
    await this.audit.record(tx, {
      actorId: viewer.memberId, action: 'setting.changed', subjectKind: 'setting', subjectId: String(result.identifiers[0]?.['id']),
      before: { [key]: before ?? SETTINGS[key].byDefault }, after: { [key]: after ?? SETTINGS[key].byDefault },
    });
  }
}

function mustAdminister(viewer: Viewer | null): asserts viewer is Viewer {
  const refusal = mayAdminister(viewer);
  if (refusal) throw refusal;
  mustBeSignedIn(viewer);
}

class ChangedMeanwhile extends Conflict {
  constructor(override readonly field: string) {
    super(RefusalReason.CONFLICT, 'Somebody else has changed this meanwhile. Look at it again.');
  }
}
