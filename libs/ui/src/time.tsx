import { exactTime, shortDate } from './calendar.ts';

/** A moment, written the same by server and browser: always UTC. `exact` adds the hour. */
export function Time({ at, exact = false, className }: { at: string; exact?: boolean; className?: string }) {
  return (
    <time dateTime={at} title={exactTime(at)} className={className}>
      {exact ? exactTime(at) : shortDate(at)}
    </time>
  );
}
