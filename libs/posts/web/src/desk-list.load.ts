import { t } from '@lingui/core/macro';
import { formOf, isRefusal, mutate, query, setFlash, type PageContext } from '@swingtag/platform-web';
import { DeskArticlesDocument, StartArticleDocument, type DeskSort, type DeskState } from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';

export const STATES = ['DRAFT', 'SCHEDULED', 'PUBLISHED', 'CHANGED', 'WITHDRAWN', 'REMOVED', 'DISCARDED'] as const satisfies readonly DeskState[];
export const SORTS = ['CHANGED', 'PUBLISHED', 'TITLE'] as const satisfies readonly DeskSort[];

export async function loadDeskList(request: Request, context: PageContext) {
  const { searchParams } = new URL(request.url);
  const search = searchParams.get('search') ?? '';
  const state = STATES.find((each) => each === searchParams.get('state')) ?? null;
  const sort = SORTS.find((each) => each === searchParams.get('sort')) ?? 'CHANGED';
  const after = searchParams.get('page') || null;
  const { deskArticles } = await query(context, DeskArticlesDocument, { search: search || null, state, sort, after });
  return { articles: deskArticles, search, state, sort, isFirstPage: after === null };
}

export type DeskListData = Awaited<ReturnType<typeof loadDeskList>>;

/** An empty draft, opened to be written. */
export async function startArticle(request: Request, context: PageContext) {
  await formOf(request);
  const { startArticle: answer } = await mutate(context, StartArticleDocument);
  if (!isRefusal(answer)) return redirect(`/admin/articles/${answer.draft.id}/edit`, 303);
  const flash = await setFlash(context, { tone: 'problem', text: answer.message || t`That did not work. Please try again.` });
  return redirect('/admin/articles', { status: 303, headers: { 'Set-Cookie': flash } });
}
