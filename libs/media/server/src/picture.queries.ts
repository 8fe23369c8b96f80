import { Injectable } from '@nestjs/common';
import { NotFound, type OperationContext } from '@swingtag/platform-server';
import { DataSource, In } from 'typeorm';
import { Picture } from './picture.entity.ts';
import { variantUrl } from './picture.files.ts';
import type { PictureSource, PictureType } from './picture.graphql.ts';
import { MIME, type Format } from './picture.limits.ts';

/** An illustration's address changes with the generator, so that it may be cached for ever. */
export const GENERATOR_VERSION = 1;
/** Wide enough for whoever reads neither AVIF nor WebP. */
const PLAIN_WIDTH = 1280;

@Injectable()
export class PictureQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The picture as one place shows it. Throws NotFound. */
  async byId(ctx: OperationContext, id: string, caption: string | null = null): Promise<PictureType> {
    const row = await ctx.load(this.batch, id, this.batch);
    if (!row) throw new NotFound();
    return toPicture(row, caption);
  }

  private readonly batch = async (ids: readonly string[]): Promise<Map<string, Picture>> => {
    const rows = await this.dataSource.getRepository(Picture).findBy({ id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  };
}

export function toPicture(row: Picture, caption: string | null = null): PictureType {
  const { id, width, height, credit, creditUrl, source, licence, placeholder, focalX, focalY, hash, widths } = row;
  const isIllustration = hash === null;
  return {
    id, width, height, caption, credit, creditUrl, source, licence, placeholder, focalX, focalY, isIllustration, row,
    alt: row.alt ?? '',
    url: hash ? plainUrl(hash, widths ?? []) : `/pictures/${id}-${GENERATOR_VERSION}.svg`,
    sources: hash ? (['avif', 'webp'] as const).map((format) => sourceOf(hash, widths ?? [], format)) : [],
  };
}

function plainUrl(hash: string, widths: readonly number[]): string {
  const fitting = widths.filter((width) => width <= PLAIN_WIDTH);
  return variantUrl(hash, fitting.at(-1) ?? widths[0] ?? 0, 'jpg');
}

function sourceOf(hash: string, widths: readonly number[], format: Format): PictureSource {
  return { type: MIME[format], srcset: widths.map((width) => `${variantUrl(hash, width, format)} ${width}w`).join(', ') };
}
