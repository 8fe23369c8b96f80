import { Injectable } from '@nestjs/common';
import { AuditLog, cleanText, Invalid, JobHandler, Jobs, LiveBus, mustBeSignedIn, NotFound, parseId, Refused, RefusalReason, Transactions, type JobPayload, type Role, type Tier, type Viewer } from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';
import { LedgerJobs } from './ledger.jobs.ts';
import { POLL_CLOSED } from './poll.events.ts';
import { Poll, PollOption, type Ballots, type PollKind, type ResultsRule } from './poll.entity.ts';
import type { ReopenPollInput } from './poll.graphql.ts';
import { mayClosePolls, mayReopenPolls } from './poll.policy.ts';
import { pollTopic } from './vote.service.ts';

const CLOSE_JOB = 'closePoll';

export interface NewPoll {
  question: string;
  kind: PollKind;
  trendId: string | null;
  resultsRule: ResultsRule;
  changesAllowed: boolean;
  closesAt: Date | null;
  /** Without these: every member, secretly. */
  voterRole?: Role;
  voterTier?: Tier;
  ballots?: Ballots;
  /** Without it, now; a poll on a post is public when its post is. */
  opensAt?: Date | null;
  isSample?: boolean;
  /** In their order; YAY and NAY need not be named. */
  options?: readonly NewOption[];
  /** Of MULTIPLE and RANKED; otherwise one. */
  minChoices?: number;
  maxChoices?: number;
}

export interface NewOption {
  key: string;
  label: string;
  bagId?: string | null;
  pictureId?: string | null;
}

export const YAY_AND_NAY: readonly NewOption[] = [
  { key: 'yay', label: 'YAY' },
  { key: 'nay', label: 'NAY' },
];

@Injectable()
export class PollService {
  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    private readonly audit: AuditLog,
    private readonly live: LiveBus,
    private readonly ledgers: LedgerJobs,
  ) {}

  /** A poll with its options and the job that closes it. Returns its id. */
  async open(tx: EntityManager, { options = YAY_AND_NAY, ...poll }: NewPoll): Promise<string> {
    const result = await tx.insert(Poll, poll);
    const pollId = String(result.identifiers[0]?.['id']);
    await tx.insert(PollOption, options.map((option, position) => ({ ...option, pollId, position })));
    if (poll.closesAt) await this.closeAt(tx, pollId, poll.closesAt);
    return pollId;
  }

  /** Closes a poll by hand, with a reason that everybody reads. When it returns, nothing is counted any more. */
  async close(viewer: Viewer | null, id: string, reason: string): Promise<string> {
    const refusal = mayClosePolls(viewer);
    if (refusal) throw refusal;
    mustBeSignedIn(viewer);
    const pollId = parseId(id, 'There is no such poll.');
    await this.transactions.run((tx) => this.closeIn(tx, viewer, pollId, reason));
    this.tell(pollId);
    return pollId;
  }

  /** Joins the transaction of whoever has asked for the right to close; they `tell` after it. Throws Refused when it is closed. */
  async closeIn(tx: EntityManager, { memberId }: Pick<Viewer, 'memberId'>, pollId: string, reason: string): Promise<void> {
    const closeReason = cleanText(reason, { field: 'reason', label: 'The reason', min: 3, max: 500 });
    const [poll] = await tx.query<{ is_open: boolean }[]>(
      `SELECT closed_at IS NULL AND (closes_at IS NULL OR closes_at > clock_timestamp()) AS is_open
         FROM poll WHERE id = $1 AND opens_at <= clock_timestamp() FOR UPDATE`,
      [pollId],
    );
    if (!poll) throw new NotFound('There is no such poll.');
    if (!poll.is_open) throw new Refused(RefusalReason.POLL_CLOSED, 'This poll has closed already.');
    await tx.query('UPDATE poll SET closed_at = clock_timestamp(), closed_by_id = $2, close_reason = $3 WHERE id = $1', [pollId, memberId, closeReason]);
    await this.jobs.cancel(tx, `close-poll-${pollId}`);
    await this.noteClose(tx, pollId);
    await this.audit.record(tx, {
      actorId: memberId, action: 'poll.closed', subjectKind: 'poll', subjectId: pollId, reason: closeReason, before: { isOpen: true }, after: { isOpen: false }, isPublic: true,
    });
  }

  /** Those who look at it see it change. */
  tell(pollId: string): void {
    this.live.publish(pollTopic(pollId));
  }

  /** Opens a closed poll again: its votes stand, its ledger goes on. Public and in the log, with the verdict that it had. */
  async reopen(viewer: Viewer | null, { pollId: id, reason, closesAt }: ReopenPollInput): Promise<string> {
    const refusal = mayReopenPolls(viewer);
    if (refusal) throw refusal;
    mustBeSignedIn(viewer);
    const pollId = parseId(id, 'There is no such poll.');
    const why = cleanText(reason, { field: 'reason', label: 'The reason', min: 3, max: 500 });
    await this.transactions.run(async (tx) => {
      const [poll] = await tx.query<{ is_open: boolean; closed_at: Date | null; closes_at: Date | null; is_ahead: boolean }[]>(
        `SELECT closed_at IS NULL AND (closes_at IS NULL OR closes_at > clock_timestamp()) AS is_open, closed_at, closes_at,
                COALESCE($2::timestamptz > clock_timestamp(), true) AS is_ahead
           FROM poll WHERE id = $1 AND opens_at <= clock_timestamp() FOR UPDATE`,
        [pollId, closesAt ?? null],
      );
      if (!poll) throw new NotFound('There is no such poll.');
      if (poll.is_open) throw new Refused(RefusalReason.POLL_OPEN, 'This poll is open.');
      if (!poll.is_ahead) throw new Invalid('closesAt', 'The closing time must lie ahead.');
      await tx.query('UPDATE poll SET closed_at = NULL, closed_by_id = NULL, close_reason = NULL, closes_at = $2 WHERE id = $1', [pollId, closesAt ?? null]);
      await this.jobs.cancel(tx, `close-poll-${pollId}`);
      if (closesAt) await this.closeAt(tx, pollId, closesAt);
      await this.audit.record(tx, {
        actorId: viewer.memberId, action: 'poll.reopened', subjectKind: 'poll', subjectId: pollId, reason: why, isPublic: true,
        before: { isOpen: false, closedAt: poll.closed_at, closesAt: poll.closes_at }, after: { isOpen: true, closesAt: closesAt ?? null },
      });
    });
    this.live.publish(pollTopic(pollId));
    return pollId;
  }

  /** Marks a poll closed when its time has come; waits for the votes under way. Done again, it changes nothing. */
  @JobHandler(CLOSE_JOB)
  async closeByTime({ pollId }: JobPayload): Promise<void> {
    const id = parseId(pollId ?? '');
    const isClosed = await this.transactions.run(async (tx) => {
      const [poll] = await tx.query<{ due: boolean }[]>(
        'SELECT closed_at IS NULL AND closes_at <= clock_timestamp() AS due FROM poll WHERE id = $1 FOR UPDATE',
        [id],
      );
      if (!poll?.due) return false;
      await tx.query('UPDATE poll SET closed_at = closes_at WHERE id = $1', [id]);
      await this.noteClose(tx, id);
      return true;
    });
    if (isClosed) this.live.publish(pollTopic(id));
  }

  private closeAt(tx: EntityManager, pollId: string, runAt: Date): Promise<void> {
    return this.jobs.add(tx, CLOSE_JOB, { pollId }, { runAt, key: `close-poll-${pollId}` });
  }

  /** The ledger becomes final, and those who voted are told. */
  private async noteClose(tx: EntityManager, pollId: string): Promise<void> {
    await this.ledgers.noteClose(tx, pollId);
    await this.jobs.add(tx, POLL_CLOSED, { pollId }, { key: `poll-closed-${pollId}` });
  }
}
