import type { DeskValues } from './desk.values.ts';

/** A text that the server does not have yet, kept in this browser. */
export interface LocalText {
  revision: number;
  at: string;
  values: DeskValues;
}

const keyOf = (id: string) => `swingtag-article-${id}`;

export function keepLocally(id: string, text: LocalText): void {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify(text));
  } catch {
    // A browser without room or without leave to keep things: the page still has the text.
  }
}

export function forgetLocally(id: string): void {
  try {
    localStorage.removeItem(keyOf(id));
  } catch {
    // As above.
  }
}

export function localText(id: string): LocalText | null {
  try {
    const text = JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null') as LocalText | null;
    return text && typeof text.revision === 'number' && typeof text.values === 'object' ? text : null;
  } catch {
    return null;
  }
}
