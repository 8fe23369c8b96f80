import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface PastVote {
  memberId: string;
  /** null withdraws. */
  optionId: string | null;
  at: Date;
}

/** Brings votes of the past into a poll that has none: events in the order of time, from them the votes, from these the tally. */
@Injectable()
export class VoteHistory {
  async bring(tx: EntityManager, pollId: string, votes: readonly PastVote[]): Promise<void> {
    const inOrder = votes.toSorted((one, other) => one.at.getTime() - other.at.getTime());
    await tx.query(
      `WITH brought AS (
         SELECT * FROM unnest($2::bigint[], $3::bigint[], $4::timestamptz[]) WITH ORDINALITY AS b(member_id, option_id, at, ord)
       ), told AS (
         SELECT *, lag(option_id) OVER (PARTITION BY member_id ORDER BY ord) AS previous_option_id FROM brought
       )
       INSERT INTO vote_event (poll_id, member_id, kind, option_id, previous_option_id, at)
       SELECT $1, member_id,
              CASE WHEN option_id IS NULL THEN 'withdraw' WHEN previous_option_id IS NULL THEN 'cast' ELSE 'change' END,
              option_id, previous_option_id, at
         FROM told WHERE option_id IS DISTINCT FROM previous_option_id ORDER BY ord`,
      [pollId, inOrder.map((vote) => vote.memberId), inOrder.map((vote) => vote.optionId), inOrder.map((vote) => vote.at)],
    );
    await tx.query(
      `INSERT INTO vote (poll_id, member_id, option_id, previous_option_id, cast_at, changed_at)
       SELECT DISTINCT ON (member_id) poll_id, member_id, option_id, previous_option_id,
              min(at) OVER (PARTITION BY member_id), CASE WHEN kind = 'cast' THEN NULL ELSE at END
         FROM vote_event WHERE poll_id = $1 ORDER BY member_id, id DESC`,
      [pollId],
    );
    await tx.query(
      `UPDATE poll_option o SET votes = (SELECT count(*) FROM vote v WHERE v.poll_id = o.poll_id AND v.option_id = o.id) WHERE o.poll_id = $1`,
      [pollId],
    );
  }
}
