import { Inject, Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Client } from 'pg';
import type { Logger } from 'pino';
import { DataSource, type EntityManager } from 'typeorm';
import { CONFIG, type Config } from './config.ts';
import { LOG } from './logging.ts';
import { SETTING_KEYS, SETTINGS, type SettingKey, type SettingValue } from './setting.definitions.ts';
import { Setting } from './setting.entity.ts';

const CHANNEL = 'swingtag_settings';
const AGAIN_MS = 1000;

/**
 * The settings as they are now, without asking the database: a change is told to every process as it is committed. While the connection
 * that listens is lost, the values of before hold; a second after the database is back, everything is read anew.
 */
@Injectable()
export class Settings implements OnModuleInit, BeforeApplicationShutdown {
  private values = new Map<string, unknown>();
  private client: Client | undefined;
  private again: NodeJS.Timeout | undefined;
  private isStopping = false;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.listen();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.again);
    await this.client?.end();
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

  private async listen(): Promise<void> {
    const client = new Client({ connectionString: this.config.DATABASE_URL, connectionTimeoutMillis: 5000, keepAlive: true });
    this.client = client;
    client.on('error', () => this.listenLater(client));
    client.on('end', () => this.listenLater(client));
    client.on('notification', () => {
      this.read().catch((error: unknown) => {
        this.log.warn({ err: error }, 'the settings could not be read');
        this.listenLater(client);
      });
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      await this.read();
    } catch (error) {
      this.log.warn({ err: error }, 'changes of settings cannot be heard');
      this.listenLater(client);
    }
  }

  private listenLater(lost: Client): void {
    if (this.isStopping || lost !== this.client) return;
    this.client = undefined;
    lost.end().catch(() => undefined);
    clearTimeout(this.again);
    this.again = setTimeout(() => void this.listen(), AGAIN_MS);
    this.again.unref();
  }
}
