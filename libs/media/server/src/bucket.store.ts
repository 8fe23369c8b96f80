import { createReadStream, createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  DeleteObjectsCommand, GetObjectCommand, ListObjectsV2Command, NoSuchKey, PutObjectCommand, S3Client,
} from '@aws-sdk/client-s3';
import type { Config } from '@swingtag/platform-server';
import { mustBeKey, type FileStore, type StoredFile } from './file.store.ts';

type Settings = Pick<Config, 'S3_ENDPOINT' | 'S3_REGION' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY'> & { S3_BUCKET: string };

/** As many as one request may delete. */
const PAGE = 1000;

/** Files in a bucket of any store that speaks S3. */
export class BucketStore implements FileStore {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(settings: Settings) {
    this.bucket = settings.S3_BUCKET;
    this.client = new S3Client({
      region: settings.S3_REGION,
      ...(settings.S3_ENDPOINT ? { endpoint: settings.S3_ENDPOINT, forcePathStyle: true } : {}),
      credentials: { accessKeyId: settings.S3_ACCESS_KEY_ID ?? '', secretAccessKey: settings.S3_SECRET_ACCESS_KEY ?? '' },
      // Stores other than Amazon's know no checksums in trailers.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      requestHandler: { connectionTimeout: 3000, requestTimeout: 30_000 },
      maxAttempts: 3,
    });
  }

  async put(key: string, file: string, type: string): Promise<void> {
    const { size } = await stat(file);
    const command = new PutObjectCommand({
      Bucket: this.bucket, Key: mustBeKey(key), Body: createReadStream(file), ContentLength: size, ContentType: type,
    });
    await this.client.send(command);
    await rm(file, { force: true });
  }

  async read(key: string): Promise<StoredFile | null> {
    try {
      const { Body, ContentLength } = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: mustBeKey(key) }));
      if (!(Body instanceof Readable)) throw new Error('The store gave no stream.');
      return { body: Body, bytes: ContentLength ?? 0 };
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw error;
    }
  }

  async fetch(key: string, file: string): Promise<boolean> {
    const found = await this.read(key);
    if (!found) return false;
    await pipeline(found.body, createWriteStream(file));
    return true;
  }

  async remove(keys: readonly string[]): Promise<void> {
    for (let at = 0; at < keys.length; at += PAGE) {
      const Objects = keys.slice(at, at + PAGE).map((key) => ({ Key: mustBeKey(key) }));
      const { Errors } = await this.client.send(new DeleteObjectsCommand({ Bucket: this.bucket, Delete: { Objects, Quiet: true } }));
      if (Errors?.length) throw new Error(`The store kept ${Errors.length} files: ${Errors[0]?.Message ?? ''}`);
    }
  }

  async *list(prefix: string): AsyncIterable<{ key: string; writtenAt: Date }[]> {
    let token: string | undefined;
    do {
      const page = await this.client.send(
        new ListObjectsV2Command({ Bucket: this.bucket, Prefix: prefix, ...(token ? { ContinuationToken: token } : {}) }),
      );
      yield (page.Contents ?? []).flatMap(({ Key, LastModified }) => (Key && LastModified ? [{ key: Key, writtenAt: LastModified }] : []));
      token = page.NextContinuationToken;
    } while (token);
  }
}
