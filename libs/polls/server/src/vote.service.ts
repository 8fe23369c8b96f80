import { Injectable } from '@nestjs/common';
import { LiveBus, mustBeSignedIn, NotFound, parseId, RateLimits, Refused, RefusalReason, Invalid, type DomainError, type Limit, type Viewer } from '@swingtag/platform-server';
import { LedgerJobs } from './ledger.jobs.ts';
import { mayCastVotes, voterRefusal } from './poll.policy.ts';
import { PollQueries } from './poll.queries.ts';
import type { StandingVote } from './vote.queries.ts';
import { VoteWriter, type VoteOutcome } from './vote.writer.ts';

/** Per member, in this process: changing one's mind is welcome, a machine gun is not. */
const VOTES: Limit = { name: 'votes', points: 120, seconds: 60, shared: false };
const REQUEST_ID = /^[A-Za-z0-9_-]{8,64}$/;
const NO_POLL = 'There is no such poll.';

export const pollTopic = (pollId: string) => `poll:${pollId}`;

@Injectable()
export class VoteService {
  constructor(
    private readonly writer: VoteWriter,
    private readonly limits: RateLimits,
    private readonly live: LiveBus,
    private readonly ledgers: LedgerJobs,
    private readonly polls: PollQueries,
  ) {}

  /** Casts or changes the viewer's vote; returns after the commit. The same vote again changes nothing. */
  async cast(viewer: Viewer | null, pollId: string, optionId: string, requestId: string | null = null): Promise<StandingVote> {
    return this.write(viewer, parseId(pollId, NO_POLL), asOption(optionId), requestId);
  }

  /** Withdraws the viewer's vote; it counts no more, its events stay. */
  async withdraw(viewer: Viewer | null, pollId: string, requestId: string | null = null): Promise<StandingVote> {
    return this.write(viewer, parseId(pollId, NO_POLL), null, requestId);
  }

  private async write(viewer: Viewer | null, pollId: string, optionId: string | null, requestId: string | null): Promise<StandingVote> {
    const refusal = mayCastVotes(viewer); // whether the poll is open, and to whom, the writer decides on the locked poll
    if (refusal) throw refusal;
    mustBeSignedIn(viewer);
    if (requestId !== null && !REQUEST_ID.test(requestId)) {
      throw new Invalid('requestId', 'A request key has 8 to 64 letters, digits, hyphens or underscores.');
    }
    await this.limits.take(VOTES, viewer.memberId);
    const { memberId } = viewer;
    const { outcome, vote } = await this.writer.write({ pollId, memberId, optionId, requestId, voter: viewer });
    if (outcome === 'not_eligible') throw await this.notEligible(viewer, pollId);
    refuseUnlessWritten(outcome);
    if (!vote) throw new Error(`The writer answered ${outcome} without a vote`);
    if (outcome !== 'same' && outcome !== 'repeated') {
      this.live.publish(pollTopic(pollId));
      this.ledgers.noteVote(pollId);
    }
    return { pollId, memberId, ...vote };
  }

  private async notEligible(viewer: Viewer, pollId: string): Promise<DomainError> {
    const poll = await this.polls.find(pollId);
    return (poll && voterRefusal(viewer, poll)) ?? new NotFound(NO_POLL);
  }
}

function asOption(optionId: string): string {
  return /^[1-9]\d{0,17}$/.test(optionId) ? optionId : '0'; // no option has the number 0
}

function refuseUnlessWritten(outcome: VoteOutcome): void {
  if (outcome === 'unknown_poll') throw new NotFound(NO_POLL);
  if (outcome === 'closed') throw new Refused(RefusalReason.POLL_CLOSED, 'This poll has closed. Nothing is counted any more.');
  if (outcome === 'unknown_option') throw new Invalid('optionId', 'That is not one of the choices of this poll.', RefusalReason.UNKNOWN_OPTION);
  if (outcome === 'fixed') throw new Refused(RefusalReason.CHANGES_NOT_ALLOWED, 'In this poll a vote stands as it was cast.');
  if (outcome === 'request_reused') throw new Refused(RefusalReason.REQUEST_REUSED, 'This request key was used for another choice before.');
  if (outcome === 'not_voted') throw new Refused(RefusalReason.NOT_VOTED, 'You have no vote here to withdraw.');
}
