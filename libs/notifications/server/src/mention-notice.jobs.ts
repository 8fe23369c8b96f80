import { Inject, Injectable } from '@nestjs/common';
import { AUDIENCES_OF_MEMBER } from '@swingtag/accounts-server';
import { asId } from '@swingtag/comments-server';
import { CONFIG, JobHandler, MAX_MENTIONS, readMemberText, Transactions, type Config, type JobPayload } from '@swingtag/platform-server';
import { MEMBERS_MENTIONED } from '@swingtag/posts-server';
import type { EntityManager } from 'typeorm';
import { WANTS } from './notice.service.ts';

interface Words {
  key: string;
  postId: string;
  commentId: string | null;
  authorId: string | null;
  /** Who is told of it as an answer. */
  answeredId: string | null;
  source: string;
}

const COMMENT = `SELECT 'mention:comment:' || c.id AS key, c.post_id AS "postId", c.id AS "commentId", c.author_id AS "authorId", parent.author_id AS "answeredId", c.source
  FROM comment c LEFT JOIN comment parent ON parent.id = c.parent_id WHERE c.id = $1 AND c.deleted_at IS NULL AND c.removed_at IS NULL`;
const TOPIC = `SELECT 'mention:topic:' || p.id AS key, p.id AS "postId", NULL AS "commentId", p.author_id AS "authorId", NULL AS "answeredId", t.body AS source
  FROM topic t JOIN post p ON p.id = t.post_id WHERE p.id = $1 AND p.deleted_at IS NULL AND t.removed_at IS NULL AND p.published_at <= now() + interval '1 minute'`;

/** Tells whom a text speaks to. Each job may come again, also after an edit: a member is told once, and of one text at most `MAX_MENTIONS` members. */
@Injectable()
export class MentionNotices {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transactions: Transactions,
  ) {}

  @JobHandler(MEMBERS_MENTIONED)
  async membersMentioned({ commentId, postId }: JobPayload): Promise<void> {
    if (commentId) await this.ofComment(asId(commentId));
    if (postId) await this.ofTopic(asId(postId));
  }

  ofComment(id: string): Promise<void> {
    return this.transactions.run((tx) => this.tell(tx, COMMENT, id));
  }

  ofTopic(id: string): Promise<void> {
    return this.transactions.run((tx) => this.tell(tx, TOPIC, id));
  }

  /** Not themselves, not who has blocked the writer or muted the place, not who may not read it. */
  private async tell(tx: EntityManager, sql: string, id: string): Promise<void> {
    const [words] = await tx.query<Words[]>(sql, [id]);
    const handles = words ? readMemberText(words.source, this.config.ORIGIN).mentioned : [];
    if (!words || handles.length === 0) return;
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [words.key]);
    await tx.query(
      `INSERT INTO notice (member_id, kind, key, post_id, comment_id)
       SELECT member.id, 'MENTIONED', $4, $2::bigint, $5::bigint FROM member JOIN post ON post.id = $2::bigint
        WHERE lower(member.handle) = ANY($1) AND member.deleted_at IS NULL AND member.id IS DISTINCT FROM $3::bigint AND member.id IS DISTINCT FROM $6::bigint
          AND post.audience_id::text = ANY(${AUDIENCES_OF_MEMBER}) AND ${WANTS('$2', '$3')}
          AND NOT EXISTS (SELECT 1 FROM notice told WHERE told.kind = 'MENTIONED' AND told.key = $4 AND told.member_id = member.id)
        ORDER BY member.id LIMIT greatest(0, ${MAX_MENTIONS} - (SELECT count(*) FROM notice WHERE kind = 'MENTIONED' AND key = $4))
       ON CONFLICT DO NOTHING`,
      [handles, words.postId, words.authorId, words.key, words.commentId, words.answeredId],
    );
  }
}
