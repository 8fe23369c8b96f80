import { Injectable } from '@nestjs/common';
import { mustBeSignedIn, parseId, RateLimits, Transactions, type Limit, type Viewer } from '@swingtag/platform-server';
import { Post } from './post.entity.ts';
import { Topic, TopicRevision } from './topic.entity.ts';
import { mayDeleteTopic, mayRestoreTopic, noSuchTopic } from './topic.policy.ts';
import { TopicQueries } from './topic.queries.ts';

const DELETIONS: Limit = { name: 'topic-deletions', points: 30, seconds: 300, shared: false };
/** In the place of the words, wherever a topic is read or named. */
const MARKER = { title: 'Deleted by its author', body: 'Deleted by its author.' };

/** Authors take their topics back; each returns the topic's id, and tells whether it can still be found. */
@Injectable()
export class TopicDeletion {
  constructor(
    private readonly transactions: Transactions,
    private readonly queries: TopicQueries,
    private readonly limits: RateLimits,
  ) {}

  /** With answers or a vote it stays as a marker, and they with it; else it goes. Done again, it changes nothing. */
  async delete(viewer: Viewer | null, id: string): Promise<string> {
    mustBeSignedIn(viewer);
    await this.limits.take(DELETIONS, viewer.memberId);
    return this.transactions.run(async (tx) => {
      const topicId = parseId(id, 'There is no such topic.');
      if (await this.queries.holdDeleted(tx, topicId, viewer.memberId)) return topicId;
      const topic = await this.queries.hold(tx, topicId);
      if (!topic) throw noSuchTopic();
      const refusal = mayDeleteTopic(viewer, topic);
      if (refusal) throw refusal;
      await tx.insert(TopicRevision, { topicId, title: topic.title, body: topic.markdown, isQuiet: true });
      await tx.update(Topic, { postId: topicId }, { ...MARKER, deletedAt: () => 'clock_timestamp()' });
      if (topic.commentCount === 0 && topic.pollId === null) await tx.update(Post, { id: topicId }, { deletedAt: () => 'clock_timestamp()' });
      return topicId;
    });
  }

  /** Takes a deletion back within ten minutes. Done again, it changes nothing. */
  async restore(viewer: Viewer | null, id: string): Promise<string> {
    mustBeSignedIn(viewer);
    await this.limits.take(DELETIONS, viewer.memberId);
    return this.transactions.run(async (tx) => {
      const topicId = parseId(id, 'There is no such topic.');
      const deleted = await this.queries.holdDeleted(tx, topicId, viewer.memberId);
      const topic = deleted ?? (await this.queries.hold(tx, topicId));
      if (!topic) throw noSuchTopic();
      const refusal = deleted ? mayRestoreTopic(viewer, topic) : mayDeleteTopic(viewer, topic);
      if (refusal) throw refusal;
      if (!deleted) return topicId;
      await tx.query(
        `UPDATE topic SET deleted_at = NULL, title = said.title, body = said.body
           FROM (SELECT title, body FROM topic_revision WHERE topic_id = $1 ORDER BY id DESC LIMIT 1) said WHERE post_id = $1`,
        [topicId],
      );
      await tx.update(Post, { id: topicId }, { deletedAt: null });
      return topicId;
    });
  }
}
