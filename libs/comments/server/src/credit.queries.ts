import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@swingtag/platform-server';
import { DataSource, type EntityManager } from 'typeorm';

/** The latest change of a member's standing vote, and what they credit for it. */
export interface Change {
  id: string;
  at: Date;
  creditedId: string | null;
}

/** Of votes that stand: a change was the last that happened to them. */
const CHANGES = `SELECT e.id, e.poll_id AS "pollId", e.at, k.comment_id AS "creditedId"
   FROM vote v CROSS JOIN LATERAL (SELECT * FROM vote_event WHERE member_id = v.member_id AND poll_id = v.poll_id ORDER BY id DESC LIMIT 1) e
   LEFT JOIN comment_credit k ON k.event_id = e.id AND k.withdrawn_at IS NULL
  WHERE v.member_id = $1 AND v.poll_id = ANY($2) AND v.choice <> '{}' AND e.kind = 'change'`;

@Injectable()
export class CreditQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** By loader: the viewer's own, nobody else's. */
  async changeOfViewer(ctx: OperationContext, pollId: string): Promise<Change | null> {
    const { viewer } = ctx;
    if (!viewer) return null;
    return ctx.load('changes-of-viewer', pollId, async (pollIds: readonly string[]) => {
      const rows = await this.dataSource.query<(Change & { pollId: string })[]>(CHANGES, [viewer.memberId, pollIds]);
      return new Map(rows.map((row) => [row.pollId, row]));
    });
  }

  /** The same while the vote stays as it is until the transaction ends. */
  async holdChange(tx: EntityManager, pollId: string, memberId: string): Promise<Change | null> {
    await tx.query('SELECT 1 FROM vote WHERE poll_id = $1 AND member_id = $2 FOR NO KEY UPDATE', [pollId, memberId]);
    const [change] = await tx.query<Change[]>(CHANGES, [memberId, [pollId]]);
    return change ?? null;
  }
}
