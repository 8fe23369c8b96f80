import { isSecure, safePath, type PageContext } from '@swingtag/platform-web';
import { createCookie } from 'react-router';

/** A sign-in that waits for its code. It proves nothing: the server checks the code against the address. */
export interface SignInUnderWay {
  email: string;
  next: string;
  expiresInMinutes: number;
}

const halfAnHour = 1800;
const cookie = createCookie('swingtag-sign-in', {
  path: '/sign-in',
  httpOnly: true,
  sameSite: 'lax',
  maxAge: halfAnHour,
});

/** What a browser sent back, or null when it is not what was given to it. */
export function asSignInUnderWay(value: unknown): SignInUnderWay | null {
  if (typeof value !== 'object' || value === null) return null;
  const { email, next, expiresInMinutes } = value as Record<string, unknown>;
  if (typeof email !== 'string' || email === '' || email.length > 320) return null;
  const minutes = typeof expiresInMinutes === 'number' && expiresInMinutes > 0 ? expiresInMinutes : 10;
  return { email, next: safePath(next), expiresInMinutes: minutes };
}

/** Value of a `Set-Cookie` header. */
export function keepSignIn(context: PageContext, signIn: SignInUnderWay): Promise<string> {
  return cookie.serialize(signIn, { secure: isSecure(context) });
}

export async function readSignIn(request: Request): Promise<SignInUnderWay | null> {
  return asSignInUnderWay(await cookie.parse(request.headers.get('cookie')));
}

export function forgetSignIn(): Promise<string> {
  return cookie.serialize('', { maxAge: 0 });
}
