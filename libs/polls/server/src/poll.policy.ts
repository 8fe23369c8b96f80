import { hasStaffRole, Refused, RefusalReason, SignInRequired, suspensionRefusal, type DomainError, type Viewer } from '@swingtag/platform-server';
import { ResultsRule } from './poll.entity.ts';

type Openness = { isOpen: boolean };

export function mayVote(viewer: Viewer | null, poll: Openness): DomainError | undefined {
  if (!viewer) return new SignInRequired('Sign in and your vote is counted.');
  const suspended = suspensionRefusal(viewer);
  if (suspended) return suspended;
  if (!poll.isOpen) return new Refused(RefusalReason.POLL_CLOSED, 'This poll has closed. Nothing is counted any more.');
  return undefined;
}

/** Moderators and admins. */
export function mayClosePolls(viewer: Viewer | null): DomainError | undefined {
  if (!viewer) return new SignInRequired();
  if (!hasStaffRole(viewer)) return new Refused(RefusalReason.FORBIDDEN, 'Only moderators may close a poll.');
  return suspensionRefusal(viewer);
}

/** What a viewer may know of a tally: the one function that every channel asks. Staff see no more than others. */
export function maySeeTally(poll: { resultsRule: ResultsRule } & Openness, hasVoted: boolean): boolean {
  if (!poll.isOpen) return true;
  return poll.resultsRule === ResultsRule.ALWAYS || (poll.resultsRule === ResultsRule.AFTER_VOTING && hasVoted);
}

