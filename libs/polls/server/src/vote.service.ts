import { Injectable } from '@nestjs/common';
import { LiveBus, Metrics, mustBeSignedIn, NotFound, parseId, RateLimits, RefusalReason, Invalid, type DomainError, type Limit, type Viewer } from '@swingtag/platform-server';
import { LedgerJobs } from './ledger.jobs.ts';
import { MOST_OPTIONS } from './poll.entity.ts';
import type { PollType } from './poll.graphql.ts';
import { mayCastVotes, voterRefusal } from './poll.policy.ts';
import { isPreview } from './poll.preview.id.ts';
import { PollQueries } from './poll.queries.ts';
import type { StandingVote } from './vote.queries.ts';
import { NO_POLL, refuseUnlessWritten } from './vote.refusal.ts';
import { VoteWriter } from './vote.writer.ts';

/** Per member, in this process: changing one's mind is welcome, a machine gun is not. */
const VOTES: Limit = { name: 'votes', points: 120, seconds: 60, shared: false };
const REQUEST_ID = /^[A-Za-z0-9_-]{8,64}$/;

export const pollTopic = (pollId: string) => `poll:${pollId}`;

/** A vote that was taken, and its poll where the write has read it. */
export interface VoteStands {
  vote: StandingVote;
  poll: PollType | null;
}

@Injectable()
export class VoteService {
  constructor(
    private readonly writer: VoteWriter,
    private readonly limits: RateLimits,
    private readonly live: LiveBus,
    private readonly ledgers: LedgerJobs,
    private readonly polls: PollQueries,
    private readonly metrics: Metrics,
  ) {}

  /** Casts or changes the viewer's vote; returns after the commit. The same vote again changes nothing. */
  async cast(viewer: Viewer | null, pollId: string, choice: readonly string[], requestId: string | null = null): Promise<VoteStands> {
    mustBeReal(pollId);
    return this.write(viewer, parseId(pollId, NO_POLL), choice, requestId);
  }

  /** Withdraws the viewer's vote; it counts no more, its events stay. */
  async withdraw(viewer: Viewer | null, pollId: string, requestId: string | null = null): Promise<VoteStands> {
    mustBeReal(pollId);
    return this.write(viewer, parseId(pollId, NO_POLL), null, requestId);
  }

  private async write(viewer: Viewer | null, pollId: string, asked: readonly string[] | null, requestId: string | null): Promise<VoteStands> {
    const refusal = mayCastVotes(viewer); // whether the poll is open, and to whom, the writer decides on the locked poll
    if (refusal) throw refusal;
    mustBeSignedIn(viewer);
    if (requestId !== null && !REQUEST_ID.test(requestId)) {
      throw new Invalid('requestId', 'A request key has 8 to 64 letters, digits, hyphens or underscores.');
    }
    const choice = asked === null ? [] : asChoice(asked);
    await this.limits.take(VOTES, viewer.memberId);
    const { memberId } = viewer;
    const written = await this.writer.write({ pollId, memberId, choice, requestId, voter: viewer });
    this.metrics.votes.inc({ outcome: written.outcome });
    if (written.outcome === 'not_eligible') throw await this.notEligible(viewer, pollId);
    refuseUnlessWritten(written);
    const { outcome, vote, poll } = written;
    if (!vote) throw new Error(`The writer answered ${outcome} without a vote`);
    if (outcome !== 'same' && outcome !== 'repeated') {
      this.live.publish(pollTopic(pollId));
      this.ledgers.noteVote(pollId);
    }
    return { vote: { pollId, memberId, ...vote }, poll };
  }

  private async notEligible(viewer: Viewer, pollId: string): Promise<DomainError> {
    const poll = await this.polls.find(pollId);
    return (poll && voterRefusal(viewer, poll)) ?? new NotFound(NO_POLL);
  }
}

function mustBeReal(id: string): void {
  if (isPreview({ id })) throw new NotFound('This is a preview: nothing is voted on here.');
}

function asChoice(ids: readonly string[]): string[] {
  if (ids.length === 0) throw new Invalid('choice', 'Choose something first.', RefusalReason.TOO_FEW_OPTIONS);
  if (ids.length > MOST_OPTIONS) throw new Invalid('choice', `No poll has more than ${MOST_OPTIONS} options.`, RefusalReason.TOO_MANY_OPTIONS);
  return ids.map(asOption);
}

/** Empty: a rank that was left out. No option has the number 0 or -1. */
function asOption(id: string): string {
  if (id === '') return '0';
  return /^[1-9]\d{0,17}$/.test(id) ? id : '-1';
}
