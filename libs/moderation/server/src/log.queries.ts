import { Injectable } from '@nestjs/common';
import { EVERYBODY, visibleIn } from '@swingtag/accounts-server';
import { type AuditEntry, CursorCodec, pageSize, parseId, toConnection, type Connection, type PageArgs } from '@swingtag/platform-server';
import { DataSource } from 'typeorm';
import { dayAt, startOfDay } from './calendar.day.ts';
import type { AuditLogArgs, AuditLogFilter, PublicLogEntry } from './log.graphql.ts';
import { publicReason } from './public.reason.ts';

const PUBLIC_LOG = 'moderation-log';
const COLUMNS = `e.id, e.at, e.actor_id AS "actorId", e.action, e.subject_kind AS "subjectKind", e.subject_id AS "subjectId", e.rule, e.reason, e.before, e.after, e.is_public AS "isPublic"`;

/** Posts of everybody: what was moved to a private board, or stands on one that became private, is not spoken of any more. */
const privateCase = (audiences: string, kind: string, id: string) => `
  EXISTS (SELECT 1 FROM post p WHERE ${kind} = 'topic' AND p.id = ${id} AND NOT ${visibleIn('p', audiences)})
  OR EXISTS (SELECT 1 FROM comment k JOIN post p ON p.id = k.post_id WHERE ${kind} = 'comment' AND k.id = ${id} AND NOT ${visibleIn('p', audiences)})`;

/** SQL: entries of `audit_entry e` for everybody; `audiences` is a parameter with theirs. */
export const publicEntry = (audiences: string) => `e.is_public AND NOT (${privateCase(audiences, 'e.subject_kind', 'e.subject_id')})
  AND NOT EXISTS (SELECT 1 FROM appeal a JOIN decision d ON d.id = a.decision_id JOIN moderation_case c ON c.id = d.case_id
    WHERE e.subject_kind = 'appeal' AND a.id = e.subject_id AND (${privateCase(audiences, 'lower(c.kind)', 'c.object_id')}))`;

/** What staff did, newest first: all of it for staff, the public part without persons for everybody. */
@Injectable()
export class LogQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly codec: CursorCodec,
  ) {}

  async publicPage(args: PageArgs): Promise<Connection<PublicLogEntry>> {
    const rows = await this.read(PUBLIC_LOG, args, (put) => [publicEntry(put([EVERYBODY]))]);
    return this.connection(PUBLIC_LOG, args, rows.map(forEverybody));
  }

  async auditPage({ action, filter, ...args }: AuditLogArgs): Promise<Connection<AuditEntry>> {
    const asked = { ...filter, ...(action ? { action } : {}) };
    const list = `audit-log:${JSON.stringify(asked)}`;
    return this.connection(list, args, await this.read(list, args, (put) => conditionsOf(asked, put)));
  }

  private read(list: string, args: PageArgs, conditions: (put: (value: unknown) => string) => string[]): Promise<AuditEntry[]> {
    const values: unknown[] = [];
    const put = (value: unknown) => `$${values.push(value)}`;
    const parts = conditions(put);
    const [before] = args.after ? this.codec.decode(list, args.after) : [];
    if (before) parts.push(`e.id < ${put(before)}::bigint`);
    const where = parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : '';
    return this.dataSource.query<AuditEntry[]>(`SELECT ${COLUMNS} FROM audit_entry e ${where} ORDER BY e.id DESC LIMIT ${pageSize(args.first, 50) + 1}`, values);
  }

  private connection<T extends { id: string }>(list: string, args: PageArgs, rows: readonly T[]): Connection<T> {
    const size = pageSize(args.first, 50);
    return toConnection(rows, { list, size, hasPreviousPage: Boolean(args.after), codec: this.codec, keys: (row) => [row.id] });
  }
}

function conditionsOf({ action, actor, subjectKind, subjectId, rule, from, until, isPublic }: AuditLogFilter, put: (value: unknown) => string): string[] {
  const parts: string[] = [];
  if (action) parts.push(`e.action = ${put(action)}`);
  if (actor) parts.push(`e.actor_id = (SELECT id FROM member WHERE lower(handle) = lower(${put(actor.slice(0, 100).replace(/^@/, ''))}))`);
  if (subjectKind) parts.push(`e.subject_kind = ${put(subjectKind)}`);
  if (subjectId) parts.push(`e.subject_id = ${put(parseId(subjectId))}`);
  if (rule) parts.push(`e.rule = ${put(rule)}`);
  if (from) parts.push(`e.at >= ${put(dayAt(startOfDay('from', from)))}::date`);
  if (until) parts.push(`e.at < ${put(dayAt(startOfDay('until', until)))}::date + 1`);
  if (typeof isPublic === 'boolean') parts.push(`e.is_public = ${put(isPublic)}`);
  return parts;
}

function forEverybody({ id, at, action, rule, reason, after, subjectKind, subjectId }: AuditEntry): PublicLogEntry {
  const prepared = after && 'publicReason' in after && typeof after.publicReason === 'string' ? after.publicReason : reason;
  return { id, at, action, ruleKey: rule, reason: prepared && publicReason(prepared), subjectKind, subjectId };
}
