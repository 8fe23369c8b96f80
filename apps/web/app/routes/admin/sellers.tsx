import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import { changeRecords, HouseTablePage, loadHouseTable } from '@swingtag/trends-web/admin';
import type { Route } from './+types/sellers';

export const headers = privatePage;

export function loader({ request, context }: Route.LoaderArgs) {
  return loadHouseTable(request, context, 'sellers');
}

export function action({ request, context }: Route.ActionArgs) {
  return changeRecords(request, context, 'sellers');
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function SellersRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <HouseTablePage {...loaderData} answer={actionData} />;
}
