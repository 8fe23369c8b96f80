import { mayActAsStaff } from '@swingtag/accounts-server';
import { isAuthor, postGone, type CommentType } from '@swingtag/comments-server';
import { Conflict, Refused, RefusalReason, type DomainError, type Viewer } from '@swingtag/platform-server';

/** Staff, about comments of others. */
export function mayDecide(
  viewer: Viewer | null,
  post: { isStanding: boolean },
  comment: Pick<CommentType, 'authorId'>,
): DomainError | undefined {
  const refusal = mayActAsStaff(viewer);
  if (refusal) return refusal;
  if (!post.isStanding) return postGone();
  if (isAuthor(viewer, comment)) return new Refused(RefusalReason.FORBIDDEN, 'This comment is yours: somebody else decides about it.');
  return undefined;
}

/** Staff, at any time, the newest decision first. Undoing twice is undoing. */
export function mayUndo(
  viewer: Viewer | null,
  post: { isStanding: boolean },
  comment: Pick<CommentType, 'authorId'>,
  decision: { isNewest: boolean; undoneAt: Date | null },
): DomainError | undefined {
  const refusal = mayDecide(viewer, post, comment);
  if (refusal || decision.isNewest || decision.undoneAt !== null) return refusal;
  return new Conflict(RefusalReason.ALREADY_DECIDED, 'A later decision about this comment stands. Undo that one first.');
}
