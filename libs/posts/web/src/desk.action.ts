import { t } from '@lingui/core/macro';
import { formOf, isRefusal, mutate, refuse, setFlash, textOf, unmask, type PageContext, type Refused } from '@swingtag/platform-web';
import {
  EditPictureDocument, PublishArticleDocument, RestoreArticleRevisionDocument, SaveArticleDocument, ScheduleArticleDocument, type DeskSavedFragment,
} from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';
import { momentOf, saveInputOf } from './desk.content.ts';
import { loadStanding } from './desk.load.ts';

/** What the script is told of a save: how the draft stands, or why it was not taken and what stands there instead. */
export type SaveAnswer = { saved: DeskSavedFragment; refusal?: undefined } | { refusal: Refused; saved: DeskSavedFragment | null };

async function save(form: FormData, context: PageContext, id: string): Promise<SaveAnswer> {
  const { saveArticle } = await mutate(context, SaveArticleDocument, { input: saveInputOf(form, id) });
  if (!isRefusal(saveArticle)) return { saved: unmask<DeskSavedFragment>(saveArticle.draft) };
  return { refusal: saveArticle, saved: saveArticle.reason === 'CONFLICT' ? await loadStanding(context, id) : null };
}

/** The script's save, every few seconds. */
export async function saveByScript(request: Request, context: PageContext, id: string): Promise<SaveAnswer> {
  return save(await formOf(request), context, id);
}

async function act(form: FormData, context: PageContext, seen: { id: string; revision: number }): Promise<{ refusal: Refused | null; done: string }> {
  const intent = textOf(form, 'intent');
  if (intent === 'publish') {
    const { publishArticle } = await mutate(context, PublishArticleDocument, { input: seen });
    return { refusal: isRefusal(publishArticle) ? publishArticle : null, done: t`Readers have it now.` };
  }
  const publishAt = intent === 'schedule' ? momentOf(textOf(form, 'publishAt')) : null;
  if (intent === 'schedule' && !publishAt) return { refusal: { reason: 'INVALID', field: 'publishAt', message: t`Say when: a day and a time.` }, done: '' };
  const { scheduleArticle } = await mutate(context, ScheduleArticleDocument, { input: { ...seen, publishAt } });
  return { refusal: isRefusal(scheduleArticle) ? scheduleArticle : null, done: publishAt ? t`It is scheduled.` : t`It is off the schedule, and stays a draft.` };
}

/** The forms of the desk's page: save without script, publish, schedule, unschedule. */
export async function changeArticle(request: Request, context: PageContext, id: string) {
  const form = await formOf(request);
  if (textOf(form, 'intent') === 'save') {
    const { refusal } = await save(form, context, id);
    if (refusal) return refuse(refusal, typedIn(form));
    return back(context, id, t`Saved.`);
  }
  const { refusal, done } = await act(form, context, { id, revision: Number(textOf(form, 'revision')) || 0 });
  return refusal ? refuse(refusal, typedIn(form)) : back(context, id, done);
}

export async function restoreRevision(request: Request, context: PageContext, id: string) {
  const form = await formOf(request);
  const input = { id, revision: Number(textOf(form, 'revision')) || 0, number: Number(textOf(form, 'number')) || 0 };
  const { restoreArticleRevision: answer } = await mutate(context, RestoreArticleRevisionDocument, { input });
  return isRefusal(answer) ? refuse(answer) : back(context, id, t`That text is in the draft now. Readers get it with the next Update.`);
}

/** Describes a picture that was just sent, so that it can be used. */
export async function describeChoice(request: Request, context: PageContext): Promise<{ problem: string | null }> {
  const form = await formOf(request);
  const input = { id: textOf(form, 'id'), alt: textOf(form, 'alt'), credit: textOf(form, 'credit').trim() || null };
  const { editPicture } = await mutate(context, EditPictureDocument, { input });
  return { problem: isRefusal(editPicture) ? editPicture.message : null };
}

async function back(context: PageContext, id: string, text: string) {
  const flash = await setFlash(context, { tone: 'ok', text });
  return redirect(`/admin/articles/${id}/edit`, { status: 303, headers: { 'Set-Cookie': flash } });
}

function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries([...form.keys()].map((name) => [name, textOf(form, name)]));
}
