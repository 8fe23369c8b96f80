import { Injectable } from '@nestjs/common';
import { Member, PasswordHasher } from '@swingtag/accounts-server';
import { Role, Transactions } from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';
import { SampleArticles } from './sample.articles.ts';
import { insertNamed, SampleCatalogue, type Ids } from './sample.catalogue.ts';
import { daysFrom } from './sample.moment.ts';
import { SampleTalk } from './sample.talk.ts';
import { SAMPLE } from './sample/sample.ts';

/** Of the sample accounts, on development sites only. */
const PASSWORD = 'try-a-bag-on';
const LOCK = 7_421_032;

export interface SampleAccount {
  role: string;
  email: string;
  password: string;
}

@Injectable()
export class SampleContent {
  constructor(
    private readonly transactions: Transactions,
    private readonly hasher: PasswordHasher,
    private readonly catalogue: SampleCatalogue,
    private readonly articles: SampleArticles,
    private readonly talk: SampleTalk,
  ) {}

  /** Fills an empty database, all or nothing. False when there are members already. */
  async importOnce(): Promise<boolean> {
    const passwordHash = await this.hasher.hash(PASSWORD);
    return this.transactions.run(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      const [{ taken }] = await tx.query<[{ taken: boolean }]>('SELECT EXISTS (SELECT 1 FROM member) AS taken');
      if (taken) return false;
      const start = new Date();
      const members = await this.members(tx, start, passwordHash);
      const { trends, bags } = await this.catalogue.bring(tx);
      const { posts, polls } = await this.articles.bring(tx, start, { members, trends, bags });
      await this.talk.bring(tx, start, { members, posts, polls });
      return true;
    });
  }

  /** One of each role, for trying the site. */
  accounts(): SampleAccount[] {
    return Object.values(Role)
      .toReversed()
      .flatMap((role) => {
        const member = SAMPLE.members.find((one) => Role[one.role] === role);
        return member ? [{ role: role.toLowerCase(), email: member.email, password: PASSWORD }] : [];
      });
  }

  private members(tx: EntityManager, start: Date, passwordHash: string): Promise<Ids> {
    return insertNamed(
      tx,
      Member,
      SAMPLE.members.map(({ handle, email, role, joinedDaysAgo }) => [
        handle,
        { handle: handle.toLowerCase(), email, role: Role[role], passwordHash, createdAt: daysFrom(start, -joinedDaysAgo), isSample: true },
      ]),
    );
  }
}
