import { Injectable } from '@nestjs/common';
import { isInAudience } from '@swingtag/accounts-server';
import { mustBeSignedIn, NotFound, parseId, RefusalReason, Transactions, type Viewer } from '@swingtag/platform-server';
import { BoardAttention, PostAttention } from './attention.entity.ts';
import type { BoardAttentionInput, PostAttentionInput } from './attention.graphql.ts';
import { mayRead, noSuchBoard } from './board.policy.ts';
import { BoardQueries } from './board.queries.ts';
import { PostQueries } from './post.queries.ts';

export function noSuchPost(): NotFound {
  return new NotFound('There is no such article or topic.', RefusalReason.POST_GONE);
}

/** Members choose how much they want to hear. Suspended ones too: it only concerns themselves. */
@Injectable()
export class AttentionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly posts: PostQueries,
    private readonly boards: BoardQueries,
  ) {}

  /** Returns the post's id. */
  async forPost(viewer: Viewer | null, input: PostAttentionInput): Promise<string> {
    mustBeSignedIn(viewer);
    const postId = parseId(input.postId, 'There is no such article or topic.');
    const { memberId } = viewer;
    await this.transactions.run(async (tx) => {
      const post = await this.posts.find(tx, postId);
      if (!post || !isInAudience(viewer, post.audienceId)) throw noSuchPost();
      if (!input.level) return void (await tx.delete(PostAttention, { postId, memberId }));
      await tx.upsert(PostAttention, { postId, memberId, level: input.level }, ['postId', 'memberId']);
    });
    return postId;
  }

  /** Returns the board's id. */
  async forBoard(viewer: Viewer | null, input: BoardAttentionInput): Promise<string> {
    mustBeSignedIn(viewer);
    const boardId = parseId(input.boardId, 'There is no such board.');
    const { memberId } = viewer;
    await this.transactions.run(async (tx) => {
      const board = await this.boards.hold(tx, boardId);
      if (!board || mayRead(viewer, board)) throw noSuchBoard();
      if (!input.level) return void (await tx.delete(BoardAttention, { boardId, memberId }));
      await tx.upsert(BoardAttention, { boardId, memberId, level: input.level }, ['boardId', 'memberId']);
    });
    return boardId;
  }
}
