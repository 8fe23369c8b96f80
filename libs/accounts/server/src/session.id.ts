import { createHash, randomBytes } from 'node:crypto';

const FORM = /^[A-Za-z0-9_-]{43}$/;

/** 256 random bits for a cookie. */
export function newSessionId(): string {
  return randomBytes(32).toString('base64url');
}

/** What the table keeps of an id; undefined for what cannot be one. The hash needs no salt: nobody can guess an id. */
export function hashOfSessionId(id: string | undefined): Buffer | undefined {
  return id !== undefined && FORM.test(id) ? createHash('sha256').update(id).digest() : undefined;
}
