import { t } from '@lingui/core/macro';
import { mutate, setFlash, type PageContext } from '@swingtag/platform-web';
import { SignOutDocument } from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';

/** Ends the session of this browser. */
export async function signOut(context: PageContext) {
  await mutate(context, SignOutDocument);
  const flash = await setFlash(context, { tone: 'ok', text: t`You are signed out.` });
  return redirect('/', { status: 303, headers: { 'Set-Cookie': flash } });
}
