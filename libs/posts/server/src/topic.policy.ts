import { isInAudience, mayActAsStaff } from '@swingtag/accounts-server';
import { isStaff, NotFound, Refused, RefusalReason, SignInRequired, writingRefusal, type DomainError, type Viewer } from '@swingtag/platform-server';
import type { TopicType } from './topic.graphql.ts';

type Seen = Pick<TopicType, 'audienceId' | 'authorId' | 'isScheduled' | 'removedAt'>;

export function noSuchTopic(): NotFound {
  return new NotFound('There is no such topic.', RefusalReason.POST_GONE);
}

/** Whoever reads its board; before its time, and once a moderator has removed it, its author and staff. */
export function maySeeTopic(viewer: Viewer | null, topic: Seen): boolean {
  if (!isInAudience(viewer, topic.audienceId)) return false;
  if (!topic.isScheduled && topic.removedAt === null) return true;
  return isStaff(viewer) || viewer?.memberId === topic.authorId;
}

/** Its author, while nobody has locked or removed it; staff. */
export function mayEditTopic(viewer: Viewer | null, topic: Seen & Pick<TopicType, 'lockedAt'>): DomainError | undefined {
  if (!viewer) return new SignInRequired();
  if (!maySeeTopic(viewer, topic)) return noSuchTopic();
  const suspended = writingRefusal(viewer);
  if (suspended || isStaff(viewer)) return suspended;
  if (viewer.memberId !== topic.authorId) return new Refused(RefusalReason.FORBIDDEN, 'This topic is not yours to change.');
  if (topic.removedAt !== null) return new Refused(RefusalReason.FORBIDDEN, 'This topic is out of sight: a moderator decides about it.');
  return topic.lockedAt === null ? undefined : new Refused(RefusalReason.FORBIDDEN, 'This topic is locked.');
}

/** Pins, locks, slows, moves, merges and splits: staff who read the board. */
export function mayArrange(viewer: Viewer | null, topic: Pick<Seen, 'audienceId'>): DomainError | undefined {
  const refusal = mayActAsStaff(viewer);
  if (refusal) return refusal;
  return isInAudience(viewer, topic.audienceId) ? undefined : noSuchTopic();
}
