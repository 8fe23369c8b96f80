import { Injectable } from '@nestjs/common';
import { CursorCodec, isStaff, NotFound, pageSize, toConnection, type OperationContext, type PageArgs, type Viewer } from '@swingtag/platform-server';
import { DataSource } from 'typeorm';
import { CampQueries } from './camp.queries.ts';
import { COMMENT_COLUMNS } from './comment.columns.ts';
import { CommentConnection, type CommentPageArgs, type CommentType } from './comment.graphql.ts';
import { orderOf, seen, type PageOrder } from './comment.order.ts';
import { CommentQueries } from './comment.queries.ts';
import { CommentSort, sortFor } from './comment.sort.ts';

const FROM_THE_OLDEST = '0';

interface Page {
  comments: CommentType[];
  hasEarlier: boolean;
}
type Row = CommentType & { page: string; hasEarlier: boolean };

/**
 * Pages of comments. All pages of one kind that an operation asks for in one tick take one statement, which selects
 * the ids of each page by its index first and joins the comments then.
 */
@Injectable()
export class CommentPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly codec: CursorCodec,
    private readonly queries: CommentQueries,
    private readonly camps: CampQueries,
  ) {}

  /** Top comments of a post; in an order and of a camp as far as the viewer may know sides. */
  async ofPost(ctx: OperationContext, postId: string, args: CommentPageArgs): Promise<CommentConnection> {
    const optionId = await this.camps.optionNamed(ctx, postId, args.camp ?? null);
    const changed = args.changed === true && (await this.camps.ofPost(ctx, postId)) !== null;
    const wished = args.sort ?? CommentSort.NEWEST;
    const tells = wished === CommentSort.BRIDGE || wished === CommentSort.CONTROVERSIAL;
    const sees = tells ? { sides: await this.camps.maySee(ctx, postId), hasPoll: await this.camps.hasPoll(ctx, postId) } : { sides: false, hasPoll: false };
    const sort = sortFor(wished, { ...sees, camp: optionId !== null, changed });
    const list = `comments:${postId}:${sort}:${optionId ?? ''}${changed ? ':changed' : ''}`;
    const size = pageSize(args.first, 20);
    const edge = args.after ? this.codec.decode(list, args.after) : args.startingAt ? await this.justBefore(ctx, postId, args.startingAt, sort) : null;
    const order = orderOf(sort, { hasCamp: optionId !== null, isChanged: changed });
    const key = JSON.stringify([postId, optionId, ...(edge ?? [])]);
    const page = await ctx.load(`comments:${order.name}:${size}`, key, (keys) => this.threads(keys, order, size + 1, ctx.viewer));
    return this.connection(page, { list, size, order }, { postId }, { sort, changed, camp: optionId === null ? null : (args.camp ?? null) });
  }

  /** The thread under a top comment, oldest first. Replies to replies stand in it too; under them is nothing. */
  async ofThread(ctx: OperationContext, comment: CommentType, args: PageArgs): Promise<CommentConnection> {
    const list = `replies:${comment.id}`;
    const size = pageSize(args.first, 10);
    const after = args.after ? this.codec.decode(list, args.after)[0] : FROM_THE_OLDEST;
    const page = comment.rootId
      ? null
      : await ctx.load(`replies:${size}`, `${comment.id}:${after ?? FROM_THE_OLDEST}`, (keys) => this.replies(keys, size + 1, ctx.viewer));
    return this.connection(page, { list, size, order: orderOf(CommentSort.OLDEST, { hasCamp: false }) }, { rootId: comment.id });
  }

  private connection(
    page: Page | null,
    { list, size, order }: { list: string; size: number; order: PageOrder },
    under: CommentConnection['under'],
    given: Pick<CommentConnection, 'sort' | 'camp' | 'changed'> = { sort: CommentSort.OLDEST, camp: null, changed: false },
  ): CommentConnection {
    const connection = toConnection(page?.comments ?? [], {
      list, size, hasPreviousPage: page?.hasEarlier ?? false, codec: this.codec, keys: (comment) => order.keysOf(comment),
    });
    return Object.assign(new CommentConnection(), connection, { under, ...given });
  }

  /** The edge of a page that begins with this comment, or with the top comment above it. Throws NotFound for one that is not of this post. */
  private async justBefore(ctx: OperationContext, postId: string, commentId: string, sort: CommentSort): Promise<string[]> {
    const comment = await this.queries.readable(ctx, commentId);
    const top = comment?.rootId ? await this.queries.byId(ctx, comment.rootId) : comment;
    if (top?.postId !== postId) throw new NotFound('This comment is not here.');
    const order = orderOf(sort, { hasCamp: false });
    return order.keysOf({ ...top, id: String(BigInt(top.id) + (order.isRising ? -1n : 1n)) });
  }

  private threads(keys: readonly string[], order: PageOrder, size: number, viewer: Viewer | null): Promise<Map<string, Page>> {
    const wanted = keys.map((key) => JSON.parse(key) as (string | null)[]);
    return this.pages(order.sql, [keys, wanted.map(([id]) => id), wanted.map(([, camp]) => camp), ...order.edges(wanted.map((parts) => parts.slice(2))), size, ...asked(viewer)]);
  }

  /** `keys` are `<id of the top comment>:<id of the reply before the page>`. */
  private replies(keys: readonly string[], size: number, viewer: Viewer | null): Promise<Map<string, Page>> {
    const parts = keys.map((key) => key.split(':'));
    return this.pages(
      `SELECT wanted.key AS page, ${COMMENT_COLUMNS}, wanted.edge > 0 AS "hasEarlier"
         FROM unnest($1::text[], $2::bigint[], $3::bigint[]) AS wanted (key, id, edge)
        CROSS JOIN LATERAL (SELECT id FROM comment WHERE (root_id, id) > (wanted.id, wanted.edge) AND root_id <= wanted.id AND ${seen('comment', '$5', '$6')} ORDER BY root_id, id LIMIT $4) AS chosen
         JOIN comment c ON c.id = chosen.id
        ORDER BY wanted.key, c.id`,
      [keys, parts.map(([id]) => id), parts.map(([, edge]) => edge), size, ...asked(viewer)],
    );
  }

  private async pages(sql: string, parameters: unknown[]): Promise<Map<string, Page>> {
    const rows = await this.dataSource.query<Row[]>(sql, parameters);
    const pages = new Map<string, Page>();
    for (const [key, comments] of Map.groupBy(rows, (row) => row.page)) {
      pages.set(key, { comments, hasEarlier: comments[0]?.hasEarlier ?? false });
    }
    return pages;
  }
}

/** What `seen` asks of a viewer. */
function asked(viewer: Viewer | null): [boolean, string | null] {
  return [isStaff(viewer), viewer?.memberId ?? null];
}
