import { createHash } from 'node:crypto';
import { Invalid, isStorable } from '@swingtag/platform-server';

/** Longest address that mail can carry (RFC 5321, errata 1690). */
const MAX_LENGTH = 254;
/** ASCII on purpose (other domains have an ASCII form); no quoting, comments, commas or line breaks: nothing a mail header would read. */
const FORM = /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/i;

/** An address as it is stored: trimmed, as typed. Compared without case. Throws Invalid. */
export function cleanEmail(value: string): string {
  const email = value.length <= 1000 && isStorable(value) ? value.trim() : '';
  if (email.length > MAX_LENGTH || !FORM.test(email)) {
    throw new Invalid('email', 'This does not look like an e-mail address. It should be like name@example.org.');
  }
  return email;
}

/** Names an address in rate limits without showing it. */
export function emailKey(email: string): string {
  return createHash('sha256').update(email.toLowerCase()).digest('base64url');
}
