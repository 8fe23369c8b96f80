import { FORMATS, type Format } from './picture.limits.ts';

/** Keys and addresses of the files of one hash. */
export const variantKey = (hash: string, width: number, format: Format): string => `pictures/${hash}/${width}.${format}`;
export const variantUrl = (hash: string, width: number, format: Format): string => `/pictures/${hash}-${width}.${format}`;
export const incomingKey = (uploadId: string): string => `incoming/${uploadId}`;

export function variantKeys(hash: string, widths: readonly number[]): string[] {
  return widths.flatMap((width) => FORMATS.map((format) => variantKey(hash, width, format)));
}

export interface Variant {
  hash: string;
  width: number;
  format: Format;
}

/** `<hash>-<width>.<format>` as in an address; null for anything else. */
export function parseVariant(name: string): Variant | null {
  const [, hash, width, format] = /^([0-9a-f]{24})-(\d{1,5})\.(avif|webp|jpg)$/.exec(name) ?? [];
  return hash && width && format ? { hash, width: Number(width), format: format as Format } : null;
}
