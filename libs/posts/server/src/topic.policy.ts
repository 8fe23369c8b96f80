import { isInAudience, mayReview } from '@swingtag/accounts-server';
import { isStaff, moderates, NotFound, Refused, RefusalReason, SignInRequired, writingRefusal, type DomainError, type Viewer } from '@swingtag/platform-server';
import type { TopicType } from './topic.graphql.ts';

type Seen = Pick<TopicType, 'audienceId' | 'authorId' | 'boardId' | 'isScheduled' | 'removedAt'>;

export function noSuchTopic(): NotFound {
  return new NotFound('There is no such topic.', RefusalReason.POST_GONE);
}

/** Whoever reads its board; before its time, and once a moderator has removed it, its author and staff. */
export function maySeeTopic(viewer: Viewer | null, topic: Seen): boolean {
  if (!isInAudience(viewer, topic.audienceId)) return false;
  if (!topic.isScheduled && topic.removedAt === null) return true;
  return moderates(viewer, topic.boardId) || viewer?.memberId === topic.authorId;
}

/** Whose it is: of a deleted one its author and who decides about it know, as with comments. */
export function maySeeAuthor(viewer: Viewer | null, topic: Seen & Pick<TopicType, 'deletedAt'>): boolean {
  return topic.deletedAt === null || viewer?.memberId === topic.authorId || moderates(viewer, topic.boardId);
}

/** Its author, while nobody has locked or removed it; staff. */
export function mayEditTopic(viewer: Viewer | null, topic: Seen & Pick<TopicType, 'lockedAt' | 'deletedAt'>): DomainError | undefined {
  if (!viewer) return new SignInRequired();
  if (!maySeeTopic(viewer, topic)) return noSuchTopic();
  if (topic.deletedAt !== null) return new Refused(RefusalReason.FORBIDDEN, 'This topic was deleted by its author.');
  const suspended = writingRefusal(viewer);
  if (suspended || isStaff(viewer)) return suspended;
  if (viewer.memberId !== topic.authorId) return new Refused(RefusalReason.FORBIDDEN, 'This topic is not yours to change.');
  if (topic.removedAt !== null) return new Refused(RefusalReason.FORBIDDEN, 'This topic is out of sight: a moderator decides about it.');
  return topic.lockedAt === null ? undefined : new Refused(RefusalReason.FORBIDDEN, 'This topic is locked.');
}

/** Its author, locked or not, while no moderator has it out of sight. Deleting twice is deleting. */
export function mayDeleteTopic(viewer: Viewer | null, topic: Seen): DomainError | undefined {
  if (!viewer) return new SignInRequired();
  if (!maySeeTopic(viewer, topic)) return noSuchTopic();
  if (viewer.memberId !== topic.authorId) return new Refused(RefusalReason.FORBIDDEN, 'This topic is not yours to delete.');
  return topic.removedAt === null ? undefined : new Refused(RefusalReason.FORBIDDEN, 'This topic is out of sight: a moderator decides about it.');
}

/** Its author, within ten minutes. */
export function mayRestoreTopic(viewer: Viewer | null, topic: Seen & Pick<TopicType, 'isUndoable'>): DomainError | undefined {
  const refusal = mayDeleteTopic(viewer, topic);
  if (refusal || topic.isUndoable) return refusal;
  return new Refused(RefusalReason.UNDO_EXPIRED, 'A topic can be brought back within ten minutes. That time is over.');
}

/** Pins, locks, slows, moves, merges and splits: staff who read the board, and who was appointed for it. */
export function mayArrange(viewer: Viewer | null, topic: Pick<Seen, 'audienceId' | 'boardId'>): DomainError | undefined {
  const refusal = mayReview(viewer);
  if (refusal) return refusal;
  if (!isInAudience(viewer, topic.audienceId)) return noSuchTopic();
  return moderates(viewer, topic.boardId) ? undefined : new Refused(RefusalReason.FORBIDDEN, 'You moderate other boards than this one.');
}
