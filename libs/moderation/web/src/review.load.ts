import { query, unmask, type PageContext } from '@swingtag/platform-web';
import {
  DecisionsDocument,
  ReviewedCaseDocument,
  ReviewQueueDocument,
  type ReviewCaseFragment,
} from '@swingtag/platform-web/gql';
import { mustBeStaff } from './admin.access.ts';
import { readKeysWanted } from './review.cookie.ts';

/** The queue and the case that is open: the one of the address, else the oldest. */
export async function loadReview(request: Request, context: PageContext) {
  await mustBeStaff(context);
  const { searchParams } = new URL(request.url);
  const page = searchParams.get('page') || null;
  const asked = searchParams.get('case') || null;
  const { reportQueue, recentDecisions, houseRules } = await query(context, ReviewQueueDocument, { after: page });
  const cases = reportQueue.nodes;
  const inQueue = cases.find((one) => unmask<ReviewCaseFragment>(one).comment.id === asked);
  const elsewhere =
    asked && !inQueue ? (await query(context, ReviewedCaseDocument, { commentId: asked })).reportCase : null;
  return {
    page,
    cases,
    total: reportQueue.totalCount,
    pageInfo: reportQueue.pageInfo,
    open: inQueue ?? elsewhere ?? cases[0] ?? null,
    isAskedGone: asked !== null && !inQueue && !elsewhere,
    recentDecisions,
    houseRules,
    keysWanted: await readKeysWanted(request),
  };
}

export type ReviewData = Awaited<ReturnType<typeof loadReview>>;

export async function loadDecisions(context: PageContext) {
  await mustBeStaff(context);
  return query(context, DecisionsDocument);
}
