import { Injectable } from '@nestjs/common';
import { Audience, EVERYBODY } from '@swingtag/accounts-server';
import { AuditLog, cleanText, Conflict, Invalid, mustBeSignedIn, NotFound, parseId, Refused, RefusalReason, Transactions, type Viewer } from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';
import { Board, BoardGroup } from './board.entity.ts';
import type { SaveBoardGroupInput, SaveBoardInput } from './board.graphql.ts';
import { mayManageBoards, noSuchBoard } from './board.policy.ts';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MAX_POSITION = 999;

/** Boards and their groups, made and changed by admins. Each returns the id. */
@Injectable()
export class BoardService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  async saveGroup(viewer: Viewer | null, input: SaveBoardGroupInput): Promise<string> {
    mustManage(viewer);
    const fields = { name: cleanText(input.name, { field: 'name', label: 'The name', max: 60 }), position: positionOf(input.position) };
    return this.transactions.run(async (tx) => {
      await this.takeTurn(tx);
      const before = input.id ? await tx.getRepository(BoardGroup).findOneBy({ id: parseId(input.id) }) : null;
      if (input.id && !before) throw new NotFound('There is no such group of boards.');
      const twin = await tx.getRepository(BoardGroup).findOneBy({ name: fields.name });
      if (twin && twin.id !== before?.id) throw new Conflict(RefusalReason.CONFLICT, 'There is a group of this name already.');
      const id = before?.id ?? String((await tx.insert(BoardGroup, fields)).identifiers[0]?.['id']);
      if (before) await tx.update(BoardGroup, { id }, fields);
      await this.record(tx, viewer, { kind: 'board_group', id, before, after: fields });
      return id;
    });
  }

  /** A board whose readers change takes with it everything that stands on it, in the same transaction. */
  async put(viewer: Viewer | null, input: SaveBoardInput): Promise<string> {
    mustManage(viewer);
    const slug = input.slug.trim().toLowerCase();
    if (!SLUG.test(slug) || slug.length > 60) {
      throw new Invalid('slug', 'The address has small letters, digits and single hyphens, at most 60 of them.');
    }
    const fields = {
      slug,
      name: cleanText(input.name, { field: 'name', label: 'The name', max: 60 }),
      purpose: cleanText(input.purpose, { field: 'purpose', label: 'The purpose', max: 300 }),
      position: positionOf(input.position),
      groupId: parseId(input.groupId, 'There is no such group of boards.'),
      audienceId: parseId(input.readersId),
      writersId: parseId(input.writersId),
      startersId: parseId(input.startersId),
      pollersId: parseId(input.pollersId),
    };
    return this.transactions.run(async (tx) => {
      await this.takeTurn(tx);
      const before = input.id ? await tx.getRepository(Board).findOneBy({ id: parseId(input.id) }) : null;
      if (input.id && !before) throw noSuchBoard();
      await this.mustExist(tx, fields);
      if (before && fields.audienceId !== EVERYBODY) await this.mustBeWithoutPolls(tx, before.id);
      const twin = await tx.getRepository(Board).findOneBy({ slug });
      if (twin && twin.id !== before?.id) throw new Conflict(RefusalReason.CONFLICT, 'There is a board at this address already.');
      const id = before?.id ?? String((await tx.insert(Board, fields)).identifiers[0]?.['id']);
      if (before) await tx.update(Board, { id }, fields);
      await this.record(tx, viewer, { kind: 'board', id, before, after: fields });
      return id;
    });
  }

  private async mustExist(tx: EntityManager, fields: Pick<Board, 'groupId' | 'audienceId' | 'writersId' | 'startersId' | 'pollersId'>): Promise<void> {
    if (!(await tx.getRepository(BoardGroup).findOneBy({ id: fields.groupId }))) throw new NotFound('There is no such group of boards.');
    const wanted = new Set([fields.audienceId, fields.writersId, fields.startersId, fields.pollersId]);
    const found = await tx.createQueryBuilder(Audience, 'a').where('a.id IN (:...ids)', { ids: [...wanted] }).getCount();
    if (found !== wanted.size) throw new NotFound('There is no such audience.');
  }

  /** A constraint of posts holds the same; this is the sentence. */
  private async mustBeWithoutPolls(tx: EntityManager, boardId: string): Promise<void> {
    const [poll] = await tx.query<object[]>('SELECT 1 FROM post WHERE board_id = $1 AND poll_id IS NOT NULL LIMIT 1', [boardId]);
    if (poll) throw new Refused(RefusalReason.FORBIDDEN, 'There are polls on this board, which everybody may recount. Move those topics to another board first.');
  }

  /** Admins who change boards take turns: names are looked up before they are taken. */
  private async takeTurn(tx: EntityManager): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('boards', 0))`);
  }

  private async record(tx: EntityManager, viewer: Viewer, act: { kind: string; id: string; before: object | null; after: object }): Promise<void> {
    await this.audit.record(tx, {
      actorId: viewer.memberId, action: `${act.kind}.${act.before ? 'changed' : 'made'}`, subjectKind: act.kind, subjectId: act.id,
      before: act.before, after: act.after,
    });
  }
}

function mustManage(viewer: Viewer | null): asserts viewer is Viewer {
  const refusal = mayManageBoards(viewer);
  if (refusal) throw refusal;
  mustBeSignedIn(viewer);
}

function positionOf(position: number): number {
  if (position < 0 || position > MAX_POSITION) throw new Invalid('position', `The place in the order is a number from 0 to ${MAX_POSITION}.`);
  return position;
}
