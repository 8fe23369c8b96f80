import { Injectable } from '@nestjs/common';
import { CursorCodec, pageSize, toConnection, type Connection, type OperationContext, type PageArgs } from '@swingtag/platform-server';
import { DataSource } from 'typeorm';
import type { SavedBagType } from './catalogue.graphql.ts';
import { BagList, ListAudience } from './saved-bag.entity.ts';
import { maySeeList } from './saved-bag.policy.ts';

type Row = SavedBagType & { savedAtText: string };

@Injectable()
export class SavedBagQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly codec: CursorCodec,
  ) {}

  /** The last saved first; null when the viewer may not see the list. */
  async page(ctx: OperationContext, memberId: string, list: BagList, args: PageArgs): Promise<Connection<SavedBagType> | null> {
    if (!maySeeList(ctx.viewer, memberId, await this.audience(ctx, memberId, list))) return null;
    const name = `saved:${memberId}:${list}`;
    const size = pageSize(args.first, 24);
    const [at, id] = args.after ? this.codec.decode(name, args.after) : [];
    const rows = await this.dataSource.query<Row[]>(
      `SELECT bag_id AS "bagId", saved_at AS "savedAt", saved_at::text AS "savedAtText" FROM saved_bag
        WHERE member_id = $1 AND list = $2 AND ($3::timestamptz IS NULL OR (saved_at, bag_id) < ($3::timestamptz, $4::bigint))
        ORDER BY saved_at DESC, bag_id DESC LIMIT $5`,
      [memberId, list, at ?? null, id ?? null, size + 1],
    );
    return toConnection(rows, { list: name, size, hasPreviousPage: Boolean(at), codec: this.codec, keys: (row) => [row.savedAtText, row.bagId] });
  }

  async audience(ctx: OperationContext, memberId: string, list: BagList): Promise<ListAudience> {
    return (await ctx.load(this.audiences, `${memberId} ${list}`, this.audiences)) ?? ListAudience.PRIVATE;
  }

  /** The list of the viewer that the bag is on. */
  async listOf(ctx: OperationContext, bagId: string): Promise<BagList | null> {
    const { viewer } = ctx;
    return viewer ? ctx.load(this.listsOfBags, `${viewer.memberId} ${bagId}`, this.listsOfBags) : null;
  }

  private readonly audiences = async (keys: readonly string[]): Promise<Map<string, ListAudience>> => {
    const rows = await this.dataSource.query<{ key: string; audience: ListAudience }[]>(
      `SELECT member_id || ' ' || list AS key, audience FROM bag_list_audience WHERE member_id = ANY($1)`,
      [[...new Set(keys.map((key) => key.split(' ')[0]))]],
    );
    return new Map(rows.map((row) => [row.key, row.audience]));
  };

  private readonly listsOfBags = async (keys: readonly string[]): Promise<Map<string, BagList>> => {
    const pairs = keys.map((key) => key.split(' '));
    const rows = await this.dataSource.query<{ key: string; list: BagList }[]>(
      `SELECT member_id || ' ' || bag_id AS key, list FROM saved_bag
        WHERE (member_id, bag_id) IN (SELECT * FROM unnest($1::bigint[], $2::bigint[]))`,
      [pairs.map(([member]) => member), pairs.map(([, bag]) => bag)],
    );
    return new Map(rows.map((row) => [row.key, row.list]));
  };
}
