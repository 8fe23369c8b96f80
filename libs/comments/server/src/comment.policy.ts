import { isInAudience } from '@swingtag/accounts-server';
import { isStaff, NotFound, Refused, RefusalReason, SignInRequired, writingRefusal, type DomainError, type Viewer } from '@swingtag/platform-server';
import { Withheld, type StandingPost } from '@swingtag/posts-server';
import { CommentState, type CommentType } from './comment.graphql.ts';

type Standing = Pick<CommentType, 'authorId' | 'deletedAt' | 'removedAt'> & { withheld?: Withheld | null };
/** Of a post; without writers, every member writes. */
type PostStanding = { isStanding: boolean; lockReason?: string | null; writersId?: string | null };

/** For comments that are gone, hidden or never were. */
export function commentGone(): NotFound {
  return new NotFound('This comment is not here any more.', RefusalReason.COMMENT_GONE);
}

/** For posts that are gone, hidden or never were. */
export function postGone(): NotFound {
  return new NotFound('What you wanted to comment on is not here any more.', RefusalReason.POST_GONE);
}

export function isVisible(comment: Pick<Standing, 'deletedAt' | 'removedAt'>): boolean {
  return comment.deletedAt === null && comment.removedAt === null;
}

export function commentState({ deletedAt, removedAt, withheld }: Omit<Standing, 'authorId'>): CommentState {
  if (removedAt) return withheld ? CommentState[withheld] : CommentState.REMOVED;
  return deletedAt ? CommentState.DELETED : CommentState.VISIBLE;
}

/** What was never published is not there for others, not even as a marker. */
export function maySeeMarker(viewer: Viewer | null, comment: Standing): boolean {
  return comment.withheld !== Withheld.HELD || isAuthor(viewer, comment) || isStaff(viewer);
}

export function isAuthor(viewer: Viewer | null, comment: Pick<Standing, 'authorId'>): boolean {
  return viewer?.memberId === comment.authorId;
}

/** What rules ask of a post as this viewer sees it; null, and what they may not see, is gone. */
export function standingFor(viewer: Viewer | null, post: StandingPost | null): PostStanding {
  if (!post || !isInAudience(viewer, post.audienceId)) return { isStanding: false };
  return { isStanding: true, lockReason: post.lockReason, writersId: post.writersId };
}

/** Undefined, or why not: visitors, suspended and limited members, nobody once the post is gone, staff alone once it is locked. */
export function mayComment(viewer: Viewer | null, post: PostStanding): DomainError | undefined {
  const refusal = mayTouchAt(viewer, post);
  if (refusal) return refusal;
  if (post.writersId && !isInAudience(viewer, post.writersId)) return new Refused(RefusalReason.FORBIDDEN, 'On this board you can read, not write.');
  if (post.lockReason && !isStaff(viewer)) return new Refused(RefusalReason.LOCKED, `This topic is locked: ${post.lockReason}`);
  return undefined;
}

function mayTouchAt(viewer: Viewer | null, post: PostStanding, signIn = 'Please sign in to comment.'): DomainError | undefined {
  if (!viewer) return new SignInRequired(signIn);
  return writingRefusal(viewer) ?? (post.isStanding ? undefined : postGone());
}

export function mayReply(viewer: Viewer | null, post: PostStanding, comment: Standing): DomainError | undefined {
  return mayComment(viewer, post) ?? (isVisible(comment) ? undefined : commentGone());
}

/** Its author, while it is visible. */
export function mayEdit(viewer: Viewer | null, post: PostStanding, comment: Standing): DomainError | undefined {
  return mayTouch(viewer, post, comment) ?? (comment.deletedAt === null ? undefined : commentGone());
}

/** Its author, while no moderator has removed it. Deleting twice is deleting. */
export function mayDelete(viewer: Viewer | null, post: PostStanding, comment: Standing): DomainError | undefined {
  return mayTouch(viewer, post, comment);
}

/** Its author, within ten minutes of deleting it, while no moderator has removed it. */
export function mayRestore(
  viewer: Viewer | null,
  post: PostStanding,
  comment: Standing & Pick<CommentType, 'isUndoable'>,
): DomainError | undefined {
  const refusal = mayTouch(viewer, post, comment);
  if (refusal || comment.deletedAt === null || comment.isUndoable) return refusal;
  return new Refused(RefusalReason.UNDO_EXPIRED, 'A comment can be brought back within ten minutes. That time is over.');
}

/** Every member but its author, while it is visible; locked and read-only places too, as nothing is written. */
export function mayLike(viewer: Viewer | null, post: PostStanding, comment: Standing): DomainError | undefined {
  const refusal = mayTouchAt(viewer, post, 'Please sign in to like a comment.');
  if (refusal) return refusal;
  if (!isVisible(comment)) return commentGone();
  return isAuthor(viewer, comment) ? new Refused(RefusalReason.FORBIDDEN, 'This comment is your own: others may like it.') : undefined;
}

/** Every member but its author who has changed their vote since it was written, while it is visible and the poll is open. */
export function mayCredit(
  viewer: Viewer | null,
  post: PostStanding,
  comment: Standing & Pick<CommentType, 'createdAt'>,
  vote: { poll: { isOpen: boolean } | null; changedAt: Date | null },
): DomainError | undefined {
  const refusal = mayTouchAt(viewer, post, 'Please sign in to credit a comment.');
  if (refusal) return refusal;
  if (!isVisible(comment)) return commentGone();
  if (isAuthor(viewer, comment)) return new Refused(RefusalReason.FORBIDDEN, 'This comment is your own: credit what others said.');
  if (!vote.poll) return new Refused(RefusalReason.NOT_VOTED, 'There is no vote here that it could have changed.');
  if (!vote.poll.isOpen) return new Refused(RefusalReason.POLL_CLOSED, 'This poll has closed. What changed minds is settled.');
  if (!vote.changedAt) return new Refused(RefusalReason.NOT_VOTED, 'Change your vote first, then say which comment did it.');
  if (comment.createdAt && comment.createdAt > vote.changedAt) return new Refused(RefusalReason.FORBIDDEN, 'This comment was written after you had changed your vote.');
  return undefined;
}

/** Whoever may write at all, for as long as they like. */
export function mayTakeCreditBack(viewer: Viewer | null, post: PostStanding): DomainError | undefined {
  return mayTouchAt(viewer, post, 'Please sign in to credit a comment.');
}

/** Text, author and stance of a comment that is gone: for its author and for staff. */
export function maySeeText(viewer: Viewer | null, comment: Standing): boolean {
  return isVisible(comment) || isAuthor(viewer, comment) || isStaff(viewer);
}

/** The Markdown behind the text: for its author and for staff. */
export function maySeeSource(viewer: Viewer | null, comment: Standing): boolean {
  return isAuthor(viewer, comment) || isStaff(viewer);
}

function mayTouch(viewer: Viewer | null, post: PostStanding, comment: Standing): DomainError | undefined {
  const refusal = mayTouchAt(viewer, post);
  if (refusal) return refusal;
  if (!isAuthor(viewer, comment)) {
    return isVisible(comment) ? new Refused(RefusalReason.FORBIDDEN, 'This comment is not yours to change.') : commentGone();
  }
  if (comment.removedAt === null) return undefined;
  if (comment.withheld) return new Refused(RefusalReason.COMMENT_GONE, 'This comment waits for a moderator. You can change it once it is decided about.');
  return new Refused(RefusalReason.COMMENT_GONE, 'A moderator has removed this comment. Only moderators can bring it back.');
}
