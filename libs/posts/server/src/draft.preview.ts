import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@swingtag/platform-server';
import { PollPreview, PreviewViewer, type PollDraft } from '@swingtag/polls-server';
import { DataSource } from 'typeorm';
import type { ArticleType } from './article.graphql.ts';
import { referencesOf } from './body.references.ts';
import type { ArticleDraftType } from './draft.graphql.ts';

/** A draft as readers would see it; made for one operation of an editor, and stored nowhere. */
@Injectable()
export class DraftPreview {
  constructor(
    private readonly dataSource: DataSource,
    private readonly polls: PollPreview,
  ) {}

  /** Null while the draft lacks what every page of an article shows: its trend and its main picture. */
  async of(ctx: OperationContext, draft: ArticleDraftType, as: PreviewViewer): Promise<ArticleType | null> {
    const { content } = draft;
    const { title, dek, slug, trendId, coverId, authorId, disclosure, updatedOn, body, relatedIds } = content;
    if (!trendId || !coverId) return null;
    const poll = content.poll ?? (await this.published(draft.id));
    return {
      id: draft.id, slug, title, dek, signOff: content.signOff || null, disclosure, source: body, trendId, coverId, authorId,
      publishedAt: draft.publishedAt ?? draft.publishAt ?? new Date(), updatedAt: updatedOn ? new Date(`${updatedOn}T12:00:00Z`) : null, pollId: null,
      preview: { poll: poll && this.polls.of(ctx, poll, as), bagIds: referencesOf(body).bagIds, relatedIds },
    };
  }

  /** The poll that is public already, without its votes: a preview tells no tally. */
  private async published(id: string): Promise<PollDraft | null> {
    const [poll] = await this.dataSource.query<PollDraft[]>(
      `SELECT q.kind, q.question, q.min_choices AS "minChoices", q.max_choices AS "maxChoices", to_json(q.closes_at) #>> '{}' AS "closesAt", q.results_rule AS "resultsRule",
              q.changes_allowed AS "changesAllowed", q.ballots, q.voter_role AS "voterRole", q.voter_tier AS "voterTier",
              (SELECT json_agg(json_build_object('label', o.label, 'bagId', o.bag_id::text) ORDER BY o.position) FROM poll_option o WHERE o.poll_id = q.id) AS options
         FROM post p JOIN poll q ON q.id = p.poll_id WHERE p.id = $1`,
      [id],
    );
    return poll ?? null;
  }
}
