import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import { changeForecast, ForecastDeskPage, loadForecastDesk } from '@swingtag/posts-web/admin';
import type { Route } from './+types/forecasts';

export const headers = privatePage;

export function loader({ context, params }: Route.LoaderArgs) {
  return loadForecastDesk(context, params.slug);
}

export function action({ request, context, params }: Route.ActionArgs) {
  return changeForecast(request, context, params.slug);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function ForecastsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ForecastDeskPage {...loaderData} answer={actionData} />;
}
