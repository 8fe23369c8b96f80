import { isInAudience, mayActUpon, mayReview } from '@swingtag/accounts-server';
import { Conflict, moderates, Refused, RefusalReason, type DomainError, type Viewer } from '@swingtag/platform-server';
import { isOfAccount, type SubjectKind } from './case.entity.ts';
import type { CaseKind, HeldSubject } from './case.kind.ts';

type Subject = Pick<HeldSubject, 'authorId' | 'isStanding' | 'audienceId' | 'boardId' | 'accountRole'>;
type Words = Pick<CaseKind, 'surroundingsGone'>;

/**
 * Staff, about what others wrote and are; who was appointed for a board, about what stands there. About the account of a member only who may
 * sanction them. Nobody about what an appeal has settled against them.
 */
export function mayDecide(viewer: Viewer | null, subject: Subject, words: Words, isOverruled: boolean): DomainError | undefined {
  const refusal = mayReview(viewer);
  if (refusal) return refusal;
  if (!isInAudience(viewer, subject.audienceId)) return words.surroundingsGone();
  if (!moderates(viewer, subject.boardId)) return new Refused(RefusalReason.FORBIDDEN, 'This does not stand on a board that you moderate.');
  if (!subject.isStanding) return words.surroundingsGone();
  if (viewer?.memberId === subject.authorId) return new Refused(RefusalReason.FORBIDDEN, 'This is yours: somebody else decides about it.');
  if (isOverruled) return new Refused(RefusalReason.FORBIDDEN, 'An appeal against your decision about this was right: somebody else decides about it from now on.');
  return viewer && subject.accountRole !== null ? mayActUpon(viewer, { id: subject.authorId, role: subject.accountRole }) : undefined;
}

/** Staff, at any time, the newest decision first. Undoing twice is undoing. */
export function mayUndo(
  viewer: Viewer | null,
  subject: Subject,
  words: Words,
  decision: { isNewest: boolean; undoneAt: Date | null; isOverruled: boolean },
): DomainError | undefined {
  const refusal = mayDecide(viewer, subject, words, decision.isOverruled);
  if (refusal || decision.isNewest || decision.undoneAt !== null) return refusal;
  return new Conflict(RefusalReason.ALREADY_DECIDED, 'A later decision about this stands. Undo that one first.');
}

/** Only words are hidden for a while: a handle, or the picture beside it, either stays or goes. */
export function canBeHidden(kind: SubjectKind): boolean {
  return !isOfAccount(kind);
}
