import { t } from '@lingui/core/macro';
import { formOf, isRefusal, mutate, notFound, query, refuse, setFlash, textOf, type PageContext } from '@swingtag/platform-web';
import { ConfirmBackupDocument, DismissFirstStepsDocument, FirstStepsDocument, TryMailDocument } from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';
import { mustBeAdmin } from './admin.access.ts';

export async function loadFirstSteps(context: PageContext) {
  await mustBeAdmin(context);
  return query(context, FirstStepsDocument);
}

/** One of the deeds that a form of the list asks for. */
export async function takeFirstStep(request: Request, context: PageContext) {
  await mustBeAdmin(context);
  const form = await formOf(request);
  const deed = textOf(form, 'deed');
  const outcome = await deedOf(context, deed);
  if (isRefusal(outcome.result)) return refuse(outcome.result);
  const flash = await setFlash(context, { tone: 'ok', text: outcome.text });
  return redirect(outcome.to, { status: 303, headers: { 'Set-Cookie': flash } });
}

async function deedOf(context: PageContext, deed: string) {
  if (deed === 'mail') {
    return { result: (await mutate(context, TryMailDocument)).tryMail, text: t`The mail server took the mail. Look whether it arrived.`, to: '/admin/first-steps' };
  }
  if (deed === 'backup') {
    return { result: (await mutate(context, ConfirmBackupDocument)).confirmBackup, text: t`Noted. You are asked again in thirty days.`, to: '/admin/first-steps' };
  }
  if (deed !== 'dismiss' && deed !== 'restore') return notFound();
  const isDismissed = deed === 'dismiss';
  const { dismissFirstSteps } = await mutate(context, DismissFirstStepsDocument, { isDismissed });
  return { result: dismissFirstSteps, text: isDismissed ? t`The list is put away. It stays under Site, First steps.` : t`The list is on the desk again.`, to: '/admin' };
}
