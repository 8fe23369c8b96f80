import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import { loadRepairs, lookForRepairs, RepairsPage } from '@swingtag/posts-web/admin';
import type { Route } from './+types/repair';

export const headers = privatePage;

export function loader({ request, context }: Route.LoaderArgs) {
  return loadRepairs(request, context);
}

export function action({ request, context }: Route.ActionArgs) {
  return lookForRepairs(request, context);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function RepairRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <RepairsPage {...loaderData} answer={actionData} />;
}
