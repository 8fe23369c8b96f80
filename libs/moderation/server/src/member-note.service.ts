import { Injectable } from '@nestjs/common';
import { MemberQueries } from '@swingtag/accounts-server';
import { asId } from '@swingtag/comments-server';
import { AuditLog, cleanText, NotFound, Refused, RefusalReason, Role, Transactions, type OperationContext, type Viewer } from '@swingtag/platform-server';
import { DataSource, In, IsNull } from 'typeorm';
import { MemberNote } from './member-note.entity.ts';
import { mustBeStaff } from './staff.guard.ts';

/** Notes on members. The log says that there was one, not what it said. */
@Injectable()
export class MemberNoteService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly members: MemberQueries,
    private readonly audit: AuditLog,
  ) {}

  /** The newest first. */
  async notesOf(ctx: OperationContext, memberId: string): Promise<MemberNote[]> {
    return (await ctx.load(this.batch, memberId, this.batch)) ?? [];
  }

  /** Returns the member's id. */
  async add(viewer: Viewer | null, input: { memberId: string; text: string }): Promise<string> {
    mustBeStaff(viewer);
    const text = cleanText(input.text, { field: 'text', label: 'The note', max: 2000 });
    const memberId = asId(input.memberId);
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
      if (!note) throw new NotFound('There is no such note.');
      if (note.authorId !== viewer.memberId && viewer.role !== Role.ADMIN) {
        throw new Refused(RefusalReason.FORBIDDEN, 'This note is not yours to delete.');
      }
      await tx.update(MemberNote, { id: note.id }, { deletedAt: () => 'clock_timestamp()' });
      await this.audit.record(tx, { actorId: viewer.memberId, action: 'member.note_deleted', subjectKind: 'member', subjectId: note.memberId });
      return note.memberId;
    });
  }

  private readonly batch = async (memberIds: readonly string[]): Promise<Map<string, MemberNote[]>> => {
    const notes = await this.dataSource
      .getRepository(MemberNote)
      .find({ where: { memberId: In([...memberIds]), deletedAt: IsNull() }, order: { id: 'DESC' }, take: 100 });
    return Map.groupBy(notes, (note) => note.memberId);
  };
}
