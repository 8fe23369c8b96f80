import { Injectable } from '@nestjs/common';
import { CursorCodec, pageSize, toConnection, type Connection, type OperationContext, type PageArgs } from '@swingtag/platform-server';
import { DataSource, In, IsNull, MoreThan } from 'typeorm';
import { Bag, Brand, Seller } from './bag.entity.ts';
import type { BagOfferType } from './bag.graphql.ts';

interface OfferRow {
  bag_id: string;
  seller: string;
  slug: string;
  url: string | null;
  is_promoted: boolean;
  amount: string | null;
  currency: string | null;
  as_of: Date | null;
}

@Injectable()
export class BagQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly codec: CursorCodec,
  ) {}

  /** A duplicate answers as the record it was merged into. */
  byId(ctx: OperationContext, id: string): Promise<Bag | null> {
    return ctx.load(this.bags, id, this.bags);
  }

  /** A bag, a brand or a seller by its address, its own or that of a duplicate. */
  async bySlug(slug: string): Promise<Bag | null> {
    const rows = await this.dataSource.query<{ id: string }[]>('SELECT COALESCE(merged_into_id, id) AS id FROM bag WHERE slug = $1', [slug]);
    return rows[0] ? this.dataSource.getRepository(Bag).findOneBy({ id: rows[0].id }) : null;
  }

  async brandBySlug(slug: string): Promise<Brand | null> {
    const id = await this.houseId('brand', slug);
    return id ? this.dataSource.getRepository(Brand).findOneBy({ id }) : null;
  }

  async sellerBySlug(slug: string): Promise<Seller | null> {
    const id = await this.houseId('seller', slug);
    return id ? this.dataSource.getRepository(Seller).findOneBy({ id }) : null;
  }

  brandOf(ctx: OperationContext, brandId: string): Promise<Brand | null> {
    return ctx.load(this.brands, brandId, this.brands);
  }

  /** By the slug, or by a synonym written as a slug. */
  private async houseId(table: 'brand' | 'seller', slug: string): Promise<string | null> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT COALESCE(merged_into_id, id) AS id FROM ${table}
        WHERE slug = $1 OR replace($1, '-', ' ') IN (SELECT replace(lower(s), '-', ' ') FROM unnest(synonyms) AS s) ORDER BY slug = $1 DESC, id LIMIT 1`,
      [slug],
    );
    return rows[0]?.id ?? null;
  }

  /** The bags of a brand, or those that a seller has, the newest first. */
  async pageOf(where: { brandId: string } | { sellerId: string }, args: PageArgs): Promise<Connection<Bag>> {
    const isBrand = 'brandId' in where;
    const key = isBrand ? where.brandId : where.sellerId;
    const list = `bags-of-${isBrand ? 'brand' : 'seller'}:${key}`;
    const size = pageSize(args.first, 24);
    const [before] = args.after ? this.codec.decode(list, args.after) : [];
    const condition = isBrand ? 'brand_id = $1' : 'id IN (SELECT bag_id FROM bag_offer WHERE seller_id = $1)';
    const chosen = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM bag WHERE ${condition} AND merged_into_id IS NULL AND ($2::bigint IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
      [key, before ?? null, size + 1],
    );
    const rows = await this.dataSource.getRepository(Bag).find({ where: { id: In(chosen.map(({ id }) => id)) }, order: { id: 'DESC' } });
    return toConnection(rows, { list, size, hasPreviousPage: Boolean(before), codec: this.codec, keys: (row) => [row.id] });
  }

  async offers(ctx: OperationContext, bagId: string): Promise<BagOfferType[]> {
    return (await ctx.load(this.offersOfBags, bagId, this.offersOfBags)) ?? [];
  }

  /** The first pages of all trends of an operation take two statements; a later page is of one trend only, as its cursor is. */
  async pageOfTrend(ctx: OperationContext, trendId: string, args: PageArgs): Promise<Connection<Bag>> {
    const list = `bags:${trendId}`;
    const size = pageSize(args.first, 24);
    const [after] = args.after ? this.codec.decode(list, args.after) : [];
    const rows = after
      ? await this.dataSource.getRepository(Bag).find({ where: { trendId, id: MoreThan(after), mergedIntoId: IsNull() }, order: { id: 'ASC' }, take: size + 1 })
      : await ctx.load(`bags-of-trends:${size}`, trendId, (ids) => this.firstOfTrends(ids, size + 1));
    return toConnection(rows ?? [], { list, size, hasPreviousPage: Boolean(after), codec: this.codec, keys: (row) => [row.id] });
  }

  private async firstOfTrends(trendIds: readonly string[], limit: number): Promise<Map<string, Bag[]>> {
    const chosen = await this.dataSource.query<{ id: string }[]>(
      `SELECT first.id FROM unnest($1::bigint[]) AS wanted (id)
        CROSS JOIN LATERAL (SELECT id FROM bag WHERE trend_id = wanted.id AND merged_into_id IS NULL ORDER BY id LIMIT $2) AS first`,
      [trendIds, limit],
    );
    const bags = await this.dataSource.getRepository(Bag).find({ where: { id: In(chosen.map(({ id }) => id)) }, order: { id: 'ASC' } });
    return Map.groupBy(bags, (bag) => bag.trendId ?? '');
  }

  private readonly bags = async (ids: readonly string[]): Promise<Map<string, Bag>> => {
    const rows = await this.dataSource.getRepository(Bag).findBy({ id: In([...ids]) });
    const duplicates = rows.filter((row) => row.mergedIntoId !== null);
    const kept = duplicates.length > 0 ? await this.dataSource.getRepository(Bag).findBy({ id: In(duplicates.map((row) => row.mergedIntoId)) }) : [];
    return new Map(rows.map((row) => [row.id, kept.find(({ id }) => id === row.mergedIntoId) ?? row]));
  };

  private readonly brands = async (ids: readonly string[]): Promise<Map<string, Brand>> => {
    const rows = await this.dataSource.getRepository(Brand).findBy({ id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  };

  private readonly offersOfBags = async (ids: readonly string[]): Promise<Map<string, BagOfferType[]>> => {
    const rows = await this.dataSource.query<OfferRow[]>(
      `SELECT o.bag_id, s.name AS seller, s.slug, o.url, o.is_promoted, o.amount, o.currency, o.as_of::timestamptz AS as_of
         FROM bag_offer o JOIN seller s ON s.id = o.seller_id
        WHERE o.bag_id = ANY($1) ORDER BY o.bag_id, s.name`,
      [ids],
    );
    const offers = new Map<string, BagOfferType[]>();
    for (const { bag_id, seller, slug: sellerSlug, url, is_promoted: isPromoted, amount, currency, as_of } of rows) {
      const price = amount !== null && currency !== null && as_of !== null ? { amount, currency, asOf: as_of } : null;
      offers.set(bag_id, [...(offers.get(bag_id) ?? []), { seller, sellerSlug, url, isPromoted, price }]);
    }
    return offers;
  };
}
