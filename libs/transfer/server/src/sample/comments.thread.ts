import type { SampleComment } from './types.ts';

/** The comments on one article, oldest first. */
export function commentsOn(article: string, entries: Omit<SampleComment, 'article'>[]): SampleComment[] {
  return entries.map((entry) => ({ article, ...entry }));
}
