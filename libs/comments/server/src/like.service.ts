import { Injectable } from '@nestjs/common';
import { BlockQueries, notFromYou } from '@swingtag/accounts-server';
import { mustBeSignedIn, RateLimits, Transactions, writingRefusal, type Limit, type Viewer } from '@swingtag/platform-server';
import { PostQueries } from '@swingtag/posts-server';
import type { EntityManager } from 'typeorm';
import { COMMENT_COLUMNS } from './comment.columns.ts';
import type { CommentType } from './comment.graphql.ts';
import { asId } from './comment.id.ts';
import { commentGone, mayLike, standingFor } from './comment.policy.ts';

const LIKES: Limit = { name: 'likes', points: 100, seconds: 300, shared: false };

/** Likes and their taking back; done again they change nothing. Each returns the comment's id. The count is the database's business. */
@Injectable()
export class LikeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly posts: PostQueries,
    private readonly limits: RateLimits,
    private readonly blocks: BlockQueries,
  ) {}

  like(viewer: Viewer | null, id: string): Promise<string> {
    return this.change(viewer, id, async (tx, { id: commentId, authorId }, memberId) => {
      if (authorId !== null && (await this.blocks.holds(tx, authorId, memberId))) throw notFromYou();
      await tx.query('INSERT INTO comment_like (comment_id, member_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [commentId, memberId]);
    });
  }

  unlike(viewer: Viewer | null, id: string): Promise<string> {
    return this.change(viewer, id, (tx, { id: commentId }, memberId) =>
      tx.query('DELETE FROM comment_like WHERE comment_id = $1 AND member_id = $2', [commentId, memberId]),
    );
  }

  /** Holds the comment but not its post: likes under one post need not take turns. */
  private async change(
    viewer: Viewer | null,
    id: string,
    work: (tx: EntityManager, comment: CommentType, memberId: string) => Promise<unknown>,
  ): Promise<string> {
    mustBeSignedIn(viewer);
    const kept = writingRefusal(viewer);
    if (kept) throw kept;
    await this.limits.take(LIKES, viewer.memberId);
    return this.transactions.run(async (tx) => {
      const [held] = await tx.query<CommentType[]>(`SELECT ${COMMENT_COLUMNS} FROM comment c WHERE c.id = $1 FOR NO KEY UPDATE`, [asId(id)]);
      if (!held) throw commentGone();
      const post = await this.posts.find(tx, held.postId);
      const refusal = mayLike(viewer, standingFor(viewer, post), held);
      if (refusal) throw post ? refusal : commentGone();
      await work(tx, held, viewer.memberId);
      return held.id;
    });
  }
}
