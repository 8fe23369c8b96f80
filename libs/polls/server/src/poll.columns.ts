import type { PollType } from './poll.graphql.ts';

/** Polls that are not public answer like polls that do not exist. */
export const PUBLIC = 'p.opens_at <= clock_timestamp()';
/** Open or not is the database's word, by its clock. */
export const OPEN = `${PUBLIC} AND p.closed_at IS NULL AND (p.closes_at IS NULL OR p.closes_at > clock_timestamp())`;

const FIELDS = {
  id: 'p.id', kind: 'p.kind', question: 'p.question', trendId: 'p.trend_id', minChoices: 'p.min_choices', maxChoices: 'p.max_choices',
  resultsRule: 'p.results_rule', changesAllowed: 'p.changes_allowed', voterRole: 'p.voter_role', voterTier: 'p.voter_tier', ballots: 'p.ballots',
  opensAt: 'p.opens_at', editedAt: 'p.edited_at', closesAt: 'p.closes_at', closedAt: 'p.closed_at', closeReason: 'p.close_reason', isOpen: `(${OPEN})`,
} as const;
const IDS = new Set(['id', 'trendId']);

/** Of `o`, counted by `c` (the same row, or what it has become in this statement). */
const options = (from: string, c: string) =>
  `(SELECT COALESCE(json_agg(json_build_object('id', o.id::text, 'key', o.key, 'label', o.label, 'position', o.position, 'votes', ${c}.votes, 'firsts', ${c}.firsts,
            'bagId', o.bag_id::text, 'pictureId', o.picture_id::text) ORDER BY o.position), '[]') FROM ${from} WHERE o.poll_id = p.id)`;

/** A PollType of `poll p`. */
export const POLL_COLUMNS = `${Object.entries(FIELDS).map(([name, sql]) => `${sql} AS "${name}"`).join(', ')},
  ${options('poll_option o', 'o')} AS options,
  CASE WHEN p.kind = 'RANKED' THEN
    (SELECT COALESCE(json_agg(json_build_object('choice', r.choice::text[], 'votes', r.votes)), '[]') FROM poll_ranking r WHERE r.poll_id = p.id AND r.votes > 0)
  END AS rankings`;

/** The same as JSON, with the counts of `tallies` (id, votes, firsts of all options of `p`). Not for rankings. `pollFromJson` reads it. */
export const POLL_JSON = `json_build_object(${Object.entries(FIELDS).map(([name, sql]) => `'${name}', ${sql}${IDS.has(name) ? '::text' : ''}`).join(', ')},
  'options', ${options('poll_option o JOIN tallies t ON t.id = o.id', 't')}, 'rankings', NULL)`;

type Dated = 'opensAt' | 'editedAt' | 'closesAt' | 'closedAt';
export type PollJson = Omit<PollType, Dated> & Record<Dated, string | null>;

export function pollFromJson(poll: PollJson): PollType {
  const at = (time: string | null) => (time === null ? null : new Date(time));
  return { ...poll, opensAt: at(poll.opensAt), editedAt: at(poll.editedAt), closesAt: at(poll.closesAt), closedAt: at(poll.closedAt) };
}
