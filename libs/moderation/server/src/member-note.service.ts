import { Injectable } from '@nestjs/common';
import { MemberQueries } from '@swingtag/accounts-server';
import { asId } from '@swingtag/comments-server';
import { AuditLog, cleanText, isStaff, NotFound, Refused, RefusalReason, Role, Transactions, type OperationContext, type Viewer } from '@swingtag/platform-server';
import { DataSource, IsNull } from 'typeorm';
import { MemberNote } from './member-note.entity.ts';
import { mustBeStaff } from './staff.guard.ts';

const MAX_NOTES = 100;

/** Notes on members. The log says that there was one, not what it said. */
@Injectable()
export class MemberNoteService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly members: MemberQueries,
    private readonly audit: AuditLog,
  ) {}

  /** The newest hundred first. */
  async notesOf(ctx: OperationContext, memberId: string): Promise<MemberNote[]> {
    return (await ctx.load(this.batch, memberId, this.batch)) ?? [];
  }

  /** Returns the member's id. */
  async add(viewer: Viewer | null, input: { memberId: string; text: string }): Promise<string> {
    mustBeStaff(viewer);
    const text = cleanText(input.text, { field: 'text', label: 'The note', max: 2000 });
    const memberId = asId(input.memberId);
    if (!maySeeNotes(viewer, memberId)) throw new Refused(RefusalReason.FORBIDDEN, 'Notes about you are for your colleagues.');
    await this.transactions.run(async (tx) => {
      if (!(await this.members.isKnown(tx, memberId))) throw new NotFound('There is no such member.');
      await tx.insert(MemberNote, { memberId, authorId: viewer.memberId, text });
      await this.audit.record(tx, { actorId: viewer.memberId, action: 'member.note_added', subjectKind: 'member', subjectId: memberId });
    });
    return memberId;
  }

  async delete(viewer: Viewer | null, id: string): Promise<string> {
    mustBeStaff(viewer);
    return this.transactions.run(async (tx) => {
      const note = await tx.getRepository(MemberNote).findOneBy({ id: asId(id), deletedAt: IsNull() });
      if (!note || !maySeeNotes(viewer, note.memberId)) throw new NotFound('There is no such note.');
      if (note.authorId !== viewer.memberId && viewer.role !== Role.ADMIN) {
        throw new Refused(RefusalReason.FORBIDDEN, 'This note is not yours to delete.');
      }
      const { affected } = await tx.update(MemberNote, { id: note.id, deletedAt: IsNull() }, { deletedAt: () => 'clock_timestamp()' });
      if (!affected) throw new NotFound('There is no such note.');
      await this.audit.record(tx, { actorId: viewer.memberId, action: 'member.note_deleted', subjectKind: 'member', subjectId: note.memberId });
      return note.memberId;
    });
  }

  private readonly batch = async (memberIds: readonly string[]): Promise<Map<string, MemberNote[]>> => {
    const notes = await this.dataSource.query<MemberNote[]>(
      `SELECT n.id, n.member_id AS "memberId", n.author_id AS "authorId", n.text, n.written_at AS "writtenAt" FROM unnest($1::bigint[]) AS wanted (id)
        CROSS JOIN LATERAL (SELECT * FROM member_note WHERE member_id = wanted.id AND deleted_at IS NULL ORDER BY id DESC LIMIT ${MAX_NOTES}) n ORDER BY n.member_id, n.id DESC`,
      [memberIds],
    );
    return Map.groupBy(notes, (note) => note.memberId);
  };
}

/** Staff, about others: the member does not see them, whatever their role. */
export function maySeeNotes(viewer: Viewer | null, memberId: string): boolean {
  return isStaff(viewer) && viewer?.memberId !== memberId;
}
