import { query, unmask, type FragmentRef, type PageContext } from '@swingtag/platform-web';
import {
  CannedReasonsDocument,
  DecisionsDocument,
  ReviewedCaseDocument,
  ReviewQueueDocument,
  type ReviewCaseFragment,
} from '@swingtag/platform-web/gql';
import { mustReview } from './admin.access.ts';
import { caseName, caseOfName, filterOf, listOf, nameOf } from './review.address.ts';
import { readKeysWanted } from './review.cookie.ts';

/** The queue and the case that is open: the one of the address, else the first. All that a case shows comes with the list. */
export async function loadReview(request: Request, context: PageContext) {
  await mustReview(context);
  const { searchParams } = new URL(request.url);
  const list = listOf(searchParams);
  const asked = caseOfName(searchParams.get('case') ?? '');
  const { reportQueue, ...rest } = await query(context, ReviewQueueDocument, {
    after: list.get('page'),
    ...filterOf(list),
  });
  const cases = reportQueue.nodes;
  const name = asked && caseName(asked.kind, asked.objectId);
  const inQueue = cases.find((one) => nameOf(unmask<ReviewCaseFragment>(one)) === name);
  const elsewhere = asked && !inQueue ? (await query(context, ReviewedCaseDocument, asked)).reportCase : null;
  return {
    ...rest,
    list: list.toString(),
    cases: elsewhere ? [elsewhere, ...cases] : cases,
    total: reportQueue.totalCount,
    pageInfo: reportQueue.pageInfo,
    open: namedCase(inQueue ?? elsewhere ?? cases[0]),
    isAskedGone: searchParams.has('case') && !inQueue && !elsewhere,
    keysWanted: await readKeysWanted(request),
  };
}

function namedCase(item: FragmentRef<ReviewCaseFragment> | undefined): string | null {
  return item ? nameOf(unmask<ReviewCaseFragment>(item)) : null;
}

export type ReviewData = Awaited<ReturnType<typeof loadReview>>;

export async function loadDecisions(context: PageContext) {
  await mustReview(context);
  return query(context, DecisionsDocument);
}

export async function loadCannedReasons(context: PageContext) {
  await mustReview(context);
  return query(context, CannedReasonsDocument);
}
