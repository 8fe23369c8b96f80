import { auditLogFile } from '@swingtag/moderation-web/admin';
import type { Route } from './+types/log.file';

export function loader({ request, context }: Route.LoaderArgs) {
  return auditLogFile(request, context);
}
