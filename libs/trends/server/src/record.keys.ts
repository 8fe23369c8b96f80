import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** The records of the catalogue, by table. */
export type RecordTable = 'trend' | 'bag' | 'brand' | 'seller';

/** What may hang on a record. */
export enum RecordUse {
  BAGS = 'BAGS',
  OFFERS = 'OFFERS',
  LISTS = 'LISTS',
  ARTICLES = 'ARTICLES',
  POLLS = 'POLLS',
  TOPICS = 'TOPICS',
  FORECASTS = 'FORECASTS',
  DUPLICATES = 'DUPLICATES',
  OTHER = 'OTHER',
}

const USES: Record<string, RecordUse> = {
  bag: RecordUse.BAGS, bag_offer: RecordUse.OFFERS, saved_bag: RecordUse.LISTS, article: RecordUse.ARTICLES, article_bag: RecordUse.ARTICLES,
  poll: RecordUse.POLLS, poll_option: RecordUse.POLLS, topic_trend: RecordUse.TOPICS, forecast: RecordUse.FORECASTS,
};

interface Key {
  table: string;
  column: string;
  /** The other columns of a primary key that this one belongs to. */
  rest: string[];
}

export interface CountedUse {
  use: RecordUse;
  count: number;
}

/** What refers to the records of the catalogue, in this lib and above it, as the foreign keys of the database say: no lib can forget to register. */
@Injectable()
export class RecordKeys {
  private readonly known = new Map<RecordTable, Promise<Key[]>>();

  constructor(private readonly dataSource: DataSource) {}

  /** What hangs on each of these records; nothing of what nobody refers to. */
  async usesOf(table: RecordTable, ids: readonly string[]): Promise<Map<string, CountedUse[]>> {
    const found = new Map<string, Map<RecordUse, number>>(ids.map((id) => [id, new Map()]));
    for (const { table: from, column } of await this.keysTo(table)) {
      const rows = await this.dataSource.query<{ id: string; n: number }[]>(
        `SELECT "${column}" AS id, count(*)::int AS n FROM "${from}" WHERE "${column}" = ANY($1) GROUP BY 1`,
        [ids],
      );
      const use = from === table ? RecordUse.DUPLICATES : (USES[from] ?? RecordUse.OTHER);
      for (const { id, n } of rows) {
        const counts = found.get(id);
        counts?.set(use, (counts.get(use) ?? 0) + n);
      }
    }
    return new Map([...found].map(([id, counts]) => [id, [...counts].map(([use, count]) => ({ use, count }))]));
  }

  /** Lets everything that refers to a record refer to the one that is kept. Where both stand in one list, the kept one stays. */
  async lead(tx: EntityManager, table: RecordTable, keepId: string, id: string): Promise<void> {
    for (const { table: from, column, rest } of await this.keysTo(table)) {
      if (from === table) continue;
      if (rest.length > 0) {
        const same = rest.map((name) => `kept."${name}" = other."${name}"`).join(' AND ');
        await tx.query(`DELETE FROM "${from}" AS other USING "${from}" AS kept WHERE other."${column}" = $2 AND kept."${column}" = $1 AND ${same}`, [keepId, id]);
      }
      await tx.query(`UPDATE "${from}" SET "${column}" = $1 WHERE "${column}" = $2`, [keepId, id]);
    }
  }

  private keysTo(table: RecordTable): Promise<Key[]> {
    const known =
      this.known.get(table) ??
      this.dataSource.query<Key[]>(
        `SELECT c.conrelid::regclass::text AS "table", a.attname AS "column",
                ARRAY(SELECT other.attname::text FROM pg_constraint p JOIN pg_attribute other ON other.attrelid = p.conrelid AND other.attnum = ANY(p.conkey)
                       WHERE p.conrelid = c.conrelid AND p.contype = 'p' AND a.attnum = ANY(p.conkey) AND other.attnum <> a.attnum) AS rest
           FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
          WHERE c.contype = 'f' AND c.confrelid = $1::regclass AND cardinality(c.conkey) = 1 ORDER BY 1, 2`,
        [table],
      );
    this.known.set(table, known);
    return known;
  }
}
