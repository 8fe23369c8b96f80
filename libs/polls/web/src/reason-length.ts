/** Characters of a reason. */
export const longestReason = 280;

/** Characters the field takes: more would not fit the cookie that brings a refused text back without script. */
export const longestKept = 700;

/** Characters as people count them: an emoji is one. */
export function lengthOf(text: string): number {
  return [...text.trim()].length;
}
