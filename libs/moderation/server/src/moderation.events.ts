/** Job after a comment was removed, and after that was undone: `{ decisionId }`. */
export const REMOVAL_CHANGED = 'removalChanged';

/** Job after a member was suspended, and after that was lifted: `{ memberId, entryId }`, the second of the audit log. */
export const SUSPENSION_CHANGED = 'suspensionChanged';
