import { t } from '@lingui/core/macro';
import { formOf, isRefusal, mutate, notFound, query, refuse, setFlash, textOf, type PageContext } from '@swingtag/platform-web';
import { ArticlePollDocument, AskAnewDocument, CloseArticlePollDocument } from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';
import { pollOf } from './desk.content.ts';
import { valuesIn, type DeskValues } from './desk.values.ts';

/** The poll of an article that readers have. */
export async function loadArticlePoll(context: PageContext, id: string) {
  const { articleDraft } = await query(context, ArticlePollDocument, { id });
  const { title, article } = articleDraft;
  if (!article?.poll) return notFound();
  return { id, title, slug: article.slug, poll: article.poll, askedBefore: article.askedBefore };
}

export type ArticlePollData = Awaited<ReturnType<typeof loadArticlePoll>>;

/** What was typed in the form of a new poll, from the answer that kept it. */
export function typedPoll(typed: Record<string, string> | undefined): DeskValues {
  return JSON.parse(typed?.['poll'] ?? '{}') as DeskValues;
}

/** Closes the poll, or asks anew. */
export async function changeArticlePoll(request: Request, context: PageContext, articleId: string) {
  const form = await formOf(request);
  const seen = { articleId, pollId: textOf(form, 'pollId'), reason: textOf(form, 'reason') };
  const isNew = textOf(form, 'intent') === 'anew';
  const answer = isNew
    ? (await mutate(context, AskAnewDocument, { input: { ...seen, poll: pollOf(form) } })).askAnew
    : (await mutate(context, CloseArticlePollDocument, { input: seen })).closeArticlePoll;
  if (isRefusal(answer)) {
    const field = answer.field === 'reason' ? `${isNew ? 'anew' : 'close'}-reason` : answer.field;
    return refuse({ ...answer, field }, { intent: isNew ? 'anew' : 'close', reason: seen.reason, poll: JSON.stringify(valuesIn(form)) });
  }
  const text = isNew ? t`The article asks anew. What was asked before stays below it, with its votes.` : t`The poll is closed. Nothing is counted any more.`;
  return redirect(`/admin/articles/${articleId}/poll`, { status: 303, headers: { 'Set-Cookie': await setFlash(context, { tone: 'ok', text }) } });
}
