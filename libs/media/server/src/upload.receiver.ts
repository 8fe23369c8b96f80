import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Transform, type Readable, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, TooMany, type Config, type Viewer } from '@swingtag/platform-server';
import { UploadService } from './upload.service.ts';

/** Streams under way in this process. */
const MAX_OPEN = { member: 40, all: 600 };
const WAIT_SECONDS = 5;
const BROKEN_OFF = 'The connection broke off before the whole file was here. Please send it again.';
const MB = 1024 * 1024;
const MAX_SKIPPED_BYTES = 80 * MB;

export interface ReceivedFile {
  body: Readable;
  name: string;
  type: string;
}

/** Brings one permitted file to disk, at most as large as permitted, and hands it on. Whatever goes wrong leaves no file. */
@Injectable()
export class UploadReceiver {
  private readonly folder: string;
  private readonly open = new Map<string, number>();
  private count = 0;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly uploads: UploadService,
  ) {
    this.folder = path.resolve(config.DATA_DIR, 'receiving');
  }

  /** The id of the upload: received, or refused with a sentence. Throws Refused and TooMany before anything was read. */
  async receive(viewer: Viewer, permit: string, given: ReceivedFile): Promise<{ id: string; refusal?: string }> {
    this.enter(viewer.memberId);
    try {
      const { id, maxBytes } = await this.uploads.begin(viewer, permit, given);
      const file = path.join(this.folder, id);
      try {
        await mkdir(this.folder, { recursive: true });
        const counter = new Counter(maxBytes);
        await pipeline(given.body, counter, createWriteStream(file, { flags: 'wx' }));
        if (counter.isOver) return await this.refuse(id, `This file is larger than the ${Math.floor(maxBytes / MB)} MB that we take.`);
        await this.uploads.finish(id, file);
        return { id };
      } catch (error) {
        await this.refuse(id, BROKEN_OFF);
        throw error;
      } finally {
        await rm(file, { force: true });
      }
    } finally {
      this.leave(viewer.memberId);
    }
  }

  private async refuse(id: string, refusal: string): Promise<{ id: string; refusal: string }> {
    await this.uploads.refuse(id, refusal);
    return { id, refusal };
  }

  private enter(memberId: string): void {
    const mine = this.open.get(memberId) ?? 0;
    if (this.count >= MAX_OPEN.all || mine >= MAX_OPEN.member) throw new TooMany(WAIT_SECONDS);
    this.open.set(memberId, mine + 1);
    this.count += 1;
  }

  private leave(memberId: string): void {
    const mine = (this.open.get(memberId) ?? 1) - 1;
    if (mine > 0) this.open.set(memberId, mine);
    else this.open.delete(memberId);
    this.count -= 1;
  }
}

/** Lets through what is allowed. The rest is read and forgotten, so that the sender hears why instead of losing the connection; up to a point. */
class Counter extends Transform {
  private bytes = 0;

  constructor(private readonly maxBytes: number) {
    super();
  }

  get isOver(): boolean {
    return this.bytes > this.maxBytes;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, pass: TransformCallback): void {
    this.bytes += chunk.length;
    if (this.bytes > this.maxBytes + MAX_SKIPPED_BYTES) pass(new Error('The body does not end.'));
    else if (this.isOver) pass();
    else pass(null, chunk);
  }
}
