import { Injectable } from '@nestjs/common';
import { audiencesOf, MemberQueries } from '@swingtag/accounts-server';
import { CursorCodec, pageSize, toConnection, type Connection, type OperationContext } from '@swingtag/platform-server';
import { DataSource } from 'typeorm';
import { SubjectKind } from './case.entity.ts';
import type { SubjectText } from './case.kind.ts';
import { CaseKinds } from './case.kinds.ts';
import { staffOf } from './staff.guard.ts';
import type { WrittenArgs, WrittenText } from './written.graphql.ts';
import { newestOf, WrittenKind } from './written.sources.ts';

const USUAL = 50;

/** What a member wrote, the newest first. Staff only. */
@Injectable()
export class WrittenQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cursors: CursorCodec,
    private readonly members: MemberQueries,
    private readonly kinds: CaseKinds,
  ) {}

  /** One statement, which reads of each kind as many as a page holds. Null when there is no such member. */
  async by(ctx: OperationContext, { handle, kind, state, ...page }: WrittenArgs): Promise<Connection<WrittenText> | null> {
    const viewer = staffOf(ctx);
    const member = await this.members.byHandle(handle);
    if (!member) return null;
    const list = `written:${member.id}:${kind ?? ''}:${state ?? ''}`;
    const size = pageSize(page.first, USUAL);
    const beyond = page.after ? this.cursors.decode(list, page.after) : [null, null, null];
    const sources = (kind ? [kind] : Object.values(WrittenKind)).map((one) => `(${newestOf(one, size + 1)})`);
    const rows = await this.dataSource.query<(WrittenText & { key: string })[]>(
      `SELECT r.id, r.kind, r.at, r.at::text AS key, r.is_deleted AS "isDeleted", r.is_reason AND r.audience_id = ANY($2::bigint[]) AS "isReason",
              EXISTS (SELECT 1 FROM moderation_case c WHERE c.kind = r.kind AND c.object_id = r.id AND c.opened_at IS NOT NULL AND ${this.kinds.standing('$2')}) AS "isWaiting"
         FROM (SELECT * FROM (${sources.join(' UNION ALL ')}) u ORDER BY at DESC, kind DESC, id DESC LIMIT ${size + 1}) r ORDER BY r.at DESC, r.kind DESC, r.id DESC`,
      [member.id, audiencesOf(viewer), state ?? null, ...beyond],
    );
    return toConnection(rows, { list, size, hasPreviousPage: Boolean(page.after), codec: this.cursors, keys: (row) => [row.key, row.kind, row.id] });
  }

  /** What its author deleted has no words here, also where a moderator removed it as well. */
  async subjectOf(ctx: OperationContext, { kind, id, isDeleted }: WrittenText): Promise<SubjectText | null> {
    const subject = await this.kinds.describe(ctx, SubjectKind[kind], id);
    return subject && isDeleted ? { ...subject, markdown: null, around: [], revisions: [] } : subject;
  }
}
