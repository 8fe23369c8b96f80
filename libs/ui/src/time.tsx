import { useSyncExternalStore } from 'react';
import { exactTime, shortDate } from './calendar.ts';
import { elapsed } from './elapsed.ts';

const never = () => () => undefined;
const thisMinute = () => Math.floor(Date.now() / 60_000) * 60_000;

/** How long ago, once the page has its script; null before, so that server and browser write the same. */
function useElapsed(at: string): string | null {
  const now = useSyncExternalStore<number | null>(never, thisMinute, () => null);
  return now === null ? null : elapsed(Date.parse(at), now);
}

/**
 * A moment, written the same by server and browser: always UTC. `exact` adds the hour; `relative` says
 * "5 minutes ago" in the first week. The exact moment is always in the title.
 */
export function Time({ at, exact = false, relative = false, className }: {
  at: string;
  exact?: boolean;
  relative?: boolean;
  className?: string;
}) {
  const ago = useElapsed(at);
  return (
    <time dateTime={at} title={exactTime(at)} className={className}>
      {exact ? exactTime(at) : ((relative ? ago : null) ?? shortDate(at))}
    </time>
  );
}
