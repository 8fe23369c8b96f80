import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@swingtag/platform-server';
import { DataSource } from 'typeorm';
import { VISIT } from './reading.visit.ts';

/** More than so many are "more than so many". */
export const MOST_UNREAD = 99;
/** A topic that a member has never opened is new to them for so long. */
const NEW_DAYS = 14;
/** The marks of a board look at its liveliest topics. */
const LIVELIEST = 50;

interface Standing {
  id: string;
  unread: number;
  isNew: boolean;
  beforeId: string | null;
}

const IS_MUTED = (post: string) => `COALESCE(
  (SELECT a.level FROM post_attention a WHERE a.post_id = ${post}.id AND a.member_id = $1),
  (SELECT a.level FROM board_attention a WHERE a.board_id = ${post}.board_id AND a.member_id = $1)) IS NOT DISTINCT FROM 'MUTE'`;

/** What a viewer has not read yet. Visitors have no marks, and muted posts and boards carry none. */
@Injectable()
export class ReadingQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Readable comments since the viewer was last here, their own left out; at most MOST_UNREAD + 1. 0 where they never were. */
  async unread(ctx: OperationContext, postId: string): Promise<number> {
    return (await this.standing(ctx, postId))?.unread ?? 0;
  }

  /** Published lately, and never opened. */
  async isNew(ctx: OperationContext, postId: string): Promise<boolean> {
    return (await this.standing(ctx, postId))?.isNew ?? false;
  }

  /** The last comment that was there before this visit; null when the viewer was never here. */
  async readUpTo(ctx: OperationContext, postId: string): Promise<string | null> {
    return (await this.standing(ctx, postId))?.beforeId ?? null;
  }

  /** By loader: whether one of the liveliest topics of a board is unread or new. */
  async boardHasUnread(ctx: OperationContext, boardId: string): Promise<boolean> {
    const { viewer } = ctx;
    if (!viewer) return false;
    const found = await ctx.load('boards-unread', boardId, async (ids: readonly string[]) => {
      const rows = await this.dataSource.query<{ id: string }[]>(
        `SELECT wanted.id FROM unnest($2::bigint[]) AS wanted (id) WHERE EXISTS (
           SELECT 1 FROM (
             SELECT p.id, p.board_id, p.author_id, p.published_at, p.last_comment_id FROM post p JOIN topic t ON t.post_id = p.id
              WHERE p.board_id = wanted.id AND p.deleted_at IS NULL AND p.published_at <= now() AND t.removed_at IS NULL AND p.audience_id = ANY($3::bigint[])
              ORDER BY p.active_at DESC, p.id DESC LIMIT ${LIVELIEST}
           ) p LEFT JOIN read_position r ON r.post_id = p.id AND r.member_id = $1
           WHERE (CASE WHEN r.post_id IS NULL THEN p.published_at > now() - interval '${NEW_DAYS} days' AND p.author_id <> $1 ELSE p.last_comment_id > r.seen_id END)
             AND NOT (${IS_MUTED('p')}))`,
        [viewer.memberId, ids, viewer.audienceIds],
      );
      return new Map(rows.map((row) => [row.id, true]));
    });
    return found ?? false;
  }

  private async standing(ctx: OperationContext, postId: string): Promise<Standing | null> {
    const { viewer } = ctx;
    if (!viewer) return null;
    return ctx.load('reading', postId, async (ids: readonly string[]) => {
      const rows = await this.dataSource.query<Standing[]>(
        `SELECT p.id, CASE WHEN r.seen_at < clock_timestamp() - interval '${VISIT}' THEN r.seen_id ELSE r.before_id END AS "beforeId",
                r.post_id IS NULL AND p.published_at > now() - interval '${NEW_DAYS} days' AND p.author_id <> $1 AND NOT (${IS_MUTED('p')}) AS "isNew",
                CASE WHEN r.seen_id IS NULL OR p.last_comment_id IS NULL OR p.last_comment_id <= r.seen_id OR ${IS_MUTED('p')} THEN 0 ELSE (
                  SELECT count(*)::int FROM (
                    SELECT 1 FROM comment c WHERE c.post_id = p.id AND c.id > r.seen_id AND c.deleted_at IS NULL AND c.removed_at IS NULL
                       AND c.author_id IS DISTINCT FROM $1 LIMIT ${MOST_UNREAD + 1}) unread) END AS unread
           FROM post p LEFT JOIN read_position r ON r.post_id = p.id AND r.member_id = $1 WHERE p.id = ANY($2)`,
        [viewer.memberId, ids],
      );
      return new Map(rows.map((row) => [row.id, row]));
    });
  }
}
