import { t } from '@lingui/core/macro';
import { formOf, isRefusal, mutate, query, refuse, setFlash, signInPath, textOf, type FormAnswer, type PageContext } from '@swingtag/platform-web';
import { DiscardUnsentDocument, PreviewDocument, SaveUnsentDocument, UnsentTextDocument, UnsentTextsDocument } from '@swingtag/platform-web/gql';
import { data, redirect } from 'react-router';
import type { Unsent } from './writing-field.tsx';

/** What the script of a composer is told about a saving. */
export type SaveAnswer =
  | { outcome: 'saved'; id: string; revision: number; savedAt: string }
  | { outcome: 'conflict'; id: string; revision: number; savedAt: string; theirs: string }
  | { outcome: 'refused'; reason: string; message: string };

/** For `POST /drafts` by the script of a composer. */
export async function saveUnsent(request: Request, context: PageContext): Promise<SaveAnswer> {
  const form = await formOf(request);
  const revision = Number(textOf(form, 'revision'));
  const { saveUnsent: answer } = await mutate(context, SaveUnsentDocument, {
    input: {
      place: textOf(form, 'place'),
      id: textOf(form, 'id') || null,
      revision: Number.isInteger(revision) ? revision : null,
      writer: textOf(form, 'writer'),
      title: textOf(form, 'title'),
      body: textOf(form, 'body').replaceAll('\r\n', '\n'),
    },
  });
  if (isRefusal(answer)) return { outcome: 'refused', reason: answer.reason, message: answer.message };
  return answer.__typename === 'UnsentConflict'
    ? { outcome: 'conflict', ...answer.mine, theirs: answer.theirs.body }
    : { outcome: 'saved', ...answer.unsent };
}

/** `POST /drafts` with `discard`: from the list, or by the script. */
export async function discardUnsent(context: PageContext, id: string) {
  const { discardUnsent: answer } = await mutate(context, DiscardUnsentDocument, { id });
  if (isRefusal(answer)) return answer.reason === 'SIGN_IN_REQUIRED' ? redirect(signInPath('/me/drafts')) : refuse(answer);
  const flash = await setFlash(context, { tone: 'ok', text: t`The draft is discarded.` });
  return redirect('/me/drafts', { status: 303, headers: { 'Set-Cookie': flash } });
}

export async function loadUnsentTexts(request: Request, context: PageContext) {
  const after = new URL(request.url).searchParams.get('page') || null;
  const { unsentTexts } = await query(context, UnsentTextsDocument, { after });
  return { texts: unsentTexts, isFirstPage: after === null };
}

/** What the viewer last wrote in a place; null for visitors. */
export async function lastUnsent(context: PageContext, place: string): Promise<Unsent | null> {
  try {
    return (await query(context, UnsentTextDocument, { place })).unsentText ?? null;
  } catch {
    return null; // a visitor has none
  }
}

/** The text as it will look, beside what was typed. */
export async function previewOf(context: PageContext, typed: Record<string, string>) {
  try {
    const { preview } = await query(context, PreviewDocument, { markdown: typed['body'] ?? '' });
    return data<FormAnswer>({ errors: [], typed, preview });
  } catch {
    return refuse({ reason: 'INVALID', message: t`There is nothing to show yet, or you are not signed in.`, field: 'body' }, typed);
  }
}
