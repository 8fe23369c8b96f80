import { t } from '@lingui/core/macro';
import { formOf, isRefusal, mutate, notFound, query, refuse, textOf, type PageContext } from '@swingtag/platform-web';
import { FirstRunDocument, MakeFirstAdminDocument } from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';

/** For whoever has the link from the console of the server; for everybody else, and later, there is nothing here. */
export async function loadWelcome(request: Request, context: PageContext) {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  if (token === '' || token.length > 100) notFound();
  const { firstRunIsOpen } = await query(context, FirstRunDocument, { token });
  return firstRunIsOpen ? { token } : notFound();
}

/** Makes the first admin, who goes on to name the site. */
export async function makeFirstAdmin(request: Request, context: PageContext) {
  const form = await formOf(request);
  const [email, password, token] = [textOf(form, 'email').trim(), textOf(form, 'password'), textOf(form, 'token').slice(0, 100)];
  if (email === '') return refuse({ reason: 'INVALID', field: 'email', message: t`Type your e-mail address.` });
  if (password === '') return refuse({ reason: 'INVALID', field: 'password', message: t`Choose a password.` }, { email });
  const { makeFirstAdmin: made } = await mutate(context, MakeFirstAdminDocument, { input: { token, email, password } });
  if (isRefusal(made)) return refuse(made, { email });
  return redirect('/welcome/site', 303);
}
