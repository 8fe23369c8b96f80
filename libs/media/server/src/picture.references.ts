import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PictureUse } from './picture.graphql.ts';

interface Reference {
  table: string;
  column: string;
}
interface FoundUse extends PictureUse {
  pictureId: string;
}
const ELSEWHERE = 'A part of the site';

/**
 * Who refers to pictures. That something does, the database knows by its foreign keys: whoever wants a picture to stay has one. What the
 * place is called, its lib says with `describe`. Keys that let go of the picture by themselves do not hold it.
 */
@Injectable()
export class PictureReferences {
  private readonly places = new Map<string, string>();
  private readonly showings = new Map<string, string>();
  private readonly holds: string[] = [];
  private known: Promise<Reference[]> | undefined;

  constructor(private readonly dataSource: DataSource) {}

  /** `sql` answers "pictureId", title and path for the ids in $1. */
  describe(table: string, column: string, sql: string): void {
    this.places.set(`${table}.${column}`, sql);
  }

  /**
   * Pictures are served to whom a place shows them: `sql` answers audience id, board id and whether it can be read there now, for the row
   * `picture`. Places that say nothing show them to nobody.
   */
  show(place: string, sql: string): void {
    this.showings.set(place, sql);
  }

  /** Only those who work with pictures see what stands here. */
  showNobody(table: string, column: string): void {
    this.showings.set(`${table}.${column}`, '');
  }

  /** While `sql` is true of the row `picture`, row and files stay as they are, though nothing shows them: somebody looks at it as it was shown. */
  holdWhile(sql: string): void {
    this.holds.push(sql);
  }

  heldSql(): string {
    return this.holds.length > 0 ? `(${this.holds.join(' OR ')})` : 'false';
  }

  /** All of them, for the row `picture`. */
  showingsSql(): string {
    return [...this.showings.values()].filter(Boolean).join(' UNION ') || 'SELECT NULL::bigint, NULL::bigint, NULL::boolean WHERE false';
  }

  /** Those without a description, for the spec that asks each lib for one. */
  async undescribed(): Promise<string[]> {
    return (await this.references()).map(({ table, column }) => `${table}.${column}`).filter((name) => !this.places.has(name));
  }

  /** Those that do not say whom they show their pictures to, for the same spec. */
  async unsaid(): Promise<string[]> {
    return (await this.references()).map(({ table, column }) => `${table}.${column}`).filter((name) => !this.showings.has(name));
  }

  /** SQL that is true for a row `picture` that nothing holds. */
  async unusedSql(): Promise<string> {
    const held = (await this.references()).map(({ table, column }) => `EXISTS (SELECT 1 FROM "${table}" WHERE "${table}"."${column}" = picture.id)`);
    return `NOT (${[...held, this.heldSql()].join(' OR ')})`;
  }

  /** Where each of these pictures is shown. */
  readonly uses = async (ids: readonly string[]): Promise<Map<string, PictureUse[]>> => {
    const found = new Map<string, PictureUse[]>(ids.map((id) => [id, []]));
    for (const { table, column } of await this.references()) {
      const described = this.places.get(`${table}.${column}`);
      const sql = described ?? `SELECT "${column}" AS "pictureId", '${ELSEWHERE}' AS title, NULL AS path FROM "${table}" WHERE "${column}" = ANY($1)`;
      const rows = await this.dataSource.query<FoundUse[]>(sql, [ids]);
      for (const { pictureId, title, path } of rows) found.get(pictureId)?.push({ title, path });
    }
    return found;
  };

  private references(): Promise<Reference[]> {
    return (this.known ??= this.dataSource.query<Reference[]>(
      `SELECT conrelid::regclass::text AS table, attname AS column FROM pg_constraint
       JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
       WHERE contype = 'f' AND confrelid = 'picture'::regclass AND confdeltype IN ('a', 'r') ORDER BY 1, 2`,
    ));
  }
}
