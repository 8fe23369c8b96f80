import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { CONFIG, Metrics, quietMoment, type Config } from '@swingtag/platform-server';
import type { ClientBase } from 'pg';
import { DataSource } from 'typeorm';
import { pollFromJson, type PollJson } from './poll.columns.ts';
import type { PollType } from './poll.graphql.ts';
import { ROLES, TIERS, type VoterStanding } from './poll.policy.ts';
import { CAST_VOTES, choiceLiteral } from './vote.writer.sql.ts';

export interface VoteToWrite {
  pollId: string;
  memberId: string;
  /** Option ids, for a ranking the best first; empty withdraws. */
  choice: readonly string[];
  /** Names the request, so that sending it again changes nothing. */
  requestId?: string | null;
  /** For the poll's rule of who may vote; without it nobody is asked. */
  voter?: VoterStanding;
}

/**
 * What became of one vote. `same`: it already stood so; `repeated`: this request was taken before. Neither writes an event.
 * `fixed`: the poll allows no change; `request_reused`: the key belongs to another choice.
 */
export type VoteOutcome =
  | 'cast' | 'changed' | 'withdrawn' | 'same' | 'repeated'
  | 'closed' | 'unknown_poll' | 'not_eligible' | 'fixed' | 'not_voted' | 'request_reused'
  | 'unknown_option' | 'duplicate_option' | 'rank_gap' | 'too_few_options' | 'too_many_options';

export interface WrittenVote {
  outcome: VoteOutcome;
  /** As it stands now; null when the vote was refused. */
  vote: { choice: string[]; castAt: Date; changedAt: Date | null } | null;
  /** How many options the poll asks for; null when there is no such poll. */
  asksFor: { min: number; max: number } | null;
  /** As the commit left it; null when the vote moved nothing, or for rankings: to be read. */
  poll: PollType | null;
}

interface Waiting extends VoteToWrite {
  resolve(written: WrittenVote): void;
  reject(error: unknown): void;
}

interface WrittenRow {
  ord: number;
  outcome: VoteOutcome | 'busy';
  choice: string[] | null;
  min_choices: number | null;
  max_choices: number | null;
  cast_at: Date | null;
  changed_at: Date | null;
  poll: PollJson | null;
}

/** Rolled back as a whole, nothing was stored: a deadlock, or a choice of an option that an editor took away since the statement began. */
const TRY_AGAIN = new Set(['40P01', '23514']);
const MAX_BATCH = 256;

/**
 * Collects the votes that arrive while a batch is being committed and commits them as one statement (group commit, as in
 * write-ahead logs). A lone vote is written at once, none waits longer than 5 ms for company. Each promise resolves after the commit, with its own outcome; a fault
 * rejects those of its batch, none of which was stored. Several processes may write: locks are taken in one order.
 */
@Injectable()
export class VoteWriter implements BeforeApplicationShutdown {
  private queue: Waiting[] = [];
  private running: Promise<void> | null = null;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Pick<Config, 'VOTE_BATCHES'> = { VOTE_BATCHES: true },
    @Inject(Metrics) private readonly metrics: Pick<Metrics, 'voteBatches'> | null = null,
  ) {}

  write(vote: VoteToWrite): Promise<WrittenVote> {
    return new Promise((resolve, reject) => {
      if (!this.config.VOTE_BATCHES) return void this.commit([{ ...vote, resolve, reject }]);
      this.queue.push({ ...vote, resolve, reject });
      this.running ??= this.drain();
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.running;
  }

  private again(vote: Waiting): void {
    this.queue.push(vote);
    this.running ??= this.drain();
  }

  private async drain(): Promise<void> {
    try {
      while (this.queue.length > 0) {
        await quietMoment(() => this.queue.length);
        await this.commit(this.nextBatch());
      }
    } finally {
      this.running = null;
    }
  }

  /** At most one vote of a member in a poll: a second one waits for the next batch, so that order is kept. */
  private nextBatch(): Waiting[] {
    const batch: Waiting[] = [];
    const later: Waiting[] = [];
    const voters = new Set<string>();
    for (const vote of this.queue) {
      const voter = `${vote.pollId}:${vote.memberId}`;
      if (batch.length < MAX_BATCH && !voters.has(voter)) batch.push(vote);
      else later.push(vote);
      voters.add(voter);
    }
    this.queue = later;
    return batch;
  }

  private async commit(batch: Waiting[], attempt = 1): Promise<void> {
    try {
      const rows = await this.run([
        batch.map((_, index) => index),
        batch.map((vote) => vote.pollId),
        batch.map((vote) => vote.memberId),
        batch.map((vote) => choiceLiteral(vote.choice)),
        batch.map((vote) => vote.requestId ?? null),
        batch.map(({ voter }) => voter && ROLES.indexOf(voter.role) + 1),
        batch.map(({ voter }) => voter && TIERS.indexOf(voter.tier) + 1),
      ]);
      this.metrics?.voteBatches.inc();
      const polls = new Map(rows.flatMap(({ poll }) => (poll ? [[poll.id, pollFromJson(poll)]] : [])));
      for (const row of rows) {
        const vote = batch[row.ord];
        if (row.outcome === 'busy' && vote) this.again(vote);
        else vote?.resolve(toWritten(row, row.outcome as VoteOutcome, polls.get(vote.pollId) ?? null));
      }
    } catch (error) {
      if (TRY_AGAIN.has((error as { code?: string }).code ?? '') && attempt < 3) return this.commit(batch, attempt + 1);
      for (const vote of batch) vote.reject(error);
    }
  }

  /** Prepared once on each connection: parsing and planning would take as long as writing a lone vote. */
  private async run(values: unknown[]): Promise<WrittenRow[]> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const connection = (await runner.connect()) as ClientBase;
      return (await connection.query<WrittenRow>({ name: 'cast-votes', text: CAST_VOTES, values })).rows;
    } finally {
      await runner.release();
    }
  }
}

function toWritten({ choice, cast_at: castAt, changed_at: changedAt, min_choices: min, max_choices: max }: WrittenRow, outcome: VoteOutcome, poll: PollType | null): WrittenVote {
  return {
    outcome,
    vote: choice && castAt ? { choice, castAt, changedAt } : null,
    asksFor: min === null || max === null ? null : { min, max },
    poll,
  };
}
