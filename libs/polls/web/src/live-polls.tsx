import { unmask, useLive } from '@swingtag/platform-web';
import { PollTalliedDocument, type BallotFragment } from '@swingtag/platform-web/gql';
import { createContext, use, useState, type ReactNode } from 'react';
import { useRevalidator } from 'react-router';

const Tallied = createContext<ReadonlyMap<string, BallotFragment>>(new Map());

/**
 * Follows all polls of a page over one stream. `loaded` is what the loader gave: when the page has been read again,
 * that is newer than any event before.
 */
export function LivePolls({ pollIds, loaded, children }: {
  pollIds: readonly string[];
  loaded: unknown;
  children: ReactNode;
}) {
  const [tallied, setTallied] = useState<ReadonlyMap<string, BallotFragment>>(new Map());
  const [seen, setSeen] = useState(loaded);
  const { revalidate } = useRevalidator();
  if (seen !== loaded) {
    setSeen(loaded);
    setTallied(new Map());
  }
  useLive(
    PollTalliedDocument,
    pollIds.length > 0 ? { pollIds: [...new Set(pollIds)].sort() } : null,
    ({ pollTallied }) => {
      const poll = unmask<BallotFragment>(pollTallied);
      setTallied((before) => new Map(before).set(poll.id, poll));
    },
    () => void revalidate(),
  );
  return <Tallied value={tallied}>{children}</Tallied>;
}

/** The poll as the last event told it, else as it was loaded. */
export function useLatest(poll: BallotFragment): BallotFragment {
  return use(Tallied).get(poll.id) ?? poll;
}
