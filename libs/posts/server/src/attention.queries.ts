import { Injectable } from '@nestjs/common';
import { audiencesOf, visibleIn } from '@swingtag/accounts-server';
import { CursorCodec, mustBeSignedIn, pageSize, toConnection, type OperationContext, type PageArgs, type PageInfo, type Viewer } from '@swingtag/platform-server';
import { DataSource, type EntityManager } from 'typeorm';
import { Attention } from './attention.entity.ts';
import { BOARD_COLUMNS } from './board.queries.ts';
import type { BoardType } from './board.graphql.ts';

/** How much a viewer wants to hear of what. */
@Injectable()
export class AttentionQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly codec: CursorCodec,
  ) {}

  /** By loader: the viewer's own choice. */
  ofPost(ctx: OperationContext, postId: string): Promise<Attention | null> {
    return this.chosen(ctx, 'post', postId);
  }

  /** By loader: the viewer's own choice. */
  ofBoard(ctx: OperationContext, boardId: string): Promise<Attention | null> {
    return this.chosen(ctx, 'board', boardId);
  }

  /** Boards for which the viewer has chosen something, as far as they may read them. */
  boards(viewer: Viewer | null): Promise<BoardType[]> {
    mustBeSignedIn(viewer);
    return this.dataSource.query<BoardType[]>(
      `SELECT ${BOARD_COLUMNS} FROM board_attention a JOIN board b ON b.id = a.board_id WHERE a.member_id = $1 AND ${visibleIn('b', '$2')} ORDER BY b.name, b.id LIMIT 500`,
      [viewer.memberId, audiencesOf(viewer)],
    );
  }

  /** Ids of posts for which the viewer has chosen something, the newest first, as far as they may read them. */
  async posts(viewer: Viewer | null, args: PageArgs): Promise<{ ids: string[]; pageInfo: PageInfo }> {
    mustBeSignedIn(viewer);
    const list = `followed:${viewer.memberId}`;
    const size = pageSize(args.first, 30);
    const [before] = args.after ? this.codec.decode(list, args.after) : [];
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT p.id FROM post_attention a JOIN post p ON p.id = a.post_id LEFT JOIN topic t ON t.post_id = p.id
        WHERE a.member_id = $1 AND p.deleted_at IS NULL AND p.published_at <= now() AND t.removed_at IS NULL AND ${visibleIn('p', '$2')}
          AND ($3::bigint IS NULL OR a.post_id < $3) ORDER BY a.post_id DESC LIMIT $4`,
      [viewer.memberId, audiencesOf(viewer), before ?? null, size + 1],
    );
    const { nodes, pageInfo } = toConnection(rows, { list, size, hasPreviousPage: Boolean(args.after), codec: this.codec, keys: (row) => [row.id] });
    return { ids: nodes.map(({ id }) => id), pageInfo };
  }

  /** Members who watch a post, or its board without having chosen otherwise for the post; in the order of their ids. They may have left its audience: ask. */
  async watchers(tx: EntityManager, postId: string, after: string, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT member_id AS id FROM (
         SELECT member_id FROM post_attention WHERE post_id = $1 AND level = 'WATCH'
         UNION SELECT b.member_id FROM post p JOIN board_attention b ON b.board_id = p.board_id AND b.level = 'WATCH'
                WHERE p.id = $1 AND NOT EXISTS (SELECT 1 FROM post_attention o WHERE o.post_id = $1 AND o.member_id = b.member_id AND o.level = 'MUTE')
       ) w WHERE member_id > $2 ORDER BY member_id LIMIT $3`,
      [postId, after, limit],
    );
    return rows.map((row) => row.id);
  }

  private async chosen(ctx: OperationContext, kind: 'post' | 'board', id: string): Promise<Attention | null> {
    const { viewer } = ctx;
    if (!viewer) return null;
    return ctx.load(`attention-${kind}`, id, async (ids: readonly string[]) => {
      const rows = await this.dataSource.query<{ id: string; level: Attention }[]>(
        `SELECT ${kind}_id AS id, level FROM ${kind}_attention WHERE member_id = $1 AND ${kind}_id = ANY($2)`,
        [viewer.memberId, ids],
      );
      return new Map(rows.map((row) => [row.id, row.level]));
    });
  }
}
