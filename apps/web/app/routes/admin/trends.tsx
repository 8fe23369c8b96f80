import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import { changeRecords, loadTrendTable, TrendTablePage } from '@swingtag/trends-web/admin';
import type { Route } from './+types/trends';

export const headers = privatePage;

export function loader({ request, context }: Route.LoaderArgs) {
  return loadTrendTable(request, context);
}

export function action({ request, context }: Route.ActionArgs) {
  return changeRecords(request, context, 'trends');
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function TrendsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <TrendTablePage {...loaderData} answer={actionData} />;
}
