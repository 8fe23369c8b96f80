import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import { BagTablePage, changeRecords, loadBagTable } from '@swingtag/trends-web/admin';
import type { Route } from './+types/bags';

export const headers = privatePage;

export function loader({ request, context }: Route.LoaderArgs) {
  return loadBagTable(request, context);
}

export function action({ request, context }: Route.ActionArgs) {
  return changeRecords(request, context, 'bags');
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function BagsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <BagTablePage {...loaderData} answer={actionData} />;
}
