import { Injectable } from '@nestjs/common';
import { AuditLog, Invalid, mustBeFresh, NotFound, parseId, Transactions, type Viewer } from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';
import { mustEditCatalogue } from './catalogue.policy.ts';
import { FACET_COLUMNS } from './facet.columns.ts';
import { recordIds } from './record.ids.ts';
import { RecordKeys, type RecordTable } from './record.keys.ts';

const STILL_USED = '23503';
const LISTED_FACETS = Object.values(FACET_COLUMNS).filter((column) => column !== null && column !== 'silhouette');

/** Duplicates become one record; what nobody refers to goes. */
@Injectable()
export class CatalogueService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly keys: RecordKeys,
  ) {}

  /** Makes one record of several: what hung on the others hangs on the one that is kept, and their addresses and names lead to it. */
  async merge(viewer: Viewer | null, table: RecordTable, kept: string, others: readonly string[]): Promise<string> {
    mustEditCatalogue(viewer);
    mustBeFresh(viewer);
    const keepId = parseId(kept);
    const ids = recordIds(others);
    if (ids.includes(keepId)) throw new Invalid('ids', 'A record cannot be merged into itself.');
    await this.transactions.run(async (tx) => {
      // In the order of their ids, so that two merges at once wait for each other and do not lock each other out.
      const rows = await tx.query<{ id: string; slug: string; mergedIntoId: string | null }[]>(
        `SELECT id, slug, merged_into_id AS "mergedIntoId" FROM ${table} WHERE id = ANY($1) ORDER BY id FOR UPDATE`,
        [[keepId, ...ids]],
      );
      if (rows.length < ids.length + 1) throw new NotFound();
      if (rows.some((row) => row.mergedIntoId !== null)) throw new Invalid('ids', 'One of them has already been merged.');
      await this.moveWhatHangsOn(tx, table, keepId, ids);
      await tx.query(`UPDATE ${table} SET merged_into_id = $1 WHERE id = ANY($2) OR merged_into_id = ANY($2)`, [keepId, ids]);
      const slugs = rows.map(({ slug }) => slug);
      await this.audit.record(tx, {
        actorId: viewer.memberId, action: `${table}.merged`, subjectKind: table, subjectId: keepId,
        before: { ids: [keepId, ...ids], addresses: slugs }, after: { ids: [keepId], addresses: rows.filter(({ id }) => id === keepId).map(({ slug }) => slug) },
      });
    });
    return keepId;
  }

  /** Takes away the records among these that nothing refers to. Returns the ids of those that stay because something does. */
  async remove(viewer: Viewer | null, table: RecordTable, wished: readonly string[]): Promise<string[]> {
    mustEditCatalogue(viewer);
    mustBeFresh(viewer);
    const ids = recordIds(wished);
    const stay: string[] = [];
    for (const id of ids) {
      await this.transactions.run((tx) => this.removeOne(tx, viewer, table, id)).catch((error: unknown) => {
        if ((error as { code?: string }).code !== STILL_USED) throw error;
        stay.push(id);
      });
    }
    return stay;
  }

  private async removeOne(tx: EntityManager, viewer: Viewer, table: RecordTable, id: string): Promise<void> {
    const [before] = await tx.query<object[]>(`SELECT * FROM ${table} WHERE id = $1 FOR UPDATE`, [id]);
    if (!before) return;
    // Its prices are its own; on lists of members it stands for somebody else, and stays.
    if (table === 'bag') await tx.query('DELETE FROM bag_offer WHERE bag_id = $1', [id]);
    await tx.query(`DELETE FROM ${table} WHERE id = $1`, [id]);
    await this.audit.record(tx, { actorId: viewer.memberId, action: `${table}.deleted`, subjectKind: table, subjectId: id, before, after: null });
  }

  private async moveWhatHangsOn(tx: EntityManager, table: RecordTable, keepId: string, ids: readonly string[]): Promise<void> {
    if (table === 'bag' || table === 'seller') await this.moveOffers(tx, table, keepId, ids);
    if (table === 'bag') return this.joinBags(tx, keepId, ids);
    await tx.query(
      `UPDATE ${table} SET synonyms = ARRAY(
         SELECT DISTINCT word FROM (SELECT unnest(other.synonyms || CASE WHEN other.id = $1 THEN '{}' ELSE ARRAY[other.name] END) AS word FROM ${table} AS other
           WHERE other.id = $1 OR other.id = ANY($2)) AS words WHERE word <> ${table}.name ORDER BY word) WHERE id = $1`,
      [keepId, ids],
    );
    for (const id of ids) await this.keys.lead(tx, table, keepId, id);
  }

  /** Of two prices at one shop, the one that was seen last. */
  private async moveOffers(tx: EntityManager, table: 'bag' | 'seller', keepId: string, ids: readonly string[]): Promise<void> {
    const [column, other] = table === 'bag' ? ['bag_id', 'seller_id'] : ['seller_id', 'bag_id'];
    await tx.query(
      `INSERT INTO bag_offer (${column}, ${other}, amount, currency, as_of, url, is_promoted)
       SELECT DISTINCT ON (${other}) $1, ${other}, amount, currency, as_of, url, is_promoted FROM bag_offer WHERE ${column} = ANY($2) ORDER BY ${other}, as_of DESC NULLS LAST
       ON CONFLICT (bag_id, seller_id) DO UPDATE SET amount = EXCLUDED.amount, currency = EXCLUDED.currency, as_of = EXCLUDED.as_of
         WHERE EXCLUDED.as_of > COALESCE(bag_offer.as_of, '-infinity')`,
      [keepId, ids],
    );
    await tx.query(`DELETE FROM bag_offer WHERE ${column} = ANY($1)`, [ids]);
  }

  /** What articles and polls say of a bag stays as it was written; they are read as the one that is kept. */
  private async joinBags(tx: EntityManager, keepId: string, ids: readonly string[]): Promise<void> {
    await tx.query(
      `INSERT INTO saved_bag (member_id, bag_id, list, saved_at)
       SELECT DISTINCT ON (member_id) member_id, $1::bigint, list, saved_at FROM saved_bag WHERE bag_id = ANY($2) ORDER BY member_id, list, saved_at
       ON CONFLICT (member_id, bag_id) DO NOTHING`,
      [keepId, ids],
    );
    await tx.query('DELETE FROM saved_bag WHERE bag_id = ANY($1)', [ids]);
    // A facet that one of them names is true of the bag.
    await tx.query(
      `UPDATE bag SET ${LISTED_FACETS
        .map((facet) => `${facet} = ARRAY(SELECT DISTINCT value FROM bag b, unnest(b.${facet}) AS value WHERE b.id = ANY($2) OR b.id = $1 ORDER BY value)`)
        .join(', ')} WHERE id = $1`,
      [keepId, ids],
    );
  }
}
