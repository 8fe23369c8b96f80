import { Role, Tier } from '@swingtag/platform-server';
import type { Member } from './member.entity.ts';

const DAY_SECONDS = 86_400;
/** In rising order. */
const TIERS = Object.values(Tier);

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
  /** By the staff, in place of the computed one. */
  givenTier?: Tier | null;
}

/** Whoever was given a role is trusted with more than that already. */
export function tierOf({ role, ageSeconds, activeDays, givenTier }: TierFacts): Tier {
  if (role !== Role.MEMBER) return Tier.ESTABLISHED;
  if (givenTier) return givenTier;
  const fits = TIER_RULES.find((rule) => ageSeconds >= rule.ageDays * DAY_SECONDS && activeDays >= rule.activeDays);
  return fits?.tier ?? Tier.NEW;
}

export function tierNow({ role, createdAt, activeDays, givenTier }: Pick<Member, 'role' | 'createdAt' | 'activeDays' | 'givenTier'>): Tier {
  return tierOf({ role, activeDays, givenTier, ageSeconds: (Date.now() - createdAt.getTime()) / 1000 });
}

/** What a tier asks for, as part of a sentence; null for the first, which asks for nothing. */
export function tierInWords(tier: Tier): string | null {
  const rule = TIER_RULES.find((one) => one.tier === tier);
  return rule ? `an account of at least ${rule.ageDays} days and visits on at least ${rule.activeDays} different days` : null;
}

/** The next tier and what is still missing for it; null at the top, and where the staff gave the tier. */
export function nextTierOf(member: Pick<Member, 'role' | 'createdAt' | 'activeDays' | 'givenTier'>): { tier: Tier; days: number; visits: number } | null {
  if (member.givenTier) return null;
  const next = TIER_RULES.toReversed().find(({ tier }) => TIERS.indexOf(tier) > TIERS.indexOf(tierNow(member)));
  if (!next) return null;
  const ageDays = (Date.now() - member.createdAt.getTime()) / 1000 / DAY_SECONDS;
  return { tier: next.tier, days: Math.max(0, Math.ceil(next.ageDays - ageDays)), visits: Math.max(0, next.activeDays - member.activeDays) };
}
