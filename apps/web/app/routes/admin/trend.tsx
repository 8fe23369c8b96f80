import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import { loadTrendForm, TrendFormPage, writeRecord } from '@swingtag/trends-web/admin';
import type { ShouldRevalidateFunctionArgs } from 'react-router';
import type { Route } from './+types/trend';

export const headers = privatePage;

export function loader({ context, params }: Route.LoaderArgs) {
  return loadTrendForm(context, params.slug);
}

export function action({ request, context }: Route.ActionArgs) {
  return writeRecord(request, context, 'trends');
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

/** After somebody else was quicker, the record is read again. */
export function shouldRevalidate({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return actionStatus === 409 || defaultShouldRevalidate;
}

export default function TrendRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <TrendFormPage {...loaderData} answer={actionData} />;
}
