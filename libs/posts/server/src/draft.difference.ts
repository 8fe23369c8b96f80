import { diffArrays, diffWordsWithSpace } from 'diff';
import type { DraftContent } from './draft.content.ts';
import { plainTextOf } from './body.references.ts';

export enum Change {
  SAME = 'SAME',
  ADDED = 'ADDED',
  REMOVED = 'REMOVED',
}

export interface Piece {
  change: Change;
  text: string;
}

export interface FieldDifference {
  /** As in the draft; `text` is the body, `form` that only its looks, links or pictures differ. */
  field: string;
  /** Of the text: one entry a paragraph or part; of a field, one. */
  lines: Piece[][];
}

/** Words beyond which a comparison word by word would keep the server busy: then the whole line is shown as taken out and put in. */
const MAX_LINE = 5000;
const TIMEOUT_MS = 200;

const FIELDS = ['title', 'dek', 'slug', 'trendId', 'authorId', 'coverId', 'seriesIds', 'signOff', 'disclosure', 'relatedIds', 'updatedOn', 'poll'] as const;

/** What differs between two texts, field by field, and in the body paragraph by paragraph, word by word. */
export function differencesOf(before: DraftContent, after: DraftContent): FieldDifference[] {
  const fields = FIELDS.flatMap((field): FieldDifference[] => {
    const [old, now] = [shown(before[field]), shown(after[field])];
    return old === now ? [] : [{ field, lines: [words(old, now)] }];
  });
  const lines = paragraphs(plainTextOf(before.body), plainTextOf(after.body));
  if (lines.some((line) => line.some(({ change }) => change !== Change.SAME))) return [...fields, { field: 'text', lines }];
  return JSON.stringify(before.body) === JSON.stringify(after.body) ? fields : [...fields, { field: 'form', lines: [] }];
}

/** Line by line, and in a line word by word. */
export function differenceOfTexts(before: string, after: string): Piece[][] {
  return paragraphs(before.split('\n'), after.split('\n'));
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function words(old: string, now: string): Piece[] {
  const whole = [{ change: Change.REMOVED, text: old }, { change: Change.ADDED, text: now }].filter(({ text }) => text !== '');
  if (old.length > MAX_LINE || now.length > MAX_LINE) return whole;
  const parts = diffWordsWithSpace(old, now, { timeout: TIMEOUT_MS });
  return parts?.map(({ value, added, removed }) => ({ change: added ? Change.ADDED : removed ? Change.REMOVED : Change.SAME, text: value })) ?? whole;
}

/** Paragraphs that were replaced by as many others are compared with them word by word. */
function paragraphs(old: string[], now: string[]): Piece[][] {
  const parts = diffArrays(old, now, { timeout: 4 * TIMEOUT_MS }) ?? [
    { value: old, removed: true, added: false }, { value: now, removed: false, added: true },
  ];
  const lines: Piece[][] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    const next = parts[at + 1];
    if (!part) continue;
    if (part.removed && next?.added && part.value.length === next.value.length) {
      lines.push(...part.value.map((line, n) => words(line, next.value[n] ?? '')));
      at++;
    } else {
      const change = part.added ? Change.ADDED : part.removed ? Change.REMOVED : Change.SAME;
      lines.push(...part.value.map((text) => [{ change, text }]));
    }
  }
  return lines;
}
