import { Invalid } from '@swingtag/platform-server';

/** A day as people write it, 2026-11-22, of the calendar that the database knows: it has no year 0. */
const DAY = /^(?!0000)\d{4}-\d{2}-\d{2}$/;

/** Its first moment of UTC, in milliseconds. Throws Invalid. */
export function startOfDay(field: string, day: string): number {
  const at = DAY.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at) || dayAt(at) !== day) throw new Invalid(field, 'Please give a day like 2026-01-31.');
  return at;
}

export function dayAt(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
