import { notFound, query, unmask, type PageContext } from '@swingtag/platform-web';
import {
  ArticlePreviewDocument, DeskArticleDocument, DeskBagsDocument, DeskDifferenceDocument, DeskPicturesDocument, DeskReadsDocument, DeskRevisionsDocument, DeskStandingDocument,
  type DeskDraftFragment, type DeskSavedFragment, type PreviewViewer,
} from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';

export const VIEWERS = ['VISITOR', 'BEFORE_VOTING', 'AFTER_VOTING', 'CLOSED'] as const satisfies readonly PreviewViewer[];

/** What a picker lists: a picture, a bag or an article. */
export interface Choice {
  id: string;
  name: string;
  note: string;
  picture: { url: string; width: number; height: number } | null;
}
export const CHOICES = ['picture', 'bag', 'article'] as const;
export type ChoiceKind = (typeof CHOICES)[number];

export async function loadDesk(context: PageContext, id: string) {
  const { articleDraft, deskEditors, trends, allSeries } = await query(context, DeskArticleDocument, { id });
  const saved = unmask<DeskSavedFragment>(articleDraft);
  if (saved.state === 'DISCARDED') throw redirect(`/admin/articles/${id}/remove`);
  const draft = unmask<DeskDraftFragment>(articleDraft);
  return { id, saved, draft, editors: deskEditors, trends: trends.nodes, series: allSeries };
}
export type DeskData = Awaited<ReturnType<typeof loadDesk>>;

/** Where an article stands now, for a tab that has fallen behind. */
export async function loadStanding(context: PageContext, id: string): Promise<DeskSavedFragment> {
  const { articleDraft } = await query(context, DeskStandingDocument, { id });
  return unmask<DeskSavedFragment>(articleDraft);
}

export async function loadPreview(request: Request, context: PageContext, id: string) {
  const as = VIEWERS.find((each) => each === new URL(request.url).searchParams.get('as')) ?? 'VISITOR';
  const { articlePreview } = await query(context, ArticlePreviewDocument, { id, as });
  return { id, as, article: articlePreview };
}
export type PreviewData = Awaited<ReturnType<typeof loadPreview>>;

const numberIn = (typed: string | null): number | null => (typed && /^\d{1,6}$/.test(typed) ? Number(typed) : null);

/** Without an address of its own, the newest revision is compared with the draft. */
export async function loadRevisions(request: Request, context: PageContext, id: string) {
  const { searchParams } = new URL(request.url);
  const { articleDraft: draft } = await query(context, DeskRevisionsDocument, { id });
  const from = numberIn(searchParams.get('from')) ?? draft.revisions[0]?.number ?? null;
  const to = numberIn(searchParams.get('to'));
  if (from === null) return { draft, from, to, difference: [] };
  const known = new Set(draft.revisions.map(({ number }) => number));
  if (!known.has(from) || (to !== null && !known.has(to))) notFound();
  const { articleDraft } = await query(context, DeskDifferenceDocument, { id, from, to });
  return { draft, from, to, difference: articleDraft.difference };
}
export type RevisionsData = Awaited<ReturnType<typeof loadRevisions>>;

export async function loadChoices(request: Request, context: PageContext): Promise<Choice[]> {
  const { searchParams } = new URL(request.url);
  const search = searchParams.get('search')?.slice(0, 100) || null;
  const kind = CHOICES.find((each) => each === searchParams.get('kind')) ?? 'picture';
  if (kind === 'picture') {
    const { pictures } = await query(context, DeskPicturesDocument, { search });
    return pictures.nodes.map(({ id, url, width, height, alt, credit, editing }) => ({
      id, name: alt || editing?.fileName || id, note: credit ?? '', picture: { url, width, height },
    }));
  }
  if (kind === 'bag') {
    const { catalogue } = await query(context, DeskBagsDocument, { search });
    return catalogue.bags.nodes.map(({ id, brand, model, picture }) => ({ id, name: `${brand} ${model}`, note: '', picture }));
  }
  const { deskArticles } = await query(context, DeskReadsDocument, { search });
  return deskArticles.nodes.map(({ id, title, trendName }) => ({ id, name: title, note: trendName ?? '', picture: null }));
}
