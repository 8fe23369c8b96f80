import { Injectable } from '@nestjs/common';
import { audiencesOf, isInAudience, visibleIn } from '@swingtag/accounts-server';
import type { OperationContext, Viewer } from '@swingtag/platform-server';
import { DataSource, type EntityManager } from 'typeorm';
import type { BoardGroupType, BoardType } from './board.graphql.ts';

export const BOARD_COLUMNS = `b.id, b.slug, b.name, b.purpose, b.position, b.group_id AS "groupId", b.is_sample AS "isSample",
  b.audience_id AS "audienceId", b.writers_id AS "writersId", b.starters_id AS "startersId", b.pollers_id AS "pollersId"`;

@Injectable()
export class BoardQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** In their order; without groups in which the viewer sees no board, unless they are all asked for. */
  async groups(viewer: Viewer | null, withEmpty = false): Promise<BoardGroupType[]> {
    return this.dataSource.query<BoardGroupType[]>(
      `SELECT g.id, g.name, g.position FROM board_group g
        WHERE $2 OR EXISTS (SELECT 1 FROM board b WHERE b.group_id = g.id AND ${visibleIn('b', '$1')})
        ORDER BY g.position, g.id`,
      [audiencesOf(viewer), withEmpty],
    );
  }

  /** The boards of a group that the viewer sees, in their order. */
  async ofGroup(ctx: OperationContext, groupId: string): Promise<BoardType[]> {
    const audiences = audiencesOf(ctx.viewer);
    const boards = await ctx.load('boards-of-groups', groupId, async (ids: readonly string[]) => {
      const rows = await this.dataSource.query<BoardType[]>(
        `SELECT ${BOARD_COLUMNS} FROM board b WHERE b.group_id = ANY($1) AND ${visibleIn('b', '$2')} ORDER BY b.position, b.id`,
        [ids, audiences],
      );
      return Map.groupBy(rows, (board) => board.groupId);
    });
    return boards ?? [];
  }

  /** Null when there is none, or none for this viewer. */
  async bySlug(viewer: Viewer | null, slug: string): Promise<BoardType | null> {
    const rows = await this.dataSource.query<BoardType[]>(`SELECT ${BOARD_COLUMNS} FROM board b WHERE b.slug = $1 AND ${visibleIn('b', '$2')}`, [
      slug, audiencesOf(viewer),
    ]);
    return rows[0] ?? null;
  }

  /** By loader; null when there is none, or none for this viewer. */
  async byId(ctx: OperationContext, id: string): Promise<BoardType | null> {
    const board = await ctx.load(this.boards, id, this.boards);
    return board && isInAudience(ctx.viewer, board.audienceId) ? board : null;
  }

  groupById(ctx: OperationContext, id: string): Promise<BoardGroupType | null> {
    return ctx.load(this.groupsById, id, this.groupsById);
  }

  /** Read anew for a write, whoever asks; the policies decide. */
  async find(id: string): Promise<BoardType | null> {
    const rows = await this.dataSource.query<BoardType[]>(`SELECT ${BOARD_COLUMNS} FROM board b WHERE b.id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** Kept from changes until the transaction ends, so that nothing is written under rules that are just being replaced. */
  async hold(tx: EntityManager, id: string): Promise<BoardType | null> {
    const rows = await tx.query<BoardType[]>(`SELECT ${BOARD_COLUMNS} FROM board b WHERE b.id = $1 FOR SHARE`, [id]);
    return rows[0] ?? null;
  }

  private readonly boards = async (ids: readonly string[]): Promise<Map<string, BoardType>> => {
    const rows = await this.dataSource.query<BoardType[]>(`SELECT ${BOARD_COLUMNS} FROM board b WHERE b.id = ANY($1)`, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  };

  private readonly groupsById = async (ids: readonly string[]): Promise<Map<string, BoardGroupType>> => {
    const rows = await this.dataSource.query<BoardGroupType[]>('SELECT id, name, position FROM board_group WHERE id = ANY($1)', [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  };
}
