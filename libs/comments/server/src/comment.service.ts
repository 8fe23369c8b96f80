import { Injectable } from '@nestjs/common';
import { BlockQueries, notFromYou } from '@swingtag/accounts-server';
import { cleanText, isStaff, Jobs, mustBeSignedIn, RateLimits, TooMany, Transactions, type Limit, type Viewer } from '@swingtag/platform-server';
import { VoteQueries } from '@swingtag/polls-server';
import { ContentGate, PostQueries, UnsentService, Withheld, type StandingPost } from '@swingtag/posts-server';
import type { EntityManager } from 'typeorm';
import { Comment, MAX_COMMENT, MAX_REASON } from './comment.entity.ts';
import { COMMENT_WRITTEN, REPLY_WRITTEN } from './comment.events.ts';
import type { AddCommentInput, CommentType, EditCommentInput } from './comment.graphql.ts';
import { asId } from './comment.id.ts';
import { commentGone, mayComment, mayDelete, mayEdit, mayReply, mayRestore, postGone, standingFor } from './comment.policy.ts';
import { CommentStore } from './comment.store.ts';

/** New comments and reasons of a member, on all processes. */
export const COMMENTS: Limit = { name: 'comments', points: 'commentsPerFiveMinutes', seconds: 300, shared: true };
const CHANGES: Limit = { name: 'comment-changes', points: 60, seconds: 300, shared: false };

/** How long the same words in the same place count as one form sent twice. */
const DOUBLE_SUBMIT = '2 minutes';

/** Writing, editing, deleting and restoring; each returns the comment's id. */
@Injectable()
export class CommentService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: CommentStore,
    private readonly posts: PostQueries,
    private readonly votes: VoteQueries,
    private readonly limits: RateLimits,
    private readonly jobs: Jobs,
    private readonly blocks: BlockQueries,
    private readonly gate: ContentGate,
    private readonly unsent: UnsentService,
  ) {}

  async add(viewer: Viewer | null, input: AddCommentInput): Promise<string> {
    const refusal = mayComment(viewer, { isStanding: true });
    if (refusal) throw refusal;
    mustBeSignedIn(viewer);
    const source = cleanText(input.body, { field: 'body', label: 'Your comment', max: MAX_COMMENT });
    await this.limits.take(COMMENTS, viewer.memberId);
    return this.transactions.run(async (tx) => {
      const post = await this.posts.hold(tx, asId(input.postId));
      const late = mayComment(viewer, standingFor(viewer, post));
      if (late) throw late;
      if (!post) throw postGone();
      const parent = input.parentId ? await this.parentIn(tx, viewer, post, input.parentId) : null;
      const twin = await this.sentBefore(tx, { postId: post.id, parentId: parent?.id ?? null, authorId: viewer.memberId, source });
      if (twin) return twin;
      await this.mustHaveWaited(tx, viewer, post);
      const ruling = await this.gate.pass(tx, viewer, { kind: 'COMMENT', boardId: post.boardId, text: source });
      const result = await tx.insert(Comment, {
        postId: post.id,
        parentId: parent?.id ?? null,
        rootId: parent ? (parent.rootId ?? parent.id) : null,
        authorId: viewer.memberId,
        source,
        stanceOptionId: post.pollId ? await this.votes.stanceOf(tx, post.pollId, viewer.memberId) : null,
        ...(ruling.withheld ? { removedAt: () => 'clock_timestamp()', withheld: ruling.withheld } : {}),
      });
      const id = String(result.identifiers[0]?.['id']);
      await this.unsent.sent(tx, viewer.memberId, parent ? `reply:${parent.id}` : `post:${post.id}`, { id: input.unsentId ?? null, body: input.body });
      await this.store.noteParts(tx, viewer, { id, source }, { isTold: true });
      await ruling.file(tx, id);
      if (ruling.withheld) return id;
      if (parent) await this.jobs.add(tx, REPLY_WRITTEN, { commentId: id });
      await this.jobs.add(tx, COMMENT_WRITTEN, { commentId: id });
      return id;
    });
  }

  /** Keeps the old text. The stance stays what it was when the comment was written. */
  async edit(viewer: Viewer | null, input: EditCommentInput): Promise<string> {
    return this.change(viewer, input.commentId, async (tx, { comment, post }) => {
      const refusal = mayEdit(viewer, standingFor(viewer, post), comment);
      if (refusal) throw refusal;
      const max = comment.isReason ? MAX_REASON : MAX_COMMENT;
      const label = comment.isReason ? 'Your reason' : 'Your comment';
      const source = cleanText(input.body, { field: 'body', label, max });
      mustBeSignedIn(viewer);
      await this.unsent.sent(tx, viewer.memberId, `edit:${comment.id}`, { id: input.unsentId ?? null, body: input.body });
      if (comment.markdown === source) return;
      const ruling = await this.gate.pass(tx, viewer, { kind: 'COMMENT', id: comment.id, boardId: post?.boardId ?? null, text: source, before: { text: comment.markdown } });
      await this.store.rewrite(tx, comment, source);
      await this.store.noteParts(tx, viewer, { id: comment.id, source }, { isTold: false });
      if (ruling.withheld) await this.store.remove(tx, comment, Withheld.HIDDEN);
      await ruling.file(tx, comment.id);
    });
  }

  /** Leaves a marker. Done again, it changes nothing. */
  async delete(viewer: Viewer | null, id: string): Promise<string> {
    return this.change(viewer, id, async (tx, { comment, post }) => {
      const refusal = mayDelete(viewer, standingFor(viewer, post), comment);
      if (refusal) throw refusal;
      if (comment.deletedAt === null) await tx.update(Comment, { id: comment.id }, { deletedAt: () => 'clock_timestamp()' });
    });
  }

  /** Takes a deletion back. Done again, it changes nothing. */
  async restore(viewer: Viewer | null, id: string): Promise<string> {
    return this.change(viewer, id, async (tx, { comment, post }) => {
      const refusal = mayRestore(viewer, standingFor(viewer, post), comment);
      if (refusal) throw refusal;
      if (comment.deletedAt !== null) await this.store.restore(tx, comment);
    });
  }

  private async change(
    viewer: Viewer | null,
    id: string,
    work: (tx: EntityManager, held: Awaited<ReturnType<CommentStore['hold']>>) => Promise<void>,
  ): Promise<string> {
    const refusal = mayComment(viewer, { isStanding: true });
    if (refusal) throw refusal;
    mustBeSignedIn(viewer);
    await this.limits.take(CHANGES, viewer.memberId);
    return this.transactions.run(async (tx) => {
      const held = await this.store.hold(tx, asId(id));
      await work(tx, held);
      return held.comment.id;
    });
  }

  /** A comment of another post looks like a missing one. */
  private async parentIn(tx: EntityManager, viewer: Viewer, post: StandingPost, parentId: string): Promise<CommentType> {
    const { comment } = await this.store.hold(tx, asId(parentId));
    if (comment.postId !== post.id) throw commentGone();
    const refusal = mayReply(viewer, { isStanding: true }, comment);
    if (refusal) throw refusal;
    if (comment.authorId !== null && (await this.blocks.holds(tx, comment.authorId, viewer.memberId))) throw notFromYou();
    return comment;
  }

  /** Slow mode, which staff need not mind. Throws TooMany with the rest of the wait. */
  private async mustHaveWaited(tx: EntityManager, viewer: Viewer, post: StandingPost): Promise<void> {
    if (post.slowSeconds === 0 || isStaff(viewer)) return;
    const [last] = await tx.query<{ wait: number }[]>(
      `SELECT ceil($3 - extract(epoch FROM clock_timestamp() - created_at))::int AS wait FROM comment
        WHERE author_id = $1 AND post_id = $2 ORDER BY id DESC LIMIT 1`,
      [viewer.memberId, post.id, post.slowSeconds],
    );
    if (last && last.wait > 0) throw new TooMany(last.wait);
  }

  /** A form sent twice is one comment: two requests of a member take turns, and the second finds what the first wrote. */
  private async sentBefore(tx: EntityManager, comment: Pick<Comment, 'postId' | 'parentId' | 'authorId' | 'source'>): Promise<string | null> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`comment:${comment.authorId}`]);
    const [twin] = await tx.query<{ id: string }[]>(
      `SELECT id FROM comment WHERE author_id = $1 AND post_id = $2 AND parent_id IS NOT DISTINCT FROM $3 AND source = $4
          AND deleted_at IS NULL AND (removed_at IS NULL OR withheld = 'HELD') AND created_at > clock_timestamp() - interval '${DOUBLE_SUBMIT}'
        ORDER BY id DESC LIMIT 1`,
      [comment.authorId, comment.postId, comment.parentId, comment.source],
    );
    return twin?.id ?? null;
  }
}
