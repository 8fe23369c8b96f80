import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { until } from '@swingtag/platform-server/testing';
import sharp from 'sharp';
import { aPhoneJpeg, goodPictures, hostileFiles, redAndBlue, type CorpusFile, type HostileFile } from '../testing/picture.corpus.ts';
import { PICTURE_LIMITS, type Encoded } from './picture.limits.ts';
import { PictureRefused, PictureWorker, WorkerBusy } from './picture.worker.ts';

let root: string;
let good: CorpusFile[];
let hostile: HostileFile[];
const worker = new PictureWorker();
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'swingtag-pictures-'));
  [good, hostile] = await Promise.all([goodPictures(), hostileFiles()]);
});
afterAll(async () => {
  worker.onApplicationShutdown();
  await rm(root, { recursive: true, force: true });
});

let count = 0;
interface Given extends Partial<Pick<CorpusFile, 'type'>> {
  file: Buffer;
  shape?: 'wide' | 'square';
  crop?: { left: number; top: number; width: number; height: number };
}
async function encode({ file, type = 'image/png', shape = 'wide', crop }: Given, by = worker): Promise<Encoded & { folder: string }> {
  const folder = path.join(root, String(++count));
  await mkdir(folder);
  const source = path.join(folder, 'source');
  await writeFile(source, file);
  return { ...(await by.encode({ source, folder, shape, declaredType: type, crop: crop ?? null })), folder };
}
const outcomeOf = (given: Given): Promise<string> => encode(given).then(() => 'taken', (error: unknown) => (error instanceof PictureRefused ? error.message : String(error)));

describe('the corpus', () => {
  test('every good picture is taken and becomes AVIF, WebP and JPEG in its widths', async () => {
    expect(good.length).toBeGreaterThanOrEqual(19);
    for (const picture of good) {
      const { folder, widths, width, height, placeholder, ...rest } = await encode(picture);
      expect({ name: picture.name, widths: widths.length > 0, height: height > 0 }).toEqual({ name: picture.name, widths: true, height: true });
      for (const [format, kind] of [['avif', 'heif'], ['webp', 'webp'], ['jpg', 'jpeg']] as const) {
        const found = await sharp(path.join(folder, `${width}.${format}`)).metadata();
        expect(found).toMatchObject({ format: kind, width, height, space: 'srgb' });
        expect([found.exif, found.xmp, found.orientation, found.pages ?? 1]).toEqual([undefined, undefined, undefined, 1]);
      }
      expect(placeholder).toMatch(/^data:image\/webp;base64,/);
      expect(placeholder.length).toBeLessThan(700);
      expect(rest.hash).toMatch(/^[0-9a-f]{24}$/);
    }
  }, 120_000);

  test('every hostile file is refused with its sentence, and the next picture is taken by the same process', async () => {
    expect(hostile.length).toBeGreaterThanOrEqual(34);
    const { pid } = worker;
    for (const { name, says, ...given } of hostile) expect(`${name}: ${await outcomeOf(given)}`).toMatch(says);
    expect(await outcomeOf(good[0] ?? hostile[0] ?? { file: Buffer.alloc(0) })).toBe('taken');
    expect(worker.pid).toBe(pid);
  }, 60_000);
});

test('a picture is turned upright, and its place and owner are gone from every file, the master too', async () => {
  const file = await aPhoneJpeg(800, 600);
  expect(file.includes('secret-owner')).toBe(true);
  const { folder, master, width, height } = await encode({ file, type: 'image/jpeg' });
  expect([width, height]).toEqual([600, 800]);
  for (const name of (await readdir(folder)).filter((each) => each !== 'source')) {
    const bytes = await readFile(path.join(folder, name));
    for (const secret of ['secret-owner', 'A telephone', 'Exif', 'GPS']) expect([name, bytes.includes(secret)]).toEqual([name, false]);
  }
  const top = await sharp(path.join(folder, master ?? '')).extract({ left: 300, top: 10, width: 1, height: 1 }).raw().toBuffer();
  expect((top[0] ?? 0) > 200 && (top[2] ?? 255) < 60).toBe(true); // red, which was left, is above
});

test('colours of a wide profile are turned into sRGB', async () => {
  const file = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#00ff00' } }).withIccProfile('p3').jpeg({ quality: 100 }).toBuffer();
  const { folder, width } = await encode({ file, type: 'image/jpeg' });
  const found = await sharp(path.join(folder, `${width}.jpg`)).metadata();
  expect(found.icc).toBeUndefined();
});

test('a crop is cut, and one beyond the edge is brought inside', async () => {
  const file = await redAndBlue(1000, 500).png().toBuffer();
  const { width, height, folder } = await encode({ file, crop: { left: 600, top: 0, width: 9000, height: 300 } });
  expect([width, height]).toEqual([400, 300]);
  const pixel = await sharp(path.join(folder, '400.webp')).extract({ left: 5, top: 5, width: 1, height: 1 }).raw().toBuffer();
  expect((pixel[2] ?? 0) > 200 && (pixel[0] ?? 255) < 60).toBe(true);
});

test('a picture beside a name is square, from the middle', async () => {
  const { widths, width, height } = await encode({ file: await redAndBlue(900, 600).png().toBuffer(), shape: 'square' });
  expect({ widths, width, height }).toEqual({ widths: [64, 128, 256], width: 256, height: 256 });
});

test('the same file gives the same hash, another crop another one', async () => {
  const file = await redAndBlue(400, 300).png().toBuffer();
  const [first, again, cut] = [await encode({ file }), await encode({ file }), await encode({ file, crop: { left: 1, top: 1, width: 100, height: 100 } })];
  expect(again.hash).toBe(first.hash);
  expect(cut.hash).not.toBe(first.hash);
});

describe('a worker with small limits', () => {
  const costs: [string, Partial<typeof PICTURE_LIMITS>][] = [
    ['time of the processor', { cpuMs: 1 }],
    ['memory', { memoryBytes: 30 * 1024 * 1024 }],
    ['time on the clock', { wallMs: 1 }],
  ];
  test.each(costs)('ends over its %s; the owner is told, and the next picture is taken', async (_name, small) => {
    const own = new PictureWorker();
    own.limits = { ...PICTURE_LIMITS, ...small };
    const file = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } } }).jpeg().toBuffer();
    await expect(encode({ file, type: 'image/jpeg' }, own)).rejects.toThrow(/more work than we can give/);
    own.limits = PICTURE_LIMITS;
    await expect(encode({ file: await redAndBlue(40, 40).png().toBuffer() }, own)).resolves.toMatchObject({ width: 40 });
    own.onApplicationShutdown();
  });

  test('takes no more than its queue holds', async () => {
    const own = new PictureWorker();
    const file = await redAndBlue(40, 40).png().toBuffer();
    const outcomes = await Promise.allSettled(Array.from({ length: 40 }, () => encode({ file }, own)));
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.every(({ reason }) => reason instanceof WorkerBusy)).toBe(true);
    expect(outcomes.length - refused.length).toBeGreaterThanOrEqual(16);
    own.onApplicationShutdown();
  });

  test('a worker that is killed from outside refuses nobody: the work fails and is done again', async () => {
    const own = new PictureWorker();
    const work = encode({ file: await redAndBlue(2000, 1500).png().toBuffer() }, own);
    work.catch(() => undefined);
    expect(await until(() => own.pid !== undefined)).toBe(true);
    process.kill(own.pid ?? 0, 'SIGKILL');
    await expect(work).rejects.toThrow('The picture worker ended.');
    await expect(work).rejects.not.toBeInstanceOf(PictureRefused);
    own.onApplicationShutdown();
  });
});

test('the worker process knows nothing of our settings', async () => {
  await encode({ file: await redAndBlue(40, 40).png().toBuffer() });
  const environ = `/proc/${worker.pid}/environ`;
  const known = existsSync(environ) ? await readFile(environ, 'utf8') : '';
  expect(known).not.toMatch(/DATABASE|SECRET|PATH=/);
});
