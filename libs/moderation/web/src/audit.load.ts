import { csvFile, query, type PageContext } from '@swingtag/platform-web';
import { AuditChainDocument, AuditLogDocument, RuleChoicesDocument, type AuditLogFilter, type AuditLogQuery } from '@swingtag/platform-web/gql';
import { mustBeStaff } from './admin.access.ts';

/** What of the address narrows the log. */
const FILTERS = ['action', 'actor', 'kind', 'subject', 'rule', 'from', 'until', 'public'] as const;
const PAGES_OF_A_FILE = 100;

export type AuditFilters = Partial<Record<(typeof FILTERS)[number], string>>;

function filtersOf(search: URLSearchParams): AuditFilters {
  const filters: AuditFilters = {};
  for (const name of FILTERS) {
    const value = search.get(name)?.trim();
    if (value) filters[name] = value;
  }
  return filters;
}

/** A day or a number that is none is left out: the form says what it takes. */
function filterOf({ action, actor, kind, subject, rule, from, until, public: shown }: AuditFilters): AuditLogFilter {
  const day = (text: string | undefined) => (text && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null);
  return {
    action: action ?? null,
    actor: actor ?? null,
    subjectKind: kind ?? null,
    subjectId: subject && /^[1-9]\d{0,17}$/.test(subject) ? subject : null,
    rule: rule ?? null,
    from: day(from),
    until: day(until),
    isPublic: shown === 'yes' ? true : shown === 'no' ? false : null,
  };
}

/** Their names, for rules about boards. */
async function boardsFor(context: PageContext): Promise<{ id: string; name: string }[]> {
  return (await query(context, RuleChoicesDocument)).boardGroups.flatMap(({ boards }) => boards);
}

export async function loadAuditLog(request: Request, context: PageContext) {
  await mustBeStaff(context);
  const { searchParams } = new URL(request.url);
  const filters = filtersOf(searchParams);
  const after = searchParams.get('page') || null;
  const { auditLog, houseRules } = await query(context, AuditLogDocument, { filter: filterOf(filters), after, first: 50 });
  const chain = searchParams.has('check') ? (await query(context, AuditChainDocument)).auditChain : null;
  const boards = auditLog.nodes.some(({ before, after: now }) => `${before} ${now}`.includes('boardIds')) ? await boardsFor(context) : [];
  return { log: auditLog, houseRules, boards, filters, chain, isFirstPage: after === null };
}

export type AuditData = Awaited<ReturnType<typeof loadAuditLog>>;

/** The same entries as a table, at most ten thousand. */
export async function auditLogFile(request: Request, context: PageContext): Promise<Response> {
  await mustBeStaff(context);
  const filter = filterOf(filtersOf(new URL(request.url).searchParams));
  const nodes: AuditLogQuery['auditLog']['nodes'] = [];
  let after: string | null = null;
  for (let page = 0; page < PAGES_OF_A_FILE; page++) {
    const { auditLog }: AuditLogQuery = await query(context, AuditLogDocument, { filter, after, first: 100 });
    nodes.push(...auditLog.nodes);
    after = auditLog.pageInfo.endCursor ?? null;
    if (!auditLog.pageInfo.hasNextPage || !after) break;
  }
  const rows = nodes.map(({ id, at, actor, action, subjectKind, subjectId, rule, reason, before, after: now, isPublic }) => [
    id, at, actor?.handle ?? '', action, subjectKind, subjectId, rule?.title ?? '', reason, before, now, isPublic ? 'yes' : 'no',
  ]);
  const head = ['id', 'at', 'actor', 'action', 'kind', 'subject', 'rule', 'reason', 'before', 'after', 'public'];
  return csvFile('staff-log.csv', [head, ...rows], { 'Cache-Control': 'private, no-store' });
}
