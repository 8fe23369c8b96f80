import { Injectable } from '@nestjs/common';
import { AuditLog, Invalid, NotFound, Transactions, type Viewer } from '@swingtag/platform-server';
import type { BagFacet } from './catalogue.index.ts';
import { mustEditCatalogue } from './catalogue.policy.ts';
import { FACET_COLUMNS } from './facet.columns.ts';
import { facetValues } from './record.text.ts';

/** The values of facets, which live in the bags that have them. */
@Injectable()
export class FacetService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Calls a value by another name in every bag; with one that is in use the two become one. Without a name it is taken away.
   * Returns how many bags have changed. Throws NotFound when no bag has it.
   */
  async rename(viewer: Viewer | null, facet: BagFacet, from: string, to: string | null): Promise<number> {
    mustEditCatalogue(viewer);
    const column = FACET_COLUMNS[facet];
    if (!column) throw new Invalid('to', 'Prices come from the offers of each bag.');
    const wish = to?.trim() ? (facetValues([to], 'to')[0] ?? null) : null;
    if (column === 'silhouette' && wish === null) throw new Invalid('to', 'Every bag has a shape; give this one another name instead.');
    return this.transactions.run(async (tx) => {
      // In the order of ids, as everybody locks several bags.
      const bags = await tx.query<object[]>(
        `SELECT id FROM bag WHERE ${column === 'silhouette' ? 'silhouette = $1' : `$1 = ANY(${column})`} ORDER BY id FOR UPDATE`,
        [from],
      );
      if (bags.length === 0) throw new NotFound('No bag has this value any more.');
      if (wish === from) return 0;
      if (column === 'silhouette') await tx.query('UPDATE bag SET silhouette = $2 WHERE silhouette = $1', [from, wish]);
      else if (wish === null) await tx.query(`UPDATE bag SET ${column} = array_remove(${column}, $1) WHERE $1 = ANY(${column})`, [from]);
      else {
        await tx.query(
          `UPDATE bag SET ${column} = CASE WHEN $2 = ANY(${column}) THEN array_remove(${column}, $1) ELSE array_replace(${column}, $1, $2) END WHERE $1 = ANY(${column})`,
          [from, wish],
        );
      }
      await this.audit.record(tx, {
        actorId: viewer.memberId, action: wish === null ? 'facet.removed' : 'facet.renamed', subjectKind: 'facet', subjectId: '0',
        before: { facet, value: from, bags: bags.length }, after: { facet, value: wish },
      });
      return bags.length;
    });
  }
}
