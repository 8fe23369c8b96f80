import { Injectable } from '@nestjs/common';
import { CursorCodec, isStaff, NotFound, pageSize, toConnection, type OperationContext, type PageArgs, type Viewer } from '@swingtag/platform-server';
import { DataSource } from 'typeorm';
import { COMMENT_COLUMNS } from './comment.columns.ts';
import { CommentConnection, type CommentPageArgs, type CommentType } from './comment.graphql.ts';
import { CommentQueries } from './comment.queries.ts';

const FROM_THE_NEWEST = '9223372036854775807';
const FROM_THE_OLDEST = '0';

/** SQL of `maySeeMarker`: $5 whether the viewer is of the staff, $6 who it is. */
const seen = (comment: string) => `(${comment}.withheld IS DISTINCT FROM 'HELD' OR $5::boolean OR ${comment}.author_id = $6::bigint)`;

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
  ) {}

  /** Top comments of a post, newest first. */
  async ofPost(ctx: OperationContext, postId: string, args: CommentPageArgs): Promise<CommentConnection> {
    const list = `comments:${postId}`;
    const size = pageSize(args.first, 20);
    const before = args.after ? this.codec.decode(list, args.after)[0] : args.startingAt ? await this.justAbove(ctx, postId, args.startingAt) : null;
    const page = await ctx.load(`comments:${size}`, `${postId}:${before ?? FROM_THE_NEWEST}`, (keys) => this.threads(keys, size + 1, ctx.viewer));
    return this.connection(page, list, size, { postId });
  }

  /** The thread under a top comment, oldest first. Replies to replies stand in it too; under them is nothing. */
  async ofThread(ctx: OperationContext, comment: CommentType, args: PageArgs): Promise<CommentConnection> {
    const list = `replies:${comment.id}`;
    const size = pageSize(args.first, 10);
    const after = args.after ? this.codec.decode(list, args.after)[0] : FROM_THE_OLDEST;
    const page = comment.rootId
      ? null
      : await ctx.load(`replies:${size}`, `${comment.id}:${after ?? FROM_THE_OLDEST}`, (keys) => this.replies(keys, size + 1, ctx.viewer));
    return this.connection(page, list, size, { rootId: comment.id });
  }

  private connection(page: Page | null, list: string, size: number, under: CommentConnection['under']): CommentConnection {
    const connection = toConnection(page?.comments ?? [], {
      list, size, hasPreviousPage: page?.hasEarlier ?? false, codec: this.codec, keys: (comment) => [comment.id],
    });
    return Object.assign(new CommentConnection(), connection, { under });
  }

  /** Throws NotFound for a comment that is not of this post. */
  private async justAbove(ctx: OperationContext, postId: string, commentId: string): Promise<string> {
    const comment = await this.queries.readable(ctx, commentId);
    if (comment?.postId !== postId) throw new NotFound('This comment is not here.');
    return String(BigInt(comment.rootId ?? comment.id) + 1n);
  }

  private threads(keys: readonly string[], size: number, viewer: Viewer | null): Promise<Map<string, Page>> {
    return this.pages(
      `SELECT wanted.key AS page, ${COMMENT_COLUMNS},
              EXISTS (SELECT 1 FROM comment e WHERE e.post_id = wanted.id AND e.parent_id IS NULL AND e.id >= wanted.edge AND ${seen('e')}) AS "hasEarlier"
         FROM unnest($1::text[], $2::bigint[], $3::bigint[]) AS wanted (key, id, edge)
        CROSS JOIN LATERAL (
          SELECT id FROM comment WHERE post_id = wanted.id AND parent_id IS NULL AND id < wanted.edge AND ${seen('comment')} ORDER BY id DESC LIMIT $4
        ) AS chosen
         JOIN comment c ON c.id = chosen.id
        ORDER BY wanted.key, c.id DESC`,
      { keys, size, viewer },
    );
  }

  private replies(keys: readonly string[], size: number, viewer: Viewer | null): Promise<Map<string, Page>> {
    return this.pages(
      `SELECT wanted.key AS page, ${COMMENT_COLUMNS}, wanted.edge > 0 AS "hasEarlier"
         FROM unnest($1::text[], $2::bigint[], $3::bigint[]) AS wanted (key, id, edge)
        CROSS JOIN LATERAL (SELECT id FROM comment WHERE root_id = wanted.id AND id > wanted.edge AND ${seen('comment')} ORDER BY id LIMIT $4) AS chosen
         JOIN comment c ON c.id = chosen.id
        ORDER BY wanted.key, c.id`,
      { keys, size, viewer },
    );
  }

  /** `keys` are `<id of the post or comment>:<comment id at the edge of the page>`. */
  private async pages(sql: string, { keys, size, viewer }: { keys: readonly string[]; size: number; viewer: Viewer | null }): Promise<Map<string, Page>> {
    const parts = keys.map((key) => key.split(':'));
    const rows = await this.dataSource.query<Row[]>(sql, [keys, parts.map(([id]) => id), parts.map(([, edge]) => edge), size, isStaff(viewer), viewer?.memberId ?? null]);
    const pages = new Map<string, Page>();
    for (const [key, comments] of Map.groupBy(rows, (row) => row.page)) {
      pages.set(key, { comments, hasEarlier: comments[0]?.hasEarlier ?? false });
    }
    return pages;
  }
}
