import { createHmac, timingSafeEqual } from 'node:crypto';
import { Invalid } from './errors.ts';
import { isStorable } from './text.ts';

/** Signs and reads keyset cursors, so that a cursor of one list, or an invented one, is refused in another. */
export class CursorCodec {
  constructor(private readonly secret: string) {}

  encode(list: string, keys: readonly string[]): string {
    const body = Buffer.from(JSON.stringify(keys)).toString('base64url');
    return `${body}.${this.sign(list, body)}`;
  }

  decode(list: string, cursor: string, field = 'after'): string[] {
    const [body, mac, ...rest] = cursor.slice(0, 600).split('.');
    if (body && mac && rest.length === 0 && this.isSigned(list, body, mac)) {
      const keys: unknown = JSON.parse(Buffer.from(body, 'base64url').toString());
      if (Array.isArray(keys) && keys.every((key) => typeof key === 'string' && isStorable(key))) return keys as string[];
    }
    throw new Invalid(field, 'This page link is not valid any more. Please start from the first page.');
  }

  private sign(list: string, body: string): string {
    return createHmac('sha256', this.secret).update(`cursor:${list}:${body}`).digest('base64url').slice(0, 16);
  }

  private isSigned(list: string, body: string, mac: string): boolean {
    const expected = Buffer.from(this.sign(list, body));
    const given = Buffer.from(mac);
    return expected.length === given.length && timingSafeEqual(expected, given);
  }
}
