import { asScheme, formOf, safePath, setScheme } from '@swingtag/platform-web';
import { redirect } from 'react-router';
import type { Route } from './+types/scheme';

export async function action({ request, context }: Route.ActionArgs) {
  const form = await formOf(request);
  return redirect(safePath(form.get('next')), {
    headers: { 'Set-Cookie': await setScheme(context, asScheme(form.get('scheme'))) },
  });
}
