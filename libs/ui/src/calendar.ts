const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const hour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' });

/** `24 August 2016` */
export function shortDate(at: string): string {
  return day.format(new Date(at));
}

/** `24 August 2016, 16:05 (Europe/Berlin)`: in the zone of whoever reads it. */
export function ownTime(at: string, zone: string): string {
  const parts = { timeZone: zone } as const;
  const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', ...parts }).format(new Date(at));
  return `${date}, ${new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...parts }).format(new Date(at))} (${zone})`;
}

/** `24 August 2016, 14:05 UTC` */
export function exactTime(at: string): string {
  const moment = new Date(at);
  return `${day.format(moment)}, ${hour.format(moment)} UTC`;
}
