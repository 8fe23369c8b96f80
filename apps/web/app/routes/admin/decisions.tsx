import { DecisionsPage, loadDecisions } from '@swingtag/moderation-web/admin';
import { privatePage } from '@swingtag/platform-web';
import type { Route } from './+types/decisions';

export const headers = privatePage;

export function loader({ context }: Route.LoaderArgs) {
  return loadDecisions(context);
}

export default function DecisionsRoute({ loaderData }: Route.ComponentProps) {
  return <DecisionsPage decisions={loaderData} />;
}
