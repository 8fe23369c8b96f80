import { Injectable } from '@nestjs/common';
import { BlockQueries, notFromYou } from '@swingtag/accounts-server';
import { mustBeSignedIn, RateLimits, Refused, RefusalReason, Transactions, writingRefusal, type Limit, type Viewer } from '@swingtag/platform-server';
import { PollQueries } from '@swingtag/polls-server';
import { PostQueries } from '@swingtag/posts-server';
import type { EntityManager } from 'typeorm';
import { COMMENT_COLUMNS } from './comment.columns.ts';
import type { CommentType } from './comment.graphql.ts';
import { asId } from './comment.id.ts';
import { commentGone, mayCredit, mayTakeCreditBack, standingFor } from './comment.policy.ts';
import { CommentCredit } from './credit.entity.ts';
import { CreditQueries } from './credit.queries.ts';

const CREDITS: Limit = { name: 'credits', points: 60, seconds: 300, shared: false };

/** What made a member change their vote. Done again it changes nothing; each returns the comment's id. */
@Injectable()
export class CreditService {
  constructor(
    private readonly transactions: Transactions,
    private readonly posts: PostQueries,
    private readonly polls: PollQueries,
    private readonly queries: CreditQueries,
    private readonly limits: RateLimits,
    private readonly blocks: BlockQueries,
  ) {}

  /** For the latest change of the viewer's vote; another comment that had the credit for it loses it. */
  async give(viewer: Viewer | null, id: string): Promise<string> {
    mustBeSignedIn(viewer);
    const kept = writingRefusal(viewer);
    if (kept) throw kept;
    await this.limits.take(CREDITS, viewer.memberId);
    return this.transactions.run(async (tx) => {
      const { memberId } = viewer;
      const early = await this.find(tx, asId(id));
      const post = early && (await this.posts.find(tx, early.postId));
      const pollId = post?.pollId ?? null;
      const event = pollId ? await this.queries.holdChange(tx, pollId, memberId) : null;
      const comments = await this.hold(tx, [asId(id), ...(event?.creditedId ? [event.creditedId] : [])]);
      const comment = comments.find((one) => one.id === asId(id));
      if (!comment || !post || comment.postId !== post.id) throw commentGone(); // or moved to another topic meanwhile
      const poll = pollId ? await this.polls.find(pollId, tx) : null;
      const refusal = mayCredit(viewer, standingFor(viewer, post), comment, { poll, changedAt: event ? event.at : null });
      if (refusal) throw refusal;
      if (!event || !pollId) throw new Refused(RefusalReason.NOT_VOTED, 'Nothing to credit.');
      await this.mustNotBlock(tx, memberId, comment);
      if (event.creditedId === comment.id) return comment.id;
      await tx.query('UPDATE comment_credit SET withdrawn_at = clock_timestamp() WHERE withdrawn_at IS NULL AND member_id = $1 AND (event_id = $2 OR comment_id = $3)', [memberId, event.id, comment.id]);
      await tx.insert(CommentCredit, { eventId: event.id, pollId, memberId, commentId: comment.id });
      return comment.id;
    });
  }

  async takeBack(viewer: Viewer | null, id: string): Promise<string> {
    mustBeSignedIn(viewer);
    const kept = writingRefusal(viewer);
    if (kept) throw kept;
    await this.limits.take(CREDITS, viewer.memberId);
    return this.transactions.run(async (tx) => {
      const [comment] = await this.hold(tx, [asId(id)]);
      const post = comment && (await this.posts.find(tx, comment.postId));
      if (!comment || !post) throw commentGone();
      const refusal = mayTakeCreditBack(viewer, standingFor(viewer, post));
      if (refusal) throw refusal;
      await tx.query('UPDATE comment_credit SET withdrawn_at = clock_timestamp() WHERE withdrawn_at IS NULL AND member_id = $1 AND comment_id = $2', [viewer.memberId, comment.id]);
      return comment.id;
    });
  }

  /** Neither may have blocked the other; that one is blocked is not told. Nor is an account credited that is gone. */
  private async mustNotBlock(tx: EntityManager, memberId: string, { authorId }: CommentType): Promise<void> {
    if (authorId === null) return;
    if (await this.blocks.holds(tx, authorId, memberId)) throw notFromYou();
    if (await this.blocks.holds(tx, memberId, authorId)) throw new Refused(RefusalReason.FORBIDDEN, 'You have blocked this member.');
    const [gone] = await tx.query<object[]>('SELECT 1 FROM member WHERE id = $1 AND (deleted_at IS NOT NULL OR suspended_until > clock_timestamp())', [authorId]);
    if (gone) throw new Refused(RefusalReason.FORBIDDEN, 'Its author cannot be credited now.');
  }

  private async find(tx: EntityManager, id: string): Promise<{ postId: string } | undefined> {
    const [found] = await tx.query<{ postId: string }[]>('SELECT post_id AS "postId" FROM comment WHERE id = $1', [id]);
    return found;
  }

  /** In the order of their ids, so that two who move their credits crosswise do not wait for each other. */
  private hold(tx: EntityManager, ids: readonly string[]): Promise<CommentType[]> {
    return tx.query<CommentType[]>(`SELECT ${COMMENT_COLUMNS} FROM comment c WHERE c.id = ANY($1) ORDER BY c.id FOR NO KEY UPDATE`, [ids]);
  }
}
