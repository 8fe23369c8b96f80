import type { SampleMoment } from './sample/types.ts';

const DAY_MS = 86_400_000;

/** Days before or after the first start, as a date. */
export function daysFrom(start: Date, days: number): Date {
  return new Date(start.getTime() + days * DAY_MS);
}

/** A calendar day means ten in the morning, UTC. */
export function momentOf(start: Date, moment: SampleMoment): Date {
  return 'on' in moment ? new Date(`${moment.on}T10:00:00Z`) : daysFrom(start, -moment.daysAgo);
}
