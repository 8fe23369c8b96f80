import { loadOpenBallots, OpenBallotsPage } from '@swingtag/polls-web';
import type { Route } from './+types/polls.ballots';

export function loader({ request, context, params }: Route.LoaderArgs) {
  return loadOpenBallots(request, context, params.pollId);
}

export default function OpenBallotsRoute({ loaderData }: Route.ComponentProps) {
  return <OpenBallotsPage {...loaderData} />;
}
