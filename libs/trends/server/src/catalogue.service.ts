import { Injectable } from '@nestjs/common';
import { AuditLog, Invalid, NotFound, parseId, Refused, RefusalReason, Role, SignInRequired, suspensionRefusal, Transactions, type DomainError, type Viewer } from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';

export type CatalogueTable = 'bag' | 'brand' | 'seller';

export function mayEditCatalogue(viewer: Viewer | null): DomainError | undefined {
  if (!viewer) return new SignInRequired();
  if (viewer.role !== Role.EDITOR && viewer.role !== Role.ADMIN) return new Refused(RefusalReason.FORBIDDEN, 'Only editors may change the catalogue.');
  return suspensionRefusal(viewer);
}

@Injectable()
export class CatalogueService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /** Makes one record of several: what hung on the others hangs on the one that is kept, and their addresses lead to it. */
  async merge(viewer: Viewer | null, table: CatalogueTable, kept: string, others: readonly string[]): Promise<string> {
    const refusal = mayEditCatalogue(viewer);
    if (refusal) throw refusal;
    const keepId = parseId(kept);
    const ids = [...new Set(others.map((id) => parseId(id)))];
    if (ids.length === 0 || ids.length > 100) throw new Invalid('mergeIds', 'Please choose between one and a hundred records to merge.');
    if (ids.includes(keepId)) throw new Invalid('mergeIds', 'A record cannot be merged into itself.');
    await this.transactions.run(async (tx) => {
      // In the order of their ids, so that two merges at once wait for each other and do not lock each other out.
      const rows = await tx.query<{ id: string; mergedIntoId: string | null }[]>(
        `SELECT id, merged_into_id AS "mergedIntoId" FROM ${table} WHERE id = ANY($1) ORDER BY id FOR UPDATE`,
        [[keepId, ...ids]],
      );
      if (rows.length < ids.length + 1) throw new NotFound();
      if (rows.some((row) => row.mergedIntoId !== null)) throw new Invalid('mergeIds', 'One of them has already been merged.');
      await this.moveWhatHangsOn(tx, table, keepId, ids);
      await tx.query(`UPDATE ${table} SET merged_into_id = $1 WHERE id = ANY($2) OR merged_into_id = ANY($2)`, [keepId, ids]);
      await this.audit.record(tx, {
        actorId: viewer?.memberId ?? null, action: `${table}.merged`, subjectKind: table, subjectId: keepId, before: { ids: [keepId, ...ids] }, after: { ids: [keepId] },
      });
    });
    return keepId;
  }

  private async moveWhatHangsOn(tx: EntityManager, table: CatalogueTable, keepId: string, ids: readonly string[]): Promise<void> {
    if (table === 'brand') {
      await tx.query('UPDATE bag SET brand_id = $1 WHERE brand_id = ANY($2)', [keepId, ids]);
      return;
    }
    const column = table === 'bag' ? 'bag_id' : 'seller_id';
    const other = table === 'bag' ? 'seller_id' : 'bag_id';
    // Of two prices at one shop, the one that was seen last.
    await tx.query(
      `INSERT INTO bag_offer (${column}, ${other}, amount, currency, as_of, url, is_promoted)
       SELECT DISTINCT ON (${other}) $1, ${other}, amount, currency, as_of, url, is_promoted FROM bag_offer WHERE ${column} = ANY($2) ORDER BY ${other}, as_of DESC NULLS LAST
       ON CONFLICT (bag_id, seller_id) DO UPDATE SET amount = EXCLUDED.amount, currency = EXCLUDED.currency, as_of = EXCLUDED.as_of
         WHERE EXCLUDED.as_of > COALESCE(bag_offer.as_of, '-infinity')`,
      [keepId, ids],
    );
    await tx.query(`DELETE FROM bag_offer WHERE ${column} = ANY($1)`, [ids]);
    if (table !== 'bag') return;
    await tx.query(
      `INSERT INTO saved_bag (member_id, bag_id, list, saved_at)
       SELECT DISTINCT ON (member_id) member_id, $1::bigint, list, saved_at FROM saved_bag WHERE bag_id = ANY($2) ORDER BY member_id, list, saved_at
       ON CONFLICT (member_id, bag_id) DO NOTHING`,
      [keepId, ids],
    );
    await tx.query('DELETE FROM saved_bag WHERE bag_id = ANY($1)', [ids]);
    // A facet that one of them names is true of the bag.
    await tx.query(
      `UPDATE bag SET ${['materials', 'fits', 'colours', 'occasions', 'personas', 'life_roles', 'seasons', 'carry_modes']
        .map((facet) => `${facet} = ARRAY(SELECT DISTINCT value FROM bag b, unnest(b.${facet}) AS value WHERE b.id = ANY($2) OR b.id = $1 ORDER BY value)`)
        .join(', ')} WHERE id = $1`,
      [keepId, ids],
    );
  }
}
