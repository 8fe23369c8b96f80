import { Injectable } from '@nestjs/common';
import { CursorCodec, GatheredLoader, pageSize, toConnection, type Connection, type OperationContext, type PageArgs } from '@swingtag/platform-server';
import { DataSource, In, type EntityManager } from 'typeorm';
import { OPEN, POLL_COLUMNS, PUBLIC } from './poll.columns.ts';
import { PollOption } from './poll.entity.ts';
import type { PollType } from './poll.graphql.ts';

const OPEN_LIST = 'open-polls';
const CLOSED_LIST = 'closed-polls';

@Injectable()
export class PollQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly codec: CursorCodec,
  ) {}

  byId(ctx: OperationContext, id: string): Promise<PollType | null> {
    return ctx.load(this.polls, id, this.polls.loadAll);
  }

  /** Tells the operation of a poll that a write has just read. */
  remember(ctx: OperationContext, poll: PollType): void {
    ctx.prime(this.polls, poll.id, poll, this.polls.loadAll);
  }

  /** The newest YAY or NAY about a trend. */
  ofTrend(ctx: OperationContext, trendId: string): Promise<PollType | null> {
    return ctx.load(this.newestOfTrends, trendId, this.newestOfTrends);
  }

  /** The other kinds of polls about a trend, the newest first. The first pages of all trends of an operation take one statement. */
  async questionsOfTrend(ctx: OperationContext, trendId: string, args: PageArgs): Promise<Connection<PollType>> {
    const list = `questions:${trendId}`;
    const size = pageSize(args.first, 12);
    const [after] = args.after ? this.codec.decode(list, args.after) : [];
    const batch = (ids: readonly string[]) => this.questions(ids, after ?? null, size + 1);
    const rows = after ? (await batch([trendId])).get(trendId) : await ctx.load(`questions-of-trends:${size}`, trendId, batch);
    return toConnection(rows ?? [], { list, size, hasPreviousPage: Boolean(after), codec: this.codec, keys: (poll) => [poll.id] });
  }

  optionById(ctx: OperationContext, id: string): Promise<PollOption | null> {
    return ctx.load(this.optionsById, id, this.optionsById);
  }

  /** Read anew for a write: not through a loader. */
  async find(id: string, tx: EntityManager | DataSource = this.dataSource): Promise<PollType | null> {
    const rows = await tx.query<PollType[]>(`SELECT ${POLL_COLUMNS} FROM poll p WHERE p.id = $1 AND ${PUBLIC}`, [id]);
    return rows[0] ?? null;
  }

  /** Open polls, the next to close first. */
  async openPage(args: PageArgs): Promise<Connection<PollType>> {
    const size = pageSize(args.first, 50);
    const [closesAt, id] = args.after ? this.codec.decode(OPEN_LIST, args.after) : [];
    const rows = await this.dataSource.query<PollType[]>(
      `SELECT ${POLL_COLUMNS} FROM poll p
        WHERE ${OPEN}
          AND ($1::timestamptz IS NULL OR (COALESCE(p.closes_at, 'infinity'), p.id) > ($1::timestamptz, $2::bigint))
        ORDER BY COALESCE(p.closes_at, 'infinity'), p.id LIMIT $3`,
      [closesAt ?? null, id ?? null, size + 1],
    );
    return toConnection(rows, {
      list: OPEN_LIST, size, hasPreviousPage: Boolean(args.after), codec: this.codec,
      keys: (poll) => [poll.closesAt?.toISOString() ?? 'infinity', poll.id],
    });
  }

  /** Closed polls, the last closed first. */
  async closedPage(args: PageArgs): Promise<Connection<PollType>> {
    const size = pageSize(args.first, 50);
    const [closedAt, id] = args.after ? this.codec.decode(CLOSED_LIST, args.after) : [];
    const rows = await this.dataSource.query<(PollType & { closedAtText: string })[]>(
      `SELECT ${POLL_COLUMNS}, p.closed_at::text AS "closedAtText" FROM poll p
        WHERE ${PUBLIC} AND p.closed_at IS NOT NULL AND ($1::timestamptz IS NULL OR (p.closed_at, p.id) < ($1::timestamptz, $2::bigint))
        ORDER BY p.closed_at DESC, p.id DESC LIMIT $3`,
      [closedAt ?? null, id ?? null, size + 1],
    );
    return toConnection(rows, {
      list: CLOSED_LIST, size, hasPreviousPage: Boolean(args.after), codec: this.codec, keys: (poll) => [poll.closedAtText, poll.id],
    });
  }

  private readonly polls = new GatheredLoader<string, PollType>(
    async (ids) => {
      const rows = await this.dataSource.query<PollType[]>(`SELECT ${POLL_COLUMNS} FROM poll p WHERE p.id = ANY($1) AND ${PUBLIC}`, [ids]);
      return new Map(rows.map((row) => [row.id, row]));
    },
    (id) => id,
  );

  private async questions(trendIds: readonly string[], before: string | null, limit: number): Promise<Map<string, PollType[]>> {
    const rows = await this.dataSource.query<PollType[]>(
      `SELECT q.* FROM unnest($1::bigint[]) AS wanted(trend_id)
        CROSS JOIN LATERAL (
          SELECT ${POLL_COLUMNS} FROM poll p
           WHERE p.trend_id = wanted.trend_id AND p.kind <> 'YAY_NAY' AND ${PUBLIC} AND ($2::bigint IS NULL OR p.id < $2) ORDER BY p.id DESC LIMIT $3) q`,
      [trendIds, before, limit],
    );
    return Map.groupBy(rows, (row) => row.trendId ?? '');
  }

  private readonly newestOfTrends = async (trendIds: readonly string[]): Promise<Map<string, PollType>> => {
    const rows = await this.dataSource.query<PollType[]>(
      `SELECT DISTINCT ON (p.trend_id) ${POLL_COLUMNS} FROM poll p WHERE p.trend_id = ANY($1) AND p.kind = 'YAY_NAY' AND ${PUBLIC} ORDER BY p.trend_id, p.id DESC`,
      [trendIds],
    );
    return new Map(rows.flatMap((row) => (row.trendId ? [[row.trendId, row]] : [])));
  };

  private readonly optionsById = async (ids: readonly string[]): Promise<Map<string, PollOption>> => {
    const rows = await this.dataSource.getRepository(PollOption).findBy({ id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  };
}

