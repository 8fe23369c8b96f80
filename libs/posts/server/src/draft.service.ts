import { Injectable } from '@nestjs/common';
import { AuditLog, NotFound, parseId, RateLimits, Transactions, type Limit, type Viewer } from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';
import { emptyContent, isSameContent, parseContent, type DraftContent } from './draft.content.ts';
import { ArticleDraft, ArticleRevision, RevisionKind } from './draft.entity.ts';
import { auditFields } from './draft.audit.ts';
import { mustWriteArticles, noSuchArticle, savedElsewhere } from './draft.policy.ts';
import { DraftStore } from './draft.store.ts';

/** A save every few seconds, of several articles. */
const SAVES: Limit = { name: 'article-save', points: 900, seconds: 600, shared: false };
const STARTS: Limit = { name: 'article-start', points: 60, seconds: 3600, shared: false };

/** What becomes of the text that is sent when another one has been saved meanwhile. */
export enum OnConflict {
  REFUSE = 'REFUSE',
  /** The text that is there goes among the revisions. */
  KEEP_MINE = 'KEEP_MINE',
  /** The text that is sent does. */
  KEEP_THEIRS = 'KEEP_THEIRS',
}

export interface SavedText {
  id: string;
  /** That the editor has read. */
  revision: number;
  content: unknown;
  onConflict?: OnConflict | null;
}

/** Drafts: started, saved every few seconds, brought back. Nothing of it reaches readers. Each returns the article's id. */
@Injectable()
export class DraftService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: DraftStore,
    private readonly limits: RateLimits,
    private readonly audit: AuditLog,
  ) {}

  async start(viewer: Viewer | null): Promise<string> {
    mustWriteArticles(viewer);
    await this.limits.take(STARTS, viewer.memberId);
    return this.transactions.run(async (tx) => {
      return this.store.begin(tx, { content: emptyContent(viewer.memberId), savedById: viewer.memberId });
    });
  }

  /**
   * Takes the text when nothing else was saved since the named revision; the same text again changes nothing, so that a save whose answer was lost may be
   * repeated. Otherwise throws Conflict, or does what `onConflict` says: one text goes on, the other is kept as a revision.
   */
  async take(viewer: Viewer | null, input: SavedText): Promise<string> {
    mustWriteArticles(viewer);
    const content = parseContent(input.content);
    const id = parseId(input.id, noSuchArticle().message);
    await this.limits.take(SAVES, viewer.memberId);
    await this.transactions.run(async (tx) => {
      const draft = await this.store.hold(tx, id, viewer);
      if (isSameContent(draft.content, content)) return;
      if (draft.revision !== input.revision) {
        if (input.onConflict === OnConflict.KEEP_THEIRS) return this.choose(tx, viewer, { draft, taken: draft.content, aside: content, asideOf: viewer.memberId });
        if (input.onConflict !== OnConflict.KEEP_MINE) throw savedElsewhere();
        await this.choose(tx, viewer, { draft, taken: content, aside: draft.content, asideOf: draft.savedById });
      }
      await this.write(tx, draft, content, viewer);
    });
    return id;
  }

  /** Puts an old text into the draft; what stood there is kept too. Readers get it with the next Update. */
  async restore(viewer: Viewer | null, input: { id: string; revision: number; number: number }): Promise<string> {
    mustWriteArticles(viewer);
    const id = parseId(input.id, noSuchArticle().message);
    await this.transactions.run(async (tx) => {
      const draft = await this.store.hold(tx, id, viewer);
      if (draft.revision !== input.revision) throw savedElsewhere();
      const old = await tx.getRepository(ArticleRevision).findOneBy({ articleId: id, number: input.number });
      if (!old) throw new NotFound('There is no such revision.');
      const content = parseContent(old.content);
      if (isSameContent(draft.content, content)) return;
      const isKept = draft.publishedRevision === draft.revision;
      const kept = isKept ? null : await this.setAside(tx, id, draft.content, draft.savedById);
      await this.write(tx, draft, content, viewer);
      const { before, after } = auditFields(draft.content, content, input.number);
      await this.record(tx, viewer, 'article.restored', { id, before: { ...before, revision: kept }, after });
    });
    return id;
  }

  /** Of two texts one goes on; the staff log says which, and where the other one is. */
  private async choose(tx: EntityManager, viewer: Viewer, { draft, taken, aside, asideOf }: { draft: ArticleDraft; taken: DraftContent; aside: DraftContent; asideOf: string }): Promise<void> {
    const number = await this.setAside(tx, draft.id, aside, asideOf);
    const { before, after } = auditFields(aside, taken, draft.revision);
    await this.record(tx, viewer, 'article.text_chosen', { id: draft.id, before: { ...before, revision: number }, after: { ...after, revision: null } });
  }

  private async record(tx: EntityManager, viewer: Viewer, action: string, { id, before, after }: { id: string; before: object; after: object }): Promise<void> {
    await this.audit.record(tx, { actorId: viewer.memberId, action, subjectKind: 'article', subjectId: id, before, after });
  }

  /** Returns its number. */
  private setAside(tx: EntityManager, articleId: string, content: DraftContent, authorId: string): Promise<number> {
    return this.store.keep(tx, { articleId, kind: RevisionKind.SET_ASIDE, content, authorId });
  }

  private async write(tx: EntityManager, { id, revision }: ArticleDraft, content: DraftContent, viewer: Viewer): Promise<void> {
    await this.store.keepPictures(tx, id, content);
    await tx.update(ArticleDraft, { id }, {
      content, revision: revision + 1, savedById: viewer.memberId, savedAt: () => 'clock_timestamp()', scheduleProblem: null,
    });
  }
}
