import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, JobHandler, Jobs, Transactions, type Config, type JobPayload } from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';
import { FILE_STORE, type FileStore } from './file.store.ts';
import { Picture } from './picture.entity.ts';
import { incomingKey, variantKey, variantKeys } from './picture.files.ts';
import { FORMATS, MIME, type Crop, type Encoded } from './picture.limits.ts';
import { isOfTheLibrary } from './picture.policy.ts';
import { PicturePurpose, RULES } from './picture.purpose.ts';
import { PictureRefused, PictureWorker } from './picture.worker.ts';
import { Upload, UploadState } from './upload.entity.ts';

export const MAKE_PICTURE = 'makePicture';
export const CUT_PICTURE = 'cutPicture';
export const REMOVE_FILES = 'removePictureFiles';
const LOST = 'This file was lost on our side. Please send it again.';
/** Pages that are open or kept by caches still ask for the files before. */
export const OLD_FILES_STAY_MS = 24 * 3_600_000;

type Finished = Pick<Picture, 'hash' | 'width' | 'height' | 'widths' | 'placeholder'>;

/** Makes pictures of what was sent and cuts them anew. Files first, then the row: a row never names files that are not there. */
@Injectable()
export class UploadJob {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(FILE_STORE) private readonly store: FileStore,
    private readonly worker: PictureWorker,
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
  ) {}

  @JobHandler(MAKE_PICTURE)
  async make({ uploadId = '', besideNameOf }: JobPayload): Promise<void> {
    const upload = await this.transactions.run((tx) => tx.createQueryBuilder(Upload, 'upload').where('upload.id = :uploadId', { uploadId }).getOne());
    if (upload?.state !== UploadState.RECEIVED) return this.store.remove([incomingKey(uploadId)]);
    await this.inFolder(async (folder) => {
      const source = path.join(folder, 'source');
      if (!(await this.store.fetch(incomingKey(uploadId), source))) return this.refuse(uploadId, LOST);
      try {
        const { shape } = RULES[upload.purpose];
        const encoded = await this.worker.encode({ source, folder, shape, declaredType: upload.declaredType ?? '', crop: null });
        await this.keep(upload, folder, encoded, besideNameOf);
      } catch (error) {
        if (!(error instanceof PictureRefused)) throw error;
        await this.refuse(uploadId, error.message);
      }
    });
    await this.store.remove([incomingKey(uploadId)]);
  }

  /** After a change of the crop; the last one wished for counts. */
  @JobHandler(CUT_PICTURE)
  async cut({ pictureId = '' }: JobPayload): Promise<void> {
    const picture = await this.transactions.run((tx) => tx.createQueryBuilder(Picture, 'picture').where('picture.id = :pictureId', { pictureId }).getOne());
    if (!picture?.waitsForCut || !picture.master || !picture.purpose) return;
    const { master, purpose } = picture;
    await this.inFolder(async (folder) => {
      const source = path.join(folder, 'source');
      if (!(await this.store.fetch(master, source))) return;
      const crop = cropOf(picture);
      const encoded = await this.worker.encode({ source, folder, shape: RULES[purpose].shape, declaredType: null, crop });
      const files = await this.storeVariants(folder, encoded, `picture:${pictureId}`);
      await this.transactions.run(async (tx) => {
        const isStillWished = { id: picture.id, master, ...columnsOf(crop) };
        const now = await tx.createQueryBuilder(Picture, 'picture').where('picture.id = :pictureId', { pictureId }).setLock('pessimistic_write').getOne();
        if (!now || JSON.stringify({ id: now.id, master: now.master, ...columnsOf(cropOf(now)) }) !== JSON.stringify(isStillWished)) return;
        await tx.update(Picture, { id: picture.id }, { ...files, waitsForCut: false });
        if (now.hash !== files.hash) await this.retire(tx, { ...now, master: null });
      });
    });
  }

  @JobHandler(REMOVE_FILES)
  async remove({ keys = '' }: JobPayload): Promise<void> {
    const all = keys.split(',').filter(Boolean);
    await this.store.remove(all);
    await this.transactions.run((tx) => tx.query('DELETE FROM retired_file WHERE key = ANY($1)', [all]));
  }

  /** Joined into the transaction that lets go of the files of a picture; without a master, that one stays. */
  async retire(tx: EntityManager, picture: Pick<Picture, 'hash' | 'id' | 'widths' | 'master' | 'ownerId' | 'purpose'>, afterMs = OLD_FILES_STAY_MS): Promise<void> {
    const { hash, widths, master } = picture;
    if (!hash) return;
    const keys = [...variantKeys(hash, widths ?? []), ...(master ? [master] : [])];
    // The sweep, which looks for files that no row names, leaves these alone until then.
    await tx.query(
      `INSERT INTO retired_file (key, goes_at, picture_id) SELECT key, now() + make_interval(secs => $2), (SELECT id FROM picture WHERE id = $3) FROM unnest($1::text[]) AS key
       ON CONFLICT (key) DO UPDATE SET goes_at = EXCLUDED.goes_at, picture_id = EXCLUDED.picture_id`,
      [keys, afterMs / 1000, isOfTheLibrary(picture) ? picture.id : null],
    );
    await this.jobs.add(tx, REMOVE_FILES, { keys: keys.join(',') }, { runAt: new Date(Date.now() + afterMs) });
  }

  /** `besideNameOf`: a member whose name it stands beside from then on, unless they have chosen another one meanwhile. */
  private async keep(upload: Upload, folder: string, encoded: Encoded, besideNameOf: string | undefined): Promise<void> {
    const files = await this.storeVariants(folder, encoded, `upload:${upload.id}`);
    const master = `masters/${files.hash}${path.extname(encoded.master ?? '')}`;
    await this.store.put(master, path.join(folder, encoded.master ?? ''), MIME.jpg);
    const { masterWidth, masterHeight } = encoded;
    const made = { ...files, master, masterWidth, masterHeight, waitsForCut: false, lostSince: null, recipe: null };
    const isWanted = await this.transactions.run(async (tx) => {
      // Gone with its member who was erased meanwhile, or done by another process. Held, the member first as there: an erasure waits, and finds the picture.
      await tx.query('SELECT 1 FROM member WHERE id = $1 FOR KEY SHARE', [upload.memberId]);
      const row = await tx.createQueryBuilder(Upload, 'upload').where('upload.id = :id', { id: upload.id }).setLock('pessimistic_write').getOne();
      if (row?.state !== UploadState.RECEIVED) return row !== null;
      const pictureId = (upload.replacesId && (await this.replace(tx, upload.replacesId, made))) || (await insert(tx, upload, made));
      await tx.update(Upload, { id: upload.id, state: UploadState.RECEIVED }, { state: UploadState.READY, pictureId });
      if (besideNameOf) await tx.query('INSERT INTO avatar (member_id, picture_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [besideNameOf, pictureId]);
      return true;
    });
    if (!isWanted) await this.store.remove([...variantKeys(files.hash, files.widths ?? []), master]);
  }

  /** The same picture with another content: whoever refers to it shows the new one. Null when it is gone. */
  private async replace(tx: EntityManager, id: string, made: Finished & Partial<Picture>): Promise<string | null> {
    const before = await tx.createQueryBuilder(Picture, 'picture').where('picture.id = :id', { id }).setLock('pessimistic_write').getOne();
    if (!before) return null;
    await tx.update(Picture, { id }, { ...made, ...columnsOf(null), purpose: before.purpose ?? PicturePurpose.LIBRARY, hasOldAlt: before.alt !== null });
    if (before.hash !== made.hash) await this.retire(tx, before);
    return id;
  }

  /** The hash names content and owner: the same file sent twice is two pictures, each with its own life. */
  private async storeVariants(folder: string, encoded: Encoded, of: string): Promise<Finished & { hash: string }> {
    const hash = createHash('sha256').update(`${encoded.hash}:${of}`).digest('hex').slice(0, 24);
    for (const width of encoded.widths) {
      for (const format of FORMATS) await this.store.put(variantKey(hash, width, format), path.join(folder, `${width}.${format}`), MIME[format]);
    }
    const { width, height, widths, placeholder } = encoded;
    return { hash, width, height, widths, placeholder };
  }

  private async refuse(uploadId: string, message: string): Promise<void> {
    await this.transactions.run((tx) => tx.update(Upload, { id: uploadId, state: UploadState.RECEIVED }, { state: UploadState.REFUSED, message }));
  }

  private async inFolder(work: (folder: string) => Promise<void>): Promise<void> {
    const folder = path.resolve(this.config.DATA_DIR, 'work', randomUUID());
    await mkdir(folder, { recursive: true });
    await work(folder).finally(() => rm(folder, { recursive: true, force: true }));
  }
}

async function insert(tx: EntityManager, upload: Upload, made: Partial<Picture>): Promise<string> {
  const { purpose, memberId: ownerId, fileName } = upload;
  const result = await tx.insert(Picture, { ...made, purpose, ownerId, fileName, alt: null });
  return String(result.identifiers[0]?.['id']);
}

export function cropOf({ cropLeft: left, cropTop: top, cropWidth: width, cropHeight: height }: Picture): Crop | null {
  return left === null || top === null || width === null || height === null ? null : { left, top, width, height };
}

export function columnsOf(crop: Crop | null): Pick<Picture, 'cropLeft' | 'cropTop' | 'cropWidth' | 'cropHeight'> {
  return { cropLeft: crop?.left ?? null, cropTop: crop?.top ?? null, cropWidth: crop?.width ?? null, cropHeight: crop?.height ?? null };
}
