import { Injectable } from '@nestjs/common';
import { Role, Tier, type OperationContext, type Viewer } from '@swingtag/platform-server';
import { newPollOf, type PollDraft } from './poll.draft.ts';
import { PollKind } from './poll.entity.ts';
import { NOBODYS } from './poll.preview.id.ts';
import type { CountedOption, PollType } from './poll.graphql.ts';
import { YAY_AND_NAY } from './poll.service.ts';
import { VoteQueries } from './vote.queries.ts';

/** Whose eyes an unpublished poll is looked at with. */
export enum PreviewViewer {
  VISITOR = 'VISITOR',
  BEFORE_VOTING = 'BEFORE_VOTING',
  AFTER_VOTING = 'AFTER_VOTING',
  CLOSED = 'CLOSED',
}

/** Of the example vote: two previews are the same. */
const LONG_AGO = new Date(0);
/** Made up, so that a preview never tells how a real vote stands. */
const EXAMPLE_VOTES = [46, 31, 18, 12, 9, 7, 5, 3];

/** A poll as readers will see it, made of its draft alone; nothing is stored. */
@Injectable()
export class PollPreview {
  constructor(private readonly votes: VoteQueries) {}

  /** For this operation only. */
  of(ctx: OperationContext, draft: PollDraft, as: PreviewViewer): PollType {
    const poll = newPollOf(draft, null);
    const named = poll.options ?? YAY_AND_NAY;
    const hasVotes = as === PreviewViewer.AFTER_VOTING || as === PreviewViewer.CLOSED;
    const options = named.map(({ key, label, bagId = null }, position): CountedOption => {
      const votes = hasVotes ? (EXAMPLE_VOTES[position] ?? 1) : 0;
      return { id: `${NOBODYS}${position}`, key, label, position, bagId, pictureId: null, votes, firsts: votes };
    });
    const isOpen = as !== PreviewViewer.CLOSED;
    if (as === PreviewViewer.AFTER_VOTING && ctx.viewer) this.vote(ctx, ctx.viewer, draft, options);
    return {
      id: NOBODYS, kind: poll.kind, question: poll.question, minChoices: poll.minChoices ?? 1, maxChoices: poll.maxChoices ?? 1, closesAt: poll.closesAt,
      closedAt: isOpen ? null : (poll.closesAt ?? new Date()), closeReason: null, isOpen, editedAt: null, ballots: draft.ballots, resultsRule: draft.resultsRule,
      changesAllowed: draft.changesAllowed, options, trendId: null, voterRole: draft.voterRole, voterTier: draft.voterTier, opensAt: null,
      rankings: draft.kind === PollKind.RANKED ? options.filter(({ votes }) => votes > 0).map(({ id, votes }) => ({ choice: [id], votes })) : null,
      seenBy: as === PreviewViewer.VISITOR ? null : seasoned(ctx.viewer),
    };
  }

  private vote(ctx: OperationContext, viewer: Viewer, { kind, minChoices }: PollDraft, options: readonly CountedOption[]): void {
    const several = kind === PollKind.MULTIPLE || kind === PollKind.RANKED ? minChoices : 1;
    const choice = options.slice(0, several).map(({ id }) => id);
    this.votes.remember(ctx, { pollId: NOBODYS, memberId: viewer.memberId, choice, castAt: LONG_AGO, changedAt: null });
  }
}

/** A member who may vote everywhere but where only staff may. */
function seasoned(viewer: Viewer | null): Viewer | null {
  return viewer && { ...viewer, role: Role.EDITOR, tier: Tier.ESTABLISHED };
}
