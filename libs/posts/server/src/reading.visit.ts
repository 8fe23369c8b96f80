/** A visit ends when nothing of a post was read for so long. */
export const VISIT = '30 minutes';
