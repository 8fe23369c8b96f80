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
  boardId: string | null;
  at: Date;
  authorId: string;
  role: Role;
  ageSeconds: number;
  activeDays: number;
  givenTier: Tier | null;
  earlier: number;
}

export const TRIAL_DAYS = 30;
const SAMPLE = 20;
const AUTHORS_AT_ONCE = 200;
/** Of them so many that what they wrote is not much more than this. */
const ROWS_AT_ONCE = 5000;
/** Looked at without giving others their turn. */
const ROWS_A_TURN = 200;
const RATE_MS = 24 * 3_600_000;

const recent = (column: string) => `(${column} > now() - interval '${TRIAL_DAYS} days' AND ${column} <= now())`;

/** Runs a version over what was written in the last thirty days, as it stands now. Nothing happens to anything or anybody. */
@Injectable()
export class ContentRuleTrials {
  constructor(private readonly dataSource: DataSource) {}

  async run(version: Pick<ContentRuleVersion, 'match' | 'conditions'>): Promise<Pick<ContentRuleTrial, 'examined' | 'hits' | 'authors' | 'sample'>> {
    const matches = matcherOf(version);
    const found: Pick<WrittenRow, 'kind' | 'id' | 'at' | 'authorId'>[] = [];
    let examined = 0;
    for (let after = '0'; ;) {
      const authors = await this.authorsAfter(after);
      const last = authors.at(-1);
      if (!last) break;
      after = last;
      for (const rows of Map.groupBy(await this.writtenBy(authors), (row) => row.authorId).values()) {
        examined += rows.length;
        for (const row of await hitsAmong(rows, matches)) found.push(row);
      }
    }
    const sample = found.toSorted((one, other) => other.at.getTime() - one.at.getTime()).slice(0, SAMPLE).map(({ kind, id }) => ({ kind, id }));
    return { examined, hits: found.length, authors: new Set(found.map(({ authorId }) => authorId)).size, sample };
  }

  private async authorsAfter(after: string): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM (
         SELECT id, sum(comments + topics) OVER (ORDER BY id) - comments - topics AS before FROM (
           SELECT m.id, (SELECT count(*) FROM comment c WHERE c.author_id = m.id AND ${recent('c.created_at')}) AS comments,
                  (SELECT count(*) FROM post p WHERE p.author_id = m.id AND p.kind = 'TOPIC' AND ${recent('p.published_at')}) AS topics
             FROM member m
            WHERE m.id > $1 AND m.role NOT IN ('MODERATOR', 'ADMIN')
              AND (EXISTS (SELECT 1 FROM comment c WHERE c.author_id = m.id AND ${recent('c.created_at')})
                OR EXISTS (SELECT 1 FROM post p WHERE p.author_id = m.id AND p.kind = 'TOPIC' AND ${recent('p.published_at')}))
            ORDER BY m.id LIMIT ${AUTHORS_AT_ONCE}) one) counted
        WHERE before < ${ROWS_AT_ONCE} ORDER BY id`,
      [after],
    );
    return rows.map(({ id }) => id);
  }

  /** By author, in the order written. What is older is counted once for each author, not for each row. */
  private writtenBy(authorIds: readonly string[]): Promise<WrittenRow[]> {
    return this.dataSource.query<WrittenRow[]>(
      `WITH old AS MATERIALIZED (
         SELECT a.id, (SELECT count(*) FROM comment c WHERE c.author_id = a.id AND NOT ${recent('c.created_at')}) +
                      (SELECT count(*) FROM post p WHERE p.author_id = a.id AND p.kind = 'TOPIC' AND NOT ${recent('p.published_at')}) AS n
           FROM unnest($1::bigint[]) AS a (id)), written AS (
         SELECT 'COMMENT' AS kind, c.id, c.source AS text, p.board_id, c.created_at AS at, c.author_id FROM comment c JOIN post p ON p.id = c.post_id
          WHERE c.author_id = ANY($1) AND c.deleted_at IS NULL AND ${recent('c.created_at')}
         UNION ALL
         SELECT 'TOPIC', p.id, t.title || E'\\n\\n' || t.body, p.board_id, p.published_at, p.author_id FROM post p JOIN topic t ON t.post_id = p.id
          WHERE p.author_id = ANY($1) AND p.deleted_at IS NULL AND ${recent('p.published_at')})
       SELECT w.kind, w.id, w.text, w.board_id AS "boardId", w.at, w.author_id AS "authorId", m.role, m.active_days AS "activeDays", m.given_tier AS "givenTier",
              extract(epoch FROM w.at - m.created_at)::float8 AS "ageSeconds", old.n::int + row_number() OVER (PARTITION BY w.author_id ORDER BY w.at, w.id)::int - 1 AS earlier
         FROM written w JOIN member m ON m.id = w.author_id
         JOIN old ON old.id = w.author_id
        ORDER BY w.author_id, w.at, w.id`,
      [authorIds],
    );
  }
}

/** What one author wrote, in that order; others are served meanwhile. */
export async function hitsAmong(rows: readonly WrittenRow[], matches: Matcher): Promise<WrittenRow[]> {
  const hits: WrittenRow[] = [];
  let first = 0;
  for (const [place, row] of rows.entries()) {
    if (place % ROWS_A_TURN === 0) await setImmediate();
    while (row.at.getTime() - (rows[first]?.at.getTime() ?? 0) > RATE_MS) first++;
    const agoMs = rows.slice(Math.max(first, place - MAX_COUNTED), place).map((one) => row.at.getTime() - one.at.getTime());
    const { text, boardId, ageSeconds, activeDays, givenTier, earlier, role } = row;
    if (matches({ text, boardId, earlier, agoMs, ageDays: ageSeconds / 86_400, tier: tierOf({ role, ageSeconds, activeDays, givenTier }) })) hits.push(row);
  }
  return hits;
}
