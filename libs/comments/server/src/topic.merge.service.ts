import { Injectable } from '@nestjs/common';
import { Conflict, cleanText, Invalid, parseId, Refused, RefusalReason, Transactions, type Viewer } from '@swingtag/platform-server';
import { BoardQueries, mayModerate, mustArrange, noSuchBoard, noSuchTopic, Post, PostKind, Topic, TopicArranger, type TopicType } from '@swingtag/posts-server';
import type { EntityManager } from 'typeorm';
import { Comment, MAX_COMMENT } from './comment.entity.ts';
import { asId } from './comment.id.ts';
import type { MergeTopicsInput, SplitTopicInput } from './topic.merge.graphql.ts';

const MAX_THREADS = 100;

/**
 * Moves talk between topics. Comments keep their ids, so every address of a comment still leads to it; a topic that was merged
 * becomes a signpost. Stances belong to the poll they were written under and do not move along.
 */
@Injectable()
export class TopicMerger {
  constructor(
    private readonly transactions: Transactions,
    private readonly arranger: TopicArranger,
    private readonly boards: BoardQueries,
  ) {}

  /** All talk of a topic goes into another one, its opening as a comment. Returns the id of the other. */
  async merge(viewer: Viewer | null, input: MergeTopicsInput): Promise<string> {
    mustArrange(viewer);
    const reason = reasonOf(input.reason);
    const [from, into] = [parseId(input.topicId), parseId(input.intoId)];
    if (from === into) throw new Invalid('intoId', 'A topic cannot be merged into itself.');
    await this.transactions.run(async (tx) => {
      // In one order, so that two merges cannot wait for each other.
      const held = new Map<string, TopicType>();
      for (const id of [from, into].sort(byNumber)) held.set(id, await this.arranger.hold(tx, viewer, id));
      const [topic, target] = [held.get(from), held.get(into)];
      if (!topic || !target) throw noSuchTopic();
      if (topic.pollId !== null) throw new Refused(RefusalReason.FORBIDDEN, 'This topic has a poll, which stays at its address: merge the other one into it.');
      if (topic.markdown.length > MAX_COMMENT) throw new Conflict(RefusalReason.CONFLICT, 'The opening of this topic is too long to become a comment.');
      await this.move(tx, 'post_id = $2', into, [from]);
      if (topic.deletedAt === null) await this.keepOpening(tx, topic, into);
      await tx.update(Topic, { postId: from }, { mergedIntoId: into });
      await tx.update(Topic, { mergedIntoId: from }, { mergedIntoId: into }); // signposts lead on in one step
      await tx.update(Post, { id: from }, { deletedAt: () => 'clock_timestamp()', isPinned: false });
      await this.arranger.note(tx, viewer, { topic, reason, action: 'topic.merged', before: { boardId: topic.boardId }, after: { mergedIntoId: into } });
    });
    return into;
  }

  /** Whole threads of a topic become a topic of their own, opened by the moderator. Returns its id. */
  async split(viewer: Viewer | null, input: SplitTopicInput): Promise<string> {
    mustArrange(viewer);
    const reason = reasonOf(input.reason);
    const title = cleanText(input.title, { field: 'title', label: 'The title', max: 140 });
    const body = cleanText(input.body, { field: 'body', label: 'The text', max: 10_000 });
    const threads = [...new Set(input.threadIds.map(asId))];
    if (threads.length === 0 || threads.length > MAX_THREADS) throw new Invalid('threadIds', `Choose between 1 and ${MAX_THREADS} threads.`);
    return this.transactions.run(async (tx) => {
      const topic = await this.arranger.hold(tx, viewer, input.topicId);
      const board = await this.boards.hold(tx, parseId(input.boardId, 'There is no such board.'));
      if (!board) throw noSuchBoard();
      const refusal = mayModerate(viewer, board);
      if (refusal) throw refusal;
      const post = await tx.insert(Post, {
        kind: PostKind.TOPIC, authorId: viewer.memberId, boardId: board.id, audienceId: board.audienceId, publishedAt: () => 'now()', activeAt: () => 'now()',
      });
      const newId = String(post.identifiers[0]?.['id']);
      await tx.insert(Topic, { postId: newId, title, body, articleId: topic.articleId });
      const [{ chosen }] = await tx.query<[{ chosen: number }]>(
        'SELECT count(*)::int AS chosen FROM comment WHERE post_id = $1 AND parent_id IS NULL AND id = ANY($2)', [topic.id, threads],
      );
      if (chosen !== threads.length) throw new Invalid('threadIds', 'Some of these comments are not on top of a thread of this topic.');
      await this.move(tx, 'post_id = $2 AND COALESCE(root_id, id) = ANY($3)', newId, [topic.id, threads]);
      await this.arranger.note(tx, viewer, { topic, reason, action: 'topic.split', before: null, after: { topicId: newId, threads: threads.length } });
      return newId;
    });
  }

  /** As a comment with its pictures. What its author has deleted stays deleted. */
  private async keepOpening(tx: EntityManager, { id, authorId, markdown: source, publishedAt: createdAt }: TopicType, postId: string): Promise<void> {
    const comment = await tx.insert(Comment, { postId, authorId, source, createdAt });
    await tx.query(`INSERT INTO comment_picture (comment_id, picture_id) SELECT $1, picture_id FROM topic_picture WHERE topic_id = $2`, [comment.identifiers[0]?.['id'], id]);
  }

  /** In one statement, at whose end the keys that hold threads together are checked. */
  private async move(tx: EntityManager, which: string, postId: string, parameters: unknown[]): Promise<void> {
    await tx.query(`DELETE FROM comment_camp WHERE comment_id IN (SELECT id FROM comment WHERE $1::bigint IS NOT NULL AND ${which})`, [postId, ...parameters]);
    await tx.query(`UPDATE comment SET post_id = $1, stance_option_id = NULL, is_reason = false, bridge = 0 WHERE ${which}`, [postId, ...parameters]);
  }
}

function reasonOf(typed: string): string {
  return cleanText(typed, { field: 'reason', label: 'The reason', min: 3, max: 500 });
}

function byNumber(one: string, other: string): number {
  return BigInt(one) < BigInt(other) ? -1 : 1;
}
