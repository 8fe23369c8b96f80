import { Injectable } from '@nestjs/common';
import { Transactions, type Viewer } from '@swingtag/platform-server';
import { IsNull, type EntityManager } from 'typeorm';
import { Notice } from './notice.entity.ts';

type Fact = Pick<Notice, 'memberId' | 'kind' | 'key'> & Partial<Pick<Notice, 'commentId' | 'decisionId' | 'entryId'>>;

@Injectable()
export class NoticeService {
  constructor(private readonly transactions: Transactions) {}

  async markRead(viewer: Viewer): Promise<void> {
    await this.transactions.run((tx) =>
      tx.update(Notice, { memberId: viewer.memberId, readAt: IsNull() }, { readAt: () => 'clock_timestamp()' }),
    );
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
