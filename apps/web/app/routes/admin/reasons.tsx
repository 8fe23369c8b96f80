import { CannedReasonsPage, changeCannedReasons, loadCannedReasons } from '@swingtag/moderation-web/admin';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import type { Route } from './+types/reasons';

export const headers = privatePage;

export function loader({ context }: Route.LoaderArgs) {
  return loadCannedReasons(context);
}

export function action({ request, context }: Route.ActionArgs) {
  return changeCannedReasons(request, context);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function ReasonsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <CannedReasonsPage {...loaderData} answer={actionData} />;
}
