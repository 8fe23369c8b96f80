import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import type { VoteIntent } from './vote.action.ts';
import { votePath, type Sending } from './use-vote.ts';

/** A real form to the poll’s vote address; with script it is sent from the page, whose router learns the address beforehand. */
export function BallotForm({ pollId, intent, send, className, children }: {
  pollId: string;
  intent: VoteIntent;
  send: Sending['send'];
  className?: string;
  children: ReactNode;
}) {
  const { pathname, search } = useLocation();
  return (
    <form method="post" action={votePath(pollId)} data-discover="true" onSubmit={send} className={className}>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="next" value={pathname + search} />
      {children}
    </form>
  );
}
