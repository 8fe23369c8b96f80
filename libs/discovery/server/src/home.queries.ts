import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const READABLE = 'p.deleted_at IS NULL AND p.published_at <= now()';
const OPEN = 'q.closed_at IS NULL AND (q.closes_at IS NULL OR q.closes_at > now())';

/** Ids of articles for the front page; who shows them reads them through their loaders. */
@Injectable()
export class HomeQueries {
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

  private async ids(sql: string, parameters: unknown[]): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(sql, parameters);
    return rows.map((row) => row.id);
  }
}
