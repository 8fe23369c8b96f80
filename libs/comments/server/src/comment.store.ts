import { Injectable } from '@nestjs/common';
import { Jobs, Settings, type Viewer } from '@swingtag/platform-server';
import { MEMBERS_MENTIONED, MemberTextPictures, PostQueries, type StandingPost, type Withheld } from '@swingtag/posts-server';
import type { EntityManager } from 'typeorm';
import { COMMENT_COLUMNS } from './comment.columns.ts';
import { Comment, CommentRevision } from './comment.entity.ts';
import { COMMENT_WRITTEN, REPLY_WRITTEN } from './comment.events.ts';
import type { CommentType } from './comment.graphql.ts';
import { commentGone } from './comment.policy.ts';

export interface HeldComment {
  comment: CommentType;
  /** Null when it is gone. */
  post: StandingPost | null;
}

/** Steps of a transaction that changes a comment. */
@Injectable()
export class CommentStore {
  constructor(
    private readonly posts: PostQueries,
    private readonly jobs: Jobs,
    private readonly pictures: MemberTextPictures,
    private readonly settings: Settings,
  ) {}

  /** The comment, kept from changes by others until the transaction ends. Throws COMMENT_GONE when there is none. */
  async hold(tx: EntityManager, id: string): Promise<HeldComment> {
    const [found] = await tx.query<{ postId: string }[]>('SELECT post_id AS "postId" FROM comment WHERE id = $1', [id]);
    if (!found) throw commentGone();
    const post = await this.posts.hold(tx, found.postId); // before its comment, as whoever answers does
    const [comment] = await tx.query<CommentType[]>(`SELECT ${COMMENT_COLUMNS} FROM comment c WHERE c.id = $1 FOR NO KEY UPDATE`, [id]);
    if (!comment) throw commentGone();
    return comment.postId === found.postId ? { comment, post } : this.hold(tx, id); // moved to another topic meanwhile
  }

  /** Keeps a member's other comments under a post from becoming or being given as the reason meanwhile. */
  async holdReasons(tx: EntityManager, postId: string, authorId: string | null): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`reason:${postId}:${authorId}`]);
  }

  /** Replaces the text and keeps the old one. The same text again changes nothing. */
  async rewrite(tx: EntityManager, comment: CommentType, source: string): Promise<void> {
    if (comment.markdown === source) return;
    const { id: commentId, markdown, writtenAt, createdAt } = comment;
    if (createdAt === null) throw commentGone(); // a legacy voice is nobody's to change
    const isQuiet = await this.isQuiet(tx, comment);
    await tx.insert(CommentRevision, { commentId, source: markdown, writtenAt, isQuiet });
    await tx.update(Comment, { id: commentId }, { source, editedAt: () => 'clock_timestamp()', ...(isQuiet ? {} : { showsEdit: true }) });
  }

  /** Within the minutes to correct a text, and before anybody has answered it. */
  private async isQuiet(tx: EntityManager, { id, rootId, editedAt }: CommentType): Promise<boolean> {
    const minutes = this.settings.value('editGraceMinutes');
    if (editedAt !== null || minutes === 0) return false;
    const [{ isQuiet }] = await tx.query<[{ isQuiet: boolean }]>(
      `SELECT created_at > clock_timestamp() - make_interval(mins => $2) AND NOT EXISTS (SELECT 1 FROM comment WHERE root_id = $3 AND parent_id = $1) AS "isQuiet"
         FROM comment WHERE id = $1`,
      [id, minutes, rootId ?? id],
    );
    return isQuiet;
  }

  /** What hangs on a text that was just written: its pictures and, unless it is told of anyhow, those it mentions. */
  async noteParts(tx: EntityManager, viewer: Viewer, { id, source }: { id: string; source: string }, { isTold }: { isTold: boolean }): Promise<void> {
    await this.pictures.keep(tx, viewer, { table: 'comment', id }, source);
    if (!isTold && source.includes('@')) await this.jobs.add(tx, MEMBERS_MENTIONED, { commentId: id });
  }

  /** For moderation: takes a comment out of sight, or says anew why it is; null: for good. */
  async remove(tx: EntityManager, comment: CommentType, withheld: Withheld | null): Promise<void> {
    await tx.update(Comment, { id: comment.id }, { removedAt: () => 'COALESCE(removed_at, clock_timestamp())', withheld });
  }

  /** For moderation: what was held and now is published counts as just written, and is announced. */
  async announce(tx: EntityManager, comment: Pick<CommentType, 'id' | 'postId' | 'parentId'>): Promise<void> {
    if (comment.parentId) await this.jobs.add(tx, REPLY_WRITTEN, { commentId: comment.id });
    await this.jobs.add(tx, COMMENT_WRITTEN, { commentId: comment.id });
    await tx.query('UPDATE post SET active_at = greatest(active_at, clock_timestamp()) WHERE id = $1', [comment.postId]);
  }

  /** For moderation: takes a removal back. */
  async reinstate(tx: EntityManager, comment: CommentType): Promise<void> {
    await this.bringBack(tx, comment, 'removed_at');
  }

  /** Takes a deletion back. */
  async restore(tx: EntityManager, comment: CommentType): Promise<void> {
    await this.bringBack(tx, comment, 'deleted_at');
  }

  /** A reason whose place another one has taken meanwhile comes back as an ordinary comment. */
  private async bringBack(tx: EntityManager, comment: CommentType, column: 'removed_at' | 'deleted_at'): Promise<void> {
    await this.holdReasons(tx, comment.postId, comment.authorId);
    await tx.query(
      `UPDATE comment SET ${column} = NULL, ${column === 'removed_at' ? 'withheld = NULL, ' : ''}is_reason = is_reason AND NOT EXISTS (
         SELECT 1 FROM comment o WHERE o.post_id = comment.post_id AND o.author_id = comment.author_id AND o.id <> comment.id
            AND o.is_reason AND o.deleted_at IS NULL AND o.removed_at IS NULL)
        WHERE id = $1`,
      [comment.id],
    );
  }
}
