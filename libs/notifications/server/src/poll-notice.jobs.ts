import { Injectable } from '@nestjs/common';
import { asId } from '@swingtag/comments-server';
import { JobHandler, Jobs, Transactions, type JobPayload } from '@swingtag/platform-server';
import { POLL_CLOSED, POLL_CLOSING_SOON, PollReminders, TALLY_DRIFTED, VoteQueries } from '@swingtag/polls-server';
import type { EntityManager } from 'typeorm';
import { NoticeKind } from './notice.entity.ts';
import { MAIL_NOTICE } from './notice.mail.ts';

/** Members told in one transaction. */
const STEP = 500;

interface ClosingPoll {
  is_closing: boolean;
  is_closed: boolean;
  closes: string;
  closed: string;
}

type Recipients = (tx: EntityManager, after: string, limit: number) => Promise<string[]>;

/** Tells of polls, each member once per closing time, however often the job comes and wherever it was broken off. */
@Injectable()
export class PollNoticeJobs {
  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    private readonly reminders: PollReminders,
    private readonly votes: VoteQueries,
  ) {}

  /** To those who asked; notice and mail. Nothing when the poll has closed meanwhile. */
  @JobHandler(POLL_CLOSING_SOON)
  async closingSoon({ pollId }: JobPayload): Promise<void> {
    const id = asId(pollId ?? '');
    const poll = await this.look(id);
    if (!poll?.is_closing) return;
    await this.tellAll({ pollId: id, kind: NoticeKind.POLL_CLOSING, key: `closing:${id}:${poll.closes}` }, (tx, after, limit) => this.reminders.waiting(tx, id, after, limit));
  }

  /** To those whose vote counts. Nothing when the poll was opened again meanwhile. */
  @JobHandler(POLL_CLOSED)
  async closed({ pollId }: JobPayload): Promise<void> {
    const id = asId(pollId ?? '');
    const poll = await this.look(id);
    if (!poll?.is_closed) return;
    await this.tellAll({ pollId: id, kind: NoticeKind.POLL_CLOSED, key: `closed:${id}:${poll.closed}` }, (tx, after, limit) => this.votes.voters(tx, id, after, limit));
  }

  /** To the admins. */
  @JobHandler(TALLY_DRIFTED)
  async tallyDrifted({ pollId, entryId }: JobPayload): Promise<void> {
    await this.transactions.run((tx) =>
      tx.query(
        `INSERT INTO notice (member_id, kind, key, poll_id, entry_id)
         SELECT m.id, $1, 'drift:' || e.id, $2, e.id FROM member m CROSS JOIN audit_entry e
          WHERE m.role = 'ADMIN' AND m.deleted_at IS NULL AND e.id = $3 AND e.action = 'tally.drifted'
         ON CONFLICT (member_id, key) DO NOTHING`,
        [NoticeKind.TALLY_DRIFTED, asId(pollId ?? ''), asId(entryId ?? '')],
      ),
    );
  }

  private async look(id: string): Promise<ClosingPoll | undefined> {
    const [poll] = await this.transactions.run((tx) =>
      tx.query<ClosingPoll[]>(
        `SELECT closed_at IS NULL AND closes_at > clock_timestamp() AS is_closing, closed_at IS NOT NULL AS is_closed,
                (extract(epoch FROM closes_at) * 1000)::bigint::text AS closes, (extract(epoch FROM closed_at) * 1000000)::bigint::text AS closed
           FROM poll WHERE id = $1 AND opens_at <= clock_timestamp()`,
        [id],
      ),
    );
    return poll;
  }

  private async tellAll(fact: { pollId: string; kind: NoticeKind; key: string }, recipients: Recipients): Promise<void> {
    for (let after = '0', isMore = true; isMore; ) {
      const step = await this.transactions.run(async (tx) => {
        const members = await recipients(tx, after, STEP);
        const told = await tx.query<{ id: string }[]>(
          `INSERT INTO notice (member_id, kind, key, poll_id)
           SELECT m.id, $2, $3, $4 FROM member m WHERE m.id = ANY($1) AND m.deleted_at IS NULL ORDER BY m.id
           ON CONFLICT (member_id, key) DO NOTHING RETURNING id`,
          [members, fact.kind, fact.key, fact.pollId],
        );
        if (fact.kind === NoticeKind.POLL_CLOSING) for (const { id } of told) await this.jobs.add(tx, MAIL_NOTICE, { noticeId: id });
        return members;
      });
      isMore = step.length === STEP;
      after = step.at(-1) ?? after;
    }
  }
}
