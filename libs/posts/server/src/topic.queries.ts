import { Injectable } from '@nestjs/common';
import { audiencesOf, visibleIn } from '@swingtag/accounts-server';
import { CursorCodec, pageSize, toConnection, type Connection, type OperationContext, type PageArgs } from '@swingtag/platform-server';
import { DataSource, type EntityManager } from 'typeorm';
import type { TopicType } from './topic.graphql.ts';
import { maySeeTopic } from './topic.policy.ts';

const COLUMNS = `t.post_id AS id, t.title, t.body AS markdown, t.edited_at AS "editedAt", t.removed_at AS "removedAt", t.withheld, t.locked_at AS "lockedAt",
  t.lock_reason AS "lockReason", t.slow_seconds AS "slowSeconds", t.merged_into_id AS "mergedIntoId", t.article_id AS "articleId",
  p.author_id AS "authorId", p.poll_id AS "pollId", p.board_id AS "boardId", p.audience_id AS "audienceId", p.published_at AS "publishedAt",
  p.active_at AS "activeAt", p.is_pinned AS "isPinned", p.comment_count AS "commentCount", p.last_comment_id AS "lastCommentId",
  p.is_sample AS "isSample", p.published_at > now() AS "isScheduled"`;
const FROM = 'FROM topic t JOIN post p ON p.id = t.post_id';
/** A merged topic is a signpost: found by its id, in no list. */
const FOUND = '(p.deleted_at IS NULL OR t.merged_into_id IS NOT NULL)';
const LISTED = 'p.deleted_at IS NULL AND p.published_at <= now() AND t.removed_at IS NULL';

type Row = TopicType & { activeAtText: string };

@Injectable()
export class TopicQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly codec: CursorCodec,
  ) {}

  /** By loader; null when there is none, or none for this viewer. */
  async byId(ctx: OperationContext, id: string): Promise<TopicType | null> {
    const topic = await ctx.load(this.topics, id, this.topics);
    return topic && maySeeTopic(ctx.viewer, topic) ? topic : null;
  }

  /** On a board that the viewer may read: pinned ones, then those in which somebody spoke last. */
  async page(ctx: OperationContext, boardId: string, args: PageArgs): Promise<Connection<TopicType>> {
    const list = `topics:${boardId}`;
    const size = pageSize(args.first, 30);
    const [pinned, activeAt, id] = args.after ? this.codec.decode(list, args.after) : [];
    const rows = await this.dataSource.query<Row[]>(
      `SELECT ${COLUMNS}, p.active_at::text AS "activeAtText" ${FROM}
        WHERE p.board_id = $1 AND ${LISTED} AND ${visibleIn('p', '$2')}
          AND ($3::boolean IS NULL OR (p.is_pinned, p.active_at, p.id) < ($3, $4::timestamptz, $5::bigint))
        ORDER BY p.is_pinned DESC, p.active_at DESC, p.id DESC LIMIT $6`,
      [boardId, audiencesOf(ctx.viewer), pinned ?? null, activeAt ?? null, id ?? null, size + 1],
    );
    return toConnection(rows, {
      list, size, hasPreviousPage: Boolean(args.after), codec: this.codec,
      keys: (topic) => [String(topic.isPinned), topic.activeAtText, topic.id],
    });
  }

  /** The last topic of each board in which somebody spoke, by loader. */
  async lastOfBoard(ctx: OperationContext, boardId: string): Promise<TopicType | null> {
    const audiences = audiencesOf(ctx.viewer);
    return ctx.load('last-topics', boardId, async (ids: readonly string[]) => {
      const rows = await this.dataSource.query<TopicType[]>(
        `SELECT last.* FROM unnest($1::bigint[]) AS wanted (id)
          CROSS JOIN LATERAL (SELECT ${COLUMNS} ${FROM} WHERE p.board_id = wanted.id AND ${LISTED} AND ${visibleIn('p', '$2')}
                               ORDER BY p.active_at DESC, p.id DESC LIMIT 1) AS last`,
        [ids, audiences],
      );
      return new Map(rows.map((topic) => [topic.boardId, topic]));
    });
  }

  /** How many topics a board lists, by loader. */
  async countOfBoard(ctx: OperationContext, boardId: string): Promise<number> {
    const audiences = audiencesOf(ctx.viewer);
    const count = await ctx.load('topic-counts', boardId, async (ids: readonly string[]) => {
      const rows = await this.dataSource.query<{ id: string; n: number }[]>(
        `SELECT p.board_id AS id, count(*)::int AS n ${FROM} WHERE p.board_id = ANY($1) AND ${LISTED} AND ${visibleIn('p', '$2')} GROUP BY p.board_id`,
        [ids, audiences],
      );
      return new Map(rows.map((row) => [row.id, row.n]));
    });
    return count ?? 0;
  }

  /** Topics in which the talk about an article goes on, the liveliest first; by loader. */
  async ofArticle(ctx: OperationContext, articleId: string): Promise<TopicType[]> {
    const audiences = audiencesOf(ctx.viewer);
    const topics = await ctx.load('topics-of-articles', articleId, async (ids: readonly string[]) => {
      const rows = await this.dataSource.query<TopicType[]>(
        `SELECT ${COLUMNS} ${FROM} WHERE t.article_id = ANY($1) AND ${LISTED} AND ${visibleIn('p', '$2')} ORDER BY p.active_at DESC, p.id DESC LIMIT 100`,
        [ids, audiences],
      );
      return Map.groupBy(rows, (topic) => topic.articleId ?? '');
    });
    return topics ?? [];
  }

  async trendIds(ctx: OperationContext, topicId: string): Promise<string[]> {
    return (await ctx.load(this.trends, topicId, this.trends)) ?? [];
  }

  /** For a write, kept from changes and from new comments until the transaction ends; a signpost is none. */
  async hold(tx: EntityManager, id: string): Promise<TopicType | null> {
    const rows = await tx.query<TopicType[]>(`SELECT ${COLUMNS} ${FROM} WHERE t.post_id = $1 AND p.deleted_at IS NULL FOR UPDATE`, [id]);
    return rows[0] ?? null;
  }

  private readonly topics = async (ids: readonly string[]): Promise<Map<string, TopicType>> => {
    const rows = await this.dataSource.query<TopicType[]>(`SELECT ${COLUMNS} ${FROM} WHERE t.post_id = ANY($1) AND ${FOUND}`, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  };

  private readonly trends = async (ids: readonly string[]): Promise<Map<string, string[]>> => {
    const rows = await this.dataSource.query<{ id: string; ids: string[] }[]>(
      `SELECT topic_id AS id, array_agg(trend_id::text ORDER BY trend_id) AS ids FROM topic_trend WHERE topic_id = ANY($1) GROUP BY topic_id`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row.ids]));
  };
}
