import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

export interface CorpusFile {
  name: string;
  type: string;
  file: Buffer;
}
export interface HostileFile extends CorpusFile {
  /** Part of the sentence that its owner reads. */
  says: RegExp;
}

const noise = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } } });
const plain = (width: number, height: number, background = '#b8860b') => sharp({ create: { width, height, channels: 3, background } });

const GPS = { IFD0: { Make: 'A telephone', Copyright: 'secret-owner' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '13/1 24/1 0/1' } };

/** A picture whose left half is red and whose right half is blue. */
export function redAndBlue(width: number, height: number): Sharp {
  const half = { create: { width: Math.floor(width / 2), height, channels: 3 as const, background: '#0000ff' } };
  return plain(width, height, '#ff0000').composite([{ input: half, left: Math.ceil(width / 2), top: 0 }]);
}

/** Carries a place, an owner and a wish to be turned by a quarter. */
export const aPhoneJpeg = (width = 800, height = 600): Promise<Buffer> => redAndBlue(width, height).withExif(GPS).withMetadata({ orientation: 6 }).withExifMerge(GPS).jpeg().toBuffer();

/** Pictures of every kind that the site takes. */
export async function goodPictures(): Promise<CorpusFile[]> {
  const jpeg = await noise(900, 700).jpeg().toBuffer();
  return [
    { name: 'a JPEG', type: 'image/jpeg', file: jpeg },
    { name: 'a JPEG from a phone', type: 'image/jpeg', file: await aPhoneJpeg() },
    { name: 'a progressive JPEG', type: 'image/jpg', file: await noise(700, 500).jpeg({ progressive: true }).toBuffer() },
    { name: 'a JPEG in CMYK', type: 'image/jpeg', file: await noise(400, 300).toColourspace('cmyk').jpeg().toBuffer() },
    { name: 'a JPEG in Display P3', type: 'image/jpeg', file: await noise(400, 300).withIccProfile('p3').jpeg().toBuffer() },
    { name: 'a grey JPEG', type: 'image/jpeg', file: await noise(400, 300).greyscale().jpeg().toBuffer() },
    { name: 'a PNG', type: 'image/png', file: await noise(500, 400).png().toBuffer() },
    { name: 'a PNG that is seen through', type: 'image/png', file: await sharp({ create: { width: 300, height: 300, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 0.4 } } }).png().toBuffer() },
    { name: 'a PNG of 16 bits', type: 'image/png', file: await plain(300, 200).toColourspace('rgb16').png().toBuffer() },
    { name: 'a PNG with a palette', type: 'image/png', file: await noise(300, 200).png({ palette: true }).toBuffer() },
    { name: 'a WebP', type: 'image/webp', file: await noise(500, 400).webp().toBuffer() },
    { name: 'a WebP without loss', type: 'image/webp', file: await plain(500, 400).webp({ lossless: true }).toBuffer() },
    { name: 'an AVIF', type: 'image/avif', file: await noise(300, 200).avif({ effort: 0 }).toBuffer() },
    { name: 'a still GIF', type: 'image/gif', file: await plain(300, 200).gif().toBuffer() },
    { name: 'a JPEG of an unknown type', type: 'application/octet-stream', file: jpeg },
    { name: 'one pixel', type: 'image/png', file: await plain(1, 1).png().toBuffer() },
    { name: 'a very wide picture', type: 'image/png', file: await plain(6000, 10).png().toBuffer() },
    { name: 'a JPEG with a page behind it', type: 'image/jpeg', file: Buffer.concat([jpeg, Buffer.from('<html><script>alert(1)</script>')]) },
    { name: 'a JPEG of 40 million pixels', type: 'image/jpeg', file: await plain(8000, 5000).jpeg().toBuffer() },
  ];
}

function pngChunk(type: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  data.copy(chunk, 8);
  return chunk; // nobody reads the checksum before these are refused
}

const afterHeader = (png: Buffer, ...chunks: Buffer[]): Buffer => Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)]);

function withPngSize(png: Buffer, width: number, height: number): Buffer {
  const copy = Buffer.from(png);
  copy.writeUInt32BE(width, 16);
  copy.writeUInt32BE(height, 20);
  return copy;
}

function withJpegSize(jpeg: Buffer, side: number): Buffer {
  const copy = Buffer.from(jpeg);
  const frame = copy.indexOf(Buffer.from([0xff, 0xc0]));
  copy.writeUInt16BE(side, frame + 5);
  copy.writeUInt16BE(side, frame + 7);
  return copy;
}

async function moving(format: 'gif' | 'webp'): Promise<Buffer> {
  const frames = Buffer.concat([Buffer.alloc(60 * 60 * 3, 10), Buffer.alloc(60 * 60 * 3, 200)]);
  const strip = sharp(frames, { raw: { width: 60, height: 120, channels: 3, pageHeight: 60 } });
  return format === 'gif' ? strip.gif({ delay: [100, 100] }).toBuffer() : strip.webp({ delay: [100, 100] }).toBuffer();
}

/** Files that must be refused with a sentence and may harm nobody. */
export async function hostileFiles(): Promise<HostileFile[]> {
  const jpeg = await noise(900, 700).jpeg().toBuffer();
  const png = await noise(300, 200).png().toBuffer();
  const webp = await noise(500, 400).webp().toBuffer();
  const avif = await noise(300, 200).avif({ effort: 0 }).toBuffer();
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024));
  const note = Buffer.alloc(65_533 + 2, 7);
  note.set([0xff, 0xe2, 0xff, 0xfd]);
  const damaged = /damaged or incomplete/;
  const large = /more than we can take/;
  const notes = /more data beside the picture/;
  const unread = /not a picture that we can read/;
  const of = (name: string, type: string, file: Buffer | string, says: RegExp): HostileFile => ({ name, type, file: Buffer.from(file), says });
  return [
    of('an SVG', 'image/svg+xml', svg, /SVG/),
    of('an SVG with a prolog', 'image/svg+xml', `<?xml version="1.0"?>${svg}`, /SVG/),
    of('an SVG that is called PNG', 'image/png', `<!-- x -->${svg}`, /SVG/),
    of('a PNG that claims 60,000 × 60,000', 'image/png', withPngSize(png, 60_000, 60_000), large),
    of('a PNG that claims two thousand million a side', 'image/png', withPngSize(png, 2_000_000_000, 2_000_000_000), /damaged|more than we can take/),
    of('a real PNG of 144 million pixels', 'image/png', await plain(12_000, 12_000).png({ compressionLevel: 9 }).toBuffer(), large),
    of('a PNG 30,000 pixels high', 'image/png', await plain(10, 30_000).png().toBuffer(), large),
    of('a JPEG that claims 65,000 × 65,000', 'image/jpeg', withJpegSize(jpeg, 65_000), large),
    of('a PNG with a colour profile of 64 MB packed small', 'image/png', afterHeader(png, pngChunk('iCCP', Buffer.concat([Buffer.from('x\0\0'), bomb]))), notes),
    of('a PNG with a packed text of 64 MB', 'image/png', afterHeader(png, pngChunk('zTXt', Buffer.concat([Buffer.from('x\0\0'), bomb]))), notes),
    of('a PNG with 6 MB of notes', 'image/png', afterHeader(png, pngChunk('tEXt', Buffer.alloc(6_000_000, 65))), notes),
    of('a JPEG with a colour profile of 8 MB', 'image/jpeg', Buffer.concat([jpeg.subarray(0, 2), ...Array<Buffer>(128).fill(note), jpeg.subarray(2)]), notes),
    of('half a JPEG', 'image/jpeg', jpeg.subarray(0, jpeg.length / 2), damaged),
    of('half a PNG', 'image/png', png.subarray(0, png.length / 2), damaged),
    of('half a WebP', 'image/webp', webp.subarray(0, webp.length / 2), damaged),
    of('half an AVIF', 'image/avif', avif.subarray(0, avif.length / 2), damaged),
    of('the head of a JPEG', 'image/jpeg', jpeg.subarray(0, 4), damaged),
    of('the head of a PNG', 'image/png', png.subarray(0, 8), damaged),
    of('a PNG whose chunk is longer than the file', 'image/png', afterHeader(png, Buffer.from([0x7f, 0xff, 0xff, 0xff, 0x74, 0x45, 0x58, 0x74])), damaged),
    of('noise behind the head of a JPEG', 'image/jpeg', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(5000, 0x41)]), damaged),
    of('a JPEG that is called PNG', 'image/png', jpeg, /says that it is PNG, but holds a JPEG/),
    of('a PNG that is called JPEG', 'image/jpeg', png, /says that it is JPEG, but holds a PNG/),
    of('a WebP that is called a page', 'text/html', webp, /says that it is something else, but holds a WebP/),
    of('a page that is called JPEG', 'image/jpeg', '<!doctype html><script>alert(1)</script>', unread),
    of('a moving GIF', 'image/gif', await moving('gif'), /moves/),
    of('a moving WebP', 'image/webp', await moving('webp'), /moves/),
    of('a moving PNG', 'image/png', afterHeader(png, pngChunk('acTL', Buffer.alloc(8, 2))), /moves/),
    of('a HEIC', 'image/heic', Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(200)]), /HEIC/),
    of('a TIFF', 'image/tiff', await plain(20, 20).tiff().toBuffer(), unread),
    of('a PDF', 'application/pdf', '%PDF-1.7 nothing', unread),
    of('a zip', 'application/zip', Buffer.from('504b0304140000000800', 'hex'), unread),
    of('a program', 'image/png', Buffer.from('7f454c46020101000000000000000000', 'hex'), unread),
    of('nothing', 'image/png', '', /empty/),
    of('zeros', 'image/png', Buffer.alloc(100_000), unread),
  ];
}
