import { Invalid, NotFound } from './errors.ts';

const MAX_ID = 9223372036854775807n;

/** A bigint identity from outside. Malformed and missing ids get the same answer. */
export function parseId(value: string, message?: string): string {
  if (!/^[1-9]\d{0,18}$/.test(value) || BigInt(value) > MAX_ID) throw new NotFound(message);
  return value;
}

/** True where Postgres and JSON can keep the text as it is: no NUL, no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u00AD]/gu;
/** Leaves joiners inside emoji. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, keepEmojiJoiner);
}

const CONTROL = /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu;

/**
 * Member text as it is stored: NFC, no direction marks or zero-width characters (joiners inside emoji stay), line ends as \n, trimmed.
 * Lengths count Unicode code points. Throws Invalid with a sentence that names the limit.
 */
export function cleanText(value: string, rule: { field: string; label: string; max: number; min?: number }): string {
  if (!isStorable(value)) throw new Invalid(rule.field, `${rule.label} contains a character that cannot be stored.`);
  const text = withoutInvisible(value.normalize('NFC').replace(/\r\n?/g, '\n')).replace(CONTROL, '').trim();
  const length = [...text].length;
  if (length < (rule.min ?? 1)) throw new Invalid(rule.field, `${rule.label} is ${length === 0 ? 'empty' : 'too short'}.`);
  if (length > rule.max) {
    throw new Invalid(rule.field, `${rule.label} is ${length - rule.max} characters over the limit of ${rule.max}.`);
  }
  return text;
}

function keepEmojiJoiner(mark: string, offset: number, text: string): string {
  const isJoiner = mark === '\u200D';
  return isJoiner && /\p{Extended_Pictographic}\uFE0F?$/u.test(text.slice(0, offset)) ? mark : '';
}

const SCHEME = /:\/\//g;
/** A name and a domain that is often advertised, without a scheme. */
const BARE = /^[^a-z0-9]*(?:www\.[a-z0-9]|(?:[a-z0-9-]{1,63}\.){1,8}(?:com|net|org|shop|store|io|co|info|biz|xyz|top|site|online|me|ly|gg|ru|cn|tk|cc|su|vip|club|app|page|link|click)(?:[^a-z0-9]|$)|(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}\/)/;

/** Addresses in a text, with and without a scheme. */
export function linksIn(text: string): number {
  const typed = text.normalize('NFKC').replaceAll('。', '.');
  const schemes = typed.match(SCHEME)?.length ?? 0;
  const bare = typed.toLowerCase().split(/[\s,;|"']/).filter((word) => !word.includes('://') && word.length < 300 && BARE.test(word)).length;
  return schemes + bare;
}
