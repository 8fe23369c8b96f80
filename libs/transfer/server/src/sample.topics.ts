import { Injectable } from '@nestjs/common';
import { EVERYBODY } from '@swingtag/accounts-server';
import { Comment } from '@swingtag/comments-server';
import { PollKind, PollOption, PollService, ResultsRule, VoteHistory } from '@swingtag/polls-server';
import { Board, Post, PostKind, Topic, TopicTrend } from '@swingtag/posts-server';
import type { EntityManager } from 'typeorm';
import { idOf, insertNamed, type Ids } from './sample.catalogue.ts';
import { daysFrom } from './sample.moment.ts';
import { SAMPLE } from './sample/sample.ts';

/** Topics on the boards, with what was said about them. */
@Injectable()
export class SampleTopics {
  constructor(
    private readonly polls: PollService,
    private readonly history: VoteHistory,
  ) {}

  async bring(tx: EntityManager, start: Date, known: { members: Ids; boards: Ids; trends: Ids; posts: Ids }): Promise<void> {
    const audiences = new Map((await tx.find(Board)).map((board) => [board.id, board.audienceId]));
    for (const { board, author, title, body, daysAgo, comments, isPinned, lockReason, question, choices, tags, article } of SAMPLE.topics) {
      const at = daysFrom(start, -daysAgo);
      const boardId = idOf(known.boards, board);
      const pollId = question
        ? await this.polls.open(tx, {
            question, kind: choices ? PollKind.MULTIPLE : PollKind.YAY_NAY, trendId: null, resultsRule: ResultsRule.ALWAYS, changesAllowed: true, isSample: true,
            closesAt: daysFrom(start, 30), ...(choices ? { maxChoices: choices.most, options: choices.labels.map((label, place) => ({ key: `option-${place + 1}`, label })) } : {}),
          })
        : null;
      if (pollId && choices) await this.vote(tx, pollId, choices.votes, known.members, at);
      const row = {
        kind: PostKind.TOPIC, authorId: idOf(known.members, author), boardId, audienceId: audiences.get(boardId) ?? EVERYBODY, pollId, publishedAt: at,
        activeAt: at, isPinned: isPinned ?? false, isSample: true,
      };
      const postId = idOf(await insertNamed(tx, Post, [[title, row]]), title);
      await tx.insert(Topic, { postId, title, body, articleId: article ? idOf(known.posts, article) : null, lockReason: lockReason ?? null, lockedAt: lockReason ? at : null });
      for (const tag of tags ?? []) await tx.insert(TopicTrend, { topicId: postId, trendId: idOf(known.trends, tag) });
      const ids: string[] = [];
      for (const [by, source, ago] of comments) {
        // `(#2)` is the address of the second comment.
        const words = source.replace(/\(#(\d+)\)/g, (_whole, place: string) => `(/comments/${ids[Number(place) - 1] ?? ''})`);
        const result = await tx.insert(Comment, { postId, authorId: idOf(known.members, by), source: words, createdAt: daysFrom(start, -ago) });
        ids.push(String(result.identifiers[0]?.['id']));
      }
    }
  }

  /** One vote each, some hours apart. */
  private async vote(tx: EntityManager, pollId: string, votes: Record<string, number[]>, members: Ids, from: Date): Promise<void> {
    const options = await tx.find(PollOption, { where: { pollId }, order: { position: 'ASC' } });
    const cast = Object.entries(votes).map(([member, places], place) => ({
      memberId: idOf(members, member), choice: places.flatMap((at) => options[at]?.id ?? []), at: new Date(from.getTime() + (place + 1) * 5 * 3_600_000),
    }));
    await this.history.bring(tx, pollId, cast);
  }
}
