import { t } from '@lingui/core/macro';
import { mutate, query, setFlash, signInPath, type PageContext } from '@swingtag/platform-web';
import { AlertsDocument, MarkNoticesReadDocument, SignedInAsDocument } from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';

/** For the page; visitors sign in first. */
export async function loadAlerts(request: Request, context: PageContext) {
  if (!(await query(context, SignedInAsDocument)).me) throw redirect(signInPath('/alerts'));
  const after = new URL(request.url).searchParams.get('page') || null;
  const { notices, me } = await query(context, AlertsDocument, { after });
  return { notices, unread: me?.unreadNotices ?? 0, isFirstPage: after === null };
}

export async function markAllRead(context: PageContext) {
  await mutate(context, MarkNoticesReadDocument);
  const flash = await setFlash(context, { tone: 'ok', text: t`All alerts are marked as read.` });
  return redirect('/alerts', { status: 303, headers: { 'Set-Cookie': flash } });
}
