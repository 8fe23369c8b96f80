import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const READABLE = `p.kind = 'ARTICLE' AND p.deleted_at IS NULL AND p.published_at <= now()`;
const OPEN = 'q.closed_at IS NULL AND (q.closes_at IS NULL OR q.closes_at > now())';

/** The front page is asked for most of all, and its order may be some seconds old. */
const FRESH_MS = 5000;

/**
 * Ids of articles for the front page, the same for everybody; who shows them reads them through their loaders.
 * Each list is asked for once in five seconds, however many look.
 */
@Injectable()
export class HomeQueries {
  private readonly recent = new Map<string, { at: number; ids: Promise<string[]> }>();

  constructor(private readonly dataSource: DataSource) {}

  /** The open poll that moved most in the last day; with nothing moving, the one that closes next. */
  async verdictOfTheDay(): Promise<string | null> {
    const [id] = await this.ids(
      `SELECT p.id FROM post p JOIN poll q ON q.id = p.poll_id
        WHERE ${READABLE} AND ${OPEN}
        ORDER BY (SELECT count(*) FROM vote_event e WHERE e.poll_id = q.id AND e.at > now() - interval '1 day') DESC,
                 q.closes_at NULLS LAST, p.id LIMIT 1`,
      [],
    );
    return id ?? null;
  }

  closingSoon(first: number): Promise<string[]> {
    return this.ids(
      `SELECT p.id FROM post p JOIN poll q ON q.id = p.poll_id
        WHERE ${READABLE} AND ${OPEN} AND q.closes_at IS NOT NULL ORDER BY q.closes_at, p.id LIMIT $1`,
      [first],
    );
  }

  /** Most votes and comments in the last week. */
  trending(first: number): Promise<string[]> {
    return this.ids(
      `SELECT p.id FROM post p
         LEFT JOIN LATERAL (SELECT count(*) AS n FROM vote_event e WHERE e.poll_id = p.poll_id AND e.at > now() - interval '7 days') v ON true
         LEFT JOIN LATERAL (SELECT count(*) AS n FROM comment c WHERE c.post_id = p.id AND c.created_at > now() - interval '7 days'
                             AND c.deleted_at IS NULL AND c.removed_at IS NULL) c ON true
        WHERE ${READABLE} ORDER BY v.n + 2 * c.n DESC, p.id DESC LIMIT $1`,
      [first],
    );
  }

  fresh(first: number): Promise<string[]> {
    return this.ids(`SELECT p.id FROM post p WHERE ${READABLE} ORDER BY p.published_at DESC, p.id DESC LIMIT $1`, [first]);
  }

  private ids(sql: string, parameters: unknown[]): Promise<string[]> {
    const list = `${sql} ${JSON.stringify(parameters)}`;
    const known = this.recent.get(list);
    if (known && performance.now() - known.at < FRESH_MS) return known.ids;
    const ids = this.dataSource.query<{ id: string }[]>(sql, parameters).then((rows) => rows.map((row) => row.id));
    this.recent.set(list, { at: performance.now(), ids });
    ids.catch(() => this.recent.delete(list));
    return ids;
  }
}
