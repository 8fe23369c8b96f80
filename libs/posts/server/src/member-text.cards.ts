import { Injectable } from '@nestjs/common';
import { audiencesOf, visibleIn } from '@swingtag/accounts-server';
import { PictureQueries } from '@swingtag/media-server';
import type { Card, OperationContext } from '@swingtag/platform-server';
import { DataSource } from 'typeorm';
import { READABLE } from './article.queries.ts';

interface Row {
  key: string;
  path: string;
  title: string;
  note: string;
  pictureId: string | null;
}

/** What a card says of each kind of page; $1 holds the keys, $2 the audiences of the viewer. What they may not see gives no row, as what is not there. */
const KINDS: Record<string, string> = {
  bags: `SELECT b.slug AS key, '/bags/' || b.slug AS path, b.model AS title, 'Bag by ' || brand.name AS note, b.picture_id AS "pictureId"
    FROM bag b JOIN brand ON brand.id = b.brand_id WHERE b.slug = ANY($1) AND b.merged_into_id IS NULL AND $2::bigint[] IS NOT NULL`,
  trends: `SELECT slug AS key, '/trends/' || slug AS path, name AS title, 'Trend' AS note, cover_id AS "pictureId" FROM trend WHERE slug = ANY($1) AND $2::bigint[] IS NOT NULL`,
  articles: `SELECT a.slug AS key, '/articles/' || a.slug AS path, a.title, 'Article' AS note, a.cover_id AS "pictureId"
    FROM article a JOIN post p ON p.id = a.post_id WHERE a.slug = ANY($1) AND ${READABLE} AND ${visibleIn('p', '$2')}`,
  topics: `SELECT p.id::text AS key, '/topics/' || p.id AS path, t.title, 'Topic on ' || b.name AS note, NULL AS "pictureId"
    FROM topic t JOIN post p ON p.id = t.post_id JOIN board b ON b.id = p.board_id
   WHERE p.id::text = ANY($1) AND ${READABLE} AND t.removed_at IS NULL AND t.deleted_at IS NULL AND ${visibleIn('p', '$2')}`,
  polls: `SELECT q.id::text AS key, COALESCE('/articles/' || a.slug, '/topics/' || p.id) AS path, q.question AS title,
      CASE WHEN q.closed_at IS NULL AND (q.closes_at IS NULL OR q.closes_at > now()) THEN 'A vote that is open' ELSE 'A vote that has closed' END AS note, a.cover_id AS "pictureId"
    FROM poll q JOIN post p ON p.poll_id = q.id LEFT JOIN article a ON a.post_id = p.id LEFT JOIN topic t ON t.post_id = p.id
   WHERE q.id::text = ANY($1) AND q.opens_at <= now() AND ${READABLE} AND t.removed_at IS NULL AND ${visibleIn('p', '$2')}`,
};

/** What a link on a line of its own leads to, as far as the viewer may see it. Nothing that votes or counts: a hidden result stays hidden. */
@Injectable()
export class MemberTextCards {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pictures: PictureQueries,
  ) {}

  /** By loader; a statement for each kind of page. */
  async at(ctx: OperationContext, path: string): Promise<Card | null> {
    const [, kind = '', key = ''] = path.split('/');
    const sql = KINDS[kind];
    const row = sql && (await ctx.load(`cards:${kind}`, key, (keys) => this.find(sql, keys, audiencesOf(ctx.viewer))));
    if (!row) return null;
    const picture = row.pictureId ? await this.pictures.byId(ctx, row.pictureId) : null;
    return { ...row, picture: picture && { url: picture.url, width: picture.width, height: picture.height } };
  }

  private async find(sql: string, keys: readonly string[], audiences: readonly string[]): Promise<Map<string, Row>> {
    const rows = await this.dataSource.query<Row[]>(sql, [keys, audiences]);
    return new Map(rows.map((row) => [row.key, row]));
  }
}
