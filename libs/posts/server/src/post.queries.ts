import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface StandingPost {
  id: string;
  pollId: string | null;
}

@Injectable()
export class PostQueries {
  /** A post that can be commented on, kept from being deleted until the transaction ends; null when it is gone. */
  async hold(tx: EntityManager, id: string): Promise<StandingPost | null> {
    const rows = await tx.query<StandingPost[]>(
      `SELECT id, poll_id AS "pollId" FROM post WHERE id = $1 AND deleted_at IS NULL AND published_at <= now() FOR SHARE`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** The post a poll hangs on. */
  async holdOfPoll(tx: EntityManager, pollId: string): Promise<StandingPost | null> {
    const rows = await tx.query<StandingPost[]>(
      `SELECT id, poll_id AS "pollId" FROM post WHERE poll_id = $1 AND deleted_at IS NULL AND published_at <= now() FOR SHARE`,
      [pollId],
    );
    return rows[0] ?? null;
  }
}
