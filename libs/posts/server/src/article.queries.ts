import { Injectable } from '@nestjs/common';
import { CursorCodec, pageSize, toConnection, type Connection, type OperationContext, type PageArgs } from '@swingtag/platform-server';
import { DataSource } from 'typeorm';
import type { ArticleType } from './article.graphql.ts';

const COLUMNS = `a.post_id AS id, a.slug, a.title, a.dek, a.body AS source, a.disclosure, a.sign_off AS "signOff", a.trend_id AS "trendId", a.cover_id AS "coverId",
  p.author_id AS "authorId", p.poll_id AS "pollId", p.published_at AS "publishedAt", p.updated_at AS "updatedAt"`;
/** What everybody may read: published and not deleted. */
export const READABLE = 'p.deleted_at IS NULL AND p.published_at <= now()';
const FROM = 'FROM article a JOIN post p ON p.id = a.post_id';

/** With the instant as exact as the database knows it, for cursors. */
type Row = ArticleType & { publishedAtText: string };

/** At most so many related reads are looked for. */
const RELATED = 6;

@Injectable()
export class ArticleQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly codec: CursorCodec,
  ) {}

  async bySlug(slug: string): Promise<ArticleType | null> {
    const rows = await this.dataSource.query<ArticleType[]>(`SELECT ${COLUMNS} ${FROM} WHERE a.slug = $1 AND ${READABLE}`, [slug]);
    return rows[0] ?? null;
  }

  byId(ctx: OperationContext, id: string): Promise<ArticleType | null> {
    return ctx.load(this.articles, id, this.articles);
  }

  ofPoll(ctx: OperationContext, pollId: string): Promise<ArticleType | null> {
    return ctx.load(this.articlesOfPolls, pollId, this.articlesOfPolls);
  }

  /** Newest first; of one trend or of all. */
  async page(args: PageArgs, trendId: string | null = null): Promise<Connection<ArticleType>> {
    const list = `articles:${trendId ?? 'all'}`;
    const size = pageSize(args.first, 12);
    const [publishedAt, id] = args.after ? this.codec.decode(list, args.after) : [];
    const rows = await this.dataSource.query<Row[]>(
      `SELECT ${COLUMNS}, p.published_at::text AS "publishedAtText" ${FROM}
        WHERE ${READABLE} AND ($1::bigint IS NULL OR a.trend_id = $1)
          AND ($2::timestamptz IS NULL OR (p.published_at, p.id) < ($2::timestamptz, $3::bigint))
        ORDER BY p.published_at DESC, p.id DESC LIMIT $4`,
      [trendId, publishedAt ?? null, id ?? null, size + 1],
    );
    return this.connection(rows, { list, size, hasPreviousPage: Boolean(args.after) });
  }

  /** The first pages of all trends of an operation take one statement; a later page is of one trend only, as its cursor is. */
  async pageOfTrend(ctx: OperationContext, trendId: string, args: PageArgs): Promise<Connection<ArticleType>> {
    if (args.after) return this.page(args, trendId);
    const size = pageSize(args.first, 12);
    const rows = await ctx.load(`articles-of-trends:${size}`, trendId, (ids) => this.newestOfTrends(ids, size + 1));
    return this.connection(rows ?? [], { list: `articles:${trendId}`, size, hasPreviousPage: false });
  }

  /** Chosen by the editor, then what shares a bag or the trend, then what is new. */
  async relatedIds(ctx: OperationContext, articleId: string): Promise<string[]> {
    return (await ctx.load(this.related, articleId, this.related)) ?? [];
  }

  /** Of polls, the newest first. */
  async askedBefore(ctx: OperationContext, articleId: string): Promise<string[]> {
    return (await ctx.load(this.pollsBefore, articleId, this.pollsBefore)) ?? [];
  }

  async bagIds(ctx: OperationContext, articleId: string): Promise<string[]> {
    return (await ctx.load(this.bags, articleId, this.bags)) ?? [];
  }

  /** Also of those that show a duplicate of it. */
  async idsWithBag(ctx: OperationContext, bagId: string): Promise<string[]> {
    return (await ctx.load(this.withBags, bagId, this.withBags)) ?? [];
  }

  private connection(rows: readonly Row[], page: { list: string; size: number; hasPreviousPage: boolean }): Connection<ArticleType> {
    return toConnection(rows, { ...page, codec: this.codec, keys: (article) => [article.publishedAtText, article.id] });
  }

  private async newestOfTrends(trendIds: readonly string[], limit: number): Promise<Map<string, Row[]>> {
    const rows = await this.dataSource.query<Row[]>(
      `SELECT newest.* FROM unnest($1::bigint[]) AS wanted (id)
        CROSS JOIN LATERAL (
          SELECT ${COLUMNS}, p.published_at::text AS "publishedAtText" ${FROM}
           WHERE a.trend_id = wanted.id AND ${READABLE} ORDER BY p.published_at DESC, p.id DESC LIMIT $2
        ) AS newest
        ORDER BY newest."trendId", newest."publishedAt" DESC, newest.id DESC`,
      [trendIds, limit],
    );
    return Map.groupBy(rows, (row) => row.trendId);
  }

  private readonly articles = async (ids: readonly string[]): Promise<Map<string, ArticleType>> => {
    const rows = await this.dataSource.query<ArticleType[]>(`SELECT ${COLUMNS} ${FROM} WHERE a.post_id = ANY($1) AND ${READABLE}`, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  };

  private readonly articlesOfPolls = async (pollIds: readonly string[]): Promise<Map<string, ArticleType>> => {
    const rows = await this.dataSource.query<(ArticleType & { ofPoll: string })[]>(
      `SELECT ${COLUMNS}, hung.poll_id AS "ofPoll"
         FROM (SELECT poll_id, id AS post_id FROM post WHERE poll_id = ANY($1) UNION ALL SELECT poll_id, post_id FROM asked_before WHERE poll_id = ANY($1)) hung
         JOIN post p ON p.id = hung.post_id JOIN article a ON a.post_id = p.id WHERE ${READABLE}`,
      [pollIds],
    );
    return new Map(rows.map(({ ofPoll, ...article }) => [ofPoll, article]));
  };

  private readonly related = (ids: readonly string[]): Promise<Map<string, string[]>> =>
    this.idLists(
      `SELECT wanted.id AS article_id, pick.id FROM unnest($1::bigint[]) AS wanted (id)
        CROSS JOIN LATERAL (
          SELECT c.id, min(c.rank) AS rank FROM (
            SELECT related_id AS id, position AS rank FROM related_read WHERE article_id = wanted.id
            UNION ALL (SELECT b.article_id, 1000 FROM article_bag own JOIN article_bag b USING (bag_id) WHERE own.article_id = wanted.id LIMIT 50)
            UNION ALL (
              SELECT a.post_id, 2000 + row_number() OVER (ORDER BY p.published_at DESC) ${FROM}
               WHERE a.trend_id = (SELECT trend_id FROM article WHERE post_id = wanted.id) AND ${READABLE} ORDER BY p.published_at DESC LIMIT 8)
            UNION ALL (SELECT a.post_id, 3000 + row_number() OVER (ORDER BY p.published_at DESC) ${FROM} WHERE ${READABLE} ORDER BY p.published_at DESC LIMIT 8)
          ) AS c JOIN post p ON p.id = c.id
          WHERE c.id <> wanted.id AND ${READABLE} GROUP BY c.id ORDER BY 2, 1 DESC LIMIT ${RELATED}
        ) AS pick
        ORDER BY wanted.id, pick.rank, pick.id DESC`,
    ids);

  private readonly pollsBefore = (ids: readonly string[]): Promise<Map<string, string[]>> =>
    this.idLists(`SELECT post_id AS article_id, poll_id AS id FROM asked_before WHERE post_id = ANY($1) ORDER BY post_id, replaced_at DESC`, ids);

  private readonly bags = (ids: readonly string[]): Promise<Map<string, string[]>> =>
    this.idLists(`SELECT article_id, bag_id AS id FROM article_bag WHERE article_id = ANY($1) ORDER BY article_id, position`, ids);

  private readonly withBags = async (bagIds: readonly string[]): Promise<Map<string, string[]>> => {
    const rows = await this.dataSource.query<{ bagId: string; ids: string[] }[]>(
      `SELECT COALESCE(b.merged_into_id, b.id) AS "bagId", (array_agg(DISTINCT p.id::text))[1:${RELATED}] AS ids
         FROM bag b JOIN article_bag ab ON ab.bag_id = b.id JOIN post p ON p.id = ab.article_id
        WHERE (b.id = ANY($1) OR b.merged_into_id = ANY($1)) AND ${READABLE} GROUP BY 1`,
      [bagIds],
    );
    return new Map(rows.map((row) => [row.bagId, row.ids]));
  };

  private async idLists(sql: string, ids: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await this.dataSource.query<{ article_id: string; id: string }[]>(sql, [ids]);
    const lists = new Map<string, string[]>();
    for (const row of rows) lists.set(row.article_id, [...(lists.get(row.article_id) ?? []), row.id]);
    return lists;
  }
}
