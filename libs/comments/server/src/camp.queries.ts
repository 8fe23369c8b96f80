import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@swingtag/platform-server';
import { maySeeTally, PollKind, PollQueries, VoteQueries, type PollOptionType } from '@swingtag/polls-server';
import { PostQueries } from '@swingtag/posts-server';
import { DataSource } from 'typeorm';
import { COMMENT_COLUMNS } from './comment.columns.ts';
import type { CommentType } from './comment.graphql.ts';

/** More of a camp are not shown side by side. */
export const MOST_SIDE_BY_SIDE = 5;

/** Where those who speak under a post stand. */
@Injectable()
export class CampQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly posts: PostQueries,
    private readonly polls: PollQueries,
    private readonly votes: VoteQueries,
  ) {}

  /** Whether the viewer may know sides under this post: the one answer for badges, camps and orders. Sides added up are a tally. */
  async maySee(ctx: OperationContext, postId: string): Promise<boolean> {
    const pollId = (await this.posts.standing(ctx, postId))?.pollId;
    const poll = pollId ? await this.polls.byId(ctx, pollId) : null;
    return poll !== null && maySeeTally(poll, (await this.votes.ofViewer(ctx, poll.id)) !== null);
  }

  async hasPoll(ctx: OperationContext, postId: string): Promise<boolean> {
    return Boolean((await this.posts.standing(ctx, postId))?.pollId);
  }

  /** The camps of a post in the order of its options; null while the viewer may not know them, and where several options can stand side by side. */
  async ofPost(ctx: OperationContext, postId: string): Promise<PollOptionType[] | null> {
    const pollId = (await this.posts.standing(ctx, postId))?.pollId;
    const poll = pollId ? await this.polls.byId(ctx, pollId) : null;
    if (!poll || poll.kind === PollKind.MULTIPLE || !(await this.maySee(ctx, postId))) return null;
    const options = await Promise.all(poll.options.map(({ id }) => this.polls.optionById(ctx, id)));
    return options.filter((option) => option !== null);
  }

  /** The option of this key, where the viewer may know camps. */
  async optionNamed(ctx: OperationContext, postId: string, key: string | null): Promise<string | null> {
    if (!key) return null;
    return (await this.ofPost(ctx, postId))?.find((option) => option.key === key)?.id ?? null;
  }

  /** By loader: the best readable comments on top that were written on this side, for all camps of a page in one statement. */
  async best(ctx: OperationContext, postId: string, optionId: string): Promise<CommentType[]> {
    const found = await ctx.load('camps', `${postId}:${optionId}`, async (keys: readonly string[]) => {
      const wanted = keys.map((key) => key.split(':'));
      const rows = await this.dataSource.query<(CommentType & { key: string })[]>(
        `SELECT wanted.key, ${COMMENT_COLUMNS} FROM unnest($1::text[], $2::bigint[], $3::bigint[]) AS wanted (key, post_id, option_id)
          CROSS JOIN LATERAL (
            SELECT id, like_count FROM comment WHERE post_id = wanted.post_id AND stance_option_id = wanted.option_id AND parent_id IS NULL
               AND deleted_at IS NULL AND removed_at IS NULL ORDER BY like_count DESC, id DESC LIMIT ${MOST_SIDE_BY_SIDE}) AS chosen
           JOIN comment c ON c.id = chosen.id ORDER BY wanted.key, c.like_count DESC, c.id DESC`,
        [keys, wanted.map(([id]) => id), wanted.map(([, id]) => id)],
      );
      return Map.groupBy(rows, (row) => row.key);
    });
    return found ?? [];
  }
}
