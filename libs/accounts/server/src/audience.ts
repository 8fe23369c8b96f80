import type { Tier, Viewer } from '@swingtag/platform-server';
import { TIER_RULES } from './member.tier.ts';

/** Of the audience that is everybody. */
export const EVERYBODY = '1';

/** The audiences the viewer belongs to: what the rows that they may see carry. */
export function audiencesOf(viewer: Viewer | null): readonly string[] {
  return viewer ? viewer.audienceIds : [EVERYBODY];
}

/** What every policy asks about something that carries an audience. */
export function isInAudience(viewer: Viewer | null, audienceId: string): boolean {
  return audiencesOf(viewer).includes(audienceId);
}

/**
 * The condition of every list, count and look-up: rows of `table` that the viewer may see. `parameter` is the statement's
 * parameter with `audiencesOf(viewer)`, such as `$2`.
 */
export function visibleIn(table: string, parameter: string): string {
  return `${table}.audience_id = ANY(${parameter}::bigint[])`;
}

const RANKS = `ARRAY['MEMBER', 'EDITOR', 'MODERATOR', 'ADMIN']`;
const reaches = (tier: Tier) => `array_position(ARRAY['NEW', 'BASIC', 'ESTABLISHED'], member.given_tier) >= array_position(ARRAY['NEW', 'BASIC', 'ESTABLISHED'], '${tier}')`;
/** The tier of the row `member`, as `tierOf` says it, reaches that of the audience. */
const HAS_TIER = TIER_RULES.map(({ tier, ageDays, activeDays }) =>
  `(a.min_tier = '${tier}' AND (member.role <> 'MEMBER' OR CASE WHEN member.given_tier IS NOT NULL THEN ${reaches(tier)} ELSE member.created_at <= now() - interval '${ageDays} days' AND member.active_days >= ${activeDays} END))`,
).join(' OR ');
const IS_FREE = `(member.suspended_until IS NULL OR member.suspended_until <= now())`;

/** Ids of the audiences of the row `member`, in order. A suspension takes what a role or a tier gives, not what everybody has. */
export const AUDIENCES_OF_MEMBER = `ARRAY(
  SELECT a.id FROM audience a
   WHERE (array_position(${RANKS}, member.role) >= array_position(${RANKS}, a.min_role) AND (a.min_role = 'MEMBER' OR ${IS_FREE}))
      OR ((${HAS_TIER}) AND ${IS_FREE})
      OR (member.role = 'ADMIN' AND ${IS_FREE})
      OR EXISTS (SELECT 1 FROM audience_member am WHERE am.audience_id = a.id AND am.member_id = member.id)
   ORDER BY a.id)::text[]`;
