import { createCookie } from 'react-router';
import { settingsContext } from './request.context.ts';
import type { PageContext } from './document.query.ts';

/** One message for the next page, carried through a redirect. */
export interface Flash {
  tone: 'ok' | 'problem';
  text: string;
  /** Shown by the part of the page that asks for it, such as `poll-12`; without it, at the top of the page. */
  about?: string;
  /** What was typed, when the form that was refused must get it back. */
  typed?: string;
  /** Path on this site that takes back what was done: an Undo button beside the message posts there. */
  undo?: string;
}

const cookie = createCookie('swingtag-flash', { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 60 });

function isFlash(value: unknown): value is Flash {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string' && 'tone' in value;
}

/** Value of a `Set-Cookie` header. */
export function setFlash(context: PageContext, flash: Flash): Promise<string> {
  return cookie.serialize(flash, { secure: isSecure(context) });
}

export async function readFlash(request: Request): Promise<Flash | null> {
  const value: unknown = await cookie.parse(request.headers.get('cookie'));
  return isFlash(value) ? value : null;
}

export function clearFlash(): Promise<string> {
  return cookie.serialize('', { maxAge: 0 });
}

export function isSecure(context: PageContext): boolean {
  return context.get(settingsContext).origin.startsWith('https:');
}
