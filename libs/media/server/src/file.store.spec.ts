import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadConfig } from '@swingtag/platform-server';
import { openFileStore, type FileStore } from './file.store.ts';
import { startS3, type S3Server } from '../testing/s3.server.ts';

let folder: string;
let s3: S3Server;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'swingtag-files-'));
  s3 = await startS3(path.join(folder, 's3'), 'bags');
});
afterAll(async () => {
  await s3.close();
  await rm(folder, { recursive: true, force: true });
});

const open = (env: Record<string, string>): Promise<FileStore> =>
  openFileStore(loadConfig({ DATABASE_URL: 'postgres://nobody@localhost/none', SECRET: 'x'.repeat(32), ...env }));

const STORES: [string, () => Promise<FileStore>][] = [
  ['a folder', () => open({ DATA_DIR: folder })],
  ['a store that speaks S3', () => open({ ...s3.settings })],
];

describe.each(STORES)('%s', (_name, opened) => {
  let store: FileStore;
  beforeAll(async () => {
    store = await opened();
  });
  const put = async (key: string, content: Buffer | string): Promise<void> => {
    const file = path.join(folder, `given-${randomBytes(6).toString('hex')}`);
    await writeFile(file, content);
    await store.put(key, file, 'image/webp');
    expect(existsSync(file)).toBe(false);
  };
  const keysOf = async (prefix: string): Promise<string[]> => {
    const keys: string[] = [];
    for await (const page of store.list(prefix)) keys.push(...page.map(({ key }) => key));
    return keys.sort();
  };

  test('gives back what it was given, and its size', async () => {
    const content = randomBytes(700_000);
    await put('pictures/aa/640.webp', content);
    const found = await store.read('pictures/aa/640.webp');
    expect(found?.bytes).toBe(content.length);
    if (found) expect((await buffer(found.body)).equals(content)).toBe(true);
  });

  test('copies to a local file', async () => {
    await put('masters/bb.jpg', 'a master');
    const target = path.join(folder, 'fetched');
    expect(await store.fetch('masters/bb.jpg', target)).toBe(true);
    expect(await readFile(target, 'utf8')).toBe('a master');
  });

  test('has no file that nobody gave it', async () => {
    expect(await store.read('pictures/none/1.webp')).toBeNull();
    expect(await store.fetch('pictures/none/1.webp', path.join(folder, 'never'))).toBe(false);
  });

  test('lists by the beginning of the key', async () => {
    await put('listed/one/1.avif', '1');
    await put('listed/two/1.avif', '2');
    await put('other/one/1.avif', '3');
    expect(await keysOf('listed/')).toEqual(['listed/one/1.avif', 'listed/two/1.avif']);
    expect(await keysOf('nothing/')).toEqual([]);
  });

  test('removes, also what is not there', async () => {
    await put('gone/one.avif', '1');
    await store.remove(['gone/one.avif', 'gone/never.avif']);
    expect(await keysOf('gone/')).toEqual([]);
    await store.remove([]);
  });

  test('lets no key lead out of it', async () => {
    for (const key of ['../secret', 'a/../../b', '/etc/passwd', 'a//b', 'a\\b', 'A', '', 'a~b', `${'a'.repeat(201)}`]) {
      await expect(store.read(key)).rejects.toThrow('Not a key');
      await expect(store.remove([key])).rejects.toThrow('Not a key');
    }
  });
});

test('a bucket without its keys is refused with the other mistakes of the settings', () => {
  const start = () => loadConfig({ DATABASE_URL: 'postgres://nobody@localhost/none', SECRET: 'x'.repeat(32), S3_BUCKET: 'bags' });
  expect(start).toThrow(/S3_ACCESS_KEY_ID: is needed with S3_BUCKET[\s\S]*S3_SECRET_ACCESS_KEY: is needed/);
});
