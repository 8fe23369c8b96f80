import { Injectable } from '@nestjs/common';
import { Member, MemberQueries } from '@swingtag/accounts-server';
import { AuditLog, cleanText, Invalid, mustBeFresh, mustBeSignedIn, parseId, Transactions, type OperationContext, type Viewer } from '@swingtag/platform-server';
import { DataSource, In, type EntityManager } from 'typeorm';
import { BoardModerator } from './board-moderator.entity.ts';
import type { SetBoardModeratorsInput } from './board-moderator.graphql.ts';
import { mayManageBoards, noSuchBoard } from './board.policy.ts';
import { BoardQueries } from './board.queries.ts';

const MAX_MODERATORS = 20;

/** Who moderates which board: the admins' choice, on the record, and in force at the next request and on open streams. */
@Injectable()
export class BoardModeratorService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly boards: BoardQueries,
    private readonly members: MemberQueries,
    private readonly audit: AuditLog,
  ) {}

  /** All of them at once; returns the board's id. */
  async set(viewer: Viewer | null, input: SetBoardModeratorsInput): Promise<string> {
    const refusal = mayManageBoards(viewer);
    if (refusal) throw refusal;
    mustBeSignedIn(viewer);
    mustBeFresh(viewer);
    const reason = cleanText(input.reason, { field: 'reason', label: 'The reason', min: 3, max: 500 });
    return this.transactions.run(async (tx) => {
      const board = await this.boards.hold(tx, parseId(input.boardId, 'There is no such board.'));
      if (!board) throw noSuchBoard();
      const wanted = await this.membersOf(tx, input.handles);
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`board-moderators:${board.id}`]);
      const before = await this.namesOf(tx, board.id);
      const ids = wanted.map(({ id }) => id);
      await tx.query('DELETE FROM board_moderator WHERE board_id = $1 AND member_id <> ALL($2::bigint[])', [board.id, ids]);
      await tx.query(
        `INSERT INTO board_moderator (board_id, member_id, appointed_by_id) SELECT $1, id, $3 FROM unnest($2::bigint[]) AS id ON CONFLICT (board_id, member_id) DO NOTHING`,
        [board.id, ids, viewer.memberId],
      );
      const after = await this.namesOf(tx, board.id);
      if (before.join() !== after.join()) {
        await this.audit.record(tx, {
          actorId: viewer.memberId, action: 'board.moderators_set', subjectKind: 'board', subjectId: board.id, reason,
          before: { moderators: before.join(', ') }, after: { moderators: after.join(', ') },
        });
      }
      return board.id;
    });
  }

  /** By loader, by handle. */
  async ofBoard(ctx: OperationContext, boardId: string): Promise<Member[]> {
    const ids = (await ctx.load(this.batch, boardId, this.batch)) ?? [];
    const found = await Promise.all(ids.map((id) => this.members.memberById(ctx, id)));
    return found.filter((member) => member !== null);
  }

  private async membersOf(tx: EntityManager, handles: readonly string[]): Promise<Member[]> {
    const wanted = [...new Set(handles.map((handle) => handle.trim().replace(/^@/, '').toLowerCase()).filter(Boolean))];
    if (wanted.length > MAX_MODERATORS) throw new Invalid('handles', `A board has at most ${MAX_MODERATORS} moderators of its own.`);
    const found = wanted.length > 0 ? await tx.findBy(Member, { handle: In(wanted) }) : [];
    const missing = wanted.find((handle) => !found.some((member) => member.handle === handle && member.deletedAt === null));
    if (missing) throw new Invalid('handles', `There is no member ${missing.slice(0, 40)}.`);
    return found;
  }

  private async namesOf(tx: EntityManager, boardId: string): Promise<string[]> {
    const rows = await tx.query<{ handle: string }[]>(
      'SELECT m.handle FROM board_moderator b JOIN member m ON m.id = b.member_id WHERE b.board_id = $1 ORDER BY m.handle', [boardId],
    );
    return rows.map(({ handle }) => handle);
  }

  private readonly batch = async (boardIds: readonly string[]): Promise<Map<string, string[]>> => {
    const rows = await this.dataSource.getRepository(BoardModerator).find({ where: { boardId: In([...boardIds]) }, order: { memberId: 'ASC' } });
    return new Map([...Map.groupBy(rows, (row) => row.boardId)].map(([id, some]) => [id, some.map(({ memberId }) => memberId)]));
  };
}
