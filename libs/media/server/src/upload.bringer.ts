import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, Jobs, type Config } from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';
import { FILE_STORE, type FileStore } from './file.store.ts';
import { incomingKey } from './picture.files.ts';
import { PicturePurpose, RULES } from './picture.purpose.ts';
import { Upload, UploadState } from './upload.entity.ts';
import { MAKE_PICTURE } from './upload.job.ts';

/** A file that the server has itself. It goes the way of every upload, as that member's. */
export interface BroughtFile {
  file: string;
  memberId: string;
  /** The picture of the library whose place it takes; null for one to stand beside the member's name. */
  replacesId: string | null;
}

@Injectable()
export class UploadBringer {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(FILE_STORE) private readonly store: FileStore,
    private readonly jobs: Jobs,
  ) {}

  /** Stored when it returns, made into a picture by the job that is committed with `tx`. Rolled back, the sweep takes the file. */
  async bring(tx: EntityManager, { file, memberId, replacesId }: BroughtFile): Promise<void> {
    const purpose = replacesId ? PicturePurpose.LIBRARY : PicturePurpose.AVATAR;
    const made = await tx.insert(Upload, {
      memberId, replacesId, purpose, maxBytes: RULES[purpose].maxBytes, expiresAt: () => 'now()', state: UploadState.RECEIVED,
      fileName: path.basename(file), declaredType: '',
    });
    const uploadId = String(made.identifiers[0]?.['id']);
    const folder = path.resolve(this.config.DATA_DIR, 'receiving');
    await mkdir(folder, { recursive: true });
    const copy = path.join(folder, `brought-${uploadId}`);
    await copyFile(file, copy);
    await this.store.put(incomingKey(uploadId), copy, 'application/octet-stream');
    await this.jobs.add(tx, MAKE_PICTURE, replacesId ? { uploadId } : { uploadId, besideNameOf: memberId }, { queue: 'pictures' });
  }
}
