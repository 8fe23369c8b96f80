const day = 86_400_000;

/** The last day of a suspension of so many days that begins now, as `2026-11-22`. */
export function lastDayOf(days: number, now: number): string {
  return new Date(now + days * day).toISOString().slice(0, 10);
}

/** Whole days between 1 and 365; null for anything else that was typed. */
export function daysOf(typed: string): number | null {
  const days = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
  return days >= 1 && days <= 365 ? days : null;
}
