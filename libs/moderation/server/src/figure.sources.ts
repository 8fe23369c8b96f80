export enum FigureKind {
  SIGN_UPS = 'SIGN_UPS',
  ACTIVE_MEMBERS = 'ACTIVE_MEMBERS',
  VOTES = 'VOTES',
  COMMENTS = 'COMMENTS',
  TOPICS = 'TOPICS',
  REPORTS = 'REPORTS',
}

interface Source {
  /** Gives `id`, `at`, `member_id`, and the kind and id of the object that it is or is about, `subject_kind` and `subject_id`. */
  select: string;
  at: string;
}

const NO_SUBJECT = 'NULL::text AS subject_kind, NULL::bigint AS subject_id';

/** Where the acts stand that are counted. Votes are listed by poll, see `FigureQueries`: who votes at what moment, beside a tally that moves, would be a choice. */
const ACTS: Record<Exclude<FigureKind, FigureKind.ACTIVE_MEMBERS>, Source> = {
  SIGN_UPS: { at: 'm.created_at', select: `m.id, m.created_at AS at, m.id AS member_id, ${NO_SUBJECT} FROM member m WHERE true` },
  VOTES: {
    at: 'e.at',
    select: `e.id, e.at, e.member_id, 'POLL' AS subject_kind, e.poll_id AS subject_id FROM vote_event e WHERE e.kind = 'cast'`,
  },
  COMMENTS: { at: 'c.created_at', select: `c.id, c.created_at AS at, c.author_id AS member_id, 'COMMENT' AS subject_kind, c.id AS subject_id FROM comment c WHERE true` },
  TOPICS: {
    at: 'p.published_at',
    select: `p.id, p.published_at AS at, p.author_id AS member_id, 'TOPIC' AS subject_kind, p.id AS subject_id FROM post p WHERE p.kind = 'TOPIC' AND p.published_at <= now()`,
  },
  REPORTS: {
    at: 'r.created_at',
    select: `r.id, r.created_at AS at, r.reporter_id AS member_id, k.kind AS subject_kind, k.object_id AS subject_id FROM report r JOIN moderation_case k ON k.id = r.case_id WHERE true`,
  },
};

/** From the first day to the last, both counted in full; days are those of UTC. */
const between = (at: string) => `${at} >= $1::date::timestamp AT TIME ZONE 'UTC' AND ${at} < ($2::date + 1)::timestamp AT TIME ZONE 'UTC'`;

/** What the figure and its list are both made of, so that they cannot disagree. $1, $2: the days; $3: whether sample members count. */
export function actsOf(kind: FigureKind): string {
  if (kind !== FigureKind.ACTIVE_MEMBERS) return ofMembers(`SELECT ${ACTS[kind].select} AND ${between(ACTS[kind].at)}`);
  const acts = [FigureKind.COMMENTS, FigureKind.TOPICS] as const;
  return ofMembers(acts.map((one) => `SELECT ${ACTS[one].select} AND ${between(ACTS[one].at)}`).join(' UNION ALL '));
}

/** What rules report and legacy voices say is nobody's act. */
function ofMembers(acts: string): string {
  return `SELECT a.* FROM (${acts}) a WHERE a.member_id IS NOT NULL AND ($3::boolean OR a.member_id NOT IN (SELECT id FROM member WHERE is_sample))`;
}
