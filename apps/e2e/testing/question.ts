import { expect } from '@playwright/test';
import { sql } from './database.ts';

export type Side = 'YAY' | 'NAY';

/** A trend, its one article and their poll: of one test alone, so that tests can run side by side. */
export interface Question {
  title: string;
  pollId: string;
  articleId: string;
  options: Record<Side, string>;
  article: string;
  trend: string;
}

let asked = 0;

/** Puts a question to the vote, with the words and pictures of a sample article. */
export async function aQuestion({ closesInDays = 60 }: { closesInDays?: number } = {}): Promise<Question> {
  const name = `${process.pid.toString(36)}-${Date.now().toString(36)}-${++asked}`;
  const slug = `journey-${name}`;
  const title = `YAY or NAY: Bag ${name}?`;
  const [row] = await sql<{ poll: string; article: string; yay: string; nay: string }>(
    `WITH sample AS (SELECT a.*, p.author_id FROM article a JOIN post p ON p.id = a.post_id WHERE a.slug = 'yay-or-nay-mini-backpacks'),
      new_trend AS (
        INSERT INTO trend (slug, name, question, dek, lining, arguments_for, arguments_against, origins, tips, care, cover_id)
        SELECT $1, $2, $2, t.dek, t.lining, t.arguments_for, t.arguments_against, t.origins, t.tips, t.care, t.cover_id
          FROM trend t JOIN sample s ON s.trend_id = t.id RETURNING id),
      new_poll AS (
        INSERT INTO poll (question, trend_id, closes_at) SELECT $2, id, now() + make_interval(days => $3) FROM new_trend RETURNING id),
      new_options AS (
        INSERT INTO poll_option (poll_id, position, key, label)
        SELECT id, position, lower(label), label FROM new_poll, (VALUES (0, 'YAY'), (1, 'NAY')) AS side (position, label) RETURNING id, key),
      new_post AS (
        INSERT INTO post (author_id, poll_id, published_at) SELECT s.author_id, p.id, now() - interval '1 year' FROM sample s, new_poll p RETURNING id)
      INSERT INTO article (post_id, slug, trend_id, title, dek, body, sign_off, cover_id)
      SELECT p.id, $1, t.id, $2, s.dek, s.body, s.sign_off, s.cover_id FROM sample s, new_trend t, new_post p
      RETURNING post_id AS article, (SELECT id FROM new_poll) AS poll,
        (SELECT id FROM new_options WHERE key = 'yay') AS yay, (SELECT id FROM new_options WHERE key = 'nay') AS nay`,
    [slug, title, closesInDays],
  );
  if (!row) throw new Error('The sample article is not there.');
  const options = { YAY: row.yay, NAY: row.nay };
  return { title, options, pollId: row.poll, articleId: row.article, article: `/articles/${slug}`, trend: `/trends/${slug}` };
}

/** Expects these votes in the database, and that tally, votes and the replay of the events agree. */
export async function expectCounted({ pollId }: Question, votes: Record<Side, number>): Promise<void> {
  const counted = (from: string) =>
    sql<{ key: string; votes: number }>(
      `SELECT o.key, count(v.choice)::int AS votes FROM poll_option o LEFT JOIN (${from}) v ON o.id = ANY(v.choice)
        WHERE o.poll_id = $1 GROUP BY o.position, o.key ORDER BY o.position`,
      [pollId],
    );
  const expected = [
    { key: 'yay', votes: votes.YAY },
    { key: 'nay', votes: votes.NAY },
  ];
  // The page shows a vote at once, and the server counts it a moment later.
  await expect(async () => {
    expect(await sql('SELECT key, votes FROM poll_option WHERE poll_id = $1 ORDER BY position', [pollId])).toEqual(expected);
    expect(await counted('SELECT choice FROM vote WHERE poll_id = $1')).toEqual(expected);
    expect(
      await counted('SELECT DISTINCT ON (member_id) choice FROM vote_event WHERE poll_id = $1 ORDER BY member_id, id DESC'),
    ).toEqual(expected);
  }).toPass({ timeout: 7_000 });
}
