import { loadPictureChoice, mustEdit } from '@swingtag/media-web/admin';
import { notFound, query, type PageContext } from '@swingtag/platform-web';
import {
  BagRecordDocument, BagTableDocument, BrandRecordDocument, BrandTableDocument, FacetTableDocument, RecordNamesDocument, SellerRecordDocument, SellerTableDocument,
  TrendRecordDocument, TrendTableDocument, RecordSummariesDocument,
} from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';
import { RECORD_KINDS, isDeskKind, stateOf } from './desk.address.ts';
import { FACETS } from './facet-name.tsx';

/** The address of the page that makes a new record. */
const NEW = 'new';

export async function loadTrendTable(request: Request, context: PageContext) {
  await mustEdit(context);
  const state = stateOf(request);
  return { page: (await query(context, TrendTableDocument, state)).deskTrends, state };
}

export async function loadBagTable(request: Request, context: PageContext) {
  await mustEdit(context);
  const state = stateOf(request);
  const [{ deskBags: page }, { deskNames: names }] = await Promise.all([query(context, BagTableDocument, state), query(context, RecordNamesDocument)]);
  return { page, state, names };
}

export async function loadHouseTable(request: Request, context: PageContext, kind: 'brands' | 'sellers') {
  await mustEdit(context);
  const state = stateOf(request, 'NAME');
  return { page: (await query(context, kind === 'brands' ? BrandTableDocument : SellerTableDocument, state)).houses, state, kind };
}

export async function loadFacetTable(request: Request, context: PageContext) {
  await mustEdit(context);
  const state = stateOf(request, 'MOST_USED');
  const facet = FACETS.find((one) => one === new URL(request.url).searchParams.get('facet')) ?? null;
  return { page: (await query(context, FacetTableDocument, { ...state, facet })).facetValues, state, facet };
}

/** A trend with the pictures that could be its cover; null for a new one. */
export async function loadTrendForm(context: PageContext, slug: string) {
  await mustEdit(context);
  const [{ trend }, pictures] = await Promise.all([slug === NEW ? { trend: null } : query(context, TrendRecordDocument, { slug }), loadPictureChoice(context)]);
  mustBeAt('trends', slug, trend);
  return { trend, pictures };
}

export async function loadBagForm(context: PageContext, slug: string) {
  await mustEdit(context);
  const [{ bag }, pictures, { deskNames: names }] = await Promise.all([
    slug === NEW ? { bag: null } : query(context, BagRecordDocument, { slug }), loadPictureChoice(context), query(context, RecordNamesDocument),
  ]);
  mustBeAt('bags', slug, bag);
  return { bag, pictures, names };
}

export async function loadHouseForm(context: PageContext, kind: 'brands' | 'sellers', slug: string) {
  await mustEdit(context);
  const { house } = slug === NEW ? { house: null } : await query(context, kind === 'brands' ? BrandRecordDocument : SellerRecordDocument, { slug });
  mustBeAt(kind, slug, house);
  return { house, kind };
}

/** The records that were chosen in a table, and what hangs on each. */
export async function loadMerge(request: Request, context: PageContext, kind: string) {
  await mustEdit(context);
  if (!isDeskKind(kind)) notFound();
  const ids = new URL(request.url).searchParams.getAll('ids').slice(0, 100);
  const { recordSummaries: records } = ids.length > 0 ? await query(context, RecordSummariesDocument, { kind: RECORD_KINDS[kind], ids }) : { recordSummaries: [] };
  return { kind, records };
}

/** A duplicate is written where the one that is kept is. */
function mustBeAt(table: string, slug: string, record: { slug: string } | null): void {
  if (!record && slug !== NEW) notFound();
  if (record && record.slug !== slug) throw redirect(`/admin/${table}/${encodeURIComponent(record.slug)}`);
}
