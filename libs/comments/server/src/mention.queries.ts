import { Injectable } from '@nestjs/common';
import { AUDIENCES_OF_MEMBER, MemberQueries, type Member } from '@swingtag/accounts-server';
import { mustBeSignedIn, RateLimits, type Limit, type OperationContext } from '@swingtag/platform-server';
import { PostQueries } from '@swingtag/posts-server';
import { DataSource } from 'typeorm';
import { CommentQueries } from './comment.queries.ts';

const LOOKS: Limit = { name: 'mention-looks', points: 300, seconds: 300, shared: false };
const MOST = 8;
/** Who spoke last under a post is near; a long thread costs no more than this. */
const NEAR = 300;
/** Among whom the nearest are chosen. */
const FOUND = 60;

/** Whom a writer may mean by the beginning of a handle. */
@Injectable()
export class MentionQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly members: MemberQueries,
    private readonly posts: PostQueries,
    private readonly comments: CommentQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Those who took part under the post first. Nobody with whom there is a block, either way, and nobody who may not read the post. */
  async find(ctx: OperationContext, place: string, beginning: string): Promise<Member[]> {
    const { viewer } = ctx;
    mustBeSignedIn(viewer);
    await this.limits.take(LOOKS, viewer.memberId);
    const start = beginning.toLowerCase();
    const postId = await this.postOf(ctx, place);
    if (!/^[a-z0-9-]{0,24}$/.test(start) || (start === '' && postId === null)) return [];
    const rows = await this.dataSource.query<{ id: string }[]>(
      `WITH near AS (
         SELECT author_id, max(at) AS at FROM (
           (SELECT author_id, id AS at FROM comment WHERE post_id = $1 AND deleted_at IS NULL AND removed_at IS NULL ORDER BY id DESC LIMIT ${NEAR})
           UNION ALL SELECT author_id, 0 FROM post WHERE id = $1) AS spoke GROUP BY author_id),
       found AS (
         (SELECT id FROM member WHERE $2 <> '' AND lower(handle) LIKE $2 || '%' ORDER BY lower(handle) USING ~<~ LIMIT ${FOUND})
         UNION SELECT m.id FROM near JOIN member m ON m.id = near.author_id WHERE lower(m.handle) LIKE $2 || '%')
       SELECT member.id FROM found JOIN member ON member.id = found.id LEFT JOIN near ON near.author_id = member.id
        WHERE member.deleted_at IS NULL AND member.id <> $3
          AND NOT EXISTS (SELECT 1 FROM member_block b WHERE (b.blocker_id, b.blocked_id) IN ((member.id, $3::bigint), ($3::bigint, member.id)))
          AND ($1::bigint IS NULL OR (SELECT audience_id::text FROM post WHERE id = $1) = ANY(${AUDIENCES_OF_MEMBER}))
        ORDER BY near.at DESC NULLS LAST, member.handle LIMIT ${MOST}`,
      [postId, start, viewer.memberId],
    );
    const members = await Promise.all(rows.map(({ id }) => this.members.memberById(ctx, id)));
    return members.filter((member) => member !== null);
  }

  /** Of a place as unsent texts name it; null for a new topic, and for what the viewer may not read. */
  private async postOf(ctx: OperationContext, place: string): Promise<string | null> {
    const [, kind, id = ''] = /^(post|topic|reply|edit):([1-9]\d{0,17})$/.exec(place) ?? [];
    if (!kind) return null;
    const postId = kind === 'post' || kind === 'topic' ? id : (await this.comments.readable(ctx, id))?.postId;
    return postId ? ((await this.posts.standing(ctx, postId))?.id ?? null) : null;
  }
}
