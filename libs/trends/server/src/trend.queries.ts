import { Injectable } from '@nestjs/common';
import { CursorCodec, pageSize, toConnection, type Connection, type OperationContext, type PageArgs } from '@swingtag/platform-server';
import { DataSource, In, IsNull, MoreThan } from 'typeorm';
import { Trend } from './trend.entity.ts';
import { nearestBy } from './trend.nearest.ts';

const LIST = 'trends';
/** Among whose names the nearest are looked for. */
const LOOKED_AT = 2000;

@Injectable()
export class TrendQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly codec: CursorCodec,
  ) {}

  /** By its own address, or by one that says a synonym: micro-purse, and micro-purses, lead to micro-bags. */
  async bySlug(slug: string): Promise<Trend | null> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT COALESCE(merged_into_id, id) AS id FROM trend WHERE slug = $1 OR EXISTS (
         SELECT FROM unnest(synonyms || name) AS s WHERE regexp_replace(regexp_replace(lower(s), '[^a-z0-9]+', '-', 'g'), 's$', '') = regexp_replace($1, 's$', ''))
       ORDER BY slug = $1 DESC, merged_into_id IS NULL DESC, id LIMIT 1`,
      [slug],
    );
    return rows[0] ? this.dataSource.getRepository(Trend).findOneBy({ id: rows[0].id }) : null;
  }

  byId(ctx: OperationContext, id: string): Promise<Trend | null> {
    return ctx.load(this.batch, id, this.batch);
  }

  async page(args: PageArgs): Promise<Connection<Trend>> {
    const size = pageSize(args.first, 24);
    const [after] = args.after ? this.codec.decode(LIST, args.after) : [];
    const rows = await this.dataSource
      .getRepository(Trend)
      .find({ where: { mergedIntoId: IsNull(), ...(after ? { id: MoreThan(after) } : {}) }, order: { id: 'ASC' }, take: size + 1 });
    return toConnection(rows, { list: LIST, size, hasPreviousPage: Boolean(after), codec: this.codec, keys: (row) => [row.id] });
  }

  /** Those whose names are most like a text that nothing answers to. */
  async nearest(text: string, most: number): Promise<Trend[]> {
    const trends = this.dataSource.getRepository(Trend);
    const named = await trends.find({ select: { id: true, name: true, synonyms: true }, where: { mergedIntoId: IsNull() }, order: { id: 'ASC' }, take: LOOKED_AT });
    const ids = nearestBy(text.slice(0, 200), named, most).map(({ id }) => id);
    const rows = ids.length > 0 ? await trends.findBy({ id: In(ids) }) : [];
    return rows.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
  }

  private readonly batch = async (ids: readonly string[]): Promise<Map<string, Trend>> => {
    const rows = await this.dataSource.getRepository(Trend).findBy({ id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  };
}
