import { AuditPage, loadAuditLog } from '@swingtag/moderation-web/admin';
import { privatePage } from '@swingtag/platform-web';
import type { Route } from './+types/log';

export const headers = privatePage;

export function loader({ request, context }: Route.LoaderArgs) {
  return loadAuditLog(request, context);
}

export default function LogRoute({ loaderData }: Route.ComponentProps) {
  return <AuditPage {...loaderData} />;
}
