import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource, type EntityManager } from 'typeorm';
import { Announcements } from './announcements.ts';
import { LOG } from './logging.ts';
import { SETTING_KEYS, SETTINGS, type SettingKey, type SettingValue } from './setting.definitions.ts';
import { Setting } from './setting.entity.ts';

const CHANNEL = 'swingtag_settings';

/**
 * The settings as they are now, without asking the database: a change is told to every process as it is committed. While the connection
 * that hears of them is lost, the values of before hold; a second after the database is back, everything is read anew.
 */
@Injectable()
export class Settings implements OnModuleInit {
  private values = new Map<string, unknown>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly announcements: Announcements,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.announcements.follow(CHANNEL, { found: () => this.read(), heard: () => this.read(), lost: () => undefined });
  }

  value<K extends SettingKey>(key: K): SettingValue<K> {
    return (this.values.get(key) ?? SETTINGS[key].byDefault) as SettingValue<K>;
  }

  /** Tells all processes, when this transaction has been committed. */
  async announce(tx: EntityManager): Promise<void> {
    await tx.query('SELECT pg_notify($1, $2)', [CHANNEL, '']);
  }

  /** Also called after a change of one's own, so that the answer already follows it. What no longer fits its definition is left at its default. */
  async read(): Promise<void> {
    const rows = await this.dataSource.getRepository(Setting).find();
    const stored = new Map(rows.map(({ key, value }) => [key, value]));
    const values = new Map<string, unknown>();
    for (const key of SETTING_KEYS) {
      if (!stored.has(key)) continue;
      const result = SETTINGS[key].schema.safeParse(stored.get(key));
      if (result.success) values.set(key, result.data);
      else this.log.warn({ setting: key }, 'a stored setting does not fit its definition');
    }
    this.values = values;
  }
}
