import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { isInAudience } from '@swingtag/accounts-server';
import { mustBeSignedIn, parseId, type OperationContext, type Viewer } from '@swingtag/platform-server';
import { DataSource } from 'typeorm';
import { noSuchPost } from './attention.service.ts';
import { PostQueries } from './post.queries.ts';
import { VISIT } from './reading.visit.ts';

/** Marks of so long go together. */
const GATHER_MS = 200;

interface Mark {
  memberId: string;
  postId: string;
}

/** Notes how far members have read: all marks of a moment in one statement. One that is lost in a crash costs a mark, nothing else. */
@Injectable()
export class ReadingMarks implements OnApplicationShutdown {
  private waiting = new Map<string, Mark>();
  private timer: NodeJS.Timeout | null = null;
  private flushing: Promise<void> = Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    private readonly posts: PostQueries,
  ) {}

  /** The viewer has the newest comments of this post before them. Returns the post's id, before it is written. */
  async note(ctx: OperationContext, id: string): Promise<string> {
    const { viewer } = ctx;
    mustBeSignedIn(viewer);
    const postId = parseId(id, 'There is no such article or topic.');
    const post = await this.posts.standing(ctx, postId);
    if (!post || !isInAudience(viewer, post.audienceId)) throw noSuchPost();
    this.add(viewer, postId);
    return postId;
  }

  /** Writes what is waiting now. */
  flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.flushing = this.flushing.then(() => this.write());
    return this.flushing;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.flush().catch(() => undefined);
  }

  private add({ memberId }: Viewer, postId: string): void {
    this.waiting.set(`${memberId}:${postId}`, { memberId, postId });
    this.timer ??= setTimeout(() => void this.flush().catch(() => undefined), GATHER_MS).unref();
  }

  private async write(): Promise<void> {
    const marks = [...this.waiting.values()];
    this.waiting = new Map();
    if (marks.length === 0) return;
    await this.dataSource.query(
      `INSERT INTO read_position AS r (member_id, post_id, seen_id, before_id)
       SELECT m.id, p.id, COALESCE(p.last_comment_id, 0), COALESCE(p.last_comment_id, 0)
         FROM unnest($1::bigint[], $2::bigint[]) AS wanted (member_id, post_id) JOIN member m ON m.id = wanted.member_id JOIN post p ON p.id = wanted.post_id
        ORDER BY m.id, p.id
       ON CONFLICT (member_id, post_id) DO UPDATE SET
         before_id = CASE WHEN r.seen_at < clock_timestamp() - interval '${VISIT}' THEN r.seen_id ELSE r.before_id END,
         seen_id = greatest(r.seen_id, excluded.seen_id), seen_at = clock_timestamp()`,
      [marks.map((mark) => mark.memberId), marks.map((mark) => mark.postId)],
    );
  }
}
