import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SignInCode } from './sign-in-code.entity.ts';

const CODES = 1_000_000;
/** The largest multiple of a million in 32 bits: words from here on would make small codes more likely. */
const FAIR = Math.floor(2 ** 32 / CODES) * CODES;

/** The six digits of a code: HMAC-SHA-256 of the row under the site's secret, by rejection sampling without bias. */
export function digitsOf(secret: string, code: Pick<SignInCode, 'id' | 'email' | 'salt'>): string {
  for (let round = 0; ; round++) {
    const mac = createHmac('sha256', secret).update(`sign-in-code:${round}:${code.id}:${code.salt.toString('hex')}:${code.email}`).digest();
    for (let offset = 0; offset < mac.length; offset += 4) {
      const word = mac.readUInt32BE(offset);
      if (word < FAIR) return String(word % CODES).padStart(6, '0');
    }
  }
}

/** In the same time wherever they differ. Both have six digits. */
export function areSameDigits(left: string, right: string): boolean {
  return left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));
}
