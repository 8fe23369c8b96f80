import { takeProof } from '@swingtag/accounts-web';
import { t } from '@lingui/core/macro';
import {
  formOf,
  isRefusal,
  mutate,
  notFound,
  query,
  refuse,
  setFlash,
  textOf,
  type FormAnswer,
  type PageContext,
} from '@swingtag/platform-web';
import {
  AdminSettingsDocument,
  ChangeSettingsDocument,
  ResetSettingDocument,
  RestoreSettingDocument,
  type SettingName,
} from '@swingtag/platform-web/gql';
import { data, redirect } from 'react-router';
import { mustBeAdmin } from './admin.access.ts';

/** `deed`: the section, the setting to reset or the change to put back that the form is about. */
export type SettingsAnswer = FormAnswer & { deed: string };

export async function loadSettings(request: Request, context: PageContext) {
  await mustBeAdmin(context);
  const { searchParams } = new URL(request.url);
  const after = searchParams.get('page') || null;
  const { settings, settingChanges } = await query(context, AdminSettingsDocument, { after });
  return { settings, changes: settingChanges, search: searchParams.get('q')?.trim() ?? '', isFirstPage: after === null };
}

export type SettingsData = Awaited<ReturnType<typeof loadSettings>>;
export type SettingRow = SettingsData['settings'][number];

/** `siteName` of a refusal is `SITE_NAME` in the form. */
function nameOfField(field: string): string {
  return field.replace(/[A-Z]/g, '_$&').toUpperCase();
}

async function save(context: PageContext, form: FormData, deed: string, settings: readonly SettingRow[]) {
  const [verb, about = ''] = deed.split(':');
  if (verb === 'restore') return (await mutate(context, RestoreSettingDocument, { changeId: about })).restoreSetting;
  const named = settings.find(({ key }) => key === about)?.key;
  if (verb === 'reset') return (await mutate(context, ResetSettingDocument, { key: named ?? notFound() })).resetSetting;
  const sent = settings.filter(({ key }) => form.has(key));
  const changed = sent.map(({ key }): { key: SettingName; value: string; seen: string } => ({
    key, value: textOf(form, key), seen: textOf(form, `seen-${key}`),
  })).filter(({ value, seen }) => value !== seen);
  return (await mutate(context, ChangeSettingsDocument, { settings: changed })).changeSettings;
}

/** Saves a section, resets one setting or puts one back. */
export async function changeSettings(request: Request, context: PageContext) {
  await mustBeAdmin(context);
  const form = await formOf(request);
  const deed = textOf(form, 'deed') || textOf(form, 'proof-intent');
  const { settings } = await query(context, AdminSettingsDocument, { after: null });
  const typed = Object.fromEntries(settings.filter(({ key }) => form.has(key)).map(({ key }) => [key, textOf(form, key)]));
  const unproven = await takeProof(context, form, typed);
  if (unproven) return data({ ...unproven.data, deed } satisfies SettingsAnswer, unproven.init ?? undefined);
  const result = await save(context, form, deed, settings);
  if (isRefusal(result)) {
    const field = result.field && result.field !== 'proof' ? nameOfField(result.field) : (result.field ?? null);
    const refused = refuse({ ...result, field }, typed);
    return data({ ...refused.data, deed } satisfies SettingsAnswer, refused.init ?? undefined);
  }
  const flash = await setFlash(context, { tone: 'ok', text: t`Saved. It holds from now on, everywhere.` });
  return redirect(new URL(request.url).search ? `/admin/settings${new URL(request.url).search}` : '/admin/settings', {
    status: 303,
    headers: { 'Set-Cookie': flash },
  });
}
