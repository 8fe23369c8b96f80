import { createHash } from 'node:crypto';
import { open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { WIDTHS, type Crop, type Encoded, type EncodeRefusal, type EncodeRequest, type Format, type PictureLimits } from './picture.limits.ts';
import { BROKEN, MOVING, refuseNotes, sniff, TOO_MANY_NOTES } from './picture.sniff.ts';

/** The longest side of what is kept to cut from. */
const MASTER_SIDE = 3200;
const PLACEHOLDER_SIDE = 16;
const HEAD_BYTES = 4096;

sharp.cache(false);
sharp.concurrency(1);
// Decoders that nobody asks for cannot be attacked.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegFile', 'VipsForeignLoadPngFile', 'VipsForeignLoadWebpFile', 'VipsForeignLoadHeifFile', 'VipsForeignLoadNsgifFile', 'VipsForeignLoadJpegBuffer',
  ],
});

/** Runs in the worker process only. Turns a stranger's file into our own files, or says why not. */
export async function encode(request: EncodeRequest): Promise<Encoded | EncodeRefusal> {
  const { source, folder, limits, shape } = request;
  const isMaster = request.declaredType === null;
  const refusal = request.declaredType === null ? undefined : await refuseFile(request, request.declaredType);
  if (refusal) return { refusal };
  const master = isMaster ? source : await writeMaster(source, folder, limits);
  if (!master) return { refusal: BROKEN };
  const { width: masterWidth, height: masterHeight } = await sharp(master, { limitInputPixels: limits.pixels }).metadata();
  const crop = fitting(request.crop, masterWidth, masterHeight) ?? (shape === 'square' ? middle(masterWidth, masterHeight) : null);
  const cut = crop ?? { left: 0, top: 0, width: masterWidth, height: masterHeight };
  const widths = widthsFor(cut.width, WIDTHS[shape]);
  const hash = createHash('sha256');
  for (const width of widths) await writeWidth(master, cut, width, folder, hash);
  const tiny = await sharp(master).extract(cut).resize(PLACEHOLDER_SIDE, PLACEHOLDER_SIDE, { fit: 'inside' }).webp({ quality: 30, alphaQuality: 20 }).toBuffer();
  const widest = widths.at(-1) ?? cut.width;
  return {
    hash: hash.digest('hex').slice(0, 24),
    master: isMaster ? null : path.basename(master),
    masterWidth,
    masterHeight,
    width: widest,
    height: Math.max(1, Math.round((widest * cut.height) / cut.width)),
    widths,
    placeholder: `data:image/webp;base64,${tiny.toString('base64')}`,
  };
}

async function refuseFile({ source, limits }: EncodeRequest, declaredType: string): Promise<string | undefined> {
  const sniffed = sniff(await headOf(source), declaredType);
  if ('refusal' in sniffed) return sniffed.refusal;
  const notes = refuseNotes(sniffed.kind, await readFile(source), limits.notesBytes);
  if (notes) return notes;
  try {
    const { width, height, pages, icc, exif, xmp } = await sharp(source, { limitInputPixels: false }).metadata();
    if ((pages ?? 1) > 1) return MOVING;
    if (width * height > limits.pixels || Math.max(width, height) > limits.side) {
      return `This picture measures ${width} × ${height} pixels, which is more than we can take in. Please make it smaller: up to ${limits.side} pixels a side, and ${Math.round(limits.pixels / 1e6)} million in all.`;
    }
    if ((icc?.length ?? 0) + (exif?.length ?? 0) + (xmp?.length ?? 0) > limits.notesBytes) return TOO_MANY_NOTES;
    return undefined;
  } catch {
    return BROKEN;
  }
}

/** Upright, in sRGB, without any notes. Null for a file that ends early or is damaged. */
async function writeMaster(source: string, folder: string, limits: PictureLimits): Promise<string | null> {
  try {
    const picture = sharp(source, { failOn: 'error', limitInputPixels: limits.pixels });
    const { hasAlpha } = await picture.metadata();
    const upright = picture.autoOrient().resize(MASTER_SIDE, MASTER_SIDE, { fit: 'inside', withoutEnlargement: true }).toColourspace('srgb');
    const file = path.join(folder, hasAlpha ? 'master.webp' : 'master.jpg');
    await (hasAlpha ? upright.webp({ quality: 95, effort: 2 }) : upright.jpeg({ quality: 94, chromaSubsampling: '4:4:4' })).toFile(file);
    return file;
  } catch {
    return null;
  }
}

const ENCODERS: Record<Format, (picture: Sharp) => Sharp> = {
  avif: (picture) => picture.avif({ quality: 52, effort: 2 }),
  webp: (picture) => picture.webp({ quality: 78, effort: 3 }),
  jpg: (picture) => picture.flatten({ background: '#ffffff' }).jpeg({ quality: 78, progressive: true }),
};

async function writeWidth(master: string, cut: Crop, width: number, folder: string, hash: ReturnType<typeof createHash>): Promise<void> {
  const { data, info } = await sharp(master).extract(cut).resize({ width }).raw().toBuffer({ resolveWithObject: true });
  const { width: rawWidth, height, channels } = info;
  for (const [format, encoder] of Object.entries(ENCODERS)) {
    const file = path.join(folder, `${width}.${format}`);
    await encoder(sharp(data, { raw: { width: rawWidth, height, channels } })).toFile(file);
    hash.update(await readFile(file));
  }
}

/** The asked widths that need no enlarging, and the picture's own when it lies well between them. */
function widthsFor(own: number, wanted: readonly number[]): number[] {
  const widest = wanted.at(-1) ?? own;
  const fitting = wanted.filter((width) => width <= own);
  const last = fitting.at(-1) ?? 0;
  return own < widest && own >= last * 1.25 ? [...fitting, own] : fitting;
}

function fitting(crop: Crop | null, width: number, height: number): Crop | null {
  if (!crop) return null;
  const left = Math.min(crop.left, width - 1);
  const top = Math.min(crop.top, height - 1);
  return { left, top, width: Math.min(crop.width, width - left), height: Math.min(crop.height, height - top) };
}

function middle(width: number, height: number): Crop {
  const side = Math.min(width, height);
  return { left: Math.floor((width - side) / 2), top: Math.floor((height - side) / 2), width: side, height: side };
}

async function headOf(file: string): Promise<Buffer> {
  const { size } = await stat(file);
  const handle = await open(file);
  try {
    const head = Buffer.alloc(Math.min(size, HEAD_BYTES));
    await handle.read(head, 0, head.length, 0);
    return head;
  } finally {
    await handle.close();
  }
}
