import { Injectable } from '@nestjs/common';
import { mayActAsEditor } from '@swingtag/accounts-server';
import { CursorCodec, NotFound, pageSize, parseId, toConnection, type Connection, type OperationContext } from '@swingtag/platform-server';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { PictureFilter, type LibraryArgs } from './picture.edit.graphql.ts';
import { Picture } from './picture.entity.ts';
import type { PictureType } from './picture.graphql.ts';
import { maySeePicture } from './picture.policy.ts';
import { toPicture } from './picture.queries.ts';
import { PictureReferences } from './picture.references.ts';

const LIST = 'pictures';

/** The pictures of the site, for editors, with what is to be put right about them. */
@Injectable()
export class PictureLibrary {
  constructor(
    private readonly dataSource: DataSource,
    private readonly references: PictureReferences,
    private readonly cursors: CursorCodec,
  ) {}

  /** Newest first. Throws SignInRequired and Refused. */
  async page(ctx: OperationContext, args: LibraryArgs): Promise<Connection<PictureType>> {
    const refusal = mayActAsEditor(ctx.viewer);
    if (refusal) throw refusal;
    const size = pageSize(args.first, 24);
    const query = this.ofLibrary().orderBy('picture.id', 'DESC');
    await this.narrow(query, args.show ?? PictureFilter.ALL);
    for (const [at, word] of wordsOf(args.search).entries()) {
      query.andWhere(`concat_ws(' ', picture.alt, picture.credit, picture.source, picture.fileName) ILIKE :word${at}`, { [`word${at}`]: `%${word}%` });
    }
    if (args.after) query.andWhere('picture.id < :before', { before: this.cursors.decode(LIST, args.after)[0] });
    const rows = (await query.take(size + 1).getMany()).map((row) => toPicture(row));
    return toConnection(rows, { list: LIST, size, hasPreviousPage: Boolean(args.after), codec: this.cursors, keys: ({ id }) => [id] });
  }

  /** How many there are to put right, by kind. */
  async counts(ctx: OperationContext): Promise<Map<PictureFilter, number>> {
    const refusal = mayActAsEditor(ctx.viewer);
    if (refusal) throw refusal;
    const counts = new Map<PictureFilter, number>();
    for (const filter of [PictureFilter.MISSING_ALT, PictureFilter.MISSING_CREDIT, PictureFilter.LOST, PictureFilter.UNUSED]) {
      const query = this.ofLibrary();
      await this.narrow(query, filter);
      counts.set(filter, await query.getCount());
    }
    return counts;
  }

  /** For those who may change it. Others and missing: NotFound. */
  async one(ctx: OperationContext, id: string): Promise<PictureType> {
    const row = await this.dataSource.getRepository(Picture).findOneBy({ id: parseId(id) });
    if (!row || !maySeePicture(ctx.viewer, row)) throw new NotFound();
    return toPicture(row);
  }

  private ofLibrary(): SelectQueryBuilder<Picture> {
    return this.dataSource.createQueryBuilder(Picture, 'picture').where(`(picture.purpose = 'LIBRARY' OR picture.purpose IS NULL)`);
  }

  private async narrow(query: SelectQueryBuilder<Picture>, filter: PictureFilter): Promise<void> {
    if (filter === PictureFilter.MISSING_ALT) query.andWhere('picture.alt IS NULL');
    if (filter === PictureFilter.MISSING_CREDIT) query.andWhere('picture.credit IS NULL AND picture.recipe IS NULL');
    if (filter === PictureFilter.LOST) query.andWhere('picture.lostSince IS NOT NULL');
    if (filter === PictureFilter.UNUSED) query.andWhere(`picture.recipe IS NULL AND ${await this.references.unusedSql()}`);
  }
}

function wordsOf(search: string | null | undefined): string[] {
  const words = (search ?? '').replaceAll('\0', '').toWellFormed().slice(0, 200).split(/\s+/).filter(Boolean).slice(0, 6);
  return words.map((word) => word.replace(/[\\%_]/g, '\\$&'));
}
