import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { choiceLiteral } from './vote.writer.sql.ts';

export interface PastVote {
  memberId: string;
  /** Option ids as the poll's kind orders them; empty withdraws. */
  choice: readonly string[];
  at: Date;
}

/** Brings votes of the past into a poll that has none: events in the order of time, from them the votes, from these the tally. */
@Injectable()
export class VoteHistory {
  async bring(tx: EntityManager, pollId: string, votes: readonly PastVote[]): Promise<void> {
    const inOrder = votes.toSorted((one, other) => one.at.getTime() - other.at.getTime());
    await tx.query(
      `WITH brought AS (
         SELECT member_id, choice::bigint[] AS choice, at, ord
           FROM unnest($2::bigint[], $3::text[], $4::timestamptz[]) WITH ORDINALITY AS b(member_id, choice, at, ord)
       ), told AS (
         SELECT *, lag(choice, 1, '{}') OVER (PARTITION BY member_id ORDER BY ord) AS previous_choice FROM brought
       )
       INSERT INTO vote_event (poll_id, member_id, kind, choice, previous_choice, at)
       SELECT $1, member_id,
              CASE WHEN choice = '{}' THEN 'withdraw' WHEN previous_choice = '{}' THEN 'cast' ELSE 'change' END,
              choice, previous_choice, at
         FROM told WHERE choice <> previous_choice ORDER BY ord`,
      [pollId, inOrder.map((vote) => vote.memberId), inOrder.map((vote) => choiceLiteral(vote.choice)), inOrder.map((vote) => vote.at)],
    );
    await tx.query(
      `INSERT INTO vote (poll_id, member_id, choice, previous_choice, cast_at, changed_at)
       SELECT DISTINCT ON (member_id) poll_id, member_id, choice, previous_choice,
              min(at) OVER (PARTITION BY member_id), CASE WHEN kind = 'cast' THEN NULL ELSE at END
         FROM vote_event WHERE poll_id = $1 ORDER BY member_id, id DESC`,
      [pollId],
    );
    await tx.query(
      `UPDATE poll_option o SET votes = c.votes, firsts = c.firsts
         FROM (SELECT c.id, count(*) AS votes, count(*) FILTER (WHERE c.place = 1) AS firsts
                 FROM vote v CROSS JOIN LATERAL unnest(v.choice) WITH ORDINALITY AS c(id, place) WHERE v.poll_id = $1 GROUP BY c.id) c
        WHERE o.id = c.id`,
      [pollId],
    );
    await tx.query(
      `INSERT INTO poll_ranking (poll_id, choice, votes, step)
       SELECT v.poll_id, v.choice, count(*), count(*) FROM vote v JOIN poll p ON p.id = v.poll_id
        WHERE v.poll_id = $1 AND p.kind = 'RANKED' AND v.choice <> '{}' GROUP BY v.poll_id, v.choice`,
      [pollId],
    );
  }
}
