import { Injectable } from '@nestjs/common';
import { Invalid, RefusalReason, type Viewer } from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';
import { parseContent, picturesOf, type DraftContent } from './draft.content.ts';
import { ArticleDraft, ArticleRevision, DraftPicture, RevisionKind, RevisionPicture } from './draft.entity.ts';
import { inTrash, noSuchArticle } from './draft.policy.ts';

interface PublishedRow {
  title: string;
  dek: string;
  slug: string;
  trendId: string;
  authorId: string;
  coverId: string;
  signOff: string | null;
  disclosure: DraftContent['disclosure'];
  updatedOn: string | null;
  body: DraftContent['body'];
  seriesIds: string[];
  relatedIds: string[];
  publishedAt: Date;
}

const PUBLISHED = `SELECT a.title, a.dek, a.slug, a.trend_id AS "trendId", p.author_id AS "authorId", a.cover_id AS "coverId", a.sign_off AS "signOff", a.disclosure,
    (p.updated_at AT TIME ZONE 'UTC')::date::text AS "updatedOn", a.body, p.published_at AS "publishedAt",
    ARRAY(SELECT s.series_id::text FROM series_article s WHERE s.article_id = a.post_id ORDER BY s.series_id) AS "seriesIds",
    ARRAY(SELECT r.related_id::text FROM related_read r WHERE r.article_id = a.post_id ORDER BY r.position) AS "relatedIds"
  FROM article a JOIN post p ON p.id = a.post_id WHERE p.id = $1`;

/** Drafts and revisions in their tables, with the pictures that they hold on to. */
@Injectable()
export class DraftStore {
  /**
   * The draft, held until the transaction ends. Of an article that was never opened in the desk one is made of what readers have, which becomes its first
   * revision. Throws NotFound, and Refused of one in the trash.
   */
  async hold(tx: EntityManager, id: string, viewer: Pick<Viewer, 'memberId'>): Promise<ArticleDraft> {
    const draft = await this.holdAny(tx, id, viewer);
    if (draft.discardedAt !== null) throw inTrash();
    return draft;
  }

  /** One in the trash too. */
  async holdAny(tx: EntityManager, id: string, viewer: Pick<Viewer, 'memberId'>): Promise<ArticleDraft> {
    const found = await this.find(tx, id);
    if (found) return found;
    const published = await this.published(tx, id);
    if (!published) throw noSuchArticle();
    const { content, at } = published;
    const made = await tx
      .createQueryBuilder()
      .insert()
      .into(ArticleDraft)
      .values({ id, content, revision: 1, publishedRevision: 1, savedAt: at, savedById: viewer.memberId })
      .orIgnore()
      .returning('id')
      .execute();
    if ((made.raw as unknown[]).length > 0) {
      await this.keepPictures(tx, id, content);
      await this.keep(tx, { articleId: id, kind: RevisionKind.PUBLISHED, content, authorId: content.authorId, createdAt: at });
    }
    return (await this.find(tx, id)) ?? this.holdAny(tx, id, viewer);
  }

  /** A new draft, with the id that its post will have. */
  async begin(tx: EntityManager, draft: Pick<ArticleDraft, 'content' | 'savedById'> & { isSample?: boolean }): Promise<string> {
    const [{ id }] = await tx.query<[{ id: string }]>(`SELECT nextval(pg_get_serial_sequence('post', 'id')) AS id`);
    await tx.insert(ArticleDraft, { ...draft, id, content: draft.content as never });
    await this.keepPictures(tx, id, draft.content);
    return id;
  }

  /** What readers have, as a draft would say it. */
  async published(tx: EntityManager, id: string): Promise<{ content: DraftContent; at: Date } | null> {
    const [row] = await tx.query<PublishedRow[]>(PUBLISHED, [id]);
    if (!row) return null;
    const { publishedAt, signOff, ...rest } = row;
    return { content: parseContent({ version: 1, ...rest, signOff: signOff ?? '', poll: null }), at: publishedAt };
  }

  /** Pictures of the site only: those that members sent into posts are theirs. */
  async keepPictures(tx: EntityManager, draftId: string, content: DraftContent): Promise<void> {
    const ids = picturesOf(content);
    await tx.delete(DraftPicture, { draftId });
    const kept = await tx.query<unknown[]>(
      `INSERT INTO draft_picture (draft_id, picture_id)
       SELECT $1, id FROM picture WHERE id = ANY($2) AND (purpose IS NULL OR purpose = 'LIBRARY') RETURNING 1`,
      [draftId, ids],
    );
    if (kept.length < ids.length) throw new Invalid('body', 'A picture in the article is not there any more. Please take it out, or choose another.', RefusalReason.INVALID);
  }

  /** A revision with the next number; returns it. The draft is held by the caller. */
  async keep(tx: EntityManager, { content, ...revision }: Omit<ArticleRevision, 'id' | 'number' | 'createdAt'> & { createdAt?: Date }): Promise<number> {
    const [next] = await tx.query<[{ number: number }]>('SELECT COALESCE(max(number), 0) + 1 AS number FROM article_revision WHERE article_id = $1', [revision.articleId]);
    const made = await tx.insert(ArticleRevision, { ...revision, content: content as never, number: next.number });
    const revisionId = String(made.identifiers[0]?.['id']);
    await tx.query(`INSERT INTO ${tx.getRepository(RevisionPicture).metadata.tableName} (revision_id, picture_id) SELECT $1, id FROM picture WHERE id = ANY($2)`, [revisionId, picturesOf(content)]);
    return next.number;
  }

  private async find(tx: EntityManager, id: string): Promise<ArticleDraft | null> {
    const draft = await tx.createQueryBuilder(ArticleDraft, 'draft').where('draft.id = :id', { id }).setLock('pessimistic_write').getOne();
    return draft && { ...draft, content: parseContent(draft.content) };
  }
}
