import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@swingtag/platform-server';
import { PostQueries, ReadingQueries, SHOWN_EDITS, type Replaced } from '@swingtag/posts-server';
import { DataSource } from 'typeorm';
import { COMMENT_COLUMNS } from './comment.columns.ts';
import type { CommentType } from './comment.graphql.ts';
import { asId } from './comment.id.ts';
import { maySeeMarker } from './comment.policy.ts';

/** Single comments and counts, by loader. */
@Injectable()
export class CommentQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly posts: PostQueries,
    private readonly reading: ReadingQueries,
  ) {}

  byId(ctx: OperationContext, id: string): Promise<CommentType | null> {
    return ctx.load(this.comments, asId(id), this.comments);
  }

  /** A comment whose post the viewer may read; markers too. */
  async readable(ctx: OperationContext, id: string): Promise<CommentType | null> {
    const comment = await this.byId(ctx, id);
    return comment && maySeeMarker(ctx.viewer, comment) && (await this.posts.standing(ctx, comment.postId)) ? comment : null;
  }

  /** Comments on top of a thread, markers included. */
  async threadCount(ctx: OperationContext, postId: string): Promise<number> {
    return (await ctx.load(this.threadCounts, postId, this.threadCounts)) ?? 0;
  }

  /** Replies in the thread under a top comment, markers included. */
  async replyCount(ctx: OperationContext, rootId: string): Promise<number> {
    return (await ctx.load(this.replyCounts, rootId, this.replyCounts)) ?? 0;
  }

  /** Whether the viewer likes it. */
  async isLiked(ctx: OperationContext, id: string): Promise<boolean> {
    return ctx.viewer !== null && (await ctx.load('likes', id, (ids) => this.likes(ctx.viewer?.memberId ?? '0', ids))) !== null;
  }

  /** The standing reason of a member in a poll. */
  reasonOf(ctx: OperationContext, pollId: string, memberId: string): Promise<CommentType | null> {
    return ctx.load(this.reasons, `${pollId}:${memberId}`, this.reasons);
  }

  /** By loader: the first readable comment of somebody else since the viewer was last under this post; null where they never were. */
  async firstUnread(ctx: OperationContext, postId: string): Promise<CommentType | null> {
    const { viewer } = ctx;
    const upTo = viewer && (await this.reading.readUpTo(ctx, postId));
    if (!viewer || upTo === null) return null;
    return ctx.load('first-unread', `${postId}:${upTo}`, async (keys: readonly string[]) => {
      const wanted = keys.map((key) => key.split(':'));
      const rows = await this.dataSource.query<(CommentType & { key: string })[]>(
        `SELECT wanted.key, ${COMMENT_COLUMNS} FROM unnest($1::text[], $2::bigint[], $3::bigint[]) AS wanted (key, post_id, up_to)
          CROSS JOIN LATERAL (
            SELECT id FROM comment WHERE (post_id, id) > (wanted.post_id, wanted.up_to) AND post_id <= wanted.post_id AND deleted_at IS NULL AND removed_at IS NULL
               AND author_id IS DISTINCT FROM $4 ORDER BY post_id, id LIMIT 1) AS chosen
           JOIN comment c ON c.id = chosen.id`,
        [keys, wanted.map(([id]) => id), wanted.map(([, at]) => at), viewer.memberId],
      );
      return new Map(rows.map((row) => [row.key, row]));
    });
  }

  /** By loader: the texts that edits replaced and readers may know of, the newest first. */
  async replaced(ctx: OperationContext, id: string): Promise<Replaced[]> {
    return (await ctx.load(this.replacements, id, this.replacements)) ?? [];
  }

  private readonly replacements = async (ids: readonly string[]): Promise<Map<string, Replaced[]>> => {
    const rows = await this.dataSource.query<(Replaced & { id: string })[]>(
      `SELECT wanted.id, r.source, r.replaced_at AS at FROM unnest($1::bigint[]) AS wanted (id)
        CROSS JOIN LATERAL (SELECT source, replaced_at FROM comment_revision WHERE comment_id = wanted.id AND NOT is_quiet ORDER BY id DESC LIMIT ${SHOWN_EDITS}) AS r
        ORDER BY r.replaced_at DESC`,
      [ids],
    );
    return Map.groupBy(rows, (row) => row.id);
  };

  private readonly comments = async (ids: readonly string[]): Promise<Map<string, CommentType>> => {
    const rows = await this.dataSource.query<CommentType[]>(`SELECT ${COMMENT_COLUMNS} FROM comment c WHERE c.id = ANY($1)`, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  };

  private async likes(memberId: string, ids: readonly string[]): Promise<Map<string, true>> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT comment_id AS id FROM comment_like WHERE member_id = $1 AND comment_id = ANY($2)`,
      [memberId, ids],
    );
    return new Map(rows.map((row) => [row.id, true]));
  }

  private readonly threadCounts = async (postIds: readonly string[]): Promise<Map<string, number>> => {
    const rows = await this.dataSource.query<{ postId: string; threads: number }[]>(
      `SELECT post_id AS "postId", count(*)::int AS threads FROM comment WHERE post_id = ANY($1) AND parent_id IS NULL AND withheld IS DISTINCT FROM 'HELD' GROUP BY post_id`,
      [postIds],
    );
    return new Map(rows.map((row) => [row.postId, row.threads]));
  };

  private readonly replyCounts = async (rootIds: readonly string[]): Promise<Map<string, number>> => {
    const rows = await this.dataSource.query<{ rootId: string; replies: number }[]>(
      `SELECT id AS "rootId", reply_count AS replies FROM comment WHERE id = ANY($1)`,
      [rootIds],
    );
    return new Map(rows.map((row) => [row.rootId, row.replies]));
  };

  private readonly reasons = async (keys: readonly string[]): Promise<Map<string, CommentType>> => {
    const pairs = keys.map((key) => key.split(':'));
    const rows = await this.dataSource.query<(CommentType & { key: string })[]>(
      `SELECT wanted.poll_id || ':' || wanted.member_id AS key, ${COMMENT_COLUMNS}
         FROM unnest($1::bigint[], $2::bigint[]) AS wanted (poll_id, member_id)
         JOIN post p ON p.poll_id = wanted.poll_id AND p.deleted_at IS NULL
         JOIN comment c ON c.post_id = p.id AND c.author_id = wanted.member_id
                       AND c.is_reason AND c.deleted_at IS NULL AND c.removed_at IS NULL`,
      [pairs.map(([pollId]) => pollId), pairs.map(([, memberId]) => memberId)],
    );
    return new Map(rows.map((row) => [row.key, row]));
  };
}
