import { t } from '@lingui/core/macro';
import { formOf, isRefusal, mutate, query, refuse, setFlash, signInPath, textOf, type PageContext } from '@swingtag/platform-web';
import { AppealDocument, AppealsDocument, DecideAppealDocument, MyMeasuresDocument } from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';
import { mustBeStaff } from './admin.access.ts';

/** Decisions about the viewer; visitors sign in first. */
export async function loadMeasures(context: PageContext) {
  try {
    return await query(context, MyMeasuresDocument);
  } catch (error) {
    if (isSignInWanted(error)) throw redirect(signInPath('/appeals'));
    throw error;
  }
}

function isSignInWanted(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'init' in error && (error.init as { status?: number } | null)?.status === 401;
}

export type Measures = Awaited<ReturnType<typeof loadMeasures>>['myMeasures'];

export async function fileAppeal(request: Request, context: PageContext) {
  const form = await formOf(request);
  const input = { measureId: textOf(form, 'measureId'), text: textOf(form, 'text') };
  const { appeal: answer } = await mutate(context, AppealDocument, { input });
  if (isRefusal(answer)) return refuse({ ...answer, field: answer.field ? `${answer.field}-${input.measureId}` : null }, input);
  const flash = await setFlash(context, { tone: 'ok', text: t`Your appeal is in. Somebody else will look at it.` });
  return redirect('/appeals', { status: 303, headers: { 'Set-Cookie': flash } });
}

export async function loadAppeals(request: Request, context: PageContext) {
  await mustBeStaff(context);
  const isDecided = new URL(request.url).searchParams.has('decided');
  return { ...(await query(context, AppealsDocument, { isDecided })), isDecided, now: Date.now() };
}

export type AppealsData = Awaited<ReturnType<typeof loadAppeals>>;

export async function answerAppeal(request: Request, context: PageContext) {
  await mustBeStaff(context);
  const form = await formOf(request);
  const input = { id: textOf(form, 'id'), isOverturned: textOf(form, 'intent') === 'overturn', answer: textOf(form, 'answer') };
  const { decideAppeal: answer } = await mutate(context, DecideAppealDocument, { input });
  if (isRefusal(answer)) return refuse({ ...answer, field: answer.field ? `${answer.field}-${input.id}` : null }, { id: input.id, answer: input.answer });
  const text = input.isOverturned ? t`Taken back. The member is told.` : t`It stands. The member is told.`;
  return redirect('/admin/appeals', { status: 303, headers: { 'Set-Cookie': await setFlash(context, { tone: 'ok', text }) } });
}
