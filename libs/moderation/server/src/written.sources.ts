import { visibleIn } from '@swingtag/accounts-server';
import { SubjectState } from './case.kind.ts';

export enum WrittenKind {
  COMMENT = 'COMMENT',
  TOPIC = 'TOPIC',
  ARTICLE = 'ARTICLE',
}

interface Source {
  /** Gives `audience_id`, `is_reason` and `is_deleted` (by its author). */
  columns: string;
  /** As the kind of case says it. */
  state: string;
  from: string;
  author: string;
  at: string;
  id: string;
}

const PUBLISHED = 'p.published_at <= now()';
const DELETED = 'o.deleted_at IS NOT NULL AS is_deleted';
const STATE = `CASE WHEN o.removed_at IS NOT NULL THEN COALESCE(o.withheld, '${SubjectState.REMOVED}') WHEN o.deleted_at IS NOT NULL THEN '${SubjectState.DELETED}' ELSE '${SubjectState.VISIBLE}' END`;
const OF_POST = { author: 'p.author_id', at: 'p.published_at', id: 'p.id' };

const SOURCES: Record<WrittenKind, Source> = {
  COMMENT: {
    columns: `p.audience_id, o.is_reason, ${DELETED}`, state: STATE,
    from: 'comment o JOIN post p ON p.id = o.post_id WHERE true', author: 'o.author_id', at: 'o.created_at', id: 'o.id',
  },
  TOPIC: {
    columns: `p.audience_id, false AS is_reason, ${DELETED}`, state: STATE,
    from: `post p JOIN topic o ON o.post_id = p.id WHERE ${PUBLISHED}`, ...OF_POST,
  },
  ARTICLE: {
    columns: 'p.audience_id, false AS is_reason, o.withdrawn_at IS NOT NULL AS is_deleted',
    state: `CASE WHEN o.withdrawn_at IS NOT NULL THEN '${SubjectState.DELETED}' WHEN p.deleted_at IS NOT NULL THEN '${SubjectState.REMOVED}' ELSE '${SubjectState.VISIBLE}' END`,
    from: `post p JOIN article o ON o.post_id = p.id WHERE ${PUBLISHED}`, ...OF_POST,
  },
};

/** SQL: how much of a kind this member wrote; as many as their list shows. */
export function countOf(kind: WrittenKind, author: string): string {
  const { from, author: written } = SOURCES[kind];
  return `(SELECT count(*)::int FROM ${from} AND ${written} = ${author})`;
}

/**
 * SQL: the newest of a kind that the member $1 wrote, along an index. $2: audiences of the viewer; $3: a state, or null; $4 to $6: moment, kind and id
 * of the row of a cursor, or null.
 */
export function newestOf(kind: WrittenKind, many: number): string {
  const { columns, state, from, author, at, id } = SOURCES[kind];
  return `SELECT ${id} AS id, '${kind}'::text AS kind, ${at} AS at, ${columns} FROM ${from} AND ${author} = $1
     AND ($3::text IS NULL OR (${state} = $3::text AND ${visibleIn('p', '$2')}))
     AND ($4::timestamptz IS NULL OR (${at} <= $4::timestamptz AND (${at}, '${kind}'::text, ${id}) < ($4::timestamptz, $5::text, $6::bigint)))
   ORDER BY ${at} DESC, ${id} DESC LIMIT ${many}`;
}
