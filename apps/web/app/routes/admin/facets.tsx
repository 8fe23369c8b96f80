import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import { changeFacets, FacetTablePage, loadFacetTable } from '@swingtag/trends-web/admin';
import type { Route } from './+types/facets';

export const headers = privatePage;

export function loader({ request, context }: Route.LoaderArgs) {
  return loadFacetTable(request, context);
}

export function action({ request, context }: Route.ActionArgs) {
  return changeFacets(request, context);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function FacetsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <FacetTablePage {...loaderData} answer={actionData} />;
}
