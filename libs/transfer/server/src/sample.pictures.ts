import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { Picture, UploadBringer } from '@swingtag/media-server';
import type { EntityManager } from 'typeorm';
import { SampleCatalogue } from './sample.catalogue.ts';
import type { SamplePicture } from './sample/types.ts';

/** Pictures of galleries: drawn, and a few of them sent as files, as those beside names are, so that a site for trying has what the way of uploads makes. */
@Injectable()
export class SamplePictures {
  constructor(
    private readonly catalogue: SampleCatalogue,
    private readonly bringer: UploadBringer,
  ) {}

  /** Its id; what is sent takes its place as soon as a worker has made it. */
  async picture(tx: EntityManager, { recipe, credit, sent }: SamplePicture, memberId: string): Promise<string> {
    const id = await this.catalogue.picture(tx, recipe, credit);
    if (!sent) return id;
    const [focalX, focalY] = sent.keep;
    await tx.update(Picture, { id }, { focalX, focalY });
    await this.bringer.bring(tx, { file: fileOf(sent.file), memberId, replacesId: id });
    return id;
  }

  /** Beside their name as soon as a worker has made it. */
  async avatar(tx: EntityManager, file: string, memberId: string): Promise<void> {
    await this.bringer.bring(tx, { file: fileOf(file), memberId, replacesId: null });
  }
}

function fileOf(name: string): string {
  return fileURLToPath(new URL(`../pictures/${name}`, import.meta.url));
}
