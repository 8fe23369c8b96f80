import { commentGone, isAuthor, isVisible, postGone, type CommentType } from '@swingtag/comments-server';
import { Conflict, Refused, RefusalReason, SignInRequired, suspensionRefusal, type DomainError, type Viewer } from '@swingtag/platform-server';

/** Members, about visible comments of others, once while their report is open. */
export function mayReport(
  viewer: Viewer | null,
  post: { isStanding: boolean },
  comment: Pick<CommentType, 'authorId' | 'deletedAt' | 'removedAt'>,
  hasReported: boolean,
): DomainError | undefined {
  if (!viewer) return new SignInRequired('Please sign in to report a comment.');
  const suspended = suspensionRefusal(viewer);
  if (suspended) return suspended;
  if (!post.isStanding) return postGone();
  if (isAuthor(viewer, comment)) return new Refused(RefusalReason.FORBIDDEN, 'This comment is yours: you can delete it yourself.');
  if (!isVisible(comment)) return commentGone();
  if (hasReported) return new Conflict(RefusalReason.ALREADY_REPORTED, 'You have reported this comment. A moderator will look at it.');
  return undefined;
}
