import { Injectable } from '@nestjs/common';
import { GatheredLoader } from '@swingtag/platform-server';
import type { Withheld } from '@swingtag/posts-server';
import { DataSource } from 'typeorm';
import { commentState } from './comment.policy.ts';
import type { TalkMoveType } from './talk.graphql.ts';

/** What is older is swept: whoever was away longer reads the page anew. */
export const KEPT = '1 hour';
const KEPT_MS = 3_600_000;
/** More than the longest statement takes: the parts of a page are read one after the other, and none of them later than this before its cursor. */
const SLACK_MS = 30_000;
const MAX_REPLAYED = 200;

export interface Heard {
  cursor: string;
  moves: TalkMoveType[];
  isGap: boolean;
}

interface MoveRow extends Omit<TalkMoveType, 'state'> {
  key: string;
  isHere: boolean;
  deletedAt: Date | null;
  removedAt: Date | null;
  withheld: Withheld | null;
}

const MOVED = `c.id AS "commentId", c.root_id AS "rootId", c.like_count AS "likeCount", c.edited_at AS "editedAt", c.author_id AS "authorId",
  c.deleted_at AS "deletedAt", c.removed_at AS "removedAt", c.withheld, c.post_id = m.post_id AS "isHere"`;
/** What is held before publication is not told; when it is released, it is written. */
const TOLD = `c.withheld IS DISTINCT FROM 'HELD'`;
const HERE = `SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xmin, floor(extract(epoch FROM clock_timestamp()) * 1000)::text AS ms`;

/**
 * Moves since a cursor. A cursor is the oldest transaction that was still under way when somebody read, and the time: whatever that reader could not
 * see yet was written by that transaction or by a later one. So nothing is missed whatever the order of commits; some moves are told twice, as they are now.
 */
@Injectable()
export class TalkQueries {
  private readonly replays = new GatheredLoader((wanted: readonly { postId: string; since: string }[]) => this.replayAll(wanted), keyOf);
  private readonly cursors = new GatheredLoader(() => this.readCursor(), () => 'now');

  constructor(private readonly dataSource: DataSource) {}

  /** Where a page that is being read now begins to follow. */
  async cursorOfPage(): Promise<string> {
    return (await this.cursors.load('now')) ?? '';
  }

  async xmin(): Promise<string> {
    const [here] = await this.dataSource.query<[Here]>(HERE);
    return here.xmin;
  }

  /** What a page has missed since its cursor. */
  async replay(postId: string, since: string): Promise<Heard> {
    return (await this.replays.load({ postId, since })) ?? { cursor: await this.cursorOfPage(), moves: [], isGap: true };
  }

  /** What moved in any of these talks; `xmin` to ask with next time. */
  async since(xmin: string, postIds: readonly string[]): Promise<{ xmin: string; cursor: string; moves: Map<string, TalkMoveType[]> }> {
    const [here] = await this.dataSource.query<[Here]>(HERE);
    const rows = await this.dataSource.query<MoveRow[]>(
      `SELECT m.post_id AS key, ${MOVED} FROM talk_move m JOIN comment c ON c.id = m.comment_id AND ${TOLD}
        WHERE m.post_id = ANY($1) AND m.xid >= $2 AND m.moved_at > now() - interval '${KEPT}' ORDER BY m.xid, m.comment_id`,
      [postIds, xmin],
    );
    return { xmin: here.xmin, cursor: `${here.xmin}.${here.ms}`, moves: grouped(rows) };
  }

  private async readCursor(): Promise<Map<string, string>> {
    const [{ xmin, ms }] = await this.dataSource.query<[Here]>(HERE);
    return new Map([['now', `${xmin}.${Number(ms) - SLACK_MS}`]]);
  }

  private async replayAll(wanted: readonly { postId: string; since: string }[]): Promise<Map<string, Heard>> {
    const [here] = await this.dataSource.query<[Here]>(HERE);
    const known = wanted.flatMap((one) => {
      const [, xid = '', at = ''] = /^(\d{1,18})\.(\d{1,15})$/.exec(one.since) ?? [];
      return xid && Number(at) > Number(here.ms) - KEPT_MS ? [{ ...one, xid, at }] : [];
    });
    const rows = await this.dataSource.query<MoveRow[]>(
      `SELECT wanted.key, ${MOVED}
         FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::float8[]) AS wanted (key, post_id, xid, at)
        CROSS JOIN LATERAL (
          SELECT post_id, comment_id, xid FROM talk_move
           WHERE post_id = wanted.post_id AND (xid >= wanted.xid OR moved_at > to_timestamp(wanted.at / 1000)) AND moved_at > now() - interval '${KEPT}'
           ORDER BY xid, comment_id LIMIT ${MAX_REPLAYED + 1}
        ) m JOIN comment c ON c.id = m.comment_id AND ${TOLD}`,
      [known.map(keyOf), known.map((one) => one.postId), known.map((one) => one.xid), known.map((one) => one.at)],
    );
    const moves = grouped(rows);
    const cursor = `${here.xmin}.${here.ms}`;
    return new Map(known.map((one) => [keyOf(one), heard(cursor, moves.get(keyOf(one)) ?? [])]));
  }
}

interface Here {
  xmin: string;
  ms: string;
}

function keyOf({ postId, since }: { postId: string; since: string }): string {
  return `${postId}:${since}`;
}

function heard(cursor: string, moves: TalkMoveType[]): Heard {
  return moves.length > MAX_REPLAYED ? { cursor, moves: [], isGap: true } : { cursor, moves, isGap: false };
}

function grouped(rows: readonly MoveRow[]): Map<string, TalkMoveType[]> {
  const moves = new Map<string, TalkMoveType[]>();
  for (const { key, isHere, deletedAt, removedAt, withheld, ...move } of rows) {
    const state = commentState({ deletedAt, removedAt, withheld });
    moves.set(key, [...(moves.get(key) ?? []), { ...move, state: isHere ? state : null }]);
  }
  return moves;
}
