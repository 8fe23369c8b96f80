import { inflateSync } from 'node:zlib';

export type Kind = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif';

const NAMES: Record<Kind, string> = { jpeg: 'JPEG', png: 'PNG', webp: 'WebP', avif: 'AVIF', gif: 'GIF' };
const TYPES: Record<string, Kind> = {
  'image/jpeg': 'jpeg', 'image/jpg': 'jpeg', 'image/pjpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp', 'image/avif': 'avif', 'image/gif': 'gif',
};
/** Said by those who do not know. */
const UNKNOWN_TYPES = new Set(['', 'application/octet-stream', 'binary/octet-stream']);

const ACCEPTED = 'Please send a JPEG, PNG, WebP or AVIF.';
export const MOVING = 'This picture moves. Please send a still one.';
export const BROKEN = 'This file is damaged or incomplete. Please save the picture again and send the new file.';
export const TOO_MANY_NOTES = 'This file carries more data beside the picture than we take. Please export the picture again without extras.';

/** A sentence for the owner of the file, or its kind by its first bytes; what it is called does not count, but may not contradict. */
export function sniff(head: Buffer, declaredType: string): { kind: Kind } | { refusal: string } {
  const kind = kindOf(head);
  if (!kind) return { refusal: refusalOf(head) };
  const type = declaredType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const declared = TYPES[type];
  if (declared === kind || UNKNOWN_TYPES.has(type)) return { kind };
  const said = declared ? NAMES[declared] : 'something else';
  return { refusal: `This file says that it is ${said}, but holds a ${NAMES[kind]}. Please save it again under its right name.` };
}

function kindOf(head: Buffer): Kind | undefined {
  const text = head.toString('latin1', 0, 16);
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp';
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return 'gif';
  if (text.slice(4, 8) === 'ftyp' && /^avi[fs]$/.test(text.slice(8, 12))) return 'avif';
  return undefined;
}

function refusalOf(head: Buffer): string {
  if (head.length === 0) return 'This file is empty.';
  const text = head.toString('latin1', 0, 1024);
  if (/<svg|<\?xml|<!doctype svg/i.test(text)) return `Drawings in SVG are not taken, because they can hold programs. ${ACCEPTED}`;
  if (/^....ftyp(?:hei|hev|mif1|msf1)/s.test(text)) return 'Pictures in HEIC are not taken. On an iPhone choose “Most Compatible” in the camera’s formats, or send a JPEG.';
  return `This is not a picture that we can read. ${ACCEPTED}`;
}

/** What may stand beside the pixels is counted before a decoder sees it, packed and unpacked. A sentence, or nothing. */
export function refuseNotes(kind: Kind, file: Buffer, limit: number): string | undefined {
  if (kind === 'png') return refusePngChunks(file, limit);
  if (kind === 'jpeg') return refuseJpegSegments(file, limit);
  if (kind === 'webp' && file.toString('latin1', 12, 16) === 'VP8X' && ((file[20] ?? 0) & 0x02) !== 0) return MOVING;
  return undefined;
}

const NEEDED_CHUNKS = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

function refusePngChunks(file: Buffer, limit: number): string | undefined {
  let notes = 0;
  for (let at = 8; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    if (type === 'acTL') return MOVING;
    if (at + 12 + length > file.length) return BROKEN;
    if (type === 'IEND') return undefined;
    if (!NEEDED_CHUNKS.has(type)) {
      notes += ['iCCP', 'zTXt', 'iTXt'].includes(type) ? unpackedSize(file.subarray(at + 8, at + 8 + length), limit) : length;
      if (notes > limit) return TOO_MANY_NOTES;
    }
    at += 12 + length;
  }
  return BROKEN;
}

/** Looks for the packed part after the name: as many bytes as it unpacks to, at most a little more than the limit. */
function unpackedSize(chunk: Buffer, limit: number): number {
  const packed = chunk.subarray(chunk.indexOf(0) + 2);
  try {
    return Math.max(chunk.length, inflateSync(packed, { maxOutputLength: limit }).length);
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? limit + 1 : chunk.length;
  }
}

function refuseJpegSegments(file: Buffer, limit: number): string | undefined {
  let notes = 0;
  for (let at = 2; at + 4 <= file.length && file[at] === 0xff; ) {
    const marker = file[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // filling
      continue;
    }
    if (marker === 0xda) return undefined; // the pixels begin
    const length = file.readUInt16BE(at + 2);
    const isNote = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
    if (isNote) notes += length;
    if (notes > limit) return TOO_MANY_NOTES;
    at += 2 + length;
  }
  return undefined;
}
