import { Injectable } from '@nestjs/common';
import { AUDIENCES_OF_MEMBER } from '@swingtag/accounts-server';
import { asId, COMMENT_WRITTEN } from '@swingtag/comments-server';
import { JobHandler, Transactions, type JobPayload } from '@swingtag/platform-server';
import { AttentionQueries, TOPIC_STARTED } from '@swingtag/posts-server';
import type { EntityManager } from 'typeorm';
import { MentionNotices } from './mention-notice.jobs.ts';
import { NoticeKind } from './notice.entity.ts';
import { WANTS } from './notice.service.ts';

/** Members told in one transaction. */
const STEP = 500;

interface Words {
  postId: string;
  authorId: string | null;
  /** Who is told of it as an answer. */
  answeredId: string | null;
}

/** Tells those who watch a post or a board. Each job may come again: a member is told once. */
@Injectable()
export class AttentionNoticeJobs {
  constructor(
    private readonly transactions: Transactions,
    private readonly attention: AttentionQueries,
    private readonly mentions: MentionNotices,
  ) {}

  /** One notice per post until it is read; not to who is told of an answer or a mention, and not when the words are gone already. */
  @JobHandler(COMMENT_WRITTEN)
  async commentWritten({ commentId }: JobPayload): Promise<void> {
    const id = asId(commentId ?? '');
    const words = await this.look(
      `SELECT c.post_id AS "postId", c.author_id AS "authorId", parent.author_id AS "answeredId" FROM comment c LEFT JOIN comment parent ON parent.id = c.parent_id
        WHERE c.id = $1 AND c.deleted_at IS NULL AND c.removed_at IS NULL`,
      id,
    );
    await this.mentions.ofComment(id);
    if (words) await this.tellWatchers(words, { kind: NoticeKind.WATCHED, key: `watched:${id}`, commentId: id });
  }

  @JobHandler(TOPIC_STARTED)
  async topicStarted({ postId }: JobPayload): Promise<void> {
    const words = await this.look(
      `SELECT p.id AS "postId", p.author_id AS "authorId", NULL AS "answeredId" FROM post p JOIN topic t ON t.post_id = p.id
        WHERE p.id = $1 AND p.deleted_at IS NULL AND t.deleted_at IS NULL AND t.removed_at IS NULL AND p.published_at <= now() + interval '1 minute'`,
      asId(postId ?? ''),
    );
    if (words) await this.mentions.ofTopic(words.postId);
    if (words) await this.tellWatchers(words, { kind: NoticeKind.TOPIC_STARTED, key: `topic:${words.postId}`, commentId: null });
  }

  private look(sql: string, id: string): Promise<Words | undefined> {
    return this.transactions.run(async (tx) => (await tx.query<Words[]>(sql, [id]))[0]);
  }

  private async tellWatchers(words: Words, fact: { kind: NoticeKind; key: string; commentId: string | null }): Promise<void> {
    for (let after = '0', isMore = true; isMore; ) {
      const step = await this.transactions.run((tx) => this.tellSome(tx, words, fact, after));
      isMore = step.length === STEP;
      after = step.at(-1) ?? after;
    }
  }

  private async tellSome(tx: EntityManager, words: Words, fact: { kind: NoticeKind; key: string; commentId: string | null }, after: string): Promise<string[]> {
    const members = await this.attention.watchers(tx, words.postId, after, STEP);
    await tx.query(
      `INSERT INTO notice (member_id, kind, key, post_id, comment_id)
       SELECT member.id, $4, $5, $2::bigint, $6::bigint FROM member JOIN post ON post.id = $2::bigint
        WHERE member.id = ANY($1) AND member.deleted_at IS NULL AND member.id IS DISTINCT FROM $3::bigint AND member.id IS DISTINCT FROM $7::bigint
          AND post.audience_id::text = ANY(${AUDIENCES_OF_MEMBER}) AND ${WANTS('$2', '$3')}
          AND NOT EXISTS (SELECT 1 FROM notice told WHERE told.kind = 'MENTIONED' AND told.member_id = member.id AND told.key = COALESCE('mention:comment:' || $6::bigint, 'mention:topic:' || $2::bigint))
        ORDER BY member.id ON CONFLICT DO NOTHING`,
      [members, words.postId, words.authorId, fact.kind, fact.key, fact.commentId, words.answeredId],
    );
    return members;
  }
}
