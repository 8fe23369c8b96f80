import { isSecure, type PageContext } from '@swingtag/platform-web';
import { createCookie } from 'react-router';

const oneYear = 31_536_000;
const cookie = createCookie('swingtag-review-keys', {
  path: '/admin',
  httpOnly: true,
  sameSite: 'lax',
  maxAge: oneYear,
});

/** Whether the moderator wants single keys; on until switched off. */
export async function readKeysWanted(request: Request): Promise<boolean> {
  return (await cookie.parse(request.headers.get('cookie'))) !== 'off';
}

/** Value of a `Set-Cookie` header. */
export function keepKeysWanted(context: PageContext, wanted: boolean): Promise<string> {
  return cookie.serialize(wanted ? 'on' : 'off', { secure: isSecure(context) });
}
