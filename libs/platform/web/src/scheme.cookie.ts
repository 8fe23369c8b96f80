import { createCookie } from 'react-router';
import type { PageContext } from './document.query.ts';
import { isSecure } from './flash.cookie.ts';

export const schemes = ['auto', 'light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

const oneYear = 31_536_000;
const cookie = createCookie('swingtag-scheme', { path: '/', httpOnly: true, sameSite: 'lax', maxAge: oneYear });

export function asScheme(value: unknown): Scheme {
  return schemes.find((scheme) => scheme === value) ?? 'auto';
}

export async function readScheme(request: Request): Promise<Scheme> {
  return asScheme(await cookie.parse(request.headers.get('cookie')));
}

/** Value of a `Set-Cookie` header. */
export function setScheme(context: PageContext, scheme: Scheme): Promise<string> {
  return cookie.serialize(scheme, { secure: isSecure(context) });
}
