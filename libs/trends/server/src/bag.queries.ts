import { Injectable } from '@nestjs/common';
import { CursorCodec, pageSize, toConnection, type Connection, type OperationContext, type PageArgs } from '@swingtag/platform-server';
import { DataSource, In, MoreThan } from 'typeorm';
import { Bag, Brand } from './bag.entity.ts';
import type { BagOfferType } from './bag.graphql.ts';

interface OfferRow {
  bag_id: string;
  seller: string;
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

  byId(ctx: OperationContext, id: string): Promise<Bag | null> {
    return ctx.load(this.bags, id, this.bags);
  }

  async brandName(ctx: OperationContext, brandId: string): Promise<string> {
    return (await ctx.load(this.brands, brandId, this.brands)) ?? '';
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
      ? await this.dataSource.getRepository(Bag).find({ where: { trendId, id: MoreThan(after) }, order: { id: 'ASC' }, take: size + 1 })
      : await ctx.load(`bags-of-trends:${size}`, trendId, (ids) => this.firstOfTrends(ids, size + 1));
    return toConnection(rows ?? [], { list, size, hasPreviousPage: Boolean(after), codec: this.codec, keys: (row) => [row.id] });
  }

  private async firstOfTrends(trendIds: readonly string[], limit: number): Promise<Map<string, Bag[]>> {
    const chosen = await this.dataSource.query<{ id: string }[]>(
      `SELECT first.id FROM unnest($1::bigint[]) AS wanted (id)
        CROSS JOIN LATERAL (SELECT id FROM bag WHERE trend_id = wanted.id ORDER BY id LIMIT $2) AS first`,
      [trendIds, limit],
    );
    const bags = await this.dataSource.getRepository(Bag).find({ where: { id: In(chosen.map(({ id }) => id)) }, order: { id: 'ASC' } });
    return Map.groupBy(bags, (bag) => bag.trendId ?? '');
  }

  private readonly bags = async (ids: readonly string[]): Promise<Map<string, Bag>> => {
    const rows = await this.dataSource.getRepository(Bag).findBy({ id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  };

  private readonly brands = async (ids: readonly string[]): Promise<Map<string, string>> => {
    const rows = await this.dataSource.getRepository(Brand).findBy({ id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row.name]));
  };

  private readonly offersOfBags = async (ids: readonly string[]): Promise<Map<string, BagOfferType[]>> => {
    const rows = await this.dataSource.query<OfferRow[]>(
      `SELECT o.bag_id, s.name AS seller, o.amount, o.currency, o.as_of::timestamptz AS as_of
         FROM bag_offer o JOIN seller s ON s.id = o.seller_id
        WHERE o.bag_id = ANY($1) ORDER BY o.bag_id, s.name`,
      [ids],
    );
    const offers = new Map<string, BagOfferType[]>();
    for (const { bag_id, seller, amount, currency, as_of } of rows) {
      const price = amount !== null && currency !== null && as_of !== null ? { amount, currency, asOf: as_of } : null;
      offers.set(bag_id, [...(offers.get(bag_id) ?? []), { seller, price }]);
    }
    return offers;
  };
}
