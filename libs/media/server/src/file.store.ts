import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Config } from '@swingtag/platform-server';

export interface StoredFile {
  body: Readable;
  bytes: number;
}

/**
 * Where files are kept, by keys such as `pictures/1f0c…/640.webp`. A key's content is written whole or not at all, and the callers never
 * give a key a second content.
 */
export interface FileStore {
  /** Takes the file over: it may be moved away. */
  put(key: string, file: string, type: string): Promise<void>;
  /** Null when there is none. Whoever gets a body reads or destroys it. */
  read(key: string): Promise<StoredFile | null>;
  /** Copies to a local path; false when there is none. */
  fetch(key: string, file: string): Promise<boolean>;
  /** Missing ones are no mistake. */
  remove(keys: readonly string[]): Promise<void>;
  /** Every key that begins so, with the time of its writing, in pages. */
  list(prefix: string): AsyncIterable<{ key: string; writtenAt: Date }[]>;
}

export const FILE_STORE = Symbol('FileStore');

/** Small letters, digits and dots in parts: nothing that leads out of a folder. */
export function mustBeKey(key: string): string {
  if (!/^[a-z0-9]+(?:[./-][a-z0-9]+)*$/.test(key) || key.length > 200) throw new Error(`Not a key of a file: ${key}`);
  return key;
}

/** The folder below DATA_DIR, or the bucket of the settings. Each is loaded only where it is used: the start stays quick. */
export async function openFileStore(config: Config): Promise<FileStore> {
  if (config.S3_BUCKET) {
    const { BucketStore } = await import('./bucket.store.ts');
    return new BucketStore({ ...config, S3_BUCKET: config.S3_BUCKET });
  }
  const { FolderStore } = await import('./folder.store.ts');
  return new FolderStore(path.resolve(config.DATA_DIR, 'files'));
}
