import { t } from '@lingui/core/macro';
import { mustEdit } from '@swingtag/media-web/admin';
import { formOf, isRefusal, mutate, notFound, query, refuse, setFlash, textOf, type PageContext } from '@swingtag/platform-web';
import { ForecastDeskDocument, RemoveForecastDocument, WriteForecastDocument } from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';

const FIELDS = ['claim', 'saidBy', 'saidOn', 'dueOn', 'expects', 'pollId'] as const;

export async function loadForecastDesk(context: PageContext, slug: string) {
  await mustEdit(context);
  const { trend } = await query(context, ForecastDeskDocument, { slug });
  return { trend: trend ?? notFound() };
}

export type ForecastDeskData = Awaited<ReturnType<typeof loadForecastDesk>>;

/** Names a field of one of the forms of the page. */
export const fieldId = (id: string | null, field: string): string => `${id ?? 'new'}-${field}`;

/** Writes a forecast, or takes one away. */
export async function changeForecast(request: Request, context: PageContext, slug: string) {
  await mustEdit(context);
  const form = await formOf(request);
  const id = textOf(form, 'id') || null;
  const typed = Object.fromEntries(FIELDS.map((name) => [name, textOf(form, name)]));
  const { claim = '', saidBy = '', saidOn = '', dueOn, pollId, expects } = typed;
  const version = Number(textOf(form, 'version')) || 0;
  const input = { id, version: id ? version : null, trendId: textOf(form, 'trendId'), claim, saidBy, saidOn, dueOn: dueOn || null, expectsYay: expects !== 'NAY', pollId: pollId || null };
  const { written } = id && form.has('remove') ? await mutate(context, RemoveForecastDocument, { id, version }) : await mutate(context, WriteForecastDocument, { input });
  if (isRefusal(written)) return refuse({ ...written, field: written.field ? fieldId(id, written.field) : null }, { ...typed, of: id ?? 'new' });
  const flash = await setFlash(context, { tone: 'ok', text: form.has('remove') ? t`The forecast is gone.` : t`Saved.` });
  return redirect(`/admin/trends/${encodeURIComponent(slug)}/forecasts`, { status: 303, headers: { 'Set-Cookie': flash } });
}
