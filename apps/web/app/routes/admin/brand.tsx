import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import { HouseFormPage, loadHouseForm, writeRecord } from '@swingtag/trends-web/admin';
import type { ShouldRevalidateFunctionArgs } from 'react-router';
import type { Route } from './+types/brand';

export const headers = privatePage;

export function loader({ context, params }: Route.LoaderArgs) {
  return loadHouseForm(context, 'brands', params.slug);
}

export function action({ request, context }: Route.ActionArgs) {
  return writeRecord(request, context, 'brands');
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

/** After somebody else was quicker, the record is read again. */
export function shouldRevalidate({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return actionStatus === 409 || defaultShouldRevalidate;
}

export default function BrandRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <HouseFormPage {...loaderData} answer={actionData} />;
}
