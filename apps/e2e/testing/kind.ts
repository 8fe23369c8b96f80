import type { Page } from '@playwright/test';
import { sql } from './database.ts';

export interface KindPoll {
  id: string;
  question: string;
  /** The page that shows it. */
  trend: string;
}

let asked = 0;

/** A poll of another kind than YAY/NAY about a trend of its own: Alpha, Beta and, if there may be a third, Gamma. */
export async function aKind(kind: 'HEAD_TO_HEAD' | 'SINGLE' | 'MULTIPLE' | 'RANKED'): Promise<KindPoll> {
  const name = `${process.pid.toString(36)}-${Date.now().toString(36)}-${++asked}`;
  const [slug, question] = [`kind-${name}`, `Which one, ${name}?`];
  const [min, max] = kind === 'MULTIPLE' ? [2, 3] : kind === 'RANKED' ? [1, 3] : [1, 1];
  const [row] = await sql<{ id: string }>(
    `WITH sample AS (SELECT * FROM trend WHERE slug = 'mini-backpacks'),
      new_trend AS (INSERT INTO trend (slug, name, question, dek, lining, cover_id) SELECT $1, $1, $2, dek, lining, cover_id FROM sample RETURNING id)
      INSERT INTO poll (kind, question, trend_id, min_choices, max_choices, closes_at)
      SELECT $3, $2, id, $4, $5, now() + interval '9 days' FROM new_trend RETURNING id`,
    [slug, question, kind, min, max],
  );
  if (!row) throw new Error('The sample trend is not there.');
  await sql(
    `INSERT INTO poll_option (poll_id, position, key, label, bag_id)
     SELECT $1, o.position, o.key, o.label, CASE WHEN $2 = 'HEAD_TO_HEAD' THEN (SELECT id FROM bag ORDER BY id OFFSET o.position LIMIT 1) END
       FROM (VALUES (0, 'a', 'Alpha'), (1, 'b', 'Beta'), (2, 'c', 'Gamma')) AS o(position, key, label) WHERE $2 <> 'HEAD_TO_HEAD' OR o.position < 2`,
    [row.id, kind],
  );
  return { id: row.id, question, trend: `/trends/${slug}` };
}

/** The tally as the database keeps it. */
export async function keptVotes({ id }: KindPoll, column: 'votes' | 'firsts' = 'votes'): Promise<Record<string, number>> {
  const rows = await sql<{ key: string; n: number }>(`SELECT key, ${column} AS n FROM poll_option WHERE poll_id = $1 ORDER BY position`, [id]);
  return Object.fromEntries(rows.map(({ key, n }) => [key, n]));
}

/** A ballot of such a poll on the page. */
export class KindBallot {
  readonly box;
  readonly said;
  readonly vote;

  constructor(page: Page, { question }: KindPoll) {
    this.box = page.getByRole('region', { name: question });
    this.said = this.box.getByText(/^You (chose|ranked)/);
    this.vote = this.box.getByRole('button', { name: 'Vote', exact: true });
  }

  rank(number: number) {
    return this.box.getByRole('combobox', { name: `Rank ${number}`, exact: true });
  }
}
