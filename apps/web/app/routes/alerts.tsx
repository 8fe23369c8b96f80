import { AlertsPage, loadAlerts, markAllRead } from '@swingtag/notifications-web';
import { privatePage } from '@swingtag/platform-web';
import type { Route } from './+types/alerts';

export const headers = privatePage;

export function loader({ request, context }: Route.LoaderArgs) {
  return loadAlerts(request, context);
}

export function action({ context }: Route.ActionArgs) {
  return markAllRead(context);
}

export default function AlertsRoute({ loaderData }: Route.ComponentProps) {
  return <AlertsPage {...loaderData} />;
}
