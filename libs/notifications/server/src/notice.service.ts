import { Injectable } from '@nestjs/common';
import { Transactions, type Viewer } from '@swingtag/platform-server';
import { IsNull, type EntityManager } from 'typeorm';
import { Notice } from './notice.entity.ts';

type Fact = Pick<Notice, 'memberId' | 'kind' | 'key'> & Partial<Pick<Notice, 'commentId' | 'decisionId' | 'entryId'>>;

/** Of the row `member`: has neither blocked the author nor muted the post, or its board without another choice for the post. */
export const WANTS = (postId: string, authorId: string) => `NOT EXISTS (
    SELECT 1 FROM member_block b JOIN member blocked ON blocked.id = b.blocked_id AND blocked.role NOT IN ('MODERATOR', 'ADMIN')
     WHERE b.blocker_id = member.id AND b.blocked_id = ${authorId}::bigint AND member.role NOT IN ('MODERATOR', 'ADMIN'))
  AND COALESCE((SELECT level FROM post_attention WHERE post_id = ${postId}::bigint AND member_id = member.id),
               (SELECT a.level FROM board_attention a JOIN post p ON p.board_id = a.board_id WHERE p.id = ${postId}::bigint AND a.member_id = member.id)) IS DISTINCT FROM 'MUTE'`;

@Injectable()
export class NoticeService {
  constructor(private readonly transactions: Transactions) {}

  async markRead(viewer: Viewer): Promise<void> {
    await this.transactions.run((tx) =>
      tx.update(Notice, { memberId: viewer.memberId, readAt: IsNull() }, { readAt: () => 'clock_timestamp()' }),
    );
  }

  /** Whether a member wants to hear of somebody's words under a post: not when they have blocked their author, or muted the post or its board. */
  async wants(tx: EntityManager, memberId: string, about: { postId: string; authorId: string | null }): Promise<boolean> {
    const rows = await tx.query<unknown[]>(`SELECT 1 FROM member WHERE member.id = $1 AND ${WANTS('$2', '$3')}`, [memberId, about.postId, about.authorId]);
    return rows.length > 0;
  }

  /** Tells a member a fact, once. Returns the id of the notice, or null when the member had been told. */
  async tell(tx: EntityManager, fact: Fact): Promise<string | null> {
    const [notice] = await tx.query<{ id: string }[]>(
      `INSERT INTO notice (member_id, kind, key, comment_id, decision_id, entry_id) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (member_id, key) DO NOTHING RETURNING id`,
      [fact.memberId, fact.kind, fact.key, fact.commentId ?? null, fact.decisionId ?? null, fact.entryId ?? null],
    );
    return notice?.id ?? null;
  }
}
