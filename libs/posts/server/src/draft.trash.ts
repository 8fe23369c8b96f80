import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { AuditLog, cleanText, JobHandler, Jobs, parseId, Refused, RefusalReason, Transactions, type Viewer } from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';
import { Article } from './article.entity.ts';
import { ArticleDraft } from './draft.entity.ts';
import type { DiscardArticleInput } from './draft.inputs.ts';
import { mustWriteArticles, noSuchArticle, savedElsewhere } from './draft.policy.ts';
import { publishJobKey } from './draft.publisher.ts';
import { DraftStore } from './draft.store.ts';
import { Post } from './post.entity.ts';

const SWEEP = 'sweepDraftTrash';
const DAY_MS = 24 * 3_600_000;
/** Also in the database, which lets nobody remove a revision earlier. */
const STAYS = '30 days';

interface Standing {
  isDeleted: boolean;
  isWithdrawn: boolean;
}

/** Takes articles away, and brings them back: drafts lie in the trash for thirty days, what readers have is withdrawn. Each returns the article's id. */
@Injectable()
export class DraftTrash implements OnApplicationBootstrap {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: DraftStore,
    private readonly jobs: Jobs,
    private readonly audit: AuditLog,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.transactions.run((tx) => this.jobs.add(tx, SWEEP, {}, { key: SWEEP }));
  }

  /** Done again, it changes nothing. Throws Conflict when the draft has gone on since it was read. */
  async discard(viewer: Viewer | null, input: DiscardArticleInput): Promise<string> {
    mustWriteArticles(viewer);
    const id = parseId(input.id, noSuchArticle().message);
    await this.transactions.run(async (tx) => {
      const draft = await this.store.holdAny(tx, id, viewer);
      const standing = await hold(tx, id);
      if (standing) return this.withdraw(tx, viewer, id, { standing, reason: input.reason ?? '' });
      if (draft.discardedAt !== null) return;
      if (draft.revision !== input.revision) throw savedElsewhere();
      await tx.update(ArticleDraft, { id }, { discardedAt: () => 'clock_timestamp()', discardedById: viewer.memberId, publishAt: null, scheduledById: null });
      await this.jobs.cancel(tx, publishJobKey(id));
      await this.record(tx, viewer, 'article.discarded', { id, after: { title: draft.content.title, publishAt: draft.publishAt } });
    });
    return id;
  }

  /** Out of the trash, or before readers again. Throws Refused of what moderators have removed. */
  async recover(viewer: Viewer | null, input: { id: string }): Promise<string> {
    mustWriteArticles(viewer);
    const id = parseId(input.id, noSuchArticle().message);
    await this.transactions.run(async (tx) => {
      const draft = await this.store.holdAny(tx, id, viewer);
      const standing = await hold(tx, id);
      if (standing) return this.bringBack(tx, viewer, id, standing);
      if (draft.discardedAt === null) return;
      await tx.update(ArticleDraft, { id }, { discardedAt: null, discardedById: null });
      await this.record(tx, viewer, 'article.recovered', { id, after: { title: draft.content.title } });
    });
    return id;
  }

  /** Drafts that have been in the trash for long enough, with their revisions. Their pictures are the library's. */
  @JobHandler(SWEEP)
  async sweep(): Promise<void> {
    await this.transactions.run(async (tx) => {
      await tx.query(`SET LOCAL swingtag.removes = 'trash'`);
      const rows = await tx.query<{ id: string }[]>(
        `SELECT id FROM article_draft d WHERE discarded_at < now() - interval '${STAYS}' AND NOT EXISTS (SELECT 1 FROM post p WHERE p.id = d.id) FOR UPDATE`,
      );
      const ids = rows.map(({ id }) => id);
      await tx.query('DELETE FROM draft_picture WHERE draft_id = ANY($1)', [ids]);
      await tx.query('DELETE FROM revision_picture USING article_revision r WHERE r.id = revision_id AND r.article_id = ANY($1)', [ids]);
      await tx.query('DELETE FROM article_revision WHERE article_id = ANY($1)', [ids]);
      await tx.query('DELETE FROM article_draft WHERE id = ANY($1)', [ids]);
      await this.jobs.add(tx, SWEEP, {}, { key: SWEEP, runAt: new Date(Date.now() + DAY_MS) });
    });
  }

  private async withdraw(tx: EntityManager, viewer: Viewer, id: string, { standing, reason }: { standing: Standing; reason: string }): Promise<void> {
    if (standing.isWithdrawn) return;
    if (standing.isDeleted) throw removedByModerators();
    const withdrawReason = cleanText(reason, { field: 'reason', label: 'The reason', min: 3, max: 500 });
    await tx.update(Article, { postId: id }, { withdrawnAt: () => 'clock_timestamp()', withdrawReason });
    await tx.update(Post, { id }, { deletedAt: () => 'clock_timestamp()' });
    await this.record(tx, viewer, 'article.withdrawn', { id, reason: withdrawReason, isPublic: true, before: { isReadable: true }, after: { isReadable: false } });
  }

  private async bringBack(tx: EntityManager, viewer: Viewer, id: string, standing: Standing): Promise<void> {
    if (!standing.isDeleted) return;
    if (!standing.isWithdrawn) throw removedByModerators();
    await tx.update(Article, { postId: id }, { withdrawnAt: null, withdrawReason: null });
    await tx.update(Post, { id }, { deletedAt: null });
    await this.record(tx, viewer, 'article.brought_back', { id, isPublic: true, before: { isReadable: false }, after: { isReadable: true } });
  }

  private async record(tx: EntityManager, viewer: Viewer, action: string, { id, ...entry }: { id: string; after: object; before?: object; reason?: string; isPublic?: boolean }): Promise<void> {
    await this.audit.record(tx, { actorId: viewer.memberId, action, subjectKind: 'article', subjectId: id, before: null, ...entry });
  }
}

/** Null of what was never published. Kept as it is until the transaction ends. */
async function hold(tx: EntityManager, id: string): Promise<Standing | null> {
  const [row] = await tx.query<Standing[]>(
    `SELECT p.deleted_at IS NOT NULL AS "isDeleted", a.withdrawn_at IS NOT NULL AS "isWithdrawn" FROM post p JOIN article a ON a.post_id = p.id WHERE p.id = $1 FOR UPDATE OF p`,
    [id],
  );
  return row ?? null;
}

export function removedByModerators(): Refused {
  return new Refused(RefusalReason.FORBIDDEN, 'Moderators have removed this article. Only they can bring it back.');
}
