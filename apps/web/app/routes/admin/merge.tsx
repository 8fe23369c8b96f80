import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import { loadMerge, MergePage, mergeRecords } from '@swingtag/trends-web/admin';
import type { Route } from './+types/merge';

export const headers = privatePage;

export function loader({ request, context, params }: Route.LoaderArgs) {
  return loadMerge(request, context, params.kind);
}

export function action({ request, context, params }: Route.ActionArgs) {
  return mergeRecords(request, context, params.kind);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function MergeRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <MergePage {...loaderData} answer={actionData} />;
}
