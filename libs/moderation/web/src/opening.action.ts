import { t } from '@lingui/core/macro';
import { formOf, isRefusal, mutate, query, refuse, setFlash, textOf, type PageContext } from '@swingtag/platform-web';
import { AddSampleContentDocument, ChangeSettingsDocument, OpeningSiteDocument, TryMailDocument, type SettingName } from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';
import { mustBeAdmin } from './admin.access.ts';

/** For the second page of setting a site up; for nobody but its admin. */
export async function loadOpening(context: PageContext) {
  await mustBeAdmin(context);
  return query(context, OpeningSiteDocument);
}

export type OpeningData = Awaited<ReturnType<typeof loadOpening>>;

const FIELDS: readonly SettingName[] = ['SITE_NAME', 'TAGLINE', 'CONTACT_ADDRESS', 'REGISTRATION'];

/** Names the site, tries a mail, brings sample content: in this order, and what has been done stays done when a later part fails. */
export async function openSite(request: Request, context: PageContext) {
  await mustBeAdmin(context);
  const form = await formOf(request);
  const [wantsMail, wantsSample] = [form.get('mail') === 'yes', form.get('sample') === 'yes'];
  const typed: Record<string, string> = { mail: wantsMail ? 'yes' : 'no', sample: wantsSample ? 'yes' : 'no' };
  for (const key of FIELDS) typed[key] = textOf(form, key);
  const { changeSettings } = await mutate(context, ChangeSettingsDocument, { settings: FIELDS.map((key) => ({ key, value: typed[key] ?? '' })) });
  if (isRefusal(changeSettings)) {
    const field = changeSettings.field?.replace(/[A-Z]/g, '_$&').toUpperCase() ?? null;
    return refuse({ ...changeSettings, field }, typed);
  }
  if (wantsMail) {
    const { tryMail } = await mutate(context, TryMailDocument);
    if (isRefusal(tryMail)) return refuse({ ...tryMail, message: t`${tryMail.message} You can go on without: take the tick away.` }, typed);
  }
  if (wantsSample) {
    const { addSampleContent } = await mutate(context, AddSampleContentDocument);
    if (isRefusal(addSampleContent)) return refuse(addSampleContent, typed);
  }
  const flash = await setFlash(context, { tone: 'ok', text: t`Your site is open. What is left to do stands below.` });
  return redirect('/admin', { status: 303, headers: { 'Set-Cookie': flash } });
}
