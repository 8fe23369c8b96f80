import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** An address of this site in what is said of a record, with the page where that is written. */
export interface TextLink {
  path: string;
  title: string;
  href: string;
}

/** Everything that is said of each kind, as one text; what was merged into another one says nothing any more. */
const TEXTS = `
  SELECT '/admin/trends/' || t.slug AS path, t.name AS title, to_jsonb(t)::text AS said FROM trend t WHERE t.merged_into_id IS NULL
  UNION ALL SELECT '/admin/bags/' || b.slug, brand.name || ' ' || b.model, to_jsonb(b)::text || COALESCE((SELECT jsonb_agg(o)::text FROM bag_offer o WHERE o.bag_id = b.id), '')
    FROM bag b JOIN brand ON brand.id = b.brand_id WHERE b.merged_into_id IS NULL
  UNION ALL SELECT '/admin/brands/' || slug, name, to_jsonb(brand)::text FROM brand WHERE merged_into_id IS NULL
  UNION ALL SELECT '/admin/sellers/' || slug, name, to_jsonb(seller)::text FROM seller WHERE merged_into_id IS NULL
  UNION ALL SELECT '/admin/boards', name, to_jsonb(board)::text FROM board
  UNION ALL SELECT '/admin/trends/' || t.slug || '/forecasts', t.name, to_jsonb(f)::text FROM forecast f JOIN trend t ON t.id = f.trend_id`;

/** Addresses of this site in texts and fields outside articles: trends, bags and their offers, brands, sellers, boards, forecasts. */
@Injectable()
export class RepairTexts {
  constructor(private readonly dataSource: DataSource) {}

  async links(origin: string): Promise<TextLink[]> {
    const rows = await this.dataSource.query<{ path: string; title: string; said: string }[]>(`SELECT * FROM (${TEXTS}) AS texts WHERE position($1 IN said) > 0`, [`${origin}/`]);
    return rows.flatMap(({ path, title, said }) => pathsIn(said, origin).map((href) => ({ path, title, href })));
  }
}

/** Each once, as paths; full stops and brackets behind an address are the sentence's. */
function pathsIn(said: string, origin: string): string[] {
  const found = said.split(`${origin}/`).slice(1).map((rest) => `/${/^[^\s"'<>\\]*/.exec(rest)?.[0] ?? ''}`.replace(/[.,;:!?)\]]+$/, ''));
  return [...new Set(found)];
}
