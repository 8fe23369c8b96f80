import { loadModerationLog, ModerationLogPage } from '@swingtag/moderation-web';
import type { Route } from './+types/moderation-log';

export function loader({ request, context }: Route.LoaderArgs) {
  return loadModerationLog(request, context);
}

export default function ModerationLogRoute({ loaderData }: Route.ComponentProps) {
  return <ModerationLogPage {...loaderData} />;
}
