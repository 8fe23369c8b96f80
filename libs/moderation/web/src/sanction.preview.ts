import type { SanctionKind } from '@swingtag/platform-web/gql';

const day = 86_400_000;

/** Whole days between 1 and 365; null for anything else that was typed. */
export function daysOf(typed: string): number | null {
  const days = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
  return days >= 1 && days <= 365 ? days : null;
}

export function hasAnEnd(kind: SanctionKind): boolean {
  return kind === 'LIMIT' || kind === 'SUSPEND';
}

/** What the member reads about a sanction that begins now, before the reason; the server says the same. Null when days are missing. */
export function sanctionWords(kind: SanctionKind, days: number | null, now: number): string | null {
  const lastDay = days === null ? null : new Date(now + days * day).toISOString().slice(0, 10);
  switch (kind) {
    case 'WARN':
      return 'A moderator has warned you. Nothing else changes.';
    case 'BAN':
      return 'Your account is banned. You can still read.';
    case 'LIMIT':
      return lastDay && `Your account is limited until ${lastDay}. You can read and vote, but not write.`;
    case 'SUSPEND':
      return lastDay && `Your account is suspended until ${lastDay}. You can still read.`;
  }
}
