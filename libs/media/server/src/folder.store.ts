import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { mustBeKey, type FileStore, type StoredFile } from './file.store.ts';

const PAGE = 500;
/** What is being written has a name that no key has. */
const UNFINISHED = '~';

/** Files in a local folder. */
export class FolderStore implements FileStore {
  constructor(private readonly root: string) {}

  async put(key: string, file: string): Promise<void> {
    const target = this.at(key);
    const unfinished = `${target}${UNFINISHED}${randomUUID()}`;
    await mkdir(path.dirname(target), { recursive: true });
    await rename(file, unfinished).catch(() => copyFile(file, unfinished)); // the other may be on another disk
    await flushed(unfinished);
    await rename(unfinished, target);
    await rm(file, { force: true });
  }

  async read(key: string): Promise<StoredFile | null> {
    const file = await open(this.at(key)).catch(nothingIfMissing);
    if (!file) return null;
    const { size } = await file.stat();
    return { body: createReadStream('', { fd: file, autoClose: true }), bytes: size };
  }

  async fetch(key: string, file: string): Promise<boolean> {
    try {
      await copyFile(this.at(key), file);
      return true;
    } catch (error) {
      nothingIfMissing(error);
      return false;
    }
  }

  async remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      const file = this.at(key);
      await rm(file, { force: true });
      await rmdir(path.dirname(file)).catch(() => undefined); // the last one out closes the door
    }
  }

  async *list(prefix: string): AsyncIterable<{ key: string; writtenAt: Date }[]> {
    const entries = await readdir(this.root, { recursive: true, withFileTypes: true }).catch(nothingIfMissing);
    const keys = (entries ?? [])
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(this.root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
      .filter((key) => key.startsWith(prefix));
    for (let at = 0; at < keys.length; at += PAGE) {
      const page = await Promise.all(
        keys.slice(at, at + PAGE).map(async (key) => {
          const found = await stat(path.join(this.root, key)).catch(nothingIfMissing);
          return found ? [{ key, writtenAt: found.mtime }] : [];
        }),
      );
      yield page.flat();
    }
  }

  private at(key: string): string {
    return path.join(this.root, ...mustBeKey(key).split('/'));
  }
}

/** Acknowledged means stored. */
async function flushed(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync().finally(() => handle.close());
}

function nothingIfMissing(error: unknown): null {
  if ((error as { code?: string }).code === 'ENOENT') return null;
  throw error;
}
