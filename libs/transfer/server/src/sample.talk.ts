import { Injectable } from '@nestjs/common';
import { Comment, LegacyVoices } from '@swingtag/comments-server';
import { CaseStore, HouseRule, SubjectKind } from '@swingtag/moderation-server';
import type { EntityManager } from 'typeorm';
import type { BroughtPoll } from './sample.articles.ts';
import { idOf, insertNamed, type Ids } from './sample.catalogue.ts';
import { daysFrom } from './sample.moment.ts';
import { SAMPLE_LEGACY } from './sample/legacy.ts';
import { SAMPLE } from './sample/sample.ts';

/** Comments with the side their authors stood on, and two reports that wait for a moderator. */
@Injectable()
export class SampleTalk {
  constructor(
    private readonly cases: CaseStore,
    private readonly voices: LegacyVoices,
  ) {}

  async bring(tx: EntityManager, start: Date, known: { members: Ids; posts: Ids; polls: Map<string, BroughtPoll> }): Promise<void> {
    for (const [article, said] of Object.entries(SAMPLE_LEGACY)) await this.voices.bring(tx, idOf(known.posts, article), said);
    const comments: Ids = new Map();
    const roots = new Map<string, string>();
    const authors = new Map<string, string>();
    for (const comment of SAMPLE.comments.toSorted((one, other) => other.daysAgo - one.daysAgo)) {
      const parentId = comment.parent ? idOf(comments, comment.parent) : null;
      const rootId = parentId ? (roots.get(parentId) ?? parentId) : null;
      const stanceOptionId = comment.stance ? (known.polls.get(comment.article)?.options[comment.stance] ?? null) : null;
      const row = {
        postId: idOf(known.posts, comment.article), authorId: idOf(known.members, comment.author), parentId, rootId, stanceOptionId,
        source: comment.body, isReason: comment.isReason ?? false, createdAt: daysFrom(start, -comment.daysAgo),
      };
      const id = idOf(await insertNamed(tx, Comment, [[comment.key, row]]), comment.key);
      comments.set(comment.key, id);
      authors.set(id, row.authorId);
      if (rootId) roots.set(id, rootId);
    }
    await this.like(tx, [...comments.values()], [...known.members.values()]);
    await this.credit(tx, [...comments.values()], SAMPLE.comments.filter(({ isCredited }) => isCredited).map(({ key }) => idOf(comments, key)));
    const rules = await tx.find(HouseRule);
    for (const { comment, reporter, rule, note, daysAgo } of SAMPLE.reports) {
      const ruleId = rules.find((one) => one.key === rule)?.id;
      if (!ruleId) throw new Error(`There is no house rule ${rule}.`);
      const objectId = idOf(comments, comment);
      const held = await this.cases.hold(tx, { kind: SubjectKind.COMMENT, objectId, authorId: authors.get(objectId) ?? '' });
      await this.cases.report(tx, held, { reporterId: idOf(known.members, reporter), ruleId, note: note ?? null, createdAt: daysFrom(start, -daysAgo) });
    }
  }

  /** Up to a dozen likes on each comment, the same at every import. */
  private async like(tx: EntityManager, commentIds: string[], memberIds: string[]): Promise<void> {
    await tx.query(
      `INSERT INTO comment_like (comment_id, member_id)
       SELECT c.id, m.id FROM comment c JOIN unnest($2::bigint[]) AS m (id) ON m.id <> c.author_id
        WHERE c.id = ANY($1) AND abs(hashint8(c.id * 31 + m.id)) % 100 < abs(hashint8(c.id)) % 40
        ORDER BY c.id, m.id`,
      [commentIds, memberIds],
    );
  }

  /** Whoever has changed their vote credits the best comment on the side they went to that was there by then. */
  private async credit(tx: EntityManager, commentIds: string[], firstIds: string[]): Promise<void> {
    await tx.query(
      `INSERT INTO comment_credit (event_id, poll_id, member_id, comment_id, credited_at)
       SELECT DISTINCT ON (e.id) e.id, e.poll_id, e.member_id, c.id, e.at
         FROM vote_event e JOIN post p ON p.poll_id = e.poll_id JOIN comment c ON c.post_id = p.id
        WHERE e.kind = 'change' AND c.id = ANY($1) AND c.author_id <> e.member_id AND c.stance_option_id = e.choice[1] AND c.created_at < e.at
          AND NOT EXISTS (SELECT 1 FROM vote_event later WHERE later.member_id = e.member_id AND later.poll_id = e.poll_id AND later.id > e.id)
        ORDER BY e.id, c.id = ANY($2) DESC, c.like_count DESC, c.id`,
      [commentIds, firstIds],
    );
  }
}
