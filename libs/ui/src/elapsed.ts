const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const week = 7 * day;

/** `5 minutes ago`, `yesterday`; null after a week, when the date says more. Milliseconds since 1970. */
export function elapsed(then: number, now: number): string | null {
  const passed = now - then;
  if (passed < minute) return 'just now';
  if (passed < hour) return words.format(-Math.floor(passed / minute), 'minute');
  if (passed < day) return words.format(-Math.floor(passed / hour), 'hour');
  if (passed < week) return words.format(-Math.floor(passed / day), 'day');
  return null;
}
