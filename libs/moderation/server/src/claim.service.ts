import { Injectable } from '@nestjs/common';
import { asId } from '@swingtag/comments-server';
import { LiveBus, Transactions, type Viewer } from '@swingtag/platform-server';
import { CaseQueries } from './case.queries.ts';
import { QUEUE_TOPIC } from './case.store.ts';
import { mustReview } from './staff.guard.ts';

const CLAIM = '2 minutes';

/** Says who looks at which case; a moderator looks at one at a time. It keeps nobody from deciding: the version of the case does. */
@Injectable()
export class ClaimService {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CaseQueries,
    private readonly live: LiveBus,
  ) {}

  /** A case that a colleague looks at stays theirs, and one that is not in the viewer's queue as it is. */
  async claim(viewer: Viewer | null, caseId: string): Promise<void> {
    mustReview(viewer);
    const isTheirs = (await this.cases.byId(viewer, caseId)) !== null;
    await this.transactions.run(async (tx) => {
      await tx.query('UPDATE moderation_case SET claimed_by_id = NULL, claimed_until = NULL WHERE claimed_by_id = $1 AND id <> $2', [
        viewer.memberId,
        asId(caseId),
      ]);
      if (!isTheirs) return;
      await tx.query(
        `UPDATE moderation_case SET claimed_by_id = $1, claimed_until = clock_timestamp() + interval '${CLAIM}'
          WHERE id = $2 AND opened_at IS NOT NULL AND (claimed_by_id IS NULL OR claimed_by_id = $1 OR claimed_until < clock_timestamp())`,
        [viewer.memberId, asId(caseId)],
      );
    });
    this.live.publish(QUEUE_TOPIC);
  }
}
