import { useSyncExternalStore } from 'react';
import { exactTime, ownTime } from './calendar.ts';

const never = () => () => undefined;

/** The time zone of whoever reads, once the page has its script; null before: then times are UTC, and say so. */
export function useOwnZone(): string | null {
  return useSyncExternalStore<string | null>(never, () => Intl.DateTimeFormat().resolvedOptions().timeZone, () => null);
}

/** A moment in the reader's own zone, which it names; without script in UTC. For the desk, where people set times. */
export function OwnTime({ at, className }: { at: string; className?: string }) {
  const zone = useOwnZone();
  return (
    <time dateTime={at} title={exactTime(at)} className={className}>
      {zone ? ownTime(at, zone) : exactTime(at)}
    </time>
  );
}
