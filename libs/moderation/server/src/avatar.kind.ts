import { Injectable } from '@nestjs/common';
import { EVERYBODY } from '@swingtag/accounts-server';
import { asId } from '@swingtag/comments-server';
import { AvatarService } from '@swingtag/media-server';
import { NotFound, type Role } from '@swingtag/platform-server';
import { DataSource, type EntityManager } from 'typeorm';
import { SubjectKind } from './case.entity.ts';
import { SubjectState, type CaseKind, type HeldSubject, type SubjectText } from './case.kind.ts';

interface Row {
  id: string;
  hash: string;
  widths: number[];
  createdAt: Date;
  withheldAt: Date | null;
  ownerId: string;
  handle: string;
  role: Role;
}

/** Beside a name, or taken from there by a moderator; what its owner took away is not there any more. */
const IS_THERE = `o.deleted_at IS NULL AND (pic.withheld_at IS NOT NULL OR EXISTS (SELECT 1 FROM avatar a WHERE a.picture_id = pic.id))`;
const SELECT = `SELECT pic.id, pic.hash, pic.widths, pic.created_at AS "createdAt", pic.withheld_at AS "withheldAt", o.id AS "ownerId", o.handle, o.role
  FROM picture pic JOIN member o ON o.id = pic.owner_id WHERE ${IS_THERE}`;

/** The picture beside a member's name, by its own id: another one is another object. The handle stays. */
@Injectable()
export class AvatarKind implements CaseKind {
  readonly kind = SubjectKind.AVATAR;
  readonly yours = 'Your picture';

  constructor(
    private readonly avatars: AvatarService,
    private readonly dataSource: DataSource,
  ) {}

  gone(): NotFound {
    return new NotFound('This picture is gone.');
  }

  surroundingsGone(): NotFound {
    return this.gone();
  }

  standing(): string {
    return `EXISTS (SELECT 1 FROM picture pic JOIN member o ON o.id = pic.owner_id WHERE pic.id = c.object_id AND ${IS_THERE})`;
  }

  /** Its owner first, as whoever changes what stands beside the name: one after the other. */
  async hold(tx: EntityManager, id: string): Promise<HeldSubject> {
    const objectId = asId(id);
    await tx.query('SELECT 1 FROM member WHERE id = (SELECT owner_id FROM picture WHERE id = $1) FOR NO KEY UPDATE', [objectId]);
    const [row] = await tx.query<Row[]>(`${SELECT} AND pic.id = $1 FOR NO KEY UPDATE OF pic`, [objectId]);
    if (!row) throw this.gone();
    return { id: row.id, authorId: row.ownerId, state: stateOf(row), isStanding: true, audienceId: EVERYBODY, boardId: null, accountRole: row.role, edition: row.hash };
  }

  async takeDown(tx: EntityManager, { id }: HeldSubject): Promise<null> {
    await this.avatars.withhold(tx, id);
    return null;
  }

  announce(): Promise<void> {
    return Promise.resolve();
  }

  async bringBack(tx: EntityManager, { id }: HeldSubject): Promise<void> {
    await this.avatars.giveBack(tx, id);
  }

  async describe(ids: readonly string[]): Promise<Map<string, SubjectText>> {
    const rows = await this.dataSource.query<Row[]>(`${SELECT} AND pic.id = ANY($1)`, [ids]);
    return new Map(
      rows.map((row) => [
        row.id,
        {
          id: row.id, kind: this.kind, name: `picture beside the name of ${row.handle}`, path: `/members/${row.handle}`, authorId: row.ownerId, audienceId: EVERYBODY, boardId: null, accountRole: row.role,
          state: stateOf(row), markdown: null, isProse: false, pictureUrl: this.avatars.largeUrl(row), createdAt: row.createdAt, editedAt: null, edition: row.hash, around: [], revisions: [],
        },
      ]),
    );
  }
}

function stateOf({ withheldAt }: Row): SubjectState {
  return withheldAt ? SubjectState.REMOVED : SubjectState.VISIBLE;
}
