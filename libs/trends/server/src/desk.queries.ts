import { Injectable } from '@nestjs/common';
import { CursorCodec, pageSize, toConnection, type Connection, type Viewer } from '@swingtag/platform-server';
import { DataSource, In, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { Bag, Brand, Seller } from './bag.entity.ts';
import { BagFacet } from './catalogue.index.ts';
import { CatalogueQueries } from './catalogue.queries.ts';
import { mustEditCatalogue } from './catalogue.policy.ts';
import { RecordSort, type DeskArgs, type FacetValue, type FacetValueArgs, type RecordSummary } from './desk.graphql.ts';
import { recordIds } from './record.ids.ts';
import { RecordKeys, type RecordTable } from './record.keys.ts';
import { Trend } from './trend.entity.ts';

interface Table {
  entity: EntityTarget<ObjectLiteral & { id: string }>;
  name: string;
  /** Where the words of a search are looked for. */
  words: string;
  used: string;
}

const HOUSE_WORDS = `concat_ws(' ', r.name, r.slug, array_to_string(r.synonyms, ' '))`;
const TABLES: Record<RecordTable, Table> = {
  trend: { entity: Trend, name: 'r.name', words: HOUSE_WORDS, used: '(SELECT count(*) FROM bag b WHERE b.trend_id = r.id AND b.merged_into_id IS NULL)' },
  brand: { entity: Brand, name: 'r.name', words: HOUSE_WORDS, used: '(SELECT count(*) FROM bag b WHERE b.brand_id = r.id AND b.merged_into_id IS NULL)' },
  seller: { entity: Seller, name: 'r.name', words: HOUSE_WORDS, used: '(SELECT count(*) FROM bag_offer o WHERE o.seller_id = r.id)' },
  bag: {
    entity: Bag, name: `concat_ws(' ', (SELECT name FROM brand m WHERE m.id = r.brand_id), r.model)`, used: '(SELECT count(*) FROM bag_offer o WHERE o.bag_id = r.id)',
    words: `concat_ws(' ', r.model, r.slug, r.silhouette, (SELECT name FROM brand m WHERE m.id = r.brand_id), (SELECT name FROM trend t WHERE t.id = r.trend_id))`,
  },
};

/** The tables of the editors' desk. */
@Injectable()
export class DeskQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly codec: CursorCodec,
    private readonly keys: RecordKeys,
    private readonly catalogue: CatalogueQueries,
  ) {}

  /** Records that are no duplicates. Throws SignInRequired and Refused. */
  async page<Row extends { id: string }>(viewer: Viewer | null, table: RecordTable, args: DeskArgs): Promise<Connection<Row>> {
    mustEditCatalogue(viewer);
    const { entity, words, ...known } = TABLES[table];
    const sort = args.sort ?? RecordSort.NEWEST;
    const list = `desk:${table}:${sort}`;
    const size = pageSize(args.first, 24);
    const [key, id] = args.after ? this.codec.decode(list, args.after) : [null, null];
    const order = ORDERS[sort];
    const values: unknown[] = [key, id, size + 1];
    const conditions = wordsOf(args.search).map((word) => `${words} ILIKE $${values.push(`%${word}%`)}`);
    const rows = await this.dataSource.query<{ id: string; key: string }[]>(
      `SELECT id, key::text AS key FROM (
         SELECT r.id, ${order.key(known)} AS key FROM ${table} r WHERE ${['r.merged_into_id IS NULL', ...conditions].join(' AND ')}) AS found
        WHERE $1::text IS NULL OR (key, id) ${order.isRising ? '>' : '<'} ($1::text::${order.type}, $2::bigint)
        ORDER BY key ${order.isRising ? 'ASC' : 'DESC'}, id ${order.isRising ? 'ASC' : 'DESC'} LIMIT $3`,
      values,
    );
    const records = await this.dataSource.getRepository(entity).findBy({ id: In(rows.map((row) => row.id)) });
    const byId = new Map(records.map((record) => [record.id, record as Row]));
    const nodes = rows.flatMap((row) => byId.get(row.id) ?? []);
    const keyOf = new Map(rows.map((row) => [row.id, row.key]));
    return toConnection(nodes, { list, size, hasPreviousPage: Boolean(args.after), codec: this.codec, keys: (row) => [keyOf.get(row.id) ?? '', row.id] });
  }

  /** In how many places of its kind each record is used: trends, brands and sellers by bags, bags by sellers. */
  usedBy(table: RecordTable): (ids: readonly string[]) => Promise<Map<string, number>> {
    return this.counters[table];
  }

  /** The values of facets, prices left out. */
  async facetValues(viewer: Viewer | null, args: FacetValueArgs): Promise<Connection<FacetValue>> {
    mustEditCatalogue(viewer);
    const list = `facets:${args.facet ?? ''}:${args.sort ?? ''}:${args.search ?? ''}`;
    const size = pageSize(args.first, 50);
    const last = args.after ? this.codec.decode(list, args.after) : null;
    const { facets } = await this.catalogue.find({}, { first: 1 });
    const wish = (args.search ?? '').trim().toLowerCase();
    const found = facets.filter(({ facet, value }) => facet !== BagFacet.PRICE && (!args.facet || facet === args.facet) && value.toLowerCase().includes(wish));
    const byName = (one: FacetValue, other: FacetValue) => one.value.localeCompare(other.value) || one.facet.localeCompare(other.facet);
    const sorted = args.sort === RecordSort.NAME ? found.toSorted(byName) : found.toSorted((one, other) => other.count - one.count || byName(one, other));
    const from = last ? sorted.findIndex(({ facet, value }) => facet === last[0] && value === last[1]) + 1 : 0;
    return toConnection(sorted.slice(from, from + size + 1), { list, size, hasPreviousPage: from > 0, codec: this.codec, keys: ({ facet, value }) => [facet, value] });
  }

  /** Before several records become one: what hangs on each. Those that are gone or merged are left out. */
  async summaries(viewer: Viewer | null, table: RecordTable, ids: readonly string[]): Promise<RecordSummary[]> {
    mustEditCatalogue(viewer);
    const wanted = recordIds(ids);
    const { name } = TABLES[table];
    const rows = await this.dataSource.query<Omit<RecordSummary, 'uses'>[]>(
      `SELECT r.id, r.slug, ${name} AS name FROM ${table} r WHERE r.id = ANY($1) AND r.merged_into_id IS NULL ORDER BY r.id`,
      [wanted],
    );
    const uses = await this.keys.usesOf(table, rows.map(({ id }) => id));
    return rows.map((row) => ({ ...row, uses: uses.get(row.id) ?? [] }));
  }

  private readonly counters = Object.fromEntries(
    Object.entries(TABLES).map(([table, { used }]) => [
      table,
      async (ids: readonly string[]) => {
        const rows = await this.dataSource.query<{ id: string; n: number }[]>(`SELECT r.id, ${used}::int AS n FROM ${table} r WHERE r.id = ANY($1)`, [ids]);
        return new Map(rows.map(({ id, n }) => [id, n]));
      },
    ]),
  ) as Record<RecordTable, (ids: readonly string[]) => Promise<Map<string, number>>>;
}

const ORDERS: Record<RecordSort, { type: string; isRising: boolean; key: (table: Pick<Table, 'name' | 'used'>) => string }> = {
  [RecordSort.NEWEST]: { type: 'bigint', isRising: false, key: () => 'r.id' },
  [RecordSort.OLDEST]: { type: 'bigint', isRising: true, key: () => 'r.id' },
  [RecordSort.NAME]: { type: 'text', isRising: true, key: ({ name }) => `lower(${name})` },
  [RecordSort.MOST_USED]: { type: 'bigint', isRising: false, key: ({ used }) => used },
};

function wordsOf(search: string | null | undefined): string[] {
  const words = (search ?? '').replaceAll('\0', '').toWellFormed().slice(0, 200).split(/\s+/).filter(Boolean).slice(0, 6);
  return words.map((word) => word.replace(/[\\%_]/g, '\\$&'));
}
