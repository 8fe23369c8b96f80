import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG, JobHandler, Jobs, Transactions, type Config } from '@swingtag/platform-server';
import { FILE_STORE, type FileStore } from './file.store.ts';
import { Picture } from './picture.entity.ts';
import { variantKeys } from './picture.files.ts';
import { PictureReferences } from './picture.references.ts';
import { PictureService } from './picture.service.ts';
import { OLD_FILES_STAY_MS } from './upload.job.ts';

export const SWEEP_PICTURES = 'sweepPictures';
const SWEEP = SWEEP_PICTURES;
const DAY_MS = 24 * 3_600_000;
const BATCH = 200;
const STILL_USED = '23503';
const LOST = 'This file was lost on our side. Please send it again.';

/**
 * Once a day: what nothing has shown for a week goes, files that no row knows go, rows whose files are missing are marked for repair.
 * Anything younger than a day is left alone, since a file is there before its row.
 */
@Injectable()
export class PictureSweep implements OnApplicationBootstrap {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(FILE_STORE) private readonly store: FileStore,
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    private readonly references: PictureReferences,
    private readonly pictures: PictureService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.transactions.run((tx) => this.jobs.add(tx, SWEEP, {}, { key: SWEEP }));
  }

  @JobHandler(SWEEP)
  async sweep(): Promise<void> {
    await this.forgetUploads();
    await this.removeUnused();
    await this.compareFiles();
    for (const folder of ['receiving', 'work']) await this.clear(path.resolve(this.config.DATA_DIR, folder));
    const runAt = new Date(Date.now() + DAY_MS);
    await this.transactions.run((tx) => this.jobs.add(tx, SWEEP, {}, { key: SWEEP, runAt }));
  }

  private async forgetUploads(): Promise<void> {
    await this.transactions.run(async (tx) => {
      await tx.query(
        `UPDATE upload SET state = 'REFUSED', message = $1 WHERE state IN ('RECEIVING', 'RECEIVED') AND created_at < now() - interval '2 days'`,
        [LOST],
      );
      await tx.query(
        `DELETE FROM upload WHERE created_at < now() - CASE WHEN state = 'PERMITTED' THEN interval '1 day' ELSE interval '7 days' END`,
      );
    });
  }

  /** One by one: what somebody begins to use in this moment holds itself by its foreign key, and only that one stays. */
  private async removeUnused(): Promise<void> {
    const unused = await this.references.unusedSql();
    const rows = await this.transactions.run((tx) =>
      tx
        .createQueryBuilder(Picture, 'picture')
        .where(`picture.hash IS NOT NULL AND NOT picture.isKept AND picture.withheldAt IS NULL AND picture.createdAt < now() - interval '7 days' AND ${unused}`)
        .orderBy('picture.id')
        .take(BATCH)
        .getMany(),
    );
    for (const row of rows) {
      await this.transactions.run((tx) => this.pictures.discard(tx, row, OLD_FILES_STAY_MS)).catch((error: unknown) => {
        if ((error as { code?: string }).code !== STILL_USED) throw error;
      });
    }
    if (rows.length === BATCH) await this.removeUnused();
  }

  private async compareFiles(): Promise<void> {
    const present = new Set<string>();
    const yesterday = Date.now() - DAY_MS;
    for (const prefix of ['incoming/', 'masters/', 'pictures/']) {
      for await (const page of this.store.list(prefix)) {
        for (const { key } of page) present.add(key);
        await this.removeStray(page.filter(({ writtenAt }) => writtenAt.getTime() < yesterday).map(({ key }) => key));
      }
    }
    await this.markLost(present);
  }

  private async removeStray(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    const hashes = [...new Set(keys.map((key) => /^pictures\/([0-9a-f]+)\//.exec(key)?.[1] ?? ''))];
    const uploads = keys.flatMap((key) => /^incoming\/(\d{1,18})$/.exec(key)?.[1] ?? []);
    const known = await this.transactions.run((tx) =>
      tx.query<{ key: string }[]>(
        `SELECT hash AS key FROM picture WHERE hash = ANY($1) UNION SELECT master FROM picture WHERE master = ANY($2)
         UNION SELECT 'incoming/' || id FROM upload WHERE id = ANY($3) AND state = 'RECEIVED'
         UNION SELECT key FROM retired_file WHERE key = ANY($2) AND goes_at > now()`,
        [hashes, keys, uploads],
      ),
    );
    const names = new Set(known.map(({ key }) => key));
    await this.store.remove(keys.filter((key) => !names.has(key) && !names.has(/^pictures\/([0-9a-f]+)\//.exec(key)?.[1] ?? '')));
  }

  private async markLost(present: ReadonlySet<string>): Promise<void> {
    for (let after = '0'; ; ) {
      const rows = await this.transactions.run((tx) =>
        tx.createQueryBuilder(Picture, 'picture').where('picture.hash IS NOT NULL AND picture.id > :after', { after }).orderBy('picture.id').take(BATCH).getMany(),
      );
      for (const { id, hash, widths, master, lostSince } of rows) {
        const missing = [...variantKeys(hash ?? '', widths ?? []), ...(master ? [master] : [])].filter((key) => !present.has(key));
        const isLost = await this.isAnyGone(missing);
        if (isLost === (lostSince !== null)) continue;
        await this.transactions.run((tx) => tx.query(`UPDATE picture SET lost_since = CASE WHEN $3 THEN now() END WHERE id = $1 AND hash = $2`, [id, hash, isLost]));
      }
      if (rows.length < BATCH) return;
      after = rows.at(-1)?.id ?? after;
    }
  }

  /** They may have come after the list was made. */
  private async isAnyGone(keys: readonly string[]): Promise<boolean> {
    for (const key of keys) {
      const found = await this.store.read(key);
      found?.body.destroy();
      if (!found) return true;
    }
    return false;
  }

  /** What a killed process left half done. */
  private async clear(folder: string): Promise<void> {
    const names = await readdir(folder).catch(() => []);
    for (const name of names) {
      const file = path.join(folder, name);
      const found = await stat(file).catch(() => null);
      if (found && found.mtimeMs < Date.now() - DAY_MS) await rm(file, { recursive: true, force: true });
    }
  }
}
