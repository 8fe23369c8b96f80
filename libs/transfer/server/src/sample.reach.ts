import type { EntityManager } from 'typeorm';

interface Link {
  child: string;
  parent: string;
  /** `c.post_id = p.id AND …` */
  on: string;
  /** The child's columns that may be empty; none when the child cannot be without its parent. */
  loose: string[];
}

/** What is a sample from the start. Catalogue and boards stay when something real stands on them. */
const ROOTS = [
  `SELECT 'post', p.ctid FROM post p JOIN member m ON m.id = p.author_id WHERE p.is_sample OR m.is_sample`,
  `SELECT 'poll', ctid FROM poll WHERE is_sample AND NOT EXISTS (SELECT FROM post o WHERE o.poll_id = poll.id AND NOT o.is_sample)`,
  `SELECT 'series', ctid FROM series WHERE is_sample`,
  `SELECT 'forecast', ctid FROM forecast WHERE is_sample`,
  `SELECT 'comment', c.ctid FROM comment c JOIN member m ON m.id = c.author_id WHERE m.is_sample`,
  `SELECT 'report', r.ctid FROM report r JOIN member m ON m.id = r.reporter_id WHERE m.is_sample`,
  `SELECT 'trend', t.ctid FROM trend t WHERE t.is_sample
      AND NOT EXISTS (SELECT FROM article a JOIN post p ON p.id = a.post_id JOIN member m ON m.id = p.author_id WHERE a.trend_id = t.id AND NOT p.is_sample AND NOT m.is_sample)
      AND NOT EXISTS (SELECT FROM poll q WHERE q.trend_id = t.id AND NOT q.is_sample)`,
  `SELECT 'bag', b.ctid FROM bag b WHERE b.is_sample
      AND NOT EXISTS (SELECT FROM article_bag a JOIN post p ON p.id = a.article_id WHERE a.bag_id = b.id AND NOT p.is_sample)
      AND NOT EXISTS (SELECT FROM poll_option o JOIN poll q ON q.id = o.poll_id WHERE o.bag_id = b.id AND NOT q.is_sample)`,
  `SELECT 'board', b.ctid FROM board b WHERE b.is_sample
      AND NOT EXISTS (SELECT FROM post p JOIN member m ON m.id = p.author_id WHERE p.board_id = b.id AND NOT p.is_sample AND NOT m.is_sample)`,
];
/** Keys that can be empty and are emptied: the child stands without. All other children go along: a notice of nothing says nothing. */
const EMPTIED = new Set([
  'topic.article_id', 'topic.merged_into_id', 'post.poll_id', 'bag.trend_id', 'bag.merged_into_id', 'trend.merged_into_id', 'poll.trend_id', 'forecast.poll_id',
  'poll_option.bag_id', 'poll_option.picture_id', 'comment.stance_option_id', 'report.decision_id', 'upload.picture_id', 'upload.replaces_id',
]);
/** Cases name their object without a key. */
const CASES = `
  INSERT INTO doomed SELECT 'moderation_case', k.ctid FROM moderation_case k
   WHERE k.kind = 'COMMENT' AND k.object_id IN (SELECT c.id FROM comment c JOIN doomed d ON d.name = 'comment' AND d.place = c.ctid)
      OR k.kind IN ('TOPIC', 'ARTICLE') AND k.object_id IN (SELECT p.id FROM post p JOIN doomed d ON d.name = 'post' AND d.place = p.ctid)
  ON CONFLICT DO NOTHING`;

async function linksOf(tx: EntityManager): Promise<Link[]> {
  const rows = await tx.query<{ child: string; parent: string; columns: string[]; refers: string[]; loose: string[] }[]>(
    `SELECT k.conrelid::regclass::text AS child, k.confrelid::regclass::text AS parent,
            array_agg(c.attname::text ORDER BY u.place) AS columns, array_agg(f.attname::text ORDER BY u.place) AS refers,
            array_remove(array_agg(CASE WHEN NOT c.attnotnull THEN c.attname::text END), NULL) AS loose
       FROM pg_constraint k CROSS JOIN unnest(k.conkey, k.confkey) WITH ORDINALITY u (col, ref, place)
       JOIN pg_attribute c ON c.attrelid = k.conrelid AND c.attnum = u.col JOIN pg_attribute f ON f.attrelid = k.confrelid AND f.attnum = u.ref
      WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace GROUP BY k.oid ORDER BY k.oid`,
  );
  return rows.map(({ child, parent, columns, refers, loose }) => ({
    child, parent, loose: loose.filter((column) => EMPTIED.has(`${child}.${column}`)), on: columns.map((column, place) => `c.${column} = p.${refers[place] ?? ''}`).join(' AND '),
  }));
}

/** Gathers in the table `doomed` all that goes with the sample content, by following the foreign keys. Returns the keys. */
export async function reachOfSample(tx: EntityManager): Promise<Link[]> {
  const links = await linksOf(tx);
  await tx.query(`CREATE TEMP TABLE doomed (name text, place tid, PRIMARY KEY (name, place)) ON COMMIT DROP`);
  for (const root of ROOTS) await tx.query(`INSERT INTO doomed ${root} ON CONFLICT DO NOTHING`);
  const firm = links.filter(({ parent, loose }) => parent !== 'member' && loose.length === 0);
  for (let size = -1, grown = 0; grown !== size; ) {
    size = grown;
    for (const { child, parent, on } of firm) {
      await tx.query(
        `INSERT INTO doomed SELECT '${child}', c.ctid FROM ${child} c JOIN ${parent} p ON ${on} JOIN doomed d ON d.name = '${parent}' AND d.place = p.ctid ON CONFLICT DO NOTHING`,
      );
    }
    await tx.query(CASES);
    const [{ count }] = await tx.query<[{ count: number }]>('SELECT count(*)::int AS count FROM doomed');
    grown = count;
  }
  return links;
}

/** Whose triggers look at what they belong to, which must still stand then. */
const KEPT = ['vote_event', 'ledger_entry', 'ledger_publication', 'ledger_head', 'comment_revision', 'article_revision', 'topic_revision', 'content_rule_hit'];

/** Takes away what `doomed` names, in two statements: keys are compared at the end of each, so that nothing within one has an order. */
export async function deleteDoomed(tx: EntityManager, links: readonly Link[], names: readonly string[]): Promise<void> {
  const first = new Set(names.filter((name) => KEPT.includes(name)));
  for (let size = -1; size !== first.size; ) {
    size = first.size;
    for (const { child, parent } of links) if (first.has(parent) && names.includes(child)) first.add(child);
  }
  for (const some of [[...first], names.filter((name) => !first.has(name))]) {
    if (some.length === 0) continue;
    const deletions = some.map((name) => `${name}_gone AS (DELETE FROM ${name} x USING doomed d WHERE d.name = '${name}' AND d.place = x.ctid)`);
    await tx.query(`WITH ${deletions.join(', ')} SELECT`);
  }
}
