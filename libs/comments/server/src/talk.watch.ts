import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { isInAudience } from '@swingtag/accounts-server';
import { JobHandler, Jobs, Transactions, type Viewer } from '@swingtag/platform-server';
import { PostQueries, type StandingPost } from '@swingtag/posts-server';
import type { TalkMoves, TalkMoveType } from './talk.graphql.ts';
import { KEPT, TalkQueries } from './talk.queries.ts';

const EVERY_MS = 700;
const SWEEP = 'sweepTalkMoves';
const HOUR_MS = 3_600_000;

/** Somebody who reads a talk: what moved since they were last told. */
class Follower {
  private readonly moves = new Map<string, TalkMoveType>();
  private isGone = false;
  private isGap = false;
  private wake = () => {};

  constructor(
    readonly viewer: Viewer | null,
    private cursor: string,
    private commentCount: number,
  ) {}

  tell(news: { cursor: string; moves: readonly TalkMoveType[]; commentCount: number; isGap?: boolean }): void {
    this.cursor = news.cursor;
    this.commentCount = news.commentCount;
    this.isGap ||= news.isGap ?? false;
    for (const move of news.moves) this.moves.set(move.commentId, move);
    if (this.moves.size > 0 || this.isGap) this.wake();
  }

  end(): void {
    this.isGone = true;
    this.wake();
  }

  /** All that was told meanwhile; null when the signal came first. */
  async next(signal: AbortSignal): Promise<TalkMoves | null> {
    while (this.moves.size === 0 && !this.isGap && !this.isGone && !signal.aborted) await new Promise<void>((resolve) => (this.wake = resolve));
    if (signal.aborted) return null;
    const { cursor, commentCount, isGap, isGone } = this;
    const moves = isGone ? [] : [...this.moves.values()];
    this.moves.clear();
    this.isGap = false;
    return { cursor, commentCount, moves, isGap, isGone };
  }

  stop(): void {
    this.wake();
  }
}

/**
 * Follows the talks that somebody reads: two statements every 700 ms for the whole process, however many streams there are, and none when there are none.
 * It reads what was committed by whichever process, and whether the posts are still there for their readers.
 */
@Injectable()
export class TalkWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly followers = new Map<string, Set<Follower>>();
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;
  /** Resolves when it is known where to look from, before any follower reads what it missed. */
  private begun: Promise<void> | undefined;
  private xmin = '0';

  constructor(
    private readonly queries: TalkQueries,
    private readonly posts: PostQueries,
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.transactions.run((tx) => this.jobs.add(tx, SWEEP, {}, { key: SWEEP }));
  }

  onApplicationShutdown(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  @JobHandler(SWEEP)
  async sweep(): Promise<void> {
    await this.transactions.run(async (tx) => {
      await tx.query(`DELETE FROM talk_move WHERE moved_at < now() - interval '${KEPT}'`);
      await this.jobs.add(tx, SWEEP, {}, { key: SWEEP, runAt: new Date(Date.now() + HOUR_MS) });
    });
  }

  /** First what the page missed since its cursor, then whatever moves; ends with the signal, or when the post is gone for this viewer. */
  async *follow(viewer: Viewer | null, post: StandingPost, since: string, signal: AbortSignal): AsyncGenerator<TalkMoves, void, undefined> {
    const follower = new Follower(viewer, since, post.commentCount);
    const onAbort = () => follower.stop();
    signal.addEventListener('abort', onAbort);
    this.enter(post.id, follower);
    try {
      await this.begin();
      const { moves, cursor, isGap } = await this.queries.replay(post.id, since);
      yield { moves, cursor, isGap, commentCount: post.commentCount, isGone: false };
      for (let news = await follower.next(signal); news; news = await follower.next(signal)) {
        yield news;
        if (news.isGone) return;
      }
    } finally {
      signal.removeEventListener('abort', onAbort);
      this.leave(post.id, follower);
    }
  }

  private enter(postId: string, follower: Follower): void {
    this.followers.set(postId, (this.followers.get(postId) ?? new Set()).add(follower));
  }

  private begin(): Promise<void> {
    this.begun ??= this.queries.xmin().then(
      (xmin) => {
        this.xmin = xmin;
        if (!this.isStopped) this.schedule();
      },
      (error: unknown) => {
        this.begun = undefined;
        throw error;
      },
    );
    return this.begun;
  }

  private leave(postId: string, follower: Follower): void {
    const left = this.followers.get(postId);
    left?.delete(follower);
    if (left?.size === 0) this.followers.delete(postId);
  }

  private schedule(): void {
    this.timer = setTimeout(() => void this.look(), EVERY_MS).unref();
  }

  /** A database that is away is asked again; what moved meanwhile is found then. */
  private async look(): Promise<void> {
    try {
      await this.tellAll([...this.followers.keys()]);
    } catch {
      // the next look tells it
    }
    if (this.followers.size === 0) this.begun = undefined;
    else if (!this.isStopped) this.schedule();
  }

  private async tellAll(postIds: readonly string[]): Promise<void> {
    const standing = await this.posts.standingOf(postIds);
    const { xmin, cursor, moves } = await this.queries.since(this.xmin, postIds);
    this.xmin = xmin;
    for (const postId of postIds) {
      const post = standing.get(postId);
      const moved = moves.get(postId) ?? [];
      for (const follower of this.followers.get(postId) ?? []) {
        if (!post || !isInAudience(follower.viewer, post.audienceId)) follower.end();
        else if (moved.length > 0) follower.tell({ cursor, moves: moved, commentCount: post.commentCount });
      }
    }
  }
}
