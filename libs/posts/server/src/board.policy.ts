import { EVERYBODY, isInAudience, mayAdminister, mayReview } from '@swingtag/accounts-server';
import { moderates, NotFound, Refused, RefusalReason, SignInRequired, writingRefusal, type DomainError, type Viewer } from '@swingtag/platform-server';
import type { Board } from './board.entity.ts';

type Rules = Pick<Board, 'audienceId' | 'writersId' | 'startersId' | 'pollersId'>;

export function noSuchBoard(): NotFound {
  return new NotFound('There is no such board.');
}

/** Boards and who belongs to them are the admins' business. */
export const mayManageBoards = mayAdminister;

/** What stands there: staff who read it, and who was appointed for it. */
export function mayModerate(viewer: Viewer | null, board: Pick<Rules, 'audienceId'> & { id: string }): DomainError | undefined {
  if (!isInAudience(viewer, board.audienceId)) return noSuchBoard();
  return mayReview(viewer) ?? (moderates(viewer, board.id) ? undefined : refused('You moderate other boards than this one.'));
}

export function mayRead(viewer: Viewer | null, board: Pick<Rules, 'audienceId'>): DomainError | undefined {
  return isInAudience(viewer, board.audienceId) ? undefined : noSuchBoard();
}

/** Answers what stands on the board. */
export function mayWrite(viewer: Viewer | null, board: Rules): DomainError | undefined {
  const hidden = mayRead(viewer, board);
  if (hidden) return hidden;
  if (!viewer) return new SignInRequired('Please sign in to write.');
  const kept = writingRefusal(viewer);
  if (kept) return kept;
  return isInAudience(viewer, board.writersId) ? undefined : refused('On this board you can read, not write.');
}

export function mayStartTopic(viewer: Viewer | null, board: Rules): DomainError | undefined {
  const refusal = mayWrite(viewer, board);
  if (refusal) return refusal;
  return isInAudience(viewer, board.startersId) ? undefined : refused('On this board you can answer topics, not start them.');
}

export function mayStartPoll(viewer: Viewer | null, board: Rules): DomainError | undefined {
  const refusal = mayStartTopic(viewer, board);
  if (refusal) return refusal;
  if (board.audienceId !== EVERYBODY) return refused('A poll can be recounted by everybody, so it stands only where everybody reads.');
  return isInAudience(viewer, board.pollersId) ? undefined : refused('On this board you cannot start polls.');
}

function refused(message: string): Refused {
  return new Refused(RefusalReason.FORBIDDEN, message);
}
