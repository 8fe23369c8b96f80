import { Injectable } from '@nestjs/common';
import { CursorCodec, mustBeSignedIn, pageSize, toConnection, type Connection, type OperationContext, type PageArgs, type Viewer } from '@swingtag/platform-server';
import { DataSource, type EntityManager } from 'typeorm';
import { Member } from './member.entity.ts';

/** Blocks hold between members who are not staff, whatever they were when the block was made. */
const HOLDS = `FROM member_block b
  JOIN member blocker ON blocker.id = b.blocker_id AND blocker.role NOT IN ('MODERATOR', 'ADMIN')
  JOIN member blocked ON blocked.id = b.blocked_id AND blocked.role NOT IN ('MODERATOR', 'ADMIN')`;

@Injectable()
export class BlockQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly codec: CursorCodec,
  ) {}

  /** By loader: whether the viewer has blocked this member. */
  async viewerBlocks(ctx: OperationContext, memberId: string): Promise<boolean> {
    const { viewer } = ctx;
    if (!viewer || viewer.memberId === memberId) return false;
    return (await ctx.load('blocked-by-viewer', memberId, (ids) => this.which('blocker_id', 'blocked_id', viewer, ids))) ?? false;
  }

  /** By loader: whether this member has blocked the viewer. Never told as such. */
  async blocksViewer(ctx: OperationContext, memberId: string): Promise<boolean> {
    const { viewer } = ctx;
    if (!viewer || viewer.memberId === memberId) return false;
    return (await ctx.load('blockers-of-viewer', memberId, (ids) => this.which('blocked_id', 'blocker_id', viewer, ids))) ?? false;
  }

  async holds(tx: EntityManager, blockerId: string, blockedId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(`SELECT 1 ${HOLDS} WHERE b.blocker_id = $1 AND b.blocked_id = $2`, [blockerId, blockedId]);
    return rows.length > 0;
  }

  /** Whom the viewer has blocked, the newest members first. */
  async page(viewer: Viewer | null, args: PageArgs): Promise<Connection<Member>> {
    mustBeSignedIn(viewer);
    const list = `blocks:${viewer.memberId}`;
    const size = pageSize(args.first, 50);
    const query = this.dataSource
      .createQueryBuilder(Member, 'member')
      .innerJoin('member_block', 'b', 'b.blocked_id = member.id AND b.blocker_id = :blockerId', { blockerId: viewer.memberId })
      .where('member.deletedAt IS NULL')
      .orderBy('member.id', 'DESC');
    if (args.after) query.andWhere('member.id < :before', { before: this.codec.decode(list, args.after)[0] });
    const rows = await query.take(size + 1).getMany();
    return toConnection(rows, { list, size, hasPreviousPage: Boolean(args.after), codec: this.codec, keys: (row) => [row.id] });
  }

  private async which(own: 'blocker_id' | 'blocked_id', other: 'blocker_id' | 'blocked_id', viewer: Viewer, ids: readonly string[]): Promise<Map<string, boolean>> {
    const rows = await this.dataSource.query<{ id: string }[]>(`SELECT b.${other} AS id ${HOLDS} WHERE b.${own} = $1 AND b.${other} = ANY($2)`, [viewer.memberId, ids]);
    return new Map(rows.map((row) => [row.id, true]));
  }
}
