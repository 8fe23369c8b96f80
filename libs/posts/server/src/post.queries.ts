import { Injectable } from '@nestjs/common';
import { isInAudience } from '@swingtag/accounts-server';
import type { OperationContext } from '@swingtag/platform-server';
import { DataSource, type EntityManager } from 'typeorm';
import type { PostKind } from './post.entity.ts';

/** What rules about comments ask of a post; the same for both kinds. */
export interface StandingPost {
  id: string;
  kind: PostKind;
  authorId: string;
  /** Its author has deleted it; what others wrote under it stays. */
  isDeleted: boolean;
  pollId: string | null;
  title: string;
  audienceId: string;
  /** Null for an article. */
  boardId: string | null;
  /** Of its board; null for an article, where every member writes. */
  writersId: string | null;
  /** Why nobody answers any more; null while they may. */
  lockReason: string | null;
  slowSeconds: number;
  commentCount: number;
  /** The newest that can be read. */
  lastCommentId: string | null;
}

const FACTS = `SELECT p.id, p.kind, p.author_id AS "authorId", t.deleted_at IS NOT NULL AS "isDeleted", p.poll_id AS "pollId", p.audience_id AS "audienceId", p.board_id AS "boardId", p.comment_count AS "commentCount", p.last_comment_id AS "lastCommentId",
    COALESCE(t.title, (SELECT a.title FROM article a WHERE a.post_id = p.id)) AS title, b.writers_id AS "writersId",
    t.lock_reason AS "lockReason", COALESCE(t.slow_seconds, 0) AS "slowSeconds"
  FROM post p LEFT JOIN topic t ON t.post_id = p.id LEFT JOIN board b ON b.id = p.board_id`;
/** Of `post p LEFT JOIN topic t`: it can be read by whoever is in its audience. */
export const STANDING = 'p.deleted_at IS NULL AND p.published_at <= now() AND t.removed_at IS NULL';

@Injectable()
export class PostQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** By loader; null when it is gone, not yet published, or not for this viewer. */
  async standing(ctx: OperationContext, id: string): Promise<StandingPost | null> {
    const post = await ctx.load(this.posts, id, this.posts);
    return post && isInAudience(ctx.viewer, post.audienceId) ? post : null;
  }

  /** Those that are standing, for whoever may see them. */
  standingOf(ids: readonly string[]): Promise<Map<string, StandingPost>> {
    return this.posts(ids);
  }

  /**
   * A post that can be commented on, for whoever may see it; null when it is gone. Writers under one post take turns until
   * their transactions end, as its count makes them do anyway; locking, moving and deleting it waits for them.
   */
  async hold(tx: EntityManager, id: string): Promise<StandingPost | null> {
    const rows = await tx.query<StandingPost[]>(`${FACTS} WHERE p.id = $1 AND ${STANDING} FOR NO KEY UPDATE OF p`, [id]);
    return rows[0] ?? null;
  }

  /** As `hold`, for what writes nothing under it. */
  async find(tx: EntityManager, id: string): Promise<StandingPost | null> {
    const rows = await tx.query<StandingPost[]>(`${FACTS} WHERE p.id = $1 AND ${STANDING}`, [id]);
    return rows[0] ?? null;
  }

  /** The post a poll hangs on. */
  async holdOfPoll(tx: EntityManager, pollId: string): Promise<StandingPost | null> {
    const rows = await tx.query<StandingPost[]>(`${FACTS} WHERE p.poll_id = $1 AND ${STANDING} FOR NO KEY UPDATE OF p`, [pollId]);
    return rows[0] ?? null;
  }

  private readonly posts = async (ids: readonly string[]): Promise<Map<string, StandingPost>> => {
    const rows = await this.dataSource.query<StandingPost[]>(`${FACTS} WHERE p.id = ANY($1) AND ${STANDING}`, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  };
}
