/** Jobs that others handle; each may come more than once. `{ pollId }`. */

/** Some hours before a poll's closing time. */
export const POLL_CLOSING_SOON = 'pollClosingSoon';

/** A poll has closed, by time or by hand; told with its close. */
export const POLL_CLOSED = 'pollClosed';

/** A recount found a tally that differs. `{ pollId, entryId }`: the entry of the staff log. */
export const TALLY_DRIFTED = 'tallyDrifted';
