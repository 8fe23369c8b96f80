import { Inject, Injectable } from '@nestjs/common';
import { mayAdminister, Member, PasswordHasher } from '@swingtag/accounts-server';
import { AuditLog, CONFIG, Conflict, RefusalReason, Role, Transactions, type Config, type Viewer } from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';
import { SampleArticles } from './sample.articles.ts';
import { SampleBoards } from './sample.boards.ts';
import { idOf, insertNamed, SampleCatalogue, type Ids } from './sample.catalogue.ts';
import { SampleModeration } from './sample.moderation.ts';
import { SampleDrafts } from './sample.drafts.ts';
import { daysFrom } from './sample.moment.ts';
import { SamplePictures } from './sample.pictures.ts';
import { SampleQuestions } from './sample.questions.ts';
import { SampleTalk } from './sample.talk.ts';
import { SampleTopics } from './sample.topics.ts';
import { SAMPLE } from './sample/sample.ts';

/** Of the sample accounts, on development sites only: in production nobody can sign in as one of them, least of all as their admin. */
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
    @Inject(CONFIG) private readonly config: Config,
    private readonly transactions: Transactions,
    private readonly hasher: PasswordHasher,
    private readonly catalogue: SampleCatalogue,
    private readonly articles: SampleArticles,
    private readonly boards: SampleBoards,
    private readonly drafts: SampleDrafts,
    private readonly questions: SampleQuestions,
    private readonly talk: SampleTalk,
    private readonly topics: SampleTopics,
    private readonly moderation: SampleModeration,
    private readonly pictures: SamplePictures,
    private readonly audit: AuditLog,
  ) {}

  /** Fills an empty database, all or nothing. False when there are members already. */
  importOnce(): Promise<boolean> {
    return this.importUnless('SELECT EXISTS (SELECT 1 FROM member) AS taken');
  }

  /** For the admin of a site on which nothing stands yet. Throws SignInRequired, Refused and Conflict. */
  async add(viewer: Viewer | null): Promise<void> {
    const refusal = mayAdminister(viewer);
    if (refusal) throw refusal;
    const isAdded = await this.importUnless(
      'SELECT EXISTS (SELECT FROM post) OR EXISTS (SELECT FROM trend) OR EXISTS (SELECT FROM board) OR EXISTS (SELECT FROM member WHERE is_sample) AS taken', viewer,
    );
    if (!isAdded) throw new Conflict(RefusalReason.CONFLICT, 'Something stands on this site already. Sample content comes to an empty one only.');
  }

  private async importUnless(taken: string, viewer: Viewer | null = null): Promise<boolean> {
    const passwordHash = this.config.isDevelopment ? await this.hasher.hash(PASSWORD) : null;
    return this.transactions.run(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      const [answer] = await tx.query<[{ taken: boolean }]>(taken);
      if (answer.taken) return false;
      const start = new Date();
      const members = await this.members(tx, start, passwordHash);
      const boards = await this.boards.bring(tx, members);
      const { trends, bags } = await this.catalogue.bring(tx);
      const { posts, polls } = await this.articles.bring(tx, start, { members, trends, bags });
      await this.questions.bring(tx, start, { members, trends, bags });
      await this.talk.bring(tx, start, { members, posts, polls });
      await this.topics.bring(tx, start, { members, boards, trends, posts });
      await this.moderation.bring(tx, start, { members, posts });
      await this.drafts.bring(tx, start, { members, trends });
      if (viewer) await this.audit.record(tx, { actorId: viewer.memberId, action: 'sample.added', subjectKind: 'site', subjectId: '1' });
      return true;
    });
  }

  /** One of each role, for trying the site; none in production. */
  accounts(): SampleAccount[] {
    if (!this.config.isDevelopment) return [];
    return Object.values(Role)
      .toReversed()
      .flatMap((role) => {
        const member = SAMPLE.members.find((one) => Role[one.role] === role);
        return member ? [{ role: role.toLowerCase(), email: member.email, password: PASSWORD }] : [];
      });
  }

  private async members(tx: EntityManager, start: Date, passwordHash: string | null): Promise<Ids> {
    const ids = await insertNamed(
      tx,
      Member,
      SAMPLE.members.map(({ handle, email, role, joinedDaysAgo }) => [
        handle,
        { handle: handle.toLowerCase(), email, role: Role[role], passwordHash, createdAt: daysFrom(start, -joinedDaysAgo), activeDays: 1 + Math.floor(joinedDaysAgo / 2), isSample: true },
      ]),
    );
    for (const { handle, avatar } of SAMPLE.members) if (avatar) await this.pictures.avatar(tx, avatar, idOf(ids, handle));
    return ids;
  }
}
