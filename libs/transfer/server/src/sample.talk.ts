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
}
