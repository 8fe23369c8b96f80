import { Injectable } from '@nestjs/common';
import { audiencesOf } from '@swingtag/accounts-server';
import { asId } from '@swingtag/comments-server';
import { CursorCodec, isStaff, pageSize, toConnection, type OperationContext, type Viewer } from '@swingtag/platform-server';
import { DataSource } from 'typeorm';
import type { SubjectKind } from './case.entity.ts';
import { QueueNow, QueueOrder, ReportCaseConnection, type QueueArgs, type QueueFilter, type ReportCase } from './case.graphql.ts';
import { CaseKinds } from './case.kinds.ts';

const COLUMNS = `c.id, c.kind, c.object_id AS "objectId", c.opened_at AS "openSince", c.opened_at::text AS "openSinceText", c.is_hidden AS "isHidden", c.is_held AS "isHeld",
  c.open_reports AS "openReports", c.priority, c.version AS "caseVersion", c.author_id AS "authorId",
  CASE WHEN c.claimed_until > clock_timestamp() THEN c.claimed_by_id END AS "claimedById"`;
const MAX_CLAIMS = 50;

interface Open {
  sql: string;
  values: unknown[];
  /** Adds a value and gives its placeholder. */
  put: (value: unknown) => string;
}

/** The open cases. */
@Injectable()
export class CaseQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly codec: CursorCodec,
    private readonly kinds: CaseKinds,
  ) {}

  async queue(viewer: Viewer, args: QueueArgs): Promise<ReportCaseConnection> {
    const filter = args.filter ?? {};
    const isOldest = args.order === QueueOrder.OLDEST;
    const list = `report-queue:${isOldest ? 'oldest' : 'urgent'}:${JSON.stringify(filter)}`;
    const size = pageSize(args.first, 20);
    const { sql, values, put } = this.open(viewer, filter);
    const rows = await this.dataSource.query<ReportCase[]>(
      `SELECT ${COLUMNS} FROM moderation_case c WHERE ${sql} ${args.after ? `AND ${beyond(this.codec.decode(list, args.after), isOldest, put)}` : ''}
        ORDER BY ${isOldest ? '' : 'c.priority DESC, '}c.opened_at, c.id LIMIT ${size + 1}`,
      values,
    );
    const keys = (row: ReportCase) => [String(row.priority), row.openSinceText, row.id];
    const connection = toConnection(rows, { list, size, hasPreviousPage: Boolean(args.after), codec: this.codec, keys });
    return Object.assign(new ReportCaseConnection(), connection, { filter });
  }

  async count(viewer: Viewer, filter: QueueFilter): Promise<number> {
    const { sql, values } = this.open(viewer, filter);
    const [row] = await this.dataSource.query<{ cases: number }[]>(`SELECT count(*)::int AS cases FROM moderation_case c WHERE ${sql}`, values);
    return row?.cases ?? 0;
  }

  /** Null when nothing is open about the object. */
  async caseOf(viewer: Viewer, kind: SubjectKind, objectId: string): Promise<ReportCase | null> {
    const { sql, values, put } = this.open(viewer, { kind });
    const rows = await this.dataSource.query<ReportCase[]>(
      `SELECT ${COLUMNS} FROM moderation_case c WHERE ${sql} AND c.object_id = ${put(asId(objectId))}`,
      values,
    );
    return rows[0] ?? null;
  }

  async byId(viewer: Viewer, id: string): Promise<ReportCase | null> {
    const { sql, values, put } = this.open(viewer, {});
    const rows = await this.dataSource.query<ReportCase[]>(
      `SELECT ${COLUMNS} FROM moderation_case c WHERE ${sql} AND c.id = ${put(asId(id))}`,
      values,
    );
    return rows[0] ?? null;
  }

  /** What a case is about, open or not. */
  async placeOf(ctx: OperationContext, caseId: string): Promise<{ kind: SubjectKind; objectId: string; authorId: string } | null> {
    return ctx.load(this.places, caseId, this.places);
  }

  async now(viewer: Viewer): Promise<QueueNow> {
    const { sql, values } = this.open(viewer, {});
    const [[sums], claims] = await Promise.all([
      this.dataSource.query<{ open: number; hidden: number; held: number; oldest: Date | null }[]>(
        `SELECT count(*)::int AS open, (count(*) FILTER (WHERE c.is_hidden))::int AS hidden, (count(*) FILTER (WHERE c.is_held))::int AS held, min(c.opened_at) AS oldest FROM moderation_case c WHERE ${sql}`,
        values,
      ),
      this.dataSource.query<{ caseId: string; memberId: string }[]>(
        `SELECT c.id AS "caseId", c.claimed_by_id AS "memberId" FROM moderation_case c
          WHERE ${sql} AND c.claimed_until > clock_timestamp() ORDER BY c.id LIMIT ${MAX_CLAIMS}`,
        values,
      ),
    ]);
    return Object.assign(new QueueNow(), { open: 0, hidden: 0, held: 0, oldest: null, ...sums, claims });
  }

  private open(viewer: Viewer, { kind, ruleId, isHidden, isHeld, isFree, author }: QueueFilter): Open {
    const values: unknown[] = [];
    const put = (value: unknown) => `$${values.push(value)}`;
    const parts = ['c.opened_at IS NOT NULL', this.kinds.standing(put(audiencesOf(viewer)))];
    if (!isStaff(viewer)) parts.push(onBoards('c', put(viewer.boardIds ?? [])));
    if (kind) parts.push(`c.kind = ${put(kind)}`);
    if (ruleId) parts.push(`EXISTS (SELECT 1 FROM report r WHERE r.case_id = c.id AND r.decision_id IS NULL AND r.rule_id = ${put(asId(ruleId))})`);
    if (isHidden !== undefined && isHidden !== null) parts.push(`c.is_hidden = ${put(isHidden)}`);
    if (isHeld) parts.push('c.is_held');
    if (isFree) parts.push(`(c.claimed_until IS NULL OR c.claimed_until < clock_timestamp() OR c.claimed_by_id = ${put(viewer.memberId)})`);
    if (author) parts.push(`c.author_id = (SELECT id FROM member WHERE lower(handle) = lower(${put(author.slice(0, 100).replace(/^@/, ''))}))`);
    return { sql: parts.join(' AND '), values, put };
  }

  private readonly places = async (ids: readonly string[]) => {
    const rows = await this.dataSource.query<{ id: string; kind: SubjectKind; objectId: string; authorId: string }[]>(
      'SELECT id, kind, object_id AS "objectId", author_id AS "authorId" FROM moderation_case WHERE id = ANY($1)',
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  };
}

/** SQL: cases whose object stands on one of these boards. */
export function onBoards(table: string, boards: string): string {
  return `(${table}.kind = 'TOPIC' AND EXISTS (SELECT 1 FROM post b WHERE b.id = ${table}.object_id AND b.board_id = ANY(${boards}::bigint[]))
    OR ${table}.kind = 'COMMENT' AND EXISTS (SELECT 1 FROM comment k JOIN post b ON b.id = k.post_id WHERE k.id = ${table}.object_id AND b.board_id = ANY(${boards}::bigint[])))`;
}

/** What comes after the row of a cursor. */
function beyond([priority, openedAt, id]: string[], isOldest: boolean, put: Open['put']): string {
  const later = `(c.opened_at, c.id) > (${put(openedAt)}::timestamptz, ${put(id)}::bigint)`;
  if (isOldest) return later;
  const rank = put(priority);
  return `c.priority <= ${rank}::integer AND (c.priority < ${rank}::integer OR ${later})`;
}
