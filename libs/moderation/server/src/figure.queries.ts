import { Injectable } from '@nestjs/common';
import { mayAdminister } from '@swingtag/accounts-server';
import { CursorCodec, Invalid, pageSize, toConnection, type Connection, type Viewer } from '@swingtag/platform-server';
import { DataSource } from 'typeorm';
import { dayAt, startOfDay } from './calendar.day.ts';
import type { DeskNow, FailingJob, FigureRange, FigureReport, FigureRow, FigureRowsArgs, FigureType } from './figure.graphql.ts';
import { actsOf, FigureKind } from './figure.sources.ts';
import { mustBeStaff } from './staff.guard.ts';

const LIST = 'figureRows';
const MOST_DAYS = 3660;
/** With the last day itself these are thirty. */
const USUAL_DAYS = 29;
const DAY_MS = 86_400_000;
const IS_MAIL = `t.identifier ILIKE 'mail%'`;

/** Where a row of the list is not an act: members once each, and polls with the number of their votes. */
const ROWS: Partial<Record<FigureKind, (acts: string) => string>> = {
  ACTIVE_MEMBERS: (acts) => `SELECT a.member_id AS id, max(a.at) AS at, a.member_id, NULL::text AS subject_kind, NULL::bigint AS subject_id, NULL::text AS question, 1 AS count, max(a.at) AS place FROM (${acts}) a GROUP BY a.member_id`,
  VOTES: (acts) => `SELECT q.id, NULL::timestamptz AS at, NULL::bigint AS member_id, NULL::text AS subject_kind, NULL::bigint AS subject_id, q.question, a.count, q.created_at AS place
                      FROM (SELECT v.subject_id AS id, count(*)::int AS count FROM (${acts}) v GROUP BY 1) a JOIN poll q ON q.id = a.id`,
};

/** The counts of the desk and the lists behind them. Staff only. */
@Injectable()
export class FigureQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cursors: CursorCodec,
  ) {}

  /** A statement for each kind, whatever there is to count. */
  async report(viewer: Viewer | null, range: FigureRange): Promise<FigureReport> {
    mustBeStaff(viewer);
    const days = await this.daysOf(range);
    return { ...days, figures: await Promise.all(Object.values(FigureKind).map((kind) => this.figure(kind, days, range.withSample))) };
  }

  /** What each row is about the kinds of cases say, to whom they say it: it is counted for all of the staff. */
  async rows(viewer: Viewer | null, args: FigureRowsArgs): Promise<Connection<FigureRow>> {
    mustBeStaff(viewer);
    const { from, to } = await this.daysOf(args);
    const size = pageSize(args.first, 50);
    const [at, id] = args.after ? this.cursors.decode(LIST, args.after) : [null, null];
    const acts = ROWS[args.kind]?.(actsOf(args.kind)) ?? `SELECT a.*, NULL::text AS question, 1 AS count, a.at AS place FROM (${actsOf(args.kind)}) a`;
    const rows = await this.dataSource.query<(FigureRow & { key: string })[]>(
      `SELECT r.id, r.at, r.place::text AS key, r.question, r.member_id AS "memberId", r.subject_kind AS "subjectKind", r.subject_id AS "subjectId", r.count FROM (${acts}) r
        WHERE $4::timestamptz IS NULL OR (r.place, r.id) < ($4::timestamptz, $5::bigint) ORDER BY r.place DESC, r.id DESC LIMIT ${size + 1}`,
      [from, to, args.withSample, at, id],
    );
    return toConnection(rows, { list: LIST, size, hasPreviousPage: Boolean(args.after), codec: this.cursors, keys: (row) => [row.key, row.id] });
  }

  async now(viewer: Viewer | null): Promise<DeskNow> {
    mustBeStaff(viewer);
    const isAdmin = mayAdminister(viewer) === undefined;
    const [row] = await this.dataSource.query<[DeskNow]>(
      `SELECT (SELECT count(*)::int FROM appeal WHERE decided_at IS NULL) AS "openAppeals",
              EXISTS (SELECT 1 FROM member WHERE is_sample AND deleted_at IS NULL) AS "hasSample",
              count(*) FILTER (WHERE ${IS_MAIL})::int AS "failingMails", count(*) FILTER (WHERE NOT ${IS_MAIL})::int AS "failingJobs"
         FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE j.last_error IS NOT NULL`,
    );
    return isAdmin ? row : { ...row, failingMails: null, failingJobs: null };
  }

  /** For admins; the hundred that failed last. */
  failing(viewer: Viewer | null): Promise<FailingJob[]> {
    const refusal = mayAdminister(viewer);
    if (refusal) throw refusal;
    return this.dataSource.query<FailingJob[]>(
      `SELECT j.id, t.identifier AS name, ${IS_MAIL} AS "isMail", j.attempts, j.max_attempts AS "maxAttempts", j.run_at AS "nextAt", left(j.last_error, 300) AS error
         FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
        WHERE j.last_error IS NOT NULL ORDER BY j.updated_at DESC LIMIT 100`,
    );
  }

  /** Today by the clock of the database. */
  private async daysOf({ from, to }: Pick<FigureRange, 'from' | 'to'>): Promise<Days> {
    const [{ today }] = await this.dataSource.query<[{ today: string }]>(`SELECT (now() AT TIME ZONE 'UTC')::date::text AS today`);
    const last = startOfDay('to', to || today);
    const first = from ? startOfDay('from', from) : last - USUAL_DAYS * DAY_MS;
    if (last < first) throw new Invalid('to', 'The last day is before the first.');
    if (last - first > MOST_DAYS * DAY_MS) throw new Invalid('from', 'That is more than ten years.');
    return { from: dayAt(first), to: dayAt(last) };
  }

  private async figure(kind: FigureKind, { from, to }: Days, withSample: boolean): Promise<FigureType> {
    const isOfMembers = kind === FigureKind.ACTIVE_MEMBERS;
    // Named once, the acts are counted as they are read; twice, they would be written down before.
    const rows = await this.dataSource.query<{ day: string | null; count: number }[]>(
      `WITH acts AS (SELECT (a.at AT TIME ZONE 'UTC')::date AS day, a.member_id FROM (${actsOf(kind)}) a),
            counted AS (SELECT a.day, ${isOfMembers ? 'count(DISTINCT a.member_id)' : 'count(*)'}::int AS count FROM acts a GROUP BY a.day)
       SELECT d::date::text AS day, COALESCE(n.count, 0) AS count FROM generate_series($1::date, $2::date, '1 day') d LEFT JOIN counted n ON n.day = d::date
       UNION ALL SELECT NULL, ${isOfMembers ? '(SELECT count(DISTINCT a.member_id)::int FROM acts a)' : '(SELECT COALESCE(sum(n.count), 0)::int FROM counted n)'} ORDER BY day NULLS LAST`,
      [from, to, withSample],
    );
    const days = rows.flatMap(({ day, count }) => (day === null ? [] : [{ day, count }]));
    return { kind, days, total: rows.at(-1)?.count ?? 0 };
  }
}

interface Days {
  from: string;
  to: string;
}
