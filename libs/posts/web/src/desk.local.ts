import type { DeskValues } from './desk.values.ts';

/** A text that the server does not have yet, kept in this browser. */
export interface LocalText {
  revision: number;
  at: string;
  values: DeskValues;
}

/** Where this browser keeps what this editor typed into this article: nobody who uses it afterwards is offered it. */
export function localKey(editorId: string, articleId: string): string {
  return `swingtag-article-${editorId}-${articleId}`;
}

export function keepLocally(key: string, text: LocalText): void {
  try {
    localStorage.setItem(key, JSON.stringify(text));
  } catch {
    // A browser without room or without leave to keep things: the page still has the text.
  }
}

export function forgetLocally(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // As above.
  }
}

export function localText(key: string): LocalText | null {
  try {
    const text = JSON.parse(localStorage.getItem(key) ?? 'null') as LocalText | null;
    return text && typeof text.revision === 'number' && typeof text.values === 'object' ? text : null;
  } catch {
    return null;
  }
}
