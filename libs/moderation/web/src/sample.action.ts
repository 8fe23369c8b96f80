import { takeProof } from '@swingtag/accounts-web';
import { t } from '@lingui/core/macro';
import { formOf, isRefusal, mutate, query, refuse, setFlash, type PageContext } from '@swingtag/platform-web';
import { RemoveSampleContentDocument, SampleContentDocument } from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';
import { mustBeAdmin } from './admin.access.ts';

export async function loadSample(context: PageContext) {
  await mustBeAdmin(context);
  return (await query(context, SampleContentDocument)).sampleContent;
}

export type SampleData = Awaited<ReturnType<typeof loadSample>>;

export async function removeSample(request: Request, context: PageContext) {
  await mustBeAdmin(context);
  const form = await formOf(request);
  const isSure = form.get('sure') === 'yes';
  const typed = { sure: isSure ? 'yes' : '' };
  const unproven = await takeProof(context, form, typed);
  if (unproven) return unproven;
  if (!isSure) return refuse({ reason: 'INVALID', field: 'sure', message: t`Tick that it may go: it does not come back.` }, typed);
  const { removeSampleContent } = await mutate(context, RemoveSampleContentDocument);
  if (isRefusal(removeSampleContent)) return refuse(removeSampleContent, typed);
  const flash = await setFlash(context, { tone: 'ok', text: t`The sample content is gone.` });
  return redirect('/admin/sample', { status: 303, headers: { 'Set-Cookie': flash } });
}
