import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { tierOf } from '@swingtag/accounts-server';
import type { Role, Tier } from '@swingtag/platform-server';
import { DataSource } from 'typeorm';
import { SubjectKind } from './case.entity.ts';
import type { ContentRuleTrial, ContentRuleVersion } from './content-rule.entity.ts';
import { matcherOf, MAX_COUNTED, type Matcher } from './content-rule.match.ts';

/** Something written, with what was known of its author then. */
export interface WrittenRow {
  kind: SubjectKind;
  id: string;
  text: string;
  /** Title, words of a poll and of pictures. */
  plain: string;
  boardId: string | null;
  at: Date;
  authorId: string;
  role: Role;
  ageSeconds: number;
  activeDays: number;
  givenTier: Tier | null;
}

/** Where a page ends: `at` as the database writes it, which is more exact than a Date. */
interface End {
  authorId: string;
  exactly: string;
  kind: string;
  id: string;
}

/** What an author has written before a page: how much, and when the last of it. */
interface Past {
  earlier: number;
  times: readonly Date[];
}

export const TRIAL_DAYS = 30;
const SAMPLE = 20;
const AUTHORS_AT_ONCE = 200;
/** Of them so many that what they wrote is not much more than this; of what they wrote no more than this, however busy one of them is. */
const ROWS_AT_ONCE = 5000;
/** Looked at without giving others their turn. */
const ROWS_A_TURN = 200;
const RATE_MS = 24 * 3_600_000;

/** Of the pictures that a text shows. */
const pictureWords = (table: string, id: string) =>
  `(SELECT string_agg(concat_ws(E'\\n', i.alt, i.credit), E'\\n\\n' ORDER BY i.id) FROM ${table}_picture ip JOIN picture i ON i.id = ip.picture_id WHERE ip.${table}_id = ${id})`;
const recent = (column: string) => `(${column} > now() - interval '${TRIAL_DAYS} days' AND ${column} <= now())`;

/** Runs a version over what was written in the last thirty days, as it stands now. Nothing happens to anything or anybody. */
@Injectable()
export class ContentRuleTrials {
  constructor(private readonly dataSource: DataSource) {}

  async run(version: Pick<ContentRuleVersion, 'match' | 'conditions'>, rowsAtOnce = ROWS_AT_ONCE): Promise<Pick<ContentRuleTrial, 'examined' | 'hits' | 'authors' | 'sample'>> {
    const matches = matcherOf(version);
    const authors = new Set<string>();
    let [examined, hits] = [0, 0];
    let newest: (ContentRuleTrial['sample'][number] & { at: Date })[] = [];
    for await (const { rows, past } of this.written(rowsAtOnce)) {
      examined += rows.length;
      const found = await hitsAmong(rows, matches, past);
      hits += found.length;
      for (const { authorId } of found) authors.add(authorId);
      const seen = [...newest, ...found.map(({ kind, id, at }) => ({ kind, id, at }))];
      newest = seen.sort((one, other) => other.at.getTime() - one.at.getTime()).slice(0, SAMPLE);
    }
    return { examined, hits, authors: authors.size, sample: newest.map(({ kind, id }) => ({ kind, id })) };
  }

  /** By author, in the order written, page by page; a busy author comes in several. */
  private async *written(rowsAtOnce: number): AsyncGenerator<{ rows: WrittenRow[]; past: Past }> {
    for (let after = '0'; ;) {
      const authors = await this.authorsAfter(after, rowsAtOnce);
      const last = authors.at(-1);
      if (!last) return;
      after = last.id;
      const pasts = new Map<string, Past>(authors.map(({ id, earlier }) => [id, { earlier, times: [] }]));
      for (let end: End | null = null; ;) {
        const page: (WrittenRow & End)[] = await this.writtenBy([...pasts.keys()], end, rowsAtOnce);
        for (const [authorId, rows] of Map.groupBy(page, (row) => row.authorId)) {
          const past = pasts.get(authorId) ?? { earlier: 0, times: [] };
          yield { rows, past };
          pasts.set(authorId, { earlier: past.earlier + rows.length, times: [...past.times, ...rows.map(({ at }) => at)].slice(-MAX_COUNTED) });
        }
        end = page.at(-1) ?? null;
        if (!end || page.length < rowsAtOnce) break;
      }
    }
  }

  /** Each with how much of theirs is older than what is looked at. */
  private authorsAfter(after: string, rowsAtOnce: number): Promise<{ id: string; earlier: number }[]> {
    return this.dataSource.query<{ id: string; earlier: number }[]>(
      `SELECT id, ((SELECT count(*) FROM comment c WHERE c.author_id = counted.id AND NOT ${recent('c.created_at')}) +
                   (SELECT count(*) FROM post p WHERE p.author_id = counted.id AND p.kind = 'TOPIC' AND NOT ${recent('p.published_at')}))::int AS earlier FROM (
         SELECT id, sum(comments + topics) OVER (ORDER BY id) - comments - topics AS before FROM (
           SELECT m.id, (SELECT count(*) FROM comment c WHERE c.author_id = m.id AND ${recent('c.created_at')}) AS comments,
                  (SELECT count(*) FROM post p WHERE p.author_id = m.id AND p.kind = 'TOPIC' AND ${recent('p.published_at')}) AS topics
             FROM member m
            WHERE m.id > $1 AND m.role NOT IN ('MODERATOR', 'ADMIN')
              AND (EXISTS (SELECT 1 FROM comment c WHERE c.author_id = m.id AND ${recent('c.created_at')})
                OR EXISTS (SELECT 1 FROM post p WHERE p.author_id = m.id AND p.kind = 'TOPIC' AND ${recent('p.published_at')}))
            ORDER BY m.id LIMIT ${AUTHORS_AT_ONCE}) one) counted
        WHERE before < $2 ORDER BY id`,
      [after, rowsAtOnce],
    );
  }

  private writtenBy(authorIds: readonly string[], end: End | null, rowsAtOnce: number): Promise<(WrittenRow & End)[]> {
    return this.dataSource.query<(WrittenRow & End)[]>(
      `WITH written AS (
         SELECT 'COMMENT' AS kind, c.id, c.source AS text, COALESCE(${pictureWords('comment', 'c.id')}, '') AS plain, p.board_id, c.created_at AS at, c.author_id FROM comment c JOIN post p ON p.id = c.post_id
          WHERE c.author_id = ANY($1) AND c.deleted_at IS NULL AND ${recent('c.created_at')}
         UNION ALL
         SELECT 'TOPIC', p.id, t.body, concat_ws(E'\n\n', t.title, q.question, CASE WHEN q.kind <> 'YAY_NAY' THEN
                  (SELECT string_agg(o.label, E'\n\n' ORDER BY o.position) FROM poll_option o WHERE o.poll_id = q.id) END, ${pictureWords('topic', 'p.id')}), p.board_id, p.published_at, p.author_id
           FROM post p JOIN topic t ON t.post_id = p.id LEFT JOIN poll q ON q.id = p.poll_id
          WHERE p.author_id = ANY($1) AND p.deleted_at IS NULL AND ${recent('p.published_at')})
       SELECT w.kind, w.id, w.text, w.plain, w.board_id AS "boardId", w.at, w.at::text AS exactly, w.author_id AS "authorId",
              m.role, m.active_days AS "activeDays", m.given_tier AS "givenTier", extract(epoch FROM w.at - m.created_at)::float8 AS "ageSeconds"
         FROM written w JOIN member m ON m.id = w.author_id
        WHERE $2::bigint IS NULL OR (w.author_id, w.at, w.kind, w.id) > ($2::bigint, $3::timestamptz, $4::text, $5::bigint)
        ORDER BY w.author_id, w.at, w.kind, w.id LIMIT $6`,
      [authorIds, end?.authorId ?? null, end?.exactly ?? null, end?.kind ?? null, end?.id ?? null, rowsAtOnce],
    );
  }
}

/** Of what one author wrote, in that order, after a past; others are served meanwhile. */
export async function hitsAmong(rows: readonly WrittenRow[], matches: Matcher, past: Past = { earlier: 0, times: [] }): Promise<WrittenRow[]> {
  const hits: WrittenRow[] = [];
  const times = [...past.times, ...rows.map(({ at }) => at)].map((at) => at.getTime());
  let first = 0;
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_A_TURN === 0) await setImmediate();
    const place = past.times.length + index;
    const now = row.at.getTime();
    while (now - (times[first] ?? now) > RATE_MS) first++;
    const agoMs = times.slice(Math.max(first, place - MAX_COUNTED), place).map((time) => now - time);
    const { text, plain, boardId, ageSeconds, activeDays, givenTier, role } = row;
    const tier = tierOf({ role, ageSeconds, activeDays, givenTier });
    if (matches({ text, plain, boardId, earlier: past.earlier + index, agoMs, ageDays: ageSeconds / 86_400, tier })) hits.push(row);
  }
  return hits;
}
