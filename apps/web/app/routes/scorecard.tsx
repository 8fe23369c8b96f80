import { loadScorecard, ScorecardPage } from '@swingtag/moderation-web';
import type { Route } from './+types/scorecard';

export function loader({ request, context }: Route.LoaderArgs) {
  return loadScorecard(request, context);
}

export default function ScorecardRoute({ loaderData }: Route.ComponentProps) {
  return <ScorecardPage {...loaderData} />;
}
