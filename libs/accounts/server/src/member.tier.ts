import { Role, Tier } from '@swingtag/platform-server';
import type { Member } from './member.entity.ts';

const DAY_SECONDS = 86_400;

/** From both numbers on, a member has the tier; the highest that fits. Written down in docs/member-tiers.md. */
export const TIER_RULES: readonly { tier: Tier; ageDays: number; activeDays: number }[] = [
  { tier: Tier.ESTABLISHED, ageDays: 30, activeDays: 15 },
  { tier: Tier.BASIC, ageDays: 3, activeDays: 3 },
];

export interface TierFacts {
  role: Role;
  ageSeconds: number;
  /** Different days (UTC) on which the member was here signed in, the day of joining included. */
  activeDays: number;
}

/** Whoever was given a role is trusted with more than that already. */
export function tierOf({ role, ageSeconds, activeDays }: TierFacts): Tier {
  if (role !== Role.MEMBER) return Tier.ESTABLISHED;
  const fits = TIER_RULES.find((rule) => ageSeconds >= rule.ageDays * DAY_SECONDS && activeDays >= rule.activeDays);
  return fits?.tier ?? Tier.NEW;
}

export function tierNow({ role, createdAt, activeDays }: Pick<Member, 'role' | 'createdAt' | 'activeDays'>): Tier {
  return tierOf({ role, activeDays, ageSeconds: (Date.now() - createdAt.getTime()) / 1000 });
}

/** What a tier asks for, as part of a sentence; null for the first, which asks for nothing. */
export function tierInWords(tier: Tier): string | null {
  const rule = TIER_RULES.find((one) => one.tier === tier);
  return rule ? `an account of at least ${rule.ageDays} days and visits on at least ${rule.activeDays} different days` : null;
}
