import { Injectable } from '@nestjs/common';
import { EVERYBODY, MemberService } from '@swingtag/accounts-server';
import { asId } from '@swingtag/comments-server';
import { NotFound, type Role } from '@swingtag/platform-server';
import { DataSource, type EntityManager } from 'typeorm';
import { SubjectKind } from './case.entity.ts';
import { SubjectState, type CaseKind, type HeldSubject, type Passage, type SubjectText } from './case.kind.ts';

const WRITTEN = 3;

/** What is taken down of a member is the handle: an invented one takes its place. */
@Injectable()
export class MemberKind implements CaseKind<HeldSubject & { handle: string }> {
  readonly kind = SubjectKind.MEMBER;
  readonly yours = 'Your handle';

  constructor(
    private readonly members: MemberService,
    private readonly dataSource: DataSource,
  ) {}

  gone(): NotFound {
    return new NotFound('There is no such member.');
  }

  surroundingsGone(): NotFound {
    return this.gone();
  }

  standing(): string {
    return `EXISTS (SELECT 1 FROM member o WHERE o.id = c.object_id AND o.deleted_at IS NULL)`;
  }

  async hold(tx: EntityManager, id: string): Promise<HeldSubject & { handle: string }> {
    const [row] = await tx.query<{ id: string; handle: string; role: Role }[]>(
      'SELECT id, handle, role FROM member WHERE id = $1 AND deleted_at IS NULL FOR NO KEY UPDATE',
      [asId(id)],
    );
    if (!row) throw this.gone();
    return { id: row.id, authorId: row.id, state: SubjectState.VISIBLE, isStanding: true, audienceId: EVERYBODY, boardId: null, accountRole: row.role, edition: row.handle, handle: row.handle };
  }

  async takeDown(tx: EntityManager, { id, handle }: HeldSubject & { handle: string }): Promise<object> {
    return { handle, replacedBy: await this.members.replaceHandle(tx, id) };
  }

  announce(): Promise<void> {
    return Promise.resolve();
  }

  /** Unless the member has chosen another one meanwhile, or somebody else has the old one. */
  async bringBack(tx: EntityManager, held: HeldSubject & { handle: string }, state: { handle: string; replacedBy: string } | null): Promise<void> {
    if (state?.replacedBy === held.handle) await this.members.returnHandle(tx, held.id, state.handle);
  }

  async describe(ids: readonly string[]): Promise<Map<string, SubjectText>> {
    const [rows, written] = await Promise.all([
      this.dataSource.query<{ id: string; handle: string; role: Role; createdAt: Date }[]>(
        'SELECT id, handle, role, created_at AS "createdAt" FROM member WHERE id = ANY($1)',
        [ids],
      ),
      this.dataSource.query<(Passage & { id: string })[]>(
        `SELECT wanted.id, 'WRITTEN' AS place, last.author_id AS "authorId", last.source AS markdown, last.created_at AS at
           FROM unnest($1::bigint[]) AS wanted (id)
          CROSS JOIN LATERAL (SELECT k.* FROM comment k JOIN post p ON p.id = k.post_id AND p.audience_id = ${EVERYBODY} WHERE k.author_id = wanted.id ORDER BY k.id DESC LIMIT ${WRITTEN}) last ORDER BY wanted.id, last.id DESC`,
        [ids],
      ),
    ]);
    const around = Map.groupBy(written, (row) => row.id);
    return new Map(
      rows.map(({ id, handle, role, createdAt }) => [
        id,
        {
          id, kind: this.kind, name: `member ${handle}`, path: `/members/${handle}`, authorId: id, audienceId: EVERYBODY, boardId: null, accountRole: role, state: SubjectState.VISIBLE, markdown: null,
          isProse: false, createdAt, editedAt: null, edition: handle, around: around.get(id) ?? [], revisions: [],
        },
      ]),
    );
  }
}
