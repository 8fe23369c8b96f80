import { Injectable } from '@nestjs/common';
import { Ballots, PollKind, ResultsRule } from '@swingtag/polls-server';
import { Role, Tier } from '@swingtag/platform-server';
import { bodyFromMarkdown, DraftPublisher, DraftStore, emptyContent } from '@swingtag/posts-server';
import type { EntityManager } from 'typeorm';
import { idOf, SampleCatalogue, type Ids } from './sample.catalogue.ts';
import { daysFrom } from './sample.moment.ts';
import { DRAFTS } from './sample/drafts.ts';

/** What lies on the editors' desk: an article that is being written, and one that waits for its day. */
@Injectable()
export class SampleDrafts {
  constructor(
    private readonly catalogue: SampleCatalogue,
    private readonly store: DraftStore,
    private readonly publisher: DraftPublisher,
  ) {}

  async bring(tx: EntityManager, start: Date, known: { members: Ids; trends: Ids }): Promise<void> {
    for (const { author, trend, cover, text, question, inDays, ...words } of DRAFTS) {
      const authorId = idOf(known.members, author);
      const publishAt = inDays === null ? null : daysFrom(start, inDays);
      const poll = question === null ? null : {
        kind: PollKind.YAY_NAY, question, options: [], minChoices: 1, maxChoices: 1, closesAt: daysFrom(start, (inDays ?? 0) + 30).toISOString(),
        resultsRule: ResultsRule.AFTER_VOTING, changesAllowed: true, ballots: Ballots.SECRET, voterRole: Role.MEMBER, voterTier: Tier.NEW,
      };
      const coverId = cover && (await this.catalogue.picture(tx, cover));
      const content = { ...emptyContent(authorId), ...words, trendId: idOf(known.trends, trend), coverId, poll, body: bodyFromMarkdown(text, { poll: { type: 'poll', attrs: { pollId: null } } }) };
      const id = await this.store.begin(tx, { content, savedById: authorId, isSample: true });
      if (publishAt) await this.publisher.announce(tx, id, { publishAt, scheduledById: authorId });
    }
  }
}
