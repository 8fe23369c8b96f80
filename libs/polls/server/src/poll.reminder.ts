import { Injectable } from '@nestjs/common';
import { Jobs, mustBeSignedIn, NotFound, parseId, Refused, RefusalReason, Transactions, type OperationContext, type Viewer } from '@swingtag/platform-server';
import { DataSource, type EntityManager } from 'typeorm';
import { POLL_CLOSING_SOON } from './poll.events.ts';
import { PollReminder } from './poll.entity.ts';
import { PollQueries } from './poll.queries.ts';

/** Who wants to be told before a poll closes. */
@Injectable()
export class PollReminders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly polls: PollQueries,
    private readonly jobs: Jobs,
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
      await this.schedule(tx, pollId, memberId);
    });
    return pollId;
  }

  /**
   * A day before the close, for everybody at once. Whoever asks later than that has a job of their own, half-way to the close; it finds those told already,
   * and tells nobody twice.
   */
  private async schedule(tx: EntityManager, pollId: string, memberId: string): Promise<void> {
    const [due] = await tx.query<{ at: Date; is_late: boolean }[]>(
      `SELECT CASE WHEN is_late THEN now() + (closes_at - now()) / 2 ELSE closes_at - interval '1 day' END AS at, is_late
         FROM (SELECT closes_at, closes_at - interval '1 day' <= now() AS is_late FROM poll WHERE id = $1) p`,
      [pollId],
    );
    if (!due) return;
    await this.jobs.add(tx, POLL_CLOSING_SOON, { pollId }, { runAt: due.at, key: `remind-${pollId}${due.is_late ? `-${memberId}` : ''}` });
  }

  async isWanted(ctx: OperationContext, pollId: string): Promise<boolean> {
    if (!ctx.viewer) return false;
    return (await ctx.load(this, pollId, this.batchOf(ctx.viewer.memberId))) ?? false;
  }

  /** Those who asked, in the order of their ids. */
  async waiting(tx: EntityManager, pollId: string, after: string, limit: number): Promise<string[]> {
    const rows = await tx.query<{ member_id: string }[]>('SELECT member_id FROM poll_reminder WHERE poll_id = $1 AND member_id > $2 ORDER BY member_id LIMIT $3', [
      pollId, after, limit,
    ]);
    return rows.map((row) => row.member_id);
  }

  private batchOf(memberId: string) {
    return async (pollIds: readonly string[]): Promise<Map<string, boolean>> => {
      const rows = await this.dataSource.query<{ poll_id: string }[]>('SELECT poll_id FROM poll_reminder WHERE member_id = $1 AND poll_id = ANY($2)', [memberId, pollIds]);
      return new Map(rows.map((row) => [row.poll_id, true]));
    };
  }
}
