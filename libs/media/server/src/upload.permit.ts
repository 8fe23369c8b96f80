import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseId, Refused, RefusalReason } from '@swingtag/platform-server';

/** Signed, so that an invented one costs no statement. When it ends and whether it was used, the database says. */
export function signPermit(secret: string, upload: { id: string; memberId: string }): string {
  return `${upload.id}.${seal(secret, upload.id, upload.memberId)}`;
}

/** The id of the upload, for the member it was given to and nobody else. Throws Refused. */
export function readPermit(secret: string, permit: string, memberId: string): string {
  const [id = '', given = ''] = permit.split('.');
  const expected = Buffer.from(seal(secret, id, memberId));
  const mac = Buffer.from(given);
  if (mac.length !== expected.length || !timingSafeEqual(mac, expected)) throw permitRefused();
  return parseId(id);
}

export function permitRefused(): Refused {
  return new Refused(RefusalReason.FORBIDDEN, 'This permission to send a file is used or has run out. Please try again.');
}

function seal(secret: string, id: string, memberId: string): string {
  return createHmac('sha256', secret).update(`upload:${id}:${memberId}`).digest('base64url').slice(0, 32);
}
