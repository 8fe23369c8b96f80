import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@swingtag/platform-server';
import { DataSource, In, type EntityManager } from 'typeorm';
import { Vote } from './vote.entity.ts';

/** A member's vote as it stands; with an empty choice it is withdrawn. */
export type StandingVote = Pick<Vote, 'pollId' | 'memberId' | 'choice' | 'castAt' | 'changedAt'>;

@Injectable()
export class VoteQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The viewer's present vote, never anybody else's. */
  async ofViewer(ctx: OperationContext, pollId: string): Promise<StandingVote | null> {
    const { viewer } = ctx;
    if (!viewer) return null;
    const vote = await ctx.load(this, pollId, this.batchOf(viewer.memberId));
    return vote && vote.choice.length > 0 ? vote : null;
  }

  /** Tells the operation of a vote that its viewer has just written. */
  remember(ctx: OperationContext, vote: StandingVote): void {
    ctx.prime(this, vote.pollId, vote, this.batchOf(vote.memberId));
  }

  /** The option a member stands on in a poll, as the transaction sees it: of a ranking the first. Null where several stand side by side. */
  async stanceOf(tx: EntityManager, pollId: string, memberId: string): Promise<string | null> {
    const [vote] = await tx.query<{ stance: string | null }[]>(
      `SELECT v.choice[1] AS stance FROM vote v JOIN poll p ON p.id = v.poll_id WHERE v.poll_id = $1 AND v.member_id = $2 AND p.kind <> 'MULTIPLE'`,
      [pollId, memberId],
    );
    return vote?.stance ?? null;
  }

  /** Members with a standing vote, in the order of their ids. */
  async voters(tx: EntityManager, pollId: string, after: string, limit: number): Promise<string[]> {
    const rows = await tx.query<{ member_id: string }[]>(
      `SELECT member_id FROM vote WHERE poll_id = $1 AND choice <> '{}' AND member_id > $2 ORDER BY member_id LIMIT $3`,
      [pollId, after, limit],
    );
    return rows.map((row) => row.member_id);
  }

  private batchOf(memberId: string) {
    return async (pollIds: readonly string[]): Promise<Map<string, StandingVote>> => {
      const votes = await this.dataSource.getRepository(Vote).findBy({ memberId, pollId: In([...pollIds]) });
      return new Map(votes.map((vote) => [vote.pollId, vote]));
    };
  }
}
