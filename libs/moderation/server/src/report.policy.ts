import { isInAudience } from '@swingtag/accounts-server';
import { Conflict, Refused, RefusalReason, SignInRequired, suspensionRefusal, type DomainError, type Viewer } from '@swingtag/platform-server';
import type { CaseKind, HeldSubject } from './case.kind.ts';
import { SubjectState } from './case.kind.ts';

/** Members, about what is visible and not theirs, once while their report is open. */
export function mayReport(
  viewer: Viewer | null,
  subject: Pick<HeldSubject, 'authorId' | 'isStanding' | 'audienceId' | 'state'>,
  words: Pick<CaseKind, 'gone' | 'surroundingsGone'>,
  hasReported: boolean,
): DomainError | undefined {
  if (!viewer) return new SignInRequired('Please sign in to report this.');
  const suspended = suspensionRefusal(viewer);
  if (suspended) return suspended;
  if (!isInAudience(viewer, subject.audienceId)) return words.gone();
  if (!subject.isStanding) return words.surroundingsGone();
  if (viewer.memberId === subject.authorId) return new Refused(RefusalReason.FORBIDDEN, 'This is yours: you can change or delete it yourself.');
  if (subject.state !== SubjectState.VISIBLE) return words.gone();
  if (hasReported) return new Conflict(RefusalReason.ALREADY_REPORTED, 'You have reported this. A moderator will look at it.');
  return undefined;
}
