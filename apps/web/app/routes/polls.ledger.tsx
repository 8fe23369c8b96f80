import { LedgerPage, loadLedger } from '@swingtag/polls-web';
import type { Route } from './+types/polls.ledger';

export function loader({ context, params }: Route.LoaderArgs) {
  return loadLedger(context, params.pollId);
}

export default function PollLedgerRoute({ loaderData }: Route.ComponentProps) {
  return <LedgerPage poll={loaderData.poll} />;
}
