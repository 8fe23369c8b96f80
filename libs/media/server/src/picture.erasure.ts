import { Injectable } from '@nestjs/common';
import { Jobs } from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';
import { incomingKey } from './picture.files.ts';
import { Picture } from './picture.entity.ts';
import { PictureReferences } from './picture.references.ts';
import { PictureService } from './picture.service.ts';
import { REMOVE_FILES } from './upload.job.ts';

const OF_MEMBER = `picture.owner_id = $1 AND picture.purpose IS DISTINCT FROM 'LIBRARY'`;

/** What becomes of the pictures of a member who is erased. The library is the site's. */
@Injectable()
export class PictureErasure {
  constructor(
    private readonly jobs: Jobs,
    private readonly references: PictureReferences,
    private readonly pictures: PictureService,
  ) {}

  /**
   * Rows and files of all that no text shows: what stands or stood beside the name, also what a moderator has taken from there, and what was never used. What is being
   * received or made is stopped. What a text shows stays with it, and is nobody's.
   */
  async ofMember(tx: EntityManager, memberId: string): Promise<void> {
    const [uploads] = await tx.query<[{ id: string }[], number]>('DELETE FROM upload WHERE member_id = $1 RETURNING id', [memberId]);
    if (uploads.length > 0) await this.jobs.add(tx, REMOVE_FILES, { keys: uploads.map(({ id }) => incomingKey(id)).join(',') });
    await tx.query('DELETE FROM avatar WHERE member_id = $1', [memberId]);
    const unused = await tx
      .createQueryBuilder(Picture, 'picture')
      .where(`picture.ownerId = :memberId AND picture.purpose IS DISTINCT FROM 'LIBRARY' AND ${await this.references.unusedSql()}`, { memberId })
      .orderBy('picture.id')
      .setLock('pessimistic_write')
      .getMany();
    for (const picture of unused) await this.pictures.discard(tx, picture);
    await tx.query(`UPDATE picture SET owner_id = NULL, file_name = NULL, withheld_at = NULL WHERE ${OF_MEMBER}`, [memberId]);
  }
}
