import { t } from '@lingui/core/macro';
import { mustEdit } from '@swingtag/media-web/admin';
import { formOf, isRefusal, mutate, query, refuse, setFlash, type PageContext } from '@swingtag/platform-web';
import { LookForRepairsDocument, RepairsDocument, type RepairKind } from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';

export const REPAIRS: readonly RepairKind[] = ['PICTURE_LOST', 'NO_ALT', 'OLD_ALT', 'NO_CREDIT', 'DEAD_LINK'];

export async function loadRepairs(request: Request, context: PageContext) {
  await mustEdit(context);
  const params = new URL(request.url).searchParams;
  const kind = REPAIRS.find((one) => one === params.get('kind')) ?? null;
  const after = params.get('page') || null;
  return { ...(await query(context, RepairsDocument, { kind, after })), kind, isFirstPage: after === null };
}

export type RepairsData = Awaited<ReturnType<typeof loadRepairs>>;

/** Looks now, and shows what was found. */
export async function lookForRepairs(request: Request, context: PageContext) {
  await mustEdit(context);
  await formOf(request);
  const { lookForRepairs: answer } = await mutate(context, LookForRepairsDocument);
  if (isRefusal(answer)) return refuse(answer);
  const flash = await setFlash(context, { tone: 'ok', text: t`Looked through everything. The files of pictures are being compared now.` });
  return redirect('/admin/repair', { status: 303, headers: { 'Set-Cookie': flash } });
}
