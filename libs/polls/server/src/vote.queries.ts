import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@swingtag/platform-server';
import { DataSource, In, type EntityManager } from 'typeorm';
import { Vote } from './vote.entity.ts';

@Injectable()
export class VoteQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The viewer's present vote, never anybody else's. */
  async ofViewer(ctx: OperationContext, pollId: string): Promise<Vote | null> {
    const { viewer } = ctx;
    if (!viewer) return null;
    const vote = await ctx.load(this, pollId, (pollIds) => this.ofMember(viewer.memberId, pollIds));
    return vote?.optionId ? vote : null;
  }

  /** The option a member stands on in a poll, as the transaction sees it. */
  async stanceOf(tx: EntityManager, pollId: string, memberId: string): Promise<string | null> {
    const vote = await tx.getRepository(Vote).findOneBy({ pollId, memberId });
    return vote?.optionId ?? null;
  }

  private async ofMember(memberId: string, pollIds: readonly string[]): Promise<Map<string, Vote>> {
    const votes = await this.dataSource.getRepository(Vote).findBy({ memberId, pollId: In([...pollIds]) });
    return new Map(votes.map((vote) => [vote.pollId, vote]));
  }
}
