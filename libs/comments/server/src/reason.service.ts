import { Injectable } from '@nestjs/common';
import { cleanText, mustBeSignedIn, NotFound, RateLimits, Refused, RefusalReason, Transactions, type Viewer } from '@swingtag/platform-server';
import { PollQueries, VoteQueries } from '@swingtag/polls-server';
import { ContentGate, PostQueries, Withheld } from '@swingtag/posts-server';
import type { EntityManager } from 'typeorm';
import { COMMENT_COLUMNS } from './comment.columns.ts';
import { Comment, MAX_REASON } from './comment.entity.ts';
import type { CommentType, GiveReasonInput } from './comment.graphql.ts';
import { asId } from './comment.id.ts';
import { mayComment, postGone, standingFor } from './comment.policy.ts';
import { COMMENTS } from './comment.service.ts';
import { CommentStore } from './comment.store.ts';

@Injectable()
export class ReasonService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: CommentStore,
    private readonly posts: PostQueries,
    private readonly polls: PollQueries,
    private readonly votes: VoteQueries,
    private readonly limits: RateLimits,
    private readonly gate: ContentGate,
  ) {}

  /** Says why the viewer votes as they do; given again, it replaces the words of the standing reason. Returns its id. */
  async give(viewer: Viewer | null, input: GiveReasonInput): Promise<string> {
    const refusal = mayComment(viewer, { isStanding: true });
    if (refusal) throw refusal;
    mustBeSignedIn(viewer);
    const { memberId } = viewer;
    const source = cleanText(input.body, { field: 'body', label: 'Your reason', max: MAX_REASON });
    await this.limits.take(COMMENTS, memberId);
    return this.transactions.run(async (tx) => {
      const pollId = asId(input.pollId);
      const post = await this.posts.holdOfPoll(tx, pollId);
      if (!post) throw (await this.polls.find(pollId, tx)) ? postGone() : new NotFound('There is no such poll.');
      const late = mayComment(viewer, standingFor(viewer, post));
      if (late) throw late;
      const stanceOptionId = await this.votes.stanceOf(tx, pollId, memberId);
      if (!stanceOptionId) throw new Refused(RefusalReason.NOT_VOTED, 'Vote first, then say why.');
      await this.store.holdReasons(tx, post.id, memberId);
      const standing = await this.standing(tx, post.id, memberId);
      const isNew = standing?.markdown !== source;
      const ruling = isNew ? await this.gate.pass(tx, viewer, { kind: 'COMMENT', ...(standing ? { id: standing.id, before: { text: standing.markdown } } : {}), boardId: post.boardId, text: source }) : null;
      if (!standing) {
        const held = ruling?.withheld ? { removedAt: () => 'clock_timestamp()', withheld: ruling.withheld } : {};
        const result = await tx.insert(Comment, { postId: post.id, authorId: memberId, source, stanceOptionId, isReason: true, ...held });
        const id = String(result.identifiers[0]?.['id']);
        await this.store.noteParts(tx, viewer, { id, source }, { isTold: false });
        await ruling?.file(tx, id);
        return id;
      }
      await this.store.rewrite(tx, standing, source);
      await this.store.noteParts(tx, viewer, { id: standing.id, source }, { isTold: false });
      if (ruling?.withheld) await this.store.remove(tx, standing, Withheld.HIDDEN);
      await ruling?.file(tx, standing.id);
      if (standing.stanceOptionId !== stanceOptionId) await tx.update(Comment, { id: standing.id }, { stanceOptionId });
      return standing.id;
    });
  }

  private async standing(tx: EntityManager, postId: string, authorId: string): Promise<CommentType | undefined> {
    const [reason] = await tx.query<CommentType[]>(
      `SELECT ${COMMENT_COLUMNS} FROM comment c
        WHERE c.post_id = $1 AND c.author_id = $2 AND c.is_reason AND c.deleted_at IS NULL AND c.removed_at IS NULL FOR NO KEY UPDATE`,
      [postId, authorId],
    );
    return reason;
  }
}
