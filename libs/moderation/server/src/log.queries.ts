import { Injectable } from '@nestjs/common';
import { AuditEntry, CursorCodec, pageSize, toConnection, type Connection, type PageArgs } from '@swingtag/platform-server';
import { DataSource, LessThan } from 'typeorm';
import type { AuditLogArgs, PublicLogEntry } from './log.graphql.ts';
import { publicReason } from './public.reason.ts';

const PUBLIC_LOG = 'moderation-log';

/** What staff did, newest first: all of it for staff, the public part without persons for everybody. */
@Injectable()
export class LogQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly codec: CursorCodec,
  ) {}

  async publicPage(args: PageArgs): Promise<Connection<PublicLogEntry>> {
    const rows = await this.read(PUBLIC_LOG, args, { isPublic: true });
    return this.connection(PUBLIC_LOG, args, rows.map(forEverybody));
  }

  auditPage({ action, ...args }: AuditLogArgs): Promise<Connection<AuditEntry>> {
    const list = `audit-log:${action ?? ''}`;
    return this.read(list, args, action ? { action } : {}).then((rows) => this.connection(list, args, rows));
  }

  private read(list: string, args: PageArgs, where: { isPublic?: true; action?: string }): Promise<AuditEntry[]> {
    const [before] = args.after ? this.codec.decode(list, args.after) : [];
    const filter = { ...where, ...(before ? { id: LessThan(before) } : {}) };
    return this.dataSource.getRepository(AuditEntry).find({
      ...(Object.keys(filter).length > 0 ? { where: filter } : {}),
      order: { id: 'DESC' },
      take: pageSize(args.first, 50) + 1,
    });
  }

  private connection<T extends { id: string }>(list: string, args: PageArgs, rows: readonly T[]): Connection<T> {
    const size = pageSize(args.first, 50);
    return toConnection(rows, { list, size, hasPreviousPage: Boolean(args.after), codec: this.codec, keys: (row) => [row.id] });
  }
}

function forEverybody({ id, at, action, rule, reason, after, subjectKind, subjectId }: AuditEntry): PublicLogEntry {
  const prepared = after && 'publicReason' in after && typeof after.publicReason === 'string' ? after.publicReason : reason;
  return { id, at, action, ruleKey: rule, reason: prepared && publicReason(prepared), subjectKind, subjectId };
}
