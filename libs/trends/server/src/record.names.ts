import { Injectable } from '@nestjs/common';
import { Invalid } from '@swingtag/platform-server';
import { DataSource, type EntityManager } from 'typeorm';

type Named = 'brand' | 'seller' | 'trend';
const MOST = 500;

/** Brands, sellers and trends as editors type them: by name, address or another name, whatever the case. */
@Injectable()
export class RecordNames {
  constructor(private readonly dataSource: DataSource) {}

  /** The id of the one that is meant, held until the transaction ends. Throws Invalid. */
  async must(tx: EntityManager, table: Named, name: string, field: string): Promise<string> {
    const wish = name.trim().slice(0, 200).toWellFormed().replaceAll('\0', '');
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM ${table} WHERE merged_into_id IS NULL AND (lower(name) = lower($1) OR slug = lower($1) OR lower($1) IN (SELECT lower(s) FROM unnest(synonyms) AS s))
        ORDER BY lower(name) = lower($1) DESC, id LIMIT 1 FOR KEY SHARE`,
      [wish],
    );
    if (!rows[0]) throw new Invalid(field, `There is no ${table} “${wish}” yet. Add it first, or choose one from the list.`);
    return rows[0].id;
  }

  /** To choose from, in the order of the alphabet. */
  async all(table: Named): Promise<string[]> {
    const rows = await this.dataSource.query<{ name: string }[]>(`SELECT name FROM ${table} WHERE merged_into_id IS NULL ORDER BY lower(name), id LIMIT ${MOST}`);
    return rows.map(({ name }) => name);
  }
}
