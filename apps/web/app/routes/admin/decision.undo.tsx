import { mustBeStaff, undoDecision } from '@swingtag/moderation-web/admin';
import { sendOr, unsentForm } from '@swingtag/platform-web';
import { redirect } from 'react-router';
import type { Route } from './+types/decision.undo';

/** Somebody has opened the form's address itself. */
export async function loader({ context }: Route.LoaderArgs) {
  await mustBeStaff(context);
  return redirect('/admin/decisions');
}

export function action({ request, context, params }: Route.ActionArgs) {
  return undoDecision(request, context, params.id);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

/** Never shown: the loader leads on. With a component, others than staff get the page for what is missing. */
export default function UndoRoute() {
  return null;
}
