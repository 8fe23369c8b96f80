import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EVERYBODY } from '@swingtag/accounts-server';
import { asId } from '@swingtag/comments-server';
import { AvatarService, PictureReferences } from '@swingtag/media-server';
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
  isBeside: boolean;
  ownerId: string;
  handle: string;
  role: Role;
}

const IS_BESIDE = `EXISTS (SELECT 1 FROM avatar a WHERE a.picture_id = pic.id)`;
const CASE_OF = (picture: string) => `SELECT FROM moderation_case k WHERE k.kind = 'AVATAR' AND k.object_id = ${picture}.id`;
/** Beside a name, taken from there by a moderator, or by its owner after it had been reported. */
const IS_THERE = `o.deleted_at IS NULL AND (pic.withheld_at IS NOT NULL OR ${IS_BESIDE} OR EXISTS (${CASE_OF('pic')}))`;
const SELECT = `SELECT pic.id, pic.hash, pic.widths, pic.created_at AS "createdAt", pic.withheld_at AS "withheldAt", ${IS_BESIDE} AS "isBeside", o.id AS "ownerId", o.handle, o.role
  FROM picture pic JOIN member o ON o.id = pic.owner_id WHERE ${IS_THERE}`;

/** The picture beside a member's name, by its own id: another one is another object. The handle stays. */
@Injectable()
export class AvatarKind implements CaseKind, OnModuleInit {
  readonly kind = SubjectKind.AVATAR;
  readonly yours = 'Your picture';

  constructor(
    private readonly avatars: AvatarService,
    private readonly dataSource: DataSource,
    private readonly references: PictureReferences,
  ) {}

  /** What was reported can be looked at until that is decided, whatever its owner puts in its place. */
  onModuleInit(): void {
    this.references.holdWhile(`EXISTS (${CASE_OF('picture')} AND k.opened_at IS NOT NULL AND EXISTS (SELECT FROM member o WHERE o.id = picture.owner_id AND o.deleted_at IS NULL))`);
    this.references.show('moderation_case.object_id', `SELECT ${EVERYBODY}::bigint, NULL::bigint, false WHERE EXISTS (${CASE_OF('picture')})`); // for the staff
  }

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

  async takeDown(tx: EntityManager, { id }: HeldSubject): Promise<object> {
    return { wasBeside: await this.avatars.withhold(tx, id) };
  }

  announce(): Promise<void> {
    return Promise.resolve();
  }

  async bringBack(tx: EntityManager, { id }: HeldSubject, state: { wasBeside?: boolean } | null): Promise<void> {
    await this.avatars.giveBack(tx, id, state?.wasBeside ?? true);
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

function stateOf({ withheldAt, isBeside }: Row): SubjectState {
  if (withheldAt) return SubjectState.REMOVED;
  return isBeside ? SubjectState.VISIBLE : SubjectState.DELETED;
}
