import { Injectable } from '@nestjs/common';
import { mustBeSignedIn, NotFound, parseId, Refused, RefusalReason, Transactions, type OperationContext, type Viewer } from '@swingtag/platform-server';
import { DataSource } from 'typeorm';
import { PollReminder } from './poll.entity.ts';
import { PollQueries } from './poll.queries.ts';

/** Who wants to be told before a poll closes. */
@Injectable()
export class PollReminders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly polls: PollQueries,
  ) {}

  /** Asked twice, it is asked once. Returns the poll's id. */
  async set(viewer: Viewer | null, id: string, isWanted: boolean): Promise<string> {
    mustBeSignedIn(viewer);
    const pollId = parseId(id, 'There is no such poll.');
    const { memberId } = viewer;
    await this.transactions.run(async (tx) => {
      const poll = await this.polls.find(pollId, tx);
      if (!poll) throw new NotFound('There is no such poll.');
      if (!isWanted) return void (await tx.delete(PollReminder, { pollId, memberId }));
      if (!poll.isOpen) throw new Refused(RefusalReason.POLL_CLOSED, 'This poll has closed already.');
      if (!poll.closesAt) throw new Refused(RefusalReason.INVALID, 'This poll has no closing time to be reminded of.');
      await tx.query('INSERT INTO poll_reminder (poll_id, member_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [pollId, memberId]);
    });
    return pollId;
  }

  async isWanted(ctx: OperationContext, pollId: string): Promise<boolean> {
    if (!ctx.viewer) return false;
    return (await ctx.load(this, pollId, this.batchOf(ctx.viewer.memberId))) ?? false;
  }

  private batchOf(memberId: string) {
    return async (pollIds: readonly string[]): Promise<Map<string, boolean>> => {
      const rows = await this.dataSource.query<{ poll_id: string }[]>('SELECT poll_id FROM poll_reminder WHERE member_id = $1 AND poll_id = ANY($2)', [memberId, pollIds]);
      return new Map(rows.map((row) => [row.poll_id, true]));
    };
  }
}
