import { Injectable } from '@nestjs/common';
import { mustBeSignedIn, NotFound, parseId, Transactions, type Viewer } from '@swingtag/platform-server';
import type { BagList, ListAudience } from './saved-bag.entity.ts';

/** Most of what a member keeps: nobody wants more, and a script should not. */
const MOST = 5000;

@Injectable()
export class SavedBagService {
  constructor(private readonly transactions: Transactions) {}

  /** Puts the bag on the list, from the other one if it was there; the id that was meant, should the bag be a duplicate. */
  async keep(viewer: Viewer | null, id: string, list: BagList): Promise<string> {
    mustBeSignedIn(viewer);
    const bagId = parseId(id);
    return this.transactions.run(async (tx) => {
      const rows = await tx.query<{ id: string }[]>(
        `INSERT INTO saved_bag (member_id, bag_id, list)
         SELECT $1, COALESCE(merged_into_id, id), $3 FROM bag WHERE id = $2 AND (SELECT count(*) FROM saved_bag WHERE member_id = $1) < $4
         ON CONFLICT (member_id, bag_id) DO UPDATE SET list = EXCLUDED.list, saved_at = CASE WHEN saved_bag.list = EXCLUDED.list THEN saved_bag.saved_at ELSE now() END
         RETURNING bag_id AS id`,
        [viewer.memberId, bagId, list, MOST],
      );
      if (!rows[0]) throw new NotFound();
      return rows[0].id;
    });
  }

  /** Takes the bag off whichever list it is on. */
  async forget(viewer: Viewer | null, id: string): Promise<string> {
    mustBeSignedIn(viewer);
    const bagId = parseId(id);
    return this.transactions.run(async (tx) => {
      const [rows] = await tx.query<[{ id: string }[]]>(
        `DELETE FROM saved_bag s USING bag b WHERE b.id = $2 AND s.member_id = $1 AND s.bag_id = COALESCE(b.merged_into_id, b.id) RETURNING s.bag_id AS id`,
        [viewer.memberId, bagId],
      );
      return rows[0]?.id ?? bagId;
    });
  }

  async show(viewer: Viewer | null, list: BagList, audience: ListAudience): Promise<void> {
    mustBeSignedIn(viewer);
    await this.transactions.run((tx) =>
      tx.query(
        `INSERT INTO bag_list_audience (member_id, list, audience) VALUES ($1, $2, $3)
         ON CONFLICT (member_id, list) DO UPDATE SET audience = EXCLUDED.audience`,
        [viewer.memberId, list, audience],
      ),
    );
  }
}
