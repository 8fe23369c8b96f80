import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import type { Logger } from 'pino';
import { CONFIG, type Config } from './config.ts';
import { LOG } from './logging.ts';

const AGAIN_MS = 1000;

export interface Follower {
  /** Whatever was announced before this call may have been missed. Also called once at the start. */
  found(): Promise<void> | void;
  /** When it fails, the connection is made anew, and with that `found` is called. */
  heard(payload: string): Promise<void> | void;
  /** From now until `found` nothing is heard. */
  lost(): void;
}

/**
 * What the database announces (NOTIFY) to every process as a transaction is committed, over one connection. A lost one is made again every
 * second; one whose other end is silently gone is found out within fifteen.
 */
@Injectable()
export class Announcements implements BeforeApplicationShutdown {
  private readonly followers = new Map<string, Follower>();
  private client: Client | undefined;
  private again: NodeJS.Timeout | undefined;
  private isStopping = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** One follower a channel. When this is done, the follower listens, unless the database cannot be reached. */
  async follow(channel: string, follower: Follower): Promise<void> {
    this.followers.set(channel, follower);
    if (this.client) await this.join(this.client, channel, follower);
    else await this.connect();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.again);
    await this.client?.end();
  }

  private async connect(): Promise<void> {
    const client = new Client({
      connectionString: this.config.DATABASE_URL, application_name: 'swingtag announcements', connectionTimeoutMillis: 5000, keepAlive: true, keepAliveInitialDelayMillis: 5000,
    });
    this.client = client;
    client.on('error', () => this.connectLater(client));
    client.on('end', () => this.connectLater(client));
    client.on('notification', ({ channel, payload }) => {
      void this.orConnectLater(client, () => this.followers.get(channel)?.heard(payload ?? ''));
    });
    await this.orConnectLater(client, async () => {
      await client.connect();
      for (const [channel, follower] of this.followers) await this.join(client, channel, follower);
    });
  }

  private async join(client: Client, channel: string, follower: Follower): Promise<void> {
    await this.orConnectLater(client, async () => {
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
      if (client === this.client) await follower.found();
    });
  }

  private async orConnectLater(client: Client, work: () => Promise<void> | void): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.log.warn({ err: error }, 'announcements of the database cannot be followed');
      this.connectLater(client);
    }
  }

  private connectLater(lost: Client): void {
    if (this.isStopping || lost !== this.client) return;
    this.client = undefined;
    for (const follower of this.followers.values()) follower.lost();
    lost.end().catch(() => undefined);
    clearTimeout(this.again);
    this.again = setTimeout(() => void this.connect(), AGAIN_MS);
    this.again.unref();
  }
}
