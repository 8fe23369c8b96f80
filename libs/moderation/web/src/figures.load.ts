import { notFound, query, type PageContext } from '@swingtag/platform-web';
import { FailingJobsDocument, FigureRowsDocument, FiguresDocument, type FigureKind } from '@swingtag/platform-web/gql';
import { mustBeAdmin, mustBeStaff } from './admin.access.ts';

const kinds: readonly FigureKind[] = ['SIGN_UPS', 'ACTIVE_MEMBERS', 'VOTES', 'COMMENTS', 'TOPICS', 'REPORTS'];

/** As in the address: `sign-ups` is `SIGN_UPS`. */
export function nameOfFigure(kind: FigureKind): string {
  return kind.toLowerCase().replace('_', '-');
}

function figureOf(name: string): FigureKind {
  return kinds.find((kind) => nameOfFigure(kind) === name) ?? notFound();
}

interface Stretch {
  from: string | null;
  to: string | null;
  withSample: boolean;
}

function stretchOf(request: Request): Stretch {
  const { searchParams } = new URL(request.url);
  return { from: searchParams.get('from') || null, to: searchParams.get('to') || null, withSample: searchParams.get('sample') === '1' };
}

/** The part of an address that says which days. */
export function stretchQuery({ from, to, withSample }: Stretch): string {
  const entries = Object.entries({ from: from ?? '', to: to ?? '', sample: withSample ? '1' : '' }).filter(([, value]) => value !== '');
  return new URLSearchParams(entries).toString();
}

export async function loadFigures(request: Request, context: PageContext) {
  await mustBeStaff(context);
  const { withSample, ...days } = stretchOf(request);
  const { figures: report, deskNow } = await query(context, FiguresDocument, { ...days, withSample });
  return { ...report, deskNow, withSample };
}

export type FiguresData = Awaited<ReturnType<typeof loadFigures>>;

export async function loadFigureRows(request: Request, context: PageContext, name: string) {
  await mustBeStaff(context);
  const kind = figureOf(name);
  const stretch = stretchOf(request);
  const after = new URL(request.url).searchParams.get('page') || null;
  const [{ figureRows: rows }, { figures: report }] = await Promise.all([
    query(context, FigureRowsDocument, { kind, ...stretch, after }),
    query(context, FiguresDocument, stretch),
  ]);
  const total = report.figures.find((figure) => figure.kind === kind)?.total ?? 0;
  return { kind, rows, total, from: report.from, to: report.to, withSample: stretch.withSample, isFirstPage: after === null };
}

export type FigureRowsData = Awaited<ReturnType<typeof loadFigureRows>>;

/** The days of one figure for a spreadsheet. */
export async function figureCsv(request: Request, context: PageContext, name: string): Promise<Response> {
  const kind = figureOf(name);
  const { figures, from, to } = await loadFigures(request, context);
  const days = figures.find((figure) => figure.kind === kind)?.days ?? [];
  const lines = ['day (UTC),count', ...days.map(({ day, count }) => `${day},${count}`)];
  return new Response(`${lines.join('\r\n')}\r\n`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${nameOfFigure(kind)}-${from}-${to}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  });
}

export async function loadFailingJobs(context: PageContext) {
  await mustBeAdmin(context);
  return query(context, FailingJobsDocument);
}

export type FailingJobsData = Awaited<ReturnType<typeof loadFailingJobs>>;
