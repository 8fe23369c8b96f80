/** Job after a comment was removed, and after that was undone: `{ decisionId }`. */
export const REMOVAL_CHANGED = 'removalChanged';

/** Job after a decision has stood for a moment: `{ decisionId }`. Those who reported hear what came of it. */
export const REPORTS_DECIDED = 'reportsDecided';

/** Job after an appeal was decided: `{ memberId, entryId }`. */
export const APPEAL_DECIDED = 'appealDecided';

/** Job after a sanction was given, and after one was lifted: `{ memberId, entryId }`, the second of the audit log. */
export const SUSPENSION_CHANGED = 'suspensionChanged';

/** Job after a rule has opened a case: `{ caseId }`. */
export const CASE_OPENED = 'caseOpened';
