import { Injectable } from '@nestjs/common';
import { audiencesOf, visibleIn } from '@swingtag/accounts-server';
import { CursorCodec, pageSize, toConnection, type Connection, type OperationContext, type PageArgs } from '@swingtag/platform-server';
import { DataSource, type EntityManager } from 'typeorm';
import { SHOWN_EDITS, type Replaced } from './text.edit.ts';
import type { TopicType } from './topic.graphql.ts';
import { maySeeTopic } from './topic.policy.ts';

/** How long an author may take a deletion back. */
export const UNDO_MINUTES = 10;

const COLUMNS = `t.post_id AS id, t.title, t.body AS markdown, CASE WHEN t.shows_edit THEN t.edited_at END AS "editedAt", t.deleted_at AS "deletedAt",
  COALESCE(t.deleted_at > clock_timestamp() - interval '${UNDO_MINUTES} minutes', false) AS "isUndoable", t.removed_at AS "removedAt", t.withheld, t.locked_at AS "lockedAt",
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

  /** By loader: the texts that edits replaced and readers may know of, the newest first. */
  async replaced(ctx: OperationContext, id: string): Promise<Replaced[]> {
    return (await ctx.load(this.replacements, id, this.replacements)) ?? [];
  }

  /** Its own author's deleted topic, which may be out of every list; kept from changes. */
  async holdDeleted(tx: EntityManager, id: string, authorId: string): Promise<TopicType | null> {
    const rows = await tx.query<TopicType[]>(
      `SELECT ${COLUMNS} ${FROM} WHERE t.post_id = $1 AND p.author_id = $2 AND t.deleted_at IS NOT NULL AND t.merged_into_id IS NULL FOR UPDATE`, [id, authorId]);
    return rows[0] ?? null;
  }

  /** For a write, kept from changes and from new comments until the transaction ends; a signpost is none. */
  async hold(tx: EntityManager, id: string): Promise<TopicType | null> {
    const rows = await tx.query<TopicType[]>(`SELECT ${COLUMNS} ${FROM} WHERE t.post_id = $1 AND p.deleted_at IS NULL FOR UPDATE`, [id]);
    return rows[0] ?? null;
  }

  private readonly replacements = async (ids: readonly string[]): Promise<Map<string, Replaced[]>> => {
    const rows = await this.dataSource.query<(Replaced & { id: string })[]>(
      `SELECT wanted.id, r.title || E'\\n\\n' || r.body AS source, r.replaced_at AS at FROM unnest($1::bigint[]) AS wanted (id)
        CROSS JOIN LATERAL (SELECT title, body, replaced_at FROM topic_revision WHERE topic_id = wanted.id AND NOT is_quiet ORDER BY id DESC LIMIT ${SHOWN_EDITS}) AS r
        ORDER BY r.replaced_at DESC`,
      [ids],
    );
    return Map.groupBy(rows, (row) => row.id);
  };

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
