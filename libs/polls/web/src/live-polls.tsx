import { useLive, useReread } from '@swingtag/platform-web';
import { PollTalliedDocument, type BallotFragment, type PollTalliedSubscription } from '@swingtag/platform-web/gql';
import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { useFetchers, useNavigation, useRevalidator } from 'react-router';

type Moved = PollTalliedSubscription['pollTallied'];

const Tallied = createContext<ReadonlyMap<string, Moved>>(new Map());

interface Told {
  poll: Moved;
  /** The page was being read when this came. */
  cameWhileReading: boolean;
}

/** Whether loaders are running, for whatever reason. */
function useIsReading(revalidation: string): boolean {
  const { state } = useNavigation();
  const fetchers = useFetchers();
  return [state, revalidation, ...fetchers.map((fetcher) => fetcher.state)].includes('loading');
}

/**
 * Follows all polls of a page over one stream. `loaded` is what the loader gave: newer than the events before, but not
 * than those that came while it was read. If it is newer than one of these, its tally has moved and another event follows.
 */
export function LivePolls({ pollIds, loaded, children }: {
  pollIds: readonly string[];
  loaded: unknown;
  children: ReactNode;
}) {
  const [told, setTold] = useState<readonly Told[]>([]);
  const [seen, setSeen] = useState(loaded);
  const { state } = useRevalidator();
  const reread = useReread();
  const cameWhileReading = useIsReading(state);
  if (seen !== loaded) {
    setSeen(loaded);
    setTold(told.filter((one) => one.cameWhileReading).map(({ poll }) => ({ poll, cameWhileReading: false })));
  }
  const tallied = useMemo(() => new Map(told.map(({ poll }) => [poll.id, poll])), [told]);
  useLive(
    PollTalliedDocument,
    pollIds.length > 0 ? { pollIds: [...new Set(pollIds)].sort() } : null,
    ({ pollTallied: poll }) => {
      setTold((before) => [...before.filter((one) => one.poll.id !== poll.id), { poll, cameWhileReading }]);
    },
    reread,
  );
  return <Tallied value={tallied}>{children}</Tallied>;
}

/** The poll as the last event told it, else as it was loaded. */
export function useLatest(poll: BallotFragment): BallotFragment {
  const moved = use(Tallied).get(poll.id);
  return useMemo(() => (moved ? { ...poll, ...moved } : poll), [poll, moved]);
}
