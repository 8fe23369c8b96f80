import { claim, mustBeStaff } from '@swingtag/moderation-web/admin';
import { redirect } from 'react-router';
import type { Route } from './+types/review.claim';

/** Somebody has opened the form's address itself. */
export async function loader({ context }: Route.LoaderArgs) {
  await mustBeStaff(context);
  return redirect('/admin/review');
}

export function action({ request, context }: Route.ActionArgs) {
  return claim(request, context);
}
