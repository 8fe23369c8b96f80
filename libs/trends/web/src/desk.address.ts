import type { RecordSort, RecordKind } from '@swingtag/platform-web/gql';

/** The tables of the desk, as addresses name them. */
export type DeskKind = 'trends' | 'bags' | 'brands' | 'sellers';
export const RECORD_KINDS: Record<DeskKind, RecordKind> = { trends: 'TREND', bags: 'BAG', brands: 'BRAND', sellers: 'SELLER' };
export const SORTS: readonly RecordSort[] = ['NEWEST', 'OLDEST', 'NAME', 'MOST_USED'];

/** What a table shows, as its address says. */
export interface DeskState {
  search: string;
  sort: RecordSort;
  after: string | null;
}

export function isDeskKind(text: string): text is DeskKind {
  return Object.hasOwn(RECORD_KINDS, text);
}

export function stateOf(request: Request, usual: RecordSort = 'NEWEST'): DeskState {
  const params = new URL(request.url).searchParams;
  return {
    search: (params.get('search') ?? '').trim().slice(0, 200),
    sort: SORTS.find((one) => one === params.get('sort')) ?? usual,
    after: params.get('page') || null,
  };
}

/** The address of a table in this state, from a place in it on. */
export function deskPath(table: string, { search, sort }: Pick<DeskState, 'search' | 'sort'>, page?: string | null, more: Record<string, string> = {}): string {
  const params = new URLSearchParams({ ...(search ? { search } : {}), ...more, sort, ...(page ? { page } : {}) });
  return `/admin/${table}?${params.toString()}`;
}
