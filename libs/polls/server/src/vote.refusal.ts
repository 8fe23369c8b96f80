import { Invalid, NotFound, Refused, RefusalReason } from '@swingtag/platform-server';
import type { WrittenVote } from './vote.writer.ts';

export const NO_POLL = 'There is no such poll.';

/** What the writer found wrong with a vote, as the sentence that its voter reads. */
export function refuseUnlessWritten({ outcome, asksFor }: WrittenVote): void {
  const { min, max } = asksFor ?? { min: 1, max: 1 };
  switch (outcome) {
    case 'unknown_poll':
      throw new NotFound(NO_POLL);
    case 'closed':
      throw new Refused(RefusalReason.POLL_CLOSED, 'This poll has closed. Nothing is counted any more.');
    case 'unknown_option':
      throw new Invalid('choice', 'That is not one of the choices of this poll.', RefusalReason.UNKNOWN_OPTION);
    case 'duplicate_option':
      throw new Invalid('choice', 'Choose each option only once.', RefusalReason.DUPLICATE_OPTION);
    case 'rank_gap':
      throw new Invalid('choice', 'A rank in between is empty. Fill the ranks from the first on.', RefusalReason.RANK_GAP);
    case 'too_few_options':
      throw new Invalid('choice', `Choose at least ${min}.`, RefusalReason.TOO_FEW_OPTIONS);
    case 'too_many_options':
      throw new Invalid('choice', max === 1 ? 'Choose one only.' : `Choose at most ${max}.`, RefusalReason.TOO_MANY_OPTIONS);
    case 'fixed':
      throw new Refused(RefusalReason.CHANGES_NOT_ALLOWED, 'In this poll a vote stands as it was cast.');
    case 'request_reused':
      throw new Refused(RefusalReason.REQUEST_REUSED, 'This request key was used for another choice before.');
    case 'not_voted':
      throw new Refused(RefusalReason.NOT_VOTED, 'You have no vote here to withdraw.');
    case 'cast':
    case 'changed':
    case 'withdrawn':
    case 'same':
    case 'repeated':
      return;
  }
}
