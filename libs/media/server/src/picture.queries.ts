import { Injectable } from '@nestjs/common';
import { NotFound, type OperationContext } from '@swingtag/platform-server';
import { DataSource, In } from 'typeorm';
import { Picture } from './picture.entity.ts';
import type { PictureType } from './picture.graphql.ts';

/** An illustration's address changes with the generator, so that it may be cached for ever. */
export const GENERATOR_VERSION = 1;

@Injectable()
export class PictureQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The picture as one place shows it. Throws NotFound. */
  async byId(ctx: OperationContext, id: string, caption: string | null = null): Promise<PictureType> {
    const row = await ctx.load(this.batch, id, this.batch);
    if (!row) throw new NotFound();
    return toType(row, caption);
  }

  private readonly batch = async (ids: readonly string[]): Promise<Map<string, Picture>> => {
    const rows = await this.dataSource.getRepository(Picture).findBy({ id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  };
}

function toType(row: Picture, caption: string | null): PictureType {
  const { id, width, height, alt, credit, creditUrl } = row;
  return { id, url: `/pictures/${id}-${GENERATOR_VERSION}.svg`, width, height, alt, caption, credit, creditUrl, isIllustration: true };
}
