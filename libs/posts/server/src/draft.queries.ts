import { Injectable } from '@nestjs/common';
import { CursorCodec, pageSize, toConnection, type Connection, type OperationContext } from '@swingtag/platform-server';
import { DataSource } from 'typeorm';
import { parseContent, type DraftContent } from './draft.content.ts';
import { differencesOf, type FieldDifference } from './draft.difference.ts';
import { DeskSort, DeskState, type ArticleDraftType, type ArticleRevisionType, type DeskArgs, type DeskArticle, type DeskEditor, type WithdrawnArticle } from './draft.graphql.ts';
import { DraftStore } from './draft.store.ts';

const STATE = `CASE WHEN d.discarded_at IS NOT NULL THEN 'DISCARDED' WHEN p.withdrawn_at IS NOT NULL THEN 'WITHDRAWN' WHEN p.deleted_at IS NOT NULL THEN 'REMOVED' WHEN d.publish_at IS NOT NULL THEN 'SCHEDULED' WHEN p.id IS NULL THEN 'DRAFT'
  WHEN p.published_at > now() THEN 'SCHEDULED' WHEN d.published_revision IS DISTINCT FROM d.revision THEN 'CHANGED' ELSE 'PUBLISHED' END`;
const SAVED_AT = 'COALESCE(d.saved_at, p.updated_at, p.published_at)';
/** Every article: those in the desk, and those that were never opened there. */
const DESK = `SELECT COALESCE(d.id, p.id) AS id, COALESCE(d.content ->> 'title', p.title) AS title, COALESCE(d.content ->> 'slug', p.slug) AS slug, ${STATE} AS state,
    ${SAVED_AT} AS "savedAt", d.publish_at AS "publishAt", p.published_at AS "publishedAt",
    COALESCE((d.content ->> 'trendId')::bigint, p.trend_id) AS "trendId", COALESCE((d.content ->> 'authorId')::bigint, p.author_id) AS "authorId"
  FROM article_draft d FULL JOIN (SELECT p.*, a.title, a.slug, a.trend_id, a.withdrawn_at FROM article a JOIN post p ON p.id = a.post_id) p ON p.id = d.id`;

/** What is sorted by, the type that its cursor has, and the direction. */
const SORTS: Record<DeskSort, { key: string; type: string; isRising: boolean }> = {
  [DeskSort.CHANGED]: { key: 'desk."savedAt"', type: 'timestamptz', isRising: false },
  [DeskSort.TITLE]: { key: 'lower(desk.title)', type: 'text', isRising: true },
  [DeskSort.PUBLISHED]: { key: `COALESCE(desk."publishAt", desk."publishedAt", 'infinity')`, type: 'timestamptz', isRising: false },
};
type DeskRow = DeskArticle & { key: string };

interface DraftRow extends Omit<ArticleDraftType, 'content'> {
  content: unknown;
}

/** Reads of the desk. Whoever asks has been asked for their role by the resolver's service. */
@Injectable()
export class DraftQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: DraftStore,
    private readonly codec: CursorCodec,
  ) {}

  async page(args: DeskArgs): Promise<Connection<DeskArticle>> {
    const sort = args.sort ?? DeskSort.CHANGED;
    const { key, type, isRising } = SORTS[sort];
    const list = `desk:${sort}`;
    const size = pageSize(args.first, 24);
    const [after, afterId] = args.after ? this.codec.decode(list, args.after) : [];
    const states = args.state === DeskState.PUBLISHED ? [DeskState.PUBLISHED, DeskState.CHANGED] : args.state ? [args.state] : null;
    const [than, direction] = isRising ? ['>', 'ASC'] : ['<', 'DESC'];
    const rows = await this.dataSource.query<DeskRow[]>(
      `SELECT desk.*, t.name AS "trendName", m.handle AS "authorHandle", (${key})::text AS key
         FROM (${DESK}) desk LEFT JOIN trend t ON t.id = desk."trendId" LEFT JOIN member m ON m.id = desk."authorId"
        WHERE CASE WHEN $1::text[] IS NULL THEN desk.state <> 'DISCARDED' ELSE desk.state = ANY($1) END
          AND NOT EXISTS (SELECT 1 FROM unnest($2::text[]) AS word WHERE concat_ws(' ', desk.title, desk.slug, t.name) NOT ILIKE word)
          AND ($3::${type} IS NULL OR (${key}, desk.id) ${than} ($3::${type}, $4::bigint))
        ORDER BY ${key} ${direction}, desk.id ${direction} LIMIT $5`,
      [states, wordsOf(args.search), after ?? null, afterId ?? null, size + 1],
    );
    return toConnection(rows, { list, size, hasPreviousPage: Boolean(args.after), codec: this.codec, keys: (row) => [row.key, row.id] });
  }

  /** Null when there is no such article. Of one that was never opened in the desk, what readers have, as its first revision. */
  async byId(id: string): Promise<ArticleDraftType | null> {
    const [row] = await this.dataSource.query<DraftRow[]>(
      `SELECT COALESCE(d.id, p.id) AS id, COALESCE(d.revision, 1) AS revision, d.content, ${STATE} AS state, ${SAVED_AT} AS "savedAt",
              COALESCE(d.saved_by_id, p.author_id) AS "savedById", d.publish_at AS "publishAt", d.schedule_problem AS "scheduleProblem", d.discarded_at AS "discardedAt", p.withdraw_reason AS "withdrawReason", p.published_at AS "publishedAt"
         FROM article_draft d FULL JOIN (SELECT p.*, a.withdrawn_at, a.withdraw_reason FROM post p JOIN article a ON a.post_id = p.id) p ON p.id = d.id WHERE COALESCE(d.id, p.id) = $1`,
      [id],
    );
    if (!row) return null;
    const content = row.content ? parseContent(row.content) : (await this.store.published(this.dataSource.manager, id))?.content;
    if (!content) return null;
    return { ...row, state: row.content || row.state !== DeskState.CHANGED ? row.state : DeskState.PUBLISHED, content };
  }

  /** For everybody. */
  async withdrawn(slug: string): Promise<WithdrawnArticle | null> {
    const [row] = await this.dataSource.query<WithdrawnArticle[]>(
      `SELECT withdrawn_at AS "withdrawnAt", withdraw_reason AS reason FROM article WHERE slug = $1 AND withdrawn_at IS NOT NULL`, [slug],
    );
    return row ?? null;
  }

  /** Newest first. */
  async revisions(ctx: OperationContext, articleId: string): Promise<ArticleRevisionType[]> {
    return (await ctx.load(this.revisionsOf, articleId, this.revisionsOf)) ?? [];
  }

  /** Null names the draft as it stands. Null when one of the two is not there. */
  async difference(draft: ArticleDraftType, from: number, to: number | null): Promise<FieldDifference[] | null> {
    const [before, after] = [await this.contentOf(draft, from), to === null ? draft.content : await this.contentOf(draft, to)];
    return before && after && differencesOf(before, after);
  }

  /** Who may stand above an article. */
  editors(): Promise<DeskEditor[]> {
    return this.dataSource.query<DeskEditor[]>(`SELECT id, handle FROM member WHERE role IN ('EDITOR', 'ADMIN') AND deleted_at IS NULL ORDER BY lower(handle) LIMIT 200`);
  }

  private async contentOf({ id }: ArticleDraftType, number: number): Promise<DraftContent | null> {
    const [row] = await this.dataSource.query<{ content: unknown }[]>('SELECT content FROM article_revision WHERE article_id = $1 AND number = $2', [id, number]);
    return row ? parseContent(row.content) : null;
  }

  private readonly revisionsOf = async (ids: readonly string[]): Promise<Map<string, ArticleRevisionType[]>> => {
    const rows = await this.dataSource.query<(ArticleRevisionType & { articleId: string })[]>(
      `SELECT article_id AS "articleId", number, kind, created_at AS "createdAt", author_id AS "authorId" FROM article_revision
        WHERE article_id = ANY($1) ORDER BY article_id, number DESC`,
      [ids],
    );
    return Map.groupBy(rows, (row) => row.articleId);
  };
}

function wordsOf(search: string | null | undefined): string[] {
  const words = (search ?? '').replaceAll('\0', '').toWellFormed().slice(0, 200).split(/\s+/).filter(Boolean).slice(0, 6);
  return words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
