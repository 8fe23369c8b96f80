import { COMMENT_COLUMNS } from './comment.columns.ts';
import type { CommentType } from './comment.graphql.ts';
import { CommentSort, SCORES, type Score } from './comment.sort.ts';

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

/** Which of the comments on top. */
export interface PageFilter {
  hasCamp: boolean;
  isChanged?: boolean;
}

/** What is before the page is asked in an order too, and once for each page: without, the planner reads the whole table for each row. */
export function orderOf(sort: CommentSort, { hasCamp, isChanged = false }: PageFilter): PageOrder {
  const score = SCORES[sort];
  const isRising = sort === CommentSort.OLDEST;
  const [after, notAfter] = isRising ? ['>', '<='] : ['<', '>='];
  const by = (table: string) => (score ? `${table}.${score} DESC, ${table}.id DESC` : `${table}.id ${isRising ? 'ASC' : 'DESC'}`);
  const top = `FROM comment t WHERE t.parent_id IS NULL AND ${seen('t', '$7', '$8')} ${isChanged ? 'AND t.is_turned AND t.stance_option_id IS NOT NULL' : ''}`;
  const { within, order } = score ? byScore(score, hasCamp) : byTime(hasCamp);
  return {
    name: `${sort}${hasCamp ? ':camp' : ''}${isChanged ? ':changed' : ''}`,
    isRising,
    keysOf: (comment) => (score ? [String(valueOf(comment, score)), comment.id] : [comment.id]),
    edges: (keysets) => [
      keysets.map((keys) => (score ? (keys[0] ?? FROM_THE_TOP[score]) : '0')),
      keysets.map((keys) => (score ? keys[1] : keys[0]) ?? (isRising ? '0' : FROM_THE_NEWEST)),
    ],
    sql: `SELECT wanted.key AS page, ${COMMENT_COLUMNS}, earlier.id IS NOT NULL AS "hasEarlier"
       FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::float8[], $5::bigint[]) AS wanted (key, post_id, camp, score, id)
       LEFT JOIN LATERAL (SELECT t.id ${top} AND ${within(notAfter)} ORDER BY ${order(isRising ? 'DESC' : 'ASC')} LIMIT 1) AS earlier ON true
      CROSS JOIN LATERAL (SELECT t.id ${top} AND ${within(after)} ORDER BY ${order(isRising ? 'ASC' : 'DESC')} LIMIT $6) AS chosen
       JOIN comment c ON c.id = chosen.id
      ORDER BY wanted.key, ${by('c')}`,
  };
}

interface Range {
  /** Of the talk, and on this side of the edge of the page. */
  within: (direction: string) => string;
  order: (way: 'ASC' | 'DESC') => string;
}

function byScore(score: Score, hasCamp: boolean): Range {
  const camp = hasCamp ? 'AND t.stance_option_id = wanted.camp' : '';
  return {
    within: (direction) => `t.post_id = wanted.post_id ${camp} AND (t.${score}, t.id) ${direction} (wanted.score::${TYPES[score]}, wanted.id)`,
    order: (way) => `t.${score} ${way}, t.id ${way}`,
  };
}

/**
 * Compared as rows and not by equality: with `post_id = …` the planner may walk all comments of the site by their ids instead, which takes
 * long where the talk is old and others have gone on since.
 */
function byTime(hasCamp: boolean): Range {
  const [post, own, given] = hasCamp ? ['t.post_id = wanted.post_id AND', 't.stance_option_id', 'wanted.camp'] : ['', 't.post_id', 'wanted.post_id'];
  return {
    within: (direction) => `${post} (${own}, t.id) ${direction} (${given}, wanted.id) AND ${own} ${direction.startsWith('<') ? '>=' : '<='} ${given}`,
    order: (way) => `${own} ${way}, t.id ${way}`,
  };
}

function valueOf(comment: CommentType, score: Score): number {
  return score === 'like_count' ? comment.likeCount : comment[score];
}
