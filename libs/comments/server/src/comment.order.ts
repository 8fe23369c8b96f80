import { COMMENT_COLUMNS } from './comment.columns.ts';
import type { CommentType } from './comment.graphql.ts';
import { CommentSort, SCORES } from './comment.sort.ts';

const FROM_THE_NEWEST = '9223372036854775807';
/** Above every number of likes, and above every score. */
const FROM_THE_TOP = { like_count: '2147483647', controversy: 'Infinity', bridge: 'Infinity' };
const TYPES = { like_count: 'integer', controversy: 'float8', bridge: 'float8' };

/** SQL of `maySeeMarker`, with the parameters that say whether the viewer is of the staff and who it is. */
export function seen(comment: string, isStaff: string, memberId: string): string {
  return `(${comment}.withheld IS DISTINCT FROM 'HELD' OR ${isStaff}::boolean OR ${comment}.author_id = ${memberId}::bigint)`;
}

/** How a page of top comments is found: by its index, at the same cost however long the thread is. */
export interface PageOrder {
  name: string;
  /** From the oldest. */
  isRising: boolean;
  /** What a cursor holds. */
  keysOf: (comment: CommentType) => string[];
  /** Of the edges of pages, each as a cursor holds it or empty for the first page: their scores and their ids. */
  edges: (keysets: readonly (string | null)[][]) => [string[], string[]];
  /** Takes keys, posts, camps, scores, ids, a size, and what `seen` asks. */
  sql: string;
}

export function orderOf(sort: CommentSort, hasCamp: boolean): PageOrder {
  const score = SCORES[sort];
  const isRising = sort === CommentSort.OLDEST;
  const camp = hasCamp ? 'AND t.stance_option_id = wanted.camp' : '';
  const edge = score ? `(t.${score}, t.id) # (wanted.score::${TYPES[score]}, wanted.id)` : 't.id # wanted.id';
  const [after, notAfter, direction] = isRising ? ['>', '<=', 'ASC'] : ['<', '>=', 'DESC'];
  const by = (table: string) => (score ? `${table}.${score} DESC, ${table}.id DESC` : `${table}.id ${direction}`);
  const top = `FROM comment t WHERE t.post_id = wanted.post_id AND t.parent_id IS NULL AND ${seen('t', '$7', '$8')}`;
  return {
    name: `${sort}${hasCamp ? ':camp' : ''}`,
    isRising,
    keysOf: (comment) => (score ? [String(valueOf(comment, score)), comment.id] : [comment.id]),
    edges: (keysets) => [
      keysets.map((keys) => (score ? (keys[0] ?? FROM_THE_TOP[score]) : '0')),
      keysets.map((keys) => (score ? keys[1] : keys[0]) ?? (isRising ? '0' : FROM_THE_NEWEST)),
    ],
    sql: `SELECT wanted.key AS page, ${COMMENT_COLUMNS}, EXISTS (SELECT 1 ${top} ${camp} AND ${edge.replace('#', notAfter)}) AS "hasEarlier"
       FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::float8[], $5::bigint[]) AS wanted (key, post_id, camp, score, id)
      CROSS JOIN LATERAL (SELECT t.id ${top} ${camp} AND ${edge.replace('#', after)} ORDER BY ${by('t')} LIMIT $6) AS chosen
       JOIN comment c ON c.id = chosen.id
      ORDER BY wanted.key, ${by('c')}`,
  };
}

function valueOf(comment: CommentType, score: 'like_count' | 'controversy' | 'bridge'): number {
  return score === 'like_count' ? comment.likeCount : comment[score];
}
