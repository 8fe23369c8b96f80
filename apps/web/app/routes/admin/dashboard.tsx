import { DashboardPage, loadDashboard } from '@swingtag/moderation-web/admin';
import { privatePage } from '@swingtag/platform-web';
import type { Route } from './+types/dashboard';

export const headers = privatePage;

export function loader({ request, context }: Route.LoaderArgs) {
  return loadDashboard(request, context);
}

export default function DashboardRoute({ loaderData }: Route.ComponentProps) {
  return <DashboardPage dashboard={loaderData} />;
}
