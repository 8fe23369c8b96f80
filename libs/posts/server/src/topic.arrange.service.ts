import { Injectable } from '@nestjs/common';
import { EVERYBODY, mayReview } from '@swingtag/accounts-server';
import { AuditLog, cleanText, Invalid, mustBeSignedIn, parseId, Refused, RefusalReason, Transactions, type Viewer } from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';
import { mayModerate, noSuchBoard } from './board.policy.ts';
import { BoardQueries } from './board.queries.ts';
import { Post } from './post.entity.ts';
import { Topic } from './topic.entity.ts';
import type { ArrangeTopicInput, TopicType } from './topic.graphql.ts';
import { mayArrange, noSuchTopic } from './topic.policy.ts';
import { TopicQueries } from './topic.queries.ts';

const MAX_SLOW_SECONDS = 86_400;

/** What moderators do to a topic as a whole; public, with a reason. */
@Injectable()
export class TopicArranger {
  constructor(
    private readonly transactions: Transactions,
    private readonly boards: BoardQueries,
    private readonly queries: TopicQueries,
    private readonly audit: AuditLog,
  ) {}

  /** Pins, locks, slows and moves, all in one; returns the topic's id. What is so already stays unsaid. */
  async arrange(viewer: Viewer | null, input: ArrangeTopicInput): Promise<string> {
    mustArrange(viewer);
    const reason = cleanText(input.reason, { field: 'reason', label: 'The reason', min: 3, max: 500 });
    const slow = input.slowSeconds ?? null;
    if (slow !== null && (slow < 0 || slow > MAX_SLOW_SECONDS)) throw new Invalid('slowSeconds', 'Slow mode asks for a wait of at most a day.');
    return this.transactions.run(async (tx) => {
      const topic = await this.hold(tx, viewer, input.topicId);
      if (input.boardId && input.boardId !== topic.boardId) await this.move(tx, viewer, topic, input.boardId);
      if (typeof input.isPinned === 'boolean' && input.isPinned !== topic.isPinned) await tx.update(Post, { id: topic.id }, { isPinned: input.isPinned });
      if (input.isLocked === true) await tx.update(Topic, { postId: topic.id }, { lockedAt: () => 'COALESCE(locked_at, clock_timestamp())', lockReason: reason });
      if (input.isLocked === false) await tx.update(Topic, { postId: topic.id }, { lockedAt: null, lockReason: null });
      if (slow !== null) await tx.update(Topic, { postId: topic.id }, { slowSeconds: slow });
      const after = await this.queries.hold(tx, topic.id);
      await this.note(tx, viewer, { topic, reason, action: 'topic.arranged', before: arrangementOf(topic), after: after && arrangementOf(after) });
      return topic.id;
    });
  }

  /** The topic, kept from changes by others; whoever may not arrange it is refused. */
  async hold(tx: EntityManager, viewer: Viewer, id: string): Promise<TopicType> {
    const topic = await this.queries.hold(tx, parseId(id, 'There is no such topic.'));
    if (!topic) throw noSuchTopic();
    const refusal = mayArrange(viewer, topic);
    if (refusal) throw refusal;
    return topic;
  }

  /** Public where everybody sees the topic. */
  async note(
    tx: EntityManager,
    viewer: Viewer,
    act: { topic: TopicType; action: string; reason: string; before: object | null; after: object | null },
  ): Promise<void> {
    await this.audit.record(tx, {
      actorId: viewer.memberId, action: act.action, subjectKind: 'topic', subjectId: act.topic.id, reason: act.reason,
      before: act.before, after: act.after, isPublic: act.topic.audienceId === EVERYBODY,
    });
  }

  private async move(tx: EntityManager, viewer: Viewer, topic: TopicType, boardId: string): Promise<void> {
    const board = await this.boards.hold(tx, parseId(boardId, 'There is no such board.'));
    if (!board) throw noSuchBoard();
    const refusal = mayModerate(viewer, board);
    if (refusal) throw refusal;
    if (topic.pollId !== null && board.audienceId !== EVERYBODY) {
      throw new Refused(RefusalReason.FORBIDDEN, 'This topic has a poll, which everybody may recount: it cannot go to a private board.');
    }
    await tx.update(Post, { id: topic.id }, { boardId: board.id, audienceId: board.audienceId });
  }
}

/** Before anything is looked at; which topics, `hold` asks. */
export function mustArrange(viewer: Viewer | null): asserts viewer is Viewer {
  const refusal = mayReview(viewer);
  if (refusal) throw refusal;
  mustBeSignedIn(viewer);
}

function arrangementOf({ boardId, isPinned, lockedAt, slowSeconds }: TopicType): object {
  return { boardId, isPinned, isLocked: lockedAt !== null, slowSeconds };
}
