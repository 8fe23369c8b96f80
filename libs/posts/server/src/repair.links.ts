import { Injectable } from '@nestjs/common';
import { TrendQueries } from '@swingtag/trends-server';
import { DataSource } from 'typeorm';
import { READABLE } from './article.queries.ts';
import type { Body } from './body.schema.ts';

/** Paths that exist without anything in the database. */
const PAGES = new Set(['', 'trends', 'bags', 'articles', 'boards', 'rules', 'licence', 'moderation-log', 'sign-in', 'me', 'alerts', 'appeals', 'me/bags', 'topics/new']);

/** Whether something is at these addresses; $1 holds them. Synonyms and addresses of duplicates count, since they lead on. */
const KEYS: Record<string, string> = {
  articles: `SELECT a.slug AS key FROM article a JOIN post p ON p.id = a.post_id WHERE a.slug = ANY($1) AND ${READABLE}`,
  bags: 'SELECT slug AS key FROM bag WHERE slug = ANY($1)',
  brands: 'SELECT slug AS key FROM brand WHERE slug = ANY($1)',
  sellers: 'SELECT slug AS key FROM seller WHERE slug = ANY($1)',
  series: 'SELECT slug AS key FROM series WHERE slug = ANY($1)',
  boards: 'SELECT slug AS key FROM board WHERE slug = ANY($1)',
  topics: `SELECT p.id::text AS key FROM topic JOIN post p ON p.id = topic.post_id WHERE p.id::text = ANY($1) AND ${READABLE}`,
  comments: 'SELECT id::text AS key FROM comment WHERE id::text = ANY($1) AND deleted_at IS NULL AND removed_at IS NULL',
  members: 'SELECT key FROM unnest($1::text[]) AS key JOIN member ON lower(handle) = lower(key)',
};

/** Finds links inside the site that lead nowhere. */
@Injectable()
export class RepairLinks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly trends: TrendQueries,
  ) {}

  /** Those of these paths at which there is nothing. Parts of the site that it does not know count as there. */
  async dead(paths: readonly string[]): Promise<Set<string>> {
    const byKind = Map.groupBy(new Set(paths), (path) => partsOf(path)[0] ?? '');
    const dead = new Set<string>();
    for (const [kind, links] of byKind) {
      const keys = links.flatMap((path) => partsOf(path)[1] ?? []);
      const known = kind === 'trends' ? await this.knownTrends(keys) : await this.known(kind, keys);
      for (const path of links) {
        const [, key] = partsOf(path);
        if (PAGES.has(partsOf(path).join('/'))) continue;
        if (known === null ? !isElsewhere(kind) : !key || !known.has(key)) dead.add(path);
      }
    }
    return dead;
  }

  private async known(kind: string, keys: string[]): Promise<Set<string> | null> {
    const sql = KEYS[kind];
    if (!sql) return null;
    const rows = await this.dataSource.query<{ key: string }[]>(sql, [keys]);
    return new Set(rows.map(({ key }) => key));
  }

  private async knownTrends(keys: string[]): Promise<Set<string>> {
    const found = new Set<string>();
    for (const key of new Set(keys)) if (await this.trends.bySlug(key)) found.add(key);
    return found;
  }
}

/** Addresses of the server beside the pages. */
function isElsewhere(kind: string): boolean {
  return ['pictures', 'polls', 'embed', 'feeds', 'search', 'calendar', 'verdicts', 'api', 'graphql'].includes(kind) || kind.includes('.');
}

function partsOf(path: string): string[] {
  return (path.split(/[?#]/)[0] ?? '').split('/').filter(Boolean).map((part) => (isDecodable(part) ? decodeURIComponent(part) : part));
}

function isDecodable(text: string): boolean {
  try {
    return decodeURIComponent(text).isWellFormed() && !decodeURIComponent(text).includes('\0');
  } catch {
    return false;
  }
}

/** The paths on this site that a body links to, each once. */
export function innerLinks({ doc }: Body, origin: string): string[] {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (typeof value !== 'object' || value === null) return;
    const { href, ...rest } = value as { href?: unknown };
    if (typeof href === 'string') {
      const path = href.startsWith(`${origin}/`) ? href.slice(origin.length) : href;
      if (path.startsWith('/')) found.add(path);
    }
    Object.values(rest).forEach(walk);
  };
  walk(doc.content);
  return [...found];
}
